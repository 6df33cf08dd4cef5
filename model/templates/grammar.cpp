#include "model/templates/grammar.h"

#include <cstring>

namespace Templates {

QString Grammar::text(const Node &paragraph) const
{
    QString text;
    for (const Atom &atom : atoms(paragraph))
        text += atom.text;
    return text;
}

bool Grammar::isEmpty(const Node &element) const
{
    if (role(element) == Role::Paragraph)
        return text(element).trimmed().isEmpty();
    for (const Node &child : element.children()) {
        if (!isEmpty(child))
            return false;
    }
    return true;
}

bool isOneOf(const Node &node, const QSet<QByteArray> &names)
{
    return names.contains(QByteArray::fromRawData(node.name(), qsizetype(std::strlen(node.name()))));
}

bool hasName(const Node &node, const char *name)
{
    return std::strcmp(node.name(), name) == 0;
}

Node childAtFront(Node parent, const char *name)
{
    const Node found = parent.child(name);
    return found ? found : parent.prepend_child(name);
}

void copyAttributes(const Node &from, Node to)
{
    for (const pugi::xml_attribute &attribute : from.attributes())
        to.append_copy(attribute);
}

Node shell(const Node &element, Node into)
{
    Node copy = into.append_child(element.name());
    copyAttributes(element, copy);
    return copy;
}

void dissolve(Node element)
{
    Node parent = element.parent();
    while (Node child = element.first_child())
        parent.insert_move_before(child, element);
    parent.remove_child(element);
}

QList<Node> elementsBelow(const Node &root)
{
    QList<Node> all;
    for (Node at = root.first_child(); at;) {
        if (at.type() == pugi::node_element)
            all += at;
        Node next = at.first_child();
        for (Node up = at; !next && up && up != root; up = up.parent())
            next = up.next_sibling();
        at = next;
    }
    return all;
}

QString valueOf(const Node &node, const char *attribute)
{
    return QString::fromUtf8(node.attribute(attribute).value());
}

QString wordsBelow(const Node &root)
{
    QString words;
    for (Node at = root.first_child(); at;) {
        words += QString::fromUtf8(at.value());
        Node next = at.first_child();
        for (Node up = at; !next && up && up != root; up = up.parent())
            next = up.next_sibling();
        at = next;
    }
    return words;
}

} // namespace Templates

#include "model/templates/grammar.h"

#include "model/package/parts.h"

#include <QHash>
#include <QRegularExpression>

namespace Templates {

namespace {

constexpr char missingStyle[] = "TenmatsuMissing";
const QChar object(QChar::ObjectReplacementCharacter);

QByteArray nameOf(const Node &node)
{
    return QByteArray::fromRawData(node.name(), qsizetype(std::strlen(node.name())));
}

bool isText(const Node &node)
{
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// Blanks of the file are one blank of the text.
QString textOf(const Node &node)
{
    static const QRegularExpression blanks(QStringLiteral("[ \\t\\r\\n]+"));
    return QString::fromUtf8(node.value()).replace(blanks, QStringLiteral(" "));
}

/// What an element inside a paragraph reads as; nothing: it holds no place in the text.
std::optional<QString> reading(const Node &element)
{
    const QByteArray name = nameOf(element);
    if (name == "text:s")
        return QString(qBound(1, element.attribute("text:c").as_int(1), 1000), u' ');
    if (name == "text:tab")
        return QStringLiteral("\t");
    if (name == "text:line-break")
        return QStringLiteral("\v");
    if (name.startsWith("text:bookmark") || name.startsWith("text:reference-mark") || name == "text:soft-page-break")
        return {};
    return QString(object);
}

bool isAround(const Node &element)
{
    return hasName(element, "text:span") || hasName(element, "text:a");
}

void collect(const Node &parent, QList<Atom> *atoms)
{
    for (const Node &child : parent.children()) {
        if (isText(child))
            *atoms += Atom{.carrier = child, .text = textOf(child)};
        else if (isAround(child))
            collect(child, atoms);
        else if (const auto text = reading(child); text && child.type() == pugi::node_element)
            *atoms += Atom{.carrier = child, .text = *text, .isWords = false};
    }
}

Node appendText(Node into, const QString &words)
{
    Node text = into.append_child(pugi::node_pcdata);
    text.set_value(Package::forXml(words).toUtf8().constData());
    return text;
}

// Blanks at the beginning and behind a blank count only as elements.
void appendWords(Node into, const QString &words, QList<Node> *carriers)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words[at] != u' ' || (at > 0 && words[at - 1] != u' ' && at + 1 < words.size()))
            continue;
        if (at > from)
            *carriers += appendText(into, words.mid(from, at - from));
        *carriers += into.append_child("text:s");
        from = at + 1;
    }
    if (from < words.size())
        *carriers += appendText(into, words.mid(from));
}

class OpenGrammar : public Grammar
{
public:
    Role role(const Node &element) const override
    {
        static const QHash<QByteArray, Role> roles = {
            {"text:p", Role::Paragraph},         {"text:h", Role::Paragraph},
            {"office:text", Role::Story},        {"text:note-body", Role::Story},
            {"draw:text-box", Role::Story},      {"style:header", Role::Story},
            {"style:footer", Role::Story},       {"style:header-left", Role::Story},
            {"style:footer-left", Role::Story},  {"style:header-first", Role::Story},
            {"style:footer-first", Role::Story}, {"table:table-cell", Role::Container},
            {"text:section", Role::Container},   {"table:table", Role::Series},
            {"text:list", Role::Series},         {"table:table-rows", Role::Series},
            {"table:table-header-rows", Role::Series}, {"table:table-row-group", Role::Series},
            {"table:table-row", Role::Member},   {"text:list-item", Role::Member},
            {"text:list-header", Role::Member},  {"text:index-body", Role::Container},
        };
        const Role known = roles.value(nameOf(element), Role::Other);
        // A drawn shape holds its paragraphs itself.
        const bool isShape = known == Role::Other && nameOf(element).startsWith("draw:") && element.child("text:p");
        return isShape ? Role::Story : known;
    }

    void accept(const Node &root) const override
    {
        QList<Node> all = elementsBelow(root);
        for (auto at = all.rbegin(); at != all.rend(); ++at) {
            static const QSet<QByteArray> gone = {"text:tracked-changes", "text:change", "text:change-start",
                                                  "text:change-end", "office:annotation", "office:annotation-end",
                                                  "text:soft-page-break"};
            Node node = *at;
            if (gone.contains(nameOf(node)))
                node.parent().remove_child(node);
            else if (hasName(node, "text:meta"))
                dissolve(node);
        }
    }

    QList<Atom> atoms(const Node &paragraph) const override
    {
        QList<Atom> all;
        collect(paragraph, &all);
        return all;
    }

    void separate(const Node &paragraph) const override
    {
        for (const Atom &atom : atoms(paragraph)) {
            if (atom.isWords)
                Node(atom.carrier).set_value(atom.text.toUtf8().constData());
        }
    }

    Atom split(Atom &atom, qsizetype at) const override
    {
        Node behind = atom.carrier.parent().insert_child_after(pugi::node_pcdata, atom.carrier);
        behind.set_value(atom.text.mid(at).toUtf8().constData());
        atom.carrier.set_value(atom.text.left(at).toUtf8().constData());
        Atom second{.carrier = behind, .text = atom.text.mid(at)};
        atom.text.truncate(at);
        return second;
    }

    Node mark(const Atom &atom) const override
    {
        return Node(atom.carrier).parent().insert_child_before("text:span", atom.carrier);
    }

    QList<Node> write(Node into, const Node &, const Letters::Run &run) const override
    {
        if (run.mark == Letters::Mark::Missing) {
            into = into.append_child("text:span");
            into.append_attribute("text:style-name") = missingStyle;
        }
        QList<Node> carriers;
        Package::forEachPiece(
            run.text, [&](const QString &words) { appendWords(into, words, &carriers); },
            [&] { carriers += into.append_child("text:tab"); },
            [&] { carriers += into.append_child("text:line-break"); });
        return carriers;
    }

    bool isItem(const Node &paragraph) const override { return hasName(paragraph.parent(), "text:list-item"); }
    bool mustStay(const Node &) const override { return false; }
    void continues(Node) const override {}

    bool freshen(Node copy) override
    {
        const QByteArray name = nameOf(copy);
        if (name.startsWith("text:bookmark") || name.startsWith("text:reference-mark"))
            return false;
        for (const char *unique : {"xml:id", "text:id", "draw:id"})
            copy.remove_attribute(unique);
        for (const char *named : {"draw:name", "table:name"}) {
            if (pugi::xml_attribute its = copy.attribute(named))
                rename(its);
        }
        if (name == "text:section")
            rename(copy.attribute("text:name"));
        const bool isWholeList = name == "text:list" && !hasName(copy.parent(), "text:list-item");
        if (isWholeList && !copy.attribute("text:continue-list")) // else each would begin at 1 again
            childAttribute(copy, "text:continue-numbering") = "true";
        return true;
    }

    void complete(Node container, const Node &spare) const override
    {
        if (hasName(container, "table:table-cell") && !container.first_child() && spare)
            container.append_copy(spare);
    }

    void finish(Node root, bool used) const override
    {
        if (!used)
            return;
        Node styles = root.child("office:automatic-styles");
        if (!styles) {
            const Node after = root.child("office:body") ? root.child("office:body") : root.child("office:master-styles");
            styles = root.insert_child_before("office:automatic-styles", after);
        }
        Node style = styles.append_child("style:style");
        style.append_attribute("style:name") = missingStyle;
        style.append_attribute("style:family") = "text";
        style.append_child("style:text-properties").append_attribute("fo:background-color") = "#ffff00";
    }

private:
    static pugi::xml_attribute childAttribute(Node node, const char *name)
    {
        const pugi::xml_attribute found = node.attribute(name);
        return found ? found : node.append_attribute(name);
    }

    void rename(pugi::xml_attribute name)
    {
        const QByteArray unique = QByteArray(name.value()) + '_' + QByteArray::number(++m_copies);
        name = unique.constData();
    }

    int m_copies = 0;
};

} // namespace

std::unique_ptr<Grammar> openGrammar()
{
    return std::make_unique<OpenGrammar>();
}

} // namespace Templates

#include "model/reading/xmltext.h"

#include <algorithm>

namespace Reading {

namespace {

constexpr int mostBlanks = 200;

bool isInFlow(pugi::xml_node node, Meaning (*meaning)(const char *))
{
    for (node = node.parent(); node; node = node.parent()) {
        const Meaning found = meaning(node.name());
        if (found == Meaning::Flowing || found == Meaning::Paragraph)
            return found == Meaning::Flowing;
    }
    return false;
}

void enter(pugi::xml_node node, Meaning found, Meaning (*meaning)(const char *), Collector &into)
{
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        const Meaning parent = meaning(node.parent().name());
        if (parent == Meaning::Text)
            into.add(QString::fromUtf8(node.value()).remove(u'\n').remove(u'\r'));
        else if (parent == Meaning::Flowing || isInFlow(node, meaning))
            into.addFlowing(QString::fromUtf8(node.value()));
        return;
    }
    if (found == Meaning::Paragraph || found == Meaning::Flowing || found == Meaning::Break)
        into.endLine();
    if (found == Meaning::Tab)
        into.add(QStringLiteral("\t"));
    if (found == Meaning::Blanks)
        into.add(QString(std::clamp(node.attribute("text:c").as_int(1), 1, mostBlanks), u' '));
}

void leave(Meaning found, Collector &into)
{
    if (found == Meaning::Paragraph || found == Meaning::Flowing)
        into.endLine();
}

} // namespace

void collectXml(pugi::xml_node root, Meaning (*meaning)(const char *name), Collector &into)
{
    pugi::xml_node node = root;
    while (node && !into.isFull()) {
        const Meaning found = meaning(node.name());
        enter(node, found, meaning, into);
        if (node.first_child() && found != Meaning::LeftOut) {
            node = node.first_child();
            continue;
        }
        leave(found, into);
        while (node && node != root && !node.next_sibling()) {
            node = node.parent();
            leave(meaning(node.name()), into);
        }
        node = node == root ? pugi::xml_node() : node.next_sibling();
    }
}

bool loadXml(pugi::xml_document &document, const QByteArray &bytes)
{
    // pugixml expands no entities and loads nothing, so that a DTD does no harm.
    return bool(document.load_buffer(bytes.constData(), size_t(bytes.size()), pugi::parse_default | pugi::parse_ws_pcdata));
}

} // namespace Reading

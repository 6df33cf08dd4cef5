#include "model/templates/sectionedges.h"

namespace Templates {

namespace {

QList<Node> ancestorsOf(const Node &node) // nearest first
{
    QList<Node> all;
    for (Node up = node.parent(); up; up = up.parent())
        all += up;
    return all;
}

Node childTowards(const Node &ancestor, Node node)
{
    while (node.parent() != ancestor)
        node = node.parent();
    return node;
}

Node commonAncestor(const Node &one, const Node &other)
{
    const QList<Node> others = ancestorsOf(other);
    for (const Node &up : ancestorsOf(one)) {
        if (others.contains(up))
            return up;
    }
    return {};
}

/// Cuts the elements between a node and its paragraph in two, so that it becomes the paragraph's own child.
void lift(Node node, const Node &paragraph)
{
    while (node.parent() != paragraph) {
        Node around = node.parent();
        Node behind = around.parent().insert_child_after(around.name(), around);
        copyAttributes(around, behind);
        while (Node next = node.next_sibling())
            behind.append_move(next);
        around.parent().insert_move_after(node, around);
    }
}

/// Finds what a section is put around, and puts it.
class Wrapper
{
public:
    Wrapper(const Section &section, const Grammar &grammar, Woven *woven)
        : m_section(section), m_grammar(grammar), m_woven(woven)
    {
    }

    bool inParagraph()
    {
        Node begin = m_section.begin, end = m_section.end;
        if (begin.parent() != end.parent()) {
            Node paragraph = begin.parent();
            while (paragraph && m_grammar.role(paragraph) != Role::Paragraph)
                paragraph = paragraph.parent();
            if (!paragraph)
                return false;
            lift(begin, paragraph);
            lift(end, paragraph);
        }
        if (!fieldsAreWhole(begin, end))
            return false;
        put(begin, begin.next_sibling(), end);
        return true;
    }

    bool aroundParagraphs()
    {
        const Node begin = m_section.begin, end = m_section.end;
        Node inside = commonAncestor(begin, end);
        Node first = childTowards(inside, begin), last = childTowards(inside, end);
        const Role role = isSection(inside) ? Role::Other : m_grammar.role(inside);
        if (role == Role::Member) {
            const bool isWhole = isAtEdge(begin, inside, true) && isAtEdge(end, inside, false);
            if (isWhole || !canSplit(inside))
                return isWhole && putAround(inside);
        }
        if (isSection(inside))
            return putAround(inside);
        if (role == Role::Series) {
            if (!isAtEdge(begin, first, true) || !isAtEdge(end, last, false))
                return false;
            return putAroundMembers(first, last);
        }
        if (first != begin || last != end)
            return false;
        put(begin, begin.next_sibling(), end);
        return true;
    }

private:
    bool isSection(const Node &node) const { return m_woven->sections.contains(keyOf(node)); }

    // A row is repeated whole or not at all; in a list item a few paragraphs may be.
    static bool canSplit(const Node &member) { return !hasName(member, "w:tr") && !hasName(member, "table:table-row"); }

    // Whether nothing that is printed lies between the edge and that side of the element around it.
    bool isAtEdge(const Node &edge, const Node &around, bool before) const
    {
        for (Node at = edge; at != around && at; at = at.parent()) {
            for (Node side = before ? at.previous_sibling() : at.next_sibling(); side;
                 side = before ? side.previous_sibling() : side.next_sibling()) {
                if (side.type() == pugi::node_element && (isSection(side) || !isBlank(side)))
                    return false;
            }
        }
        return true;
    }

    bool isBlank(const Node &element) const
    {
        return m_grammar.isEmpty(element) && !holdsTag(element);
    }

    bool holdsTag(const Node &element) const
    {
        const auto isTag = [&](const Node &node) {
            return m_woven->values.contains(keyOf(node)) || m_woven->sections.contains(keyOf(node));
        };
        const QList<Node> below = elementsBelow(element);
        return isTag(element) || std::ranges::any_of(below, isTag);
    }

    // Rows that held nothing but the tags go with them.
    bool putAroundMembers(Node first, Node last)
    {
        Node parent = first.parent();
        Node begin = parent.insert_child_before("edge", first);
        Node end = parent.insert_child_after("edge", last);
        const bool twoRows = first != last;
        removeEdges();
        if (twoRows && isBlank(first))
            parent.remove_child(first);
        if (twoRows && isBlank(last))
            parent.remove_child(last);
        put(begin, begin.next_sibling(), end);
        return true;
    }

    // Also around the sections that were put around the same row before, which are the inner ones.
    bool putAround(Node element)
    {
        while (isSection(element.parent()) && !element.previous_sibling() && !element.next_sibling())
            element = element.parent();
        Node begin = element.parent().insert_child_before("edge", element);
        Node end = element.parent().insert_child_after("edge", element);
        removeEdges();
        put(begin, element, end);
        return true;
    }

    void removeEdges()
    {
        for (Node edge : {m_section.begin, m_section.end})
            edge.parent().remove_child(edge);
    }

    void put(Node begin, Node from, Node end)
    {
        Node parent = begin.parent();
        Node section = parent.insert_child_before("section", begin);
        for (Node at = from; at && at != end;) {
            const Node next = at.next_sibling();
            section.append_move(at);
            at = next;
        }
        parent.remove_child(begin);
        parent.remove_child(end);
        m_woven->sections.insert(keyOf(section), m_section.open);
    }

    // Half a field of Word, repeated or left out, is damage.
    static bool fieldsAreWhole(const Node &begin, const Node &end)
    {
        int open = 0;
        const auto count = [&](const Node &node) {
            const QString type = valueOf(node, "w:fldCharType");
            open += type == u"begin" ? 1 : type == u"end" ? -1 : 0;
            return open >= 0;
        };
        for (Node at = begin; at && at != end; at = at.next_sibling()) {
            for (const Node &below : elementsBelow(at)) {
                if (!count(below))
                    return false;
            }
        }
        return open == 0;
    }

    const Section &m_section;
    const Grammar &m_grammar;
    Woven *m_woven;
};

} // namespace

QList<Section> sectionsOf(const QList<Letters::Piece> &pieces)
{
    QList<Section> sections;
    QList<Letters::Tag> open;
    for (const Letters::Piece &piece : pieces) {
        if (!piece.tag)
            continue;
        if (piece.tag->kind == Letters::TagKind::Section || piece.tag->kind == Letters::TagKind::Inverted)
            open += *piece.tag;
        else if (piece.tag->kind == Letters::TagKind::End && !open.isEmpty())
            sections += Section{.open = open.takeLast(), .close = *piece.tag};
    }
    return sections;
}

bool wrap(const Section &section, const Grammar &grammar, Woven *woven)
{
    Wrapper wrapper(section, grammar, woven);
    return section.isBlock ? wrapper.aroundParagraphs() : wrapper.inParagraph();
}

} // namespace Templates

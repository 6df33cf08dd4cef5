#include "model/templates/filling.h"

namespace Templates {

using namespace Letters;

namespace {

/// Copies one part from template to document.
class Filler
{
public:
    Filler(const Woven &part, Grammar &grammar, FactReader &facts) : m_part(part), m_grammar(grammar), m_facts(facts) {}

    PartTree run()
    {
        auto tree = std::make_shared<pugi::xml_document>();
        for (const Node &child : m_part.tree->children()) {
            if (child == m_part.tree->document_element() || child.type() != pugi::node_element) // not the spares
                copy(child, *tree);
        }
        m_grammar.finish(tree->document_element(), !m_missing.isEmpty());
        return tree;
    }

    bool isMissing(const Node &carrier) const { return m_missing.contains(keyOf(carrier)); }

private:
    void copy(const Node &from, Node into)
    {
        if (!m_part.live.contains(keyOf(from)))
            return copyWhole(from, into);
        if (const auto value = m_part.values.constFind(keyOf(from)); value != m_part.values.constEnd())
            return write(into, from, m_facts.read(*value));
        if (const auto section = m_part.sections.constFind(keyOf(from)); section != m_part.sections.constEnd())
            return copySection(*section, from, into);
        if (m_grammar.role(from) == Role::Paragraph)
            return copyParagraph(from, into);
        copyElement(from, into);
    }

    void copySection(const Tag &tag, const Node &from, Node into)
    {
        int round = 0;
        m_facts.enter(tag, [&] {
            const int again = round++ > 0 ? 1 : 0;
            m_repeats += again;
            copyChildren(from, into);
            m_repeats -= again;
        });
    }

    void copyChildren(const Node &from, Node into)
    {
        for (const Node &child : from.children())
            copy(child, into);
    }

    void copyWhole(const Node &from, Node into)
    {
        Node copied = into.append_copy(from);
        if (m_repeats == 0 || copied.type() != pugi::node_element)
            return;
        const QList<Node> below = elementsBelow(copied);
        for (auto at = below.crbegin(); at != below.crend(); ++at)
            freshen(*at);
        freshen(copied);
    }

    bool freshen(Node copied)
    {
        const bool stays = m_grammar.freshen(copied);
        if (!stays)
            copied.parent().remove_child(copied);
        return stays;
    }

    void copyElement(const Node &from, Node into)
    {
        Node copied = shell(from, into);
        if (m_repeats > 0 && !freshen(copied))
            return;
        copyChildren(from, copied);
        const Role role = m_grammar.role(from);
        const bool isGone = role == Role::Series ? hasNoMember(copied)
            : role == Role::Member               ? holdsSection(from) && m_grammar.isEmpty(copied)
                                                 : false;
        if (isGone)
            into.remove_child(copied);
        else
            m_grammar.complete(copied, m_part.spares.value(keyOf(from)));
    }

    bool hasNoMember(const Node &series) const
    {
        const auto isMember = [&](const Node &node) {
            const Role role = m_grammar.role(node);
            return role == Role::Member || role == Role::Series;
        };
        return std::ranges::none_of(series.children(), isMember);
    }

    // Text boxes have sections of their own.
    bool holdsSection(const Node &element) const
    {
        return std::ranges::any_of(element.children(), [&](const Node &child) {
            return m_part.sections.contains(keyOf(child))
                || (m_part.live.contains(keyOf(child)) && m_grammar.role(child) != Role::Story && holdsSection(child));
        });
    }

    // A paragraph of which nothing is left goes. A value of several lines that stands alone makes a paragraph of each.
    void copyParagraph(const Node &from, Node into)
    {
        const Node alone = m_grammar.isItem(from) ? Node() : onlyValue(from);
        if (alone) {
            const Run run = m_facts.read(m_part.values.value(keyOf(alone)));
            if (run.text.contains(u'\n'))
                return copyLines(from, alone, run, into);
        }
        Node copied = into.append_child(from.name());
        copyContent(from, copied);
        if (holdsSection(from) && m_grammar.text(copied).trimmed().isEmpty() && !m_grammar.mustStay(copied))
            into.remove_child(copied);
    }

    void copyContent(const Node &from, Node copied)
    {
        copyAttributes(from, copied);
        if (m_repeats > 0)
            (void)m_grammar.freshen(copied); // a paragraph always stays
        copyChildren(from, copied);
    }

    void copyLines(const Node &from, const Node &mark, const Run &run, Node into)
    {
        const QStringList lines = run.text.split(u'\n');
        for (qsizetype at = 0; at < lines.size(); ++at) {
            const int again = at > 0 ? 1 : 0;
            m_repeats += again;
            m_line = {keyOf(mark), lines[at]};
            Node copied = into.append_child(from.name());
            copyContent(from, copied);
            if (at + 1 < lines.size())
                m_grammar.continues(copied);
            m_repeats -= again;
        }
        m_line = {};
    }

    // The one value of a paragraph in which nothing else stands.
    Node onlyValue(const Node &paragraph) const
    {
        if (holdsSection(paragraph) || !m_grammar.text(paragraph).trimmed().isEmpty())
            return {};
        Node found;
        for (const Node &element : elementsBelow(paragraph)) {
            if (!m_part.values.contains(keyOf(element)))
                continue;
            if (found)
                return {};
            found = element;
        }
        return found;
    }

    void write(Node into, const Node &mark, Run run)
    {
        if (m_line.first == keyOf(mark))
            run.text = m_line.second;
        const QList<Node> carriers = m_grammar.write(into, mark, run);
        for (const Node &carrier : carriers) {
            if (run.mark == Mark::Missing)
                m_missing.insert(keyOf(carrier));
        }
    }

    const Woven &m_part;
    Grammar &m_grammar;
    FactReader &m_facts;
    int m_repeats = 0; ///< how many sections around are not in their first round
    std::pair<NodeKey, QString> m_line; ///< of a value that makes several paragraphs: the one being written
    QSet<NodeKey> m_missing;
};

// Word writes a text box twice, once for older programs; a reader sees one of them.
bool isCopy(Node element)
{
    while (element && QByteArrayView(element.name()) != "mc:Fallback")
        element = element.parent();
    return bool(element);
}

} // namespace

FilledPart fill(const Woven &part, Grammar &grammar, FactReader &facts)
{
    Filler filler(part, grammar, facts);
    FilledPart filled{.tree = filler.run()};
    for (const Node &element : elementsBelow(*filled.tree)) {
        if (grammar.role(element) != Role::Paragraph || isCopy(element))
            continue;
        Paragraph paragraph{.style = Style::Plain};
        for (const Atom &atom : grammar.atoms(element)) {
            const Mark mark = filler.isMissing(atom.carrier) ? Mark::Missing : Mark::None;
            if (!paragraph.runs.isEmpty() && paragraph.runs.last().mark == mark)
                paragraph.runs.last().text += atom.text;
            else
                paragraph.runs += Run{.text = atom.text, .mark = mark};
        }
        filled.paragraphs += paragraph;
    }
    return filled;
}

} // namespace Templates

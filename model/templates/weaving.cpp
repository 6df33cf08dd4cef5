#include "model/templates/sectionedges.h"

#include "model/letters/tagwords.h"
#include "model/letters/template.h"

namespace Templates {

using namespace Letters;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTags = 5000;

/// Weaves one story. Its tags become marks, the marks of sections become edges, and the edges an element.
class Weaver
{
public:
    Weaver(const Story &story, const QStringList &records, const Grammar &grammar, Woven *woven, Faults *faults)
        : m_story(story), m_records(records), m_grammar(grammar), m_woven(woven), m_faults(faults)
    {
    }

    void run()
    {
        const auto pieces = cut(m_story.text());
        const auto nodes = pieces ? nested(*pieces) : Base::Result<QList<Letters::Node>>(pieces.problems());
        for (const Base::Problem &problem : nodes ? vocabularyFaults(*nodes, m_records) : nodes.problems())
            *m_faults += m_story.placed(problem);
        if (!nodes)
            return;
        m_pieces = *pieces;
        const auto tags = std::ranges::count_if(m_pieces, [](const Piece &piece) { return piece.tag.has_value(); });
        if (tags > mostTags)
            *m_faults += Fault{{u"templates.too_many_tags"_s, {QString::number(mostTags)}}, {.area = m_story.area()}};
        if (tags == 0 || tags > mostTags)
            return;
        m_woven->stories += m_story.area();
        m_sections = sectionsOf(m_pieces);
        for (Section &section : m_sections) {
            section.isBlock = section.open.place.line != section.close.place.line || isWholeItem(section);
            if (section.isBlock)
                m_blockTags += {section.open.place.offset, section.close.place.offset};
        }
        keepSpares();
        placeMarks();
        const auto all = contents();
        for (auto content = all.cbegin(); content != all.cend(); ++content)
            moveEdgesOut(content.key(), content.value());
        for (const Section &section : std::as_const(m_sections))
            wrapOne(section);
    }

private:
    // A part that is repeated and fills an item of a list is an item each time.
    bool isWholeItem(const Section &section) const
    {
        const qsizetype line = section.open.place.line;
        const TagFound found = tagNamed(section.open.name, recordsAround(section));
        if (!found || found.info->kind != ValueKind::List || section.open.kind != TagKind::Section
            || !m_grammar.isItem(m_story.paragraphs()[line - 1]))
            return false;
        const QString &text = m_story.line(line);
        const qsizetype end = section.close.place.column - 1 + section.close.place.length;
        return text.left(section.open.place.column - 1).trimmed().isEmpty() && text.mid(end).trimmed().isEmpty();
    }

    QStringList recordsAround(const Section &section) const
    {
        QStringList records = m_records;
        for (qsizetype at = m_sections.size() - 1; at >= 0; --at) { // outer ones end later
            const Section &other = m_sections[at];
            if (other.open.place.offset >= section.open.place.offset
                || other.close.place.offset <= section.close.place.offset || other.open.kind != TagKind::Section)
                continue;
            if (const TagFound found = tagNamed(other.open.name, records); found && found.info->kind == ValueKind::List)
                records += found.info->record;
        }
        return records;
    }

    // The looks of the last paragraph of each container, for the case that nothing is left in it.
    void keepSpares()
    {
        for (const Node &paragraph : m_story.paragraphs()) {
            const Node parent = paragraph.parent();
            if (m_woven->spares.contains(keyOf(parent)))
                m_woven->tree->child("spares").remove_child(m_woven->spares.value(keyOf(parent)));
            Node spares = m_woven->tree->child("spares");
            if (!spares)
                spares = m_woven->tree->append_child("spares");
            Node spare = shell(paragraph, spares);
            if (const Node looks = paragraph.child("w:pPr")) {
                spare.append_copy(looks);
                m_grammar.continues(spare);
            }
            m_woven->spares.insert(keyOf(parent), spare);
        }
    }

    void placeMarks()
    {
        QHash<qsizetype, QList<Tag>> byLine;
        for (const Piece &piece : std::as_const(m_pieces)) {
            if (piece.tag)
                byLine[piece.tag->place.line] += *piece.tag;
        }
        for (auto line = byLine.cbegin(); line != byLine.cend(); ++line)
            placeMarksIn(line.key(), line.value());
    }

    void placeMarksIn(qsizetype line, const QList<Tag> &tags)
    {
        const Node paragraph = m_story.paragraphs()[line - 1];
        m_grammar.separate(paragraph);
        QList<Atom> atoms = m_grammar.atoms(paragraph);
        for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag) {
            const Node mark = replaceByMark(*tag, line, &atoms);
            if (tag->kind == TagKind::Value)
                m_woven->values.insert(keyOf(mark), *tag);
            else if (tag->kind != TagKind::Remark)
                m_marks.insert(tag->place.offset, mark);
            else
                mark.parent().remove_child(mark);
        }
    }

    // The mark takes the looks of the first sign of the name: braces are often typed in another font.
    Node replaceByMark(const Tag &tag, qsizetype line, QList<Atom> *atoms) const
    {
        const qsizetype begin = tag.place.column - 1, end = begin + tag.place.length;
        const QString &text = m_story.line(line);
        qsizetype name = begin + 2;
        while (name < end - 2 && (text[name].isSpace() || u"#^/!"_s.contains(text[name])))
            ++name;
        for (const qsizetype offset : {end, name, begin})
            cutAt(offset, atoms);
        const Node mark = m_grammar.mark((*atoms)[cutIndex(name, *atoms)]);
        const qsizetype from = cutIndex(begin, *atoms), to = cutIndex(end, *atoms);
        for (qsizetype at = from; at < to; ++at)
            (*atoms)[at].carrier.parent().remove_child((*atoms)[at].carrier);
        atoms->remove(from, to - from);
        return mark;
    }

    static qsizetype cutIndex(qsizetype offset, const QList<Atom> &atoms)
    {
        qsizetype at = 0;
        for (qsizetype passed = 0; at < atoms.size() && passed < offset; ++at)
            passed += atoms[at].text.size();
        return at;
    }

    void cutAt(qsizetype offset, QList<Atom> *atoms) const
    {
        qsizetype passed = 0;
        for (qsizetype at = 0; at < atoms->size() && passed < offset; ++at) {
            const qsizetype length = (*atoms)[at].text.size();
            if (offset < passed + length)
                atoms->insert(at + 1, m_grammar.split((*atoms)[at], offset - passed));
            passed += length;
        }
    }

    /// What stands in a paragraph, in order: a tag, or words.
    using Content = QList<std::optional<Tag>>;

    QMap<qsizetype, Content> contents() const
    {
        QMap<qsizetype, Content> all;
        for (const Piece &piece : m_pieces) {
            if (piece.tag) {
                all[piece.place.line] += piece.tag;
                continue;
            }
            qsizetype line = piece.place.line;
            for (const QString &words : piece.text.split(u'\n')) {
                if (!words.trimmed().isEmpty())
                    all[line] += std::optional<Tag>();
                ++line;
            }
        }
        return all;
    }

    // The edges of sections around whole paragraphs leave the paragraph in which they were typed: before it, or behind.
    // One that held nothing else goes.
    void moveEdgesOut(qsizetype line, const Content &content)
    {
        QList<Tag> leading, trailing;
        bool hasContent = false;
        for (const auto &tag : content) {
            if (tag && m_blockTags.contains(tag->place.offset)) {
                (hasContent ? trailing : leading) += *tag;
            } else if (!tag || tag->kind != TagKind::Remark) {
                hasContent = true;
                if (!trailing.isEmpty())
                    return reportBetween(trailing);
            }
        }
        const bool hasTags = std::ranges::any_of(content, [](const auto &tag) { return tag.has_value(); });
        if (hasTags)
            moveOut(line, leading, trailing, !hasContent);
    }

    void reportBetween(const QList<Tag> &tags)
    {
        for (const Tag &tag : tags) {
            m_reported += tag.place.offset;
            *m_faults += Fault{{u"templates.tag_inside_paragraph"_s, {tag.name}}, m_story.spotAt(tag.place)};
        }
    }

    void moveOut(qsizetype line, const QList<Tag> &leading, const QList<Tag> &trailing, bool isOnlyTags)
    {
        Node paragraph = m_story.paragraphs()[line - 1];
        Node parent = paragraph.parent();
        Node behind = paragraph;
        for (const Tag &tag : leading)
            moveEdge(tag, parent.insert_child_before("edge", paragraph));
        for (const Tag &tag : trailing) {
            behind = parent.insert_child_after("edge", behind);
            moveEdge(tag, behind);
        }
        if (isOnlyTags && !m_grammar.mustStay(paragraph) && m_grammar.text(paragraph).trimmed().isEmpty())
            parent.remove_child(paragraph);
    }

    void moveEdge(const Tag &tag, const Node &edge)
    {
        Node mark = m_marks.value(tag.place.offset);
        mark.parent().remove_child(mark);
        m_marks.insert(tag.place.offset, edge);
    }

    void wrapOne(Section section)
    {
        section.begin = m_marks.value(section.open.place.offset);
        section.end = m_marks.value(section.close.place.offset);
        if (m_reported.contains(section.open.place.offset) || m_reported.contains(section.close.place.offset)
            || wrap(section, m_grammar, m_woven))
            return;
        const QString kind = section.isBlock ? u"templates.section_across"_s : u"templates.section_in_field"_s;
        *m_faults += Fault{{kind, {section.open.name}}, m_story.spotAt(section.open.place)};
    }

    const Story &m_story;
    QStringList m_records;
    const Grammar &m_grammar;
    Woven *m_woven;
    Faults *m_faults;
    QList<Piece> m_pieces;
    QList<Section> m_sections;
    QSet<qsizetype> m_blockTags;    ///< offsets of the tags around whole paragraphs
    QSet<qsizetype> m_reported;     ///< offsets of tags whose fault was said
    QHash<qsizetype, Node> m_marks; ///< of section tags, by their offset
};

/// Weaves the stories of a part, each with the lists inside which it stands.
class PartWeaver
{
public:
    PartWeaver(const Grammar &grammar, Woven *woven, Faults *faults) : m_grammar(grammar), m_woven(woven), m_faults(faults)
    {
    }

    void weaveBelow(const Node &element, const QString &area)
    {
        if (m_grammar.role(element) == Role::Story)
            return weaveStory(element, QByteArray(element.name()).startsWith("style:footer") ? u"footer"_s : area);
        for (const Node &child : element.children())
            weaveBelow(child, area);
    }

private:
    void weaveStory(const Node &root, const QString &area)
    {
        const Story story(root, area, m_grammar);
        Weaver(story, recordsAround(root), m_grammar, m_woven, m_faults).run();
        for (const Node &inner : story.inner())
            weaveInner(inner);
    }

    // A text box of Word is there twice, for new and for old programs: the same faults are said once.
    void weaveInner(const Node &root)
    {
        Faults found;
        const QString area = hasName(root, "text:note-body") ? u"footnote"_s : u"text_box"_s;
        PartWeaver(m_grammar, m_woven, &found).weaveStory(root, area);
        for (const Fault &fault : std::as_const(found)) {
            if (!m_faults->contains(fault))
                *m_faults += fault;
        }
    }

    QStringList recordsAround(const Node &root) const
    {
        QList<Tag> around;
        for (Node up = root.parent(); up; up = up.parent()) {
            if (m_woven->sections.contains(keyOf(up)))
                around.prepend(m_woven->sections.value(keyOf(up)));
        }
        QStringList records;
        for (const Tag &tag : std::as_const(around)) {
            const TagFound found = tagNamed(tag.name, records);
            if (found && found.info->kind == ValueKind::List && tag.kind == TagKind::Section)
                records += found.info->record;
        }
        return records;
    }

    const Grammar &m_grammar;
    Woven *m_woven;
    Faults *m_faults;
};

void findLive(Woven *woven)
{
    for (const Node &element : elementsBelow(*woven->tree)) {
        if (!woven->values.contains(keyOf(element)) && !woven->sections.contains(keyOf(element)))
            continue;
        for (Node up = element; up && !woven->live.contains(keyOf(up)); up = up.parent())
            woven->live.insert(keyOf(up));
    }
}

} // namespace

Woven weave(const PartTree &tree, const QString &area, const Grammar &grammar, Faults *faults)
{
    Woven woven{.tree = tree};
    grammar.accept(tree->document_element());
    PartWeaver(grammar, &woven, faults).weaveBelow(tree->document_element(), area);
    findLive(&woven);
    return woven;
}

} // namespace Templates

#include "model/letters/tags.h"

#include <QSet>

namespace Letters {

using Base::Problem;
using Base::Problems;

namespace {

constexpr QStringView opening = u"{{";
constexpr QStringView closing = u"}}";
// What is typed in their place while the input method is on. One of them alone is a brace of the words.
constexpr std::array<QStringView, 3> wideOpenings = {u"｛｛", u"｛{", u"{｛"};
constexpr std::array<QStringView, 3> wideClosings = {u"｝｝", u"｝}", u"}｝"};
constexpr qsizetype longestName = 100;
constexpr qsizetype longestTag = 500;
constexpr qsizetype mostFaults = 100;

Problem fault(const char *kind, const Place &place, QStringList args = {})
{
    return {QLatin1String("letters.") + QLatin1String(kind), std::move(args), place.toString()};
}

// Where the first of them stands; -1: nowhere.
qsizetype firstOf(const std::array<QStringView, 3> &marks, QStringView text)
{
    qsizetype first = -1;
    for (const QStringView mark : marks) {
        if (const qsizetype at = text.indexOf(mark); at >= 0 && (first < 0 || at < first))
            first = at;
    }
    return first;
}

// For a message: one line, and not the rest of the file.
QString excerpt(QStringView text)
{
    QString shown = text.left(40).toString().simplified();
    return text.size() > 40 ? shown + QChar(0x2026) : shown;
}

bool isName(QStringView name)
{
    if (name.isEmpty() || name.size() > longestName)
        return false;
    static const QString none = QStringLiteral("{}|#^/!>&=\"'<\\");
    for (const QChar c : name) {
        if (c.isSpace() || c < u' ' || none.contains(c))
            return false;
    }
    return true;
}

/// Walks over the text once and keeps count of lines and columns.
class Cutter
{
public:
    explicit Cutter(QStringView text) : m_text(text) {}

    Base::Result<QList<Piece>> pieces()
    {
        while (m_at < m_text.size() && m_problems.size() < mostFaults) {
            if (rest().startsWith(opening))
                takeTag();
            else
                takeWords();
        }
        if (!m_problems.isEmpty())
            return m_problems;
        return m_pieces;
    }

private:
    QStringView rest() const { return m_text.mid(m_at); }

    // Moves on by `length` and says where that was.
    Place take(qsizetype length)
    {
        const Place place{.offset = m_at, .length = length, .line = m_line, .column = m_column};
        for (const QChar c : m_text.mid(m_at, length)) {
            m_column = c == u'\n' ? 1 : m_column + 1;
            m_line += c == u'\n' ? 1 : 0;
        }
        m_at += length;
        return place;
    }

    void takeWords()
    {
        const qsizetype next = m_text.indexOf(opening, m_at);
        const QStringView words = m_text.mid(m_at, next < 0 ? -1 : next - m_at);
        const qsizetype stray = words.indexOf(closing), wide = firstOf(wideOpenings, words);
        if (wide >= 0 && (stray < 0 || wide < stray)) {
            addWords(wide);
            return refuseWideBraces();
        }
        if (stray >= 0) {
            addWords(stray);
            m_problems += fault("tag_unopened", take(closing.size()));
            return;
        }
        addWords(words.size());
    }

    // What stands up to the end of a tag opened here, on its line; the end may be a wide one.
    QStringView slip() const
    {
        const QStringView ahead = m_text.mid(m_at + opening.size(), longestTag).split(u'\n').first();
        const QStringView content = ahead.left(ahead.indexOf(opening));
        const qsizetype wide = firstOf(wideClosings, content), end = content.indexOf(closing);
        const qsizetype first = wide < 0 || (end >= 0 && end < wide) ? end : wide;
        return rest().left(opening.size() + (first < 0 ? 0 : first + closing.size()));
    }

    // As one fault, so that its end is not named again.
    void refuseWideBraces()
    {
        const QStringView words = slip();
        m_problems += fault("tag_wide_braces", take(words.size()), {excerpt(words)});
    }

    void addWords(qsizetype length)
    {
        if (length == 0)
            return;
        const QString words = m_text.mid(m_at, length).toString();
        m_pieces += Piece{.text = words, .tag = {}, .place = take(length)};
    }

    void takeTag()
    {
        // A tag is short and stands on one line, so a forgotten }} is found where it is missing.
        const QStringView ahead = m_text.mid(m_at + opening.size(), longestTag);
        const qsizetype end = ahead.indexOf(closing);
        if (const QStringView words = slip(); words.size() > opening.size() && !words.endsWith(closing) && !ahead.startsWith(u'!'))
            return refuseWideBraces();
        const QStringView content = ahead.left(end < 0 ? ahead.size() : end);
        if (end < 0 || content.contains(u'\n') || content.contains(opening)) {
            const Place place = take(opening.size());
            m_problems += fault("tag_unclosed", place, {excerpt(content.split(u'\n').first())});
            return;
        }
        const Place place = take(content.size() + opening.size() + closing.size());
        if (const auto tag = tagOf(content.trimmed(), place))
            m_pieces += Piece{.text = {}, .tag = *tag, .place = place};
    }

    std::optional<Tag> tagOf(QStringView content, const Place &place)
    {
        if (content.startsWith(u'!'))
            return Tag{.kind = TagKind::Remark, .name = {}, .filters = {}, .place = place};
        Tag tag{.kind = TagKind::Value, .name = {}, .filters = {}, .place = place};
        if (content.startsWith(u'#'))
            tag.kind = TagKind::Section;
        else if (content.startsWith(u'^'))
            tag.kind = TagKind::Inverted;
        else if (content.startsWith(u'/'))
            tag.kind = TagKind::End;
        const QStringView named = tag.kind == TagKind::Value ? content : content.mid(1);
        const auto parts = named.split(u'|');
        tag.name = parts.first().trimmed().toString();
        for (qsizetype at = 1; at < parts.size(); ++at)
            tag.filters += parts[at].trimmed().toString();
        return checked(tag, content);
    }

    std::optional<Tag> checked(const Tag &tag, QStringView content)
    {
        const bool filtersAreNames = std::ranges::all_of(tag.filters, [](const QString &name) { return isName(name); });
        if (tag.name.isEmpty())
            m_problems += fault("tag_empty", tag.place);
        else if (!isName(tag.name) || !filtersAreNames)
            m_problems += fault("tag_malformed", tag.place, {excerpt(content)});
        else if (tag.kind != TagKind::Value && !tag.filters.isEmpty())
            m_problems += fault("filter_on_section", tag.place, {tag.name});
        else
            return tag;
        return {};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    qsizetype m_column = 1;
    QList<Piece> m_pieces;
    Problems m_problems;
};

/// Which lines hold nothing but tags that print nothing.
QSet<qsizetype> tagLines(const QList<Piece> &pieces)
{
    QSet<qsizetype> withTags;
    QSet<qsizetype> withContent;
    for (const Piece &piece : pieces) {
        if (piece.tag) {
            (piece.tag->kind == TagKind::Value ? withContent : withTags).insert(piece.place.line);
            continue;
        }
        qsizetype line = piece.place.line;
        for (const QChar c : piece.text) {
            if (c == u'\n')
                ++line;
            else if (!c.isSpace())
                withContent.insert(line);
        }
    }
    return withTags.subtract(withContent);
}

/// Builds the tree with a stack of its own: a hostile template may not overflow the program's.
class Nester
{
public:
    Base::Result<QList<Node>> nodes(const QList<Piece> &pieces)
    {
        for (const Piece &piece : pieces)
            add(piece);
        for (const Node &open : std::as_const(m_open))
            m_problems += fault("section_unclosed", open.tag->place, {open.tag->name});
        if (!m_problems.isEmpty())
            return m_problems;
        return m_roots;
    }

private:
    void add(const Piece &piece)
    {
        if (!piece.tag)
            return put({.text = piece.text, .tag = {}, .children = {}});
        switch (piece.tag->kind) {
        case TagKind::Value:
            return put({.text = {}, .tag = piece.tag, .children = {}});
        case TagKind::Section:
        case TagKind::Inverted:
            return open(*piece.tag);
        case TagKind::End:
            return close(*piece.tag);
        case TagKind::Remark:
            return;
        }
    }

    void put(Node node) { (m_open.isEmpty() ? m_roots : m_open.last().children).append(std::move(node)); }

    void open(const Tag &tag)
    {
        if (m_open.size() < deepestNesting) {
            m_open.append({.text = {}, .tag = tag, .children = {}});
            return;
        }
        if (m_tooDeep++ == 0)
            m_problems += fault("section_too_deep", tag.place, {tag.name, QString::number(deepestNesting)});
    }

    void close(const Tag &tag)
    {
        if (m_tooDeep > 0) {
            --m_tooDeep;
            return;
        }
        if (m_open.isEmpty()) {
            m_problems += fault("section_unopened", tag.place, {tag.name});
            return;
        }
        if (m_open.last().tag->name != tag.name)
            m_problems += fault("section_crossed", tag.place, {tag.name, m_open.last().tag->name});
        Node done = m_open.takeLast();
        put(std::move(done));
    }

    QList<Node> m_roots;
    QList<Node> m_open;
    qsizetype m_tooDeep = 0;
    Problems m_problems;
};

} // namespace

QString Place::toString() const
{
    return QString::number(line) + u':' + QString::number(column);
}

Base::Result<QList<Piece>> cut(QStringView text)
{
    return Cutter(text).pieces();
}

QList<Piece> withoutTagLines(const QList<Piece> &pieces)
{
    const QSet<qsizetype> gone = tagLines(pieces);
    QList<Piece> kept;
    for (Piece piece : pieces) {
        QString words;
        qsizetype line = piece.place.line;
        for (const QChar c : std::as_const(piece.text)) {
            if (!gone.contains(line))
                words += c;
            line += c == u'\n' ? 1 : 0;
        }
        piece.text = words;
        if (piece.tag || !words.isEmpty())
            kept += piece;
    }
    return kept;
}

Base::Result<QList<Node>> nested(const QList<Piece> &pieces)
{
    return Nester().nodes(pieces);
}

} // namespace Letters

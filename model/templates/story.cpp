#include "model/templates/story.h"

namespace Templates {

namespace {

constexpr qsizetype wordsAround = 14;

} // namespace

Story::Story(const Node &root, const QString &area, const Grammar &grammar) : m_root(root), m_area(area)
{
    collect(root, grammar);
    for (const Node &paragraph : std::as_const(m_paragraphs))
        m_lines += grammar.text(paragraph).replace(u'\n', u' ');
}

void Story::collect(const Node &element, const Grammar &grammar)
{
    for (const Node &child : element.children()) {
        const Role role = grammar.role(child);
        if (role == Role::Story)
            m_inner += child;
        else if (role == Role::Paragraph)
            m_paragraphs += child;
        if (role != Role::Story)
            collect(child, grammar);
    }
}

Spot Story::spotAt(const Letters::Place &place) const
{
    Spot spot{.area = m_area, .paragraph = place.line};
    if (place.line < 1 || place.line > m_lines.size())
        return spot;
    const QString &line = m_lines[place.line - 1];
    const qsizetype from = qMax<qsizetype>(0, place.column - 1 - wordsAround);
    QString words = line.mid(from, 2 * wordsAround + qMax<qsizetype>(place.length, 10));
    const bool isCut = from + words.size() < line.size();
    words.replace(QChar(QChar::ObjectReplacementCharacter), u' ');
    spot.words = (from > 0 ? QStringLiteral("…") : QString()) + words.simplified() + (isCut ? QStringLiteral("…") : QString());
    return spot;
}

Fault Story::placed(Base::Problem problem) const
{
    const Letters::Place place{.line = problem.where.section(u':', 0, 0).toLongLong(),
                               .column = problem.where.section(u':', 1, 1).toLongLong()};
    problem.where.clear();
    return {.problem = std::move(problem), .spot = spotAt(place)};
}

} // namespace Templates

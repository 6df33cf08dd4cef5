#include "model/check/elements.h"
#include "model/check/paper.h"

namespace Check {

namespace {

// The first sentences of the letter itself: what stands before it (number, date, names) has no full stop.
QString firstSentences(const Paper &paper, int count)
{
    static const QRegularExpression sentence(QStringLiteral("[^。\\n]*。|[^.\\n]{20,}\\.(?=\\s)"));
    QString first;
    auto matches = sentence.globalMatch(paper.even);
    for (int at = 0; at < count && matches.hasNext(); ++at)
        first += matches.next().captured();
    return first;
}

bool holds(const Paper &paper, const Element &element)
{
    const QString &where = element.withinSentences > 0 ? firstSentences(paper, element.withinSentences) : paper.even;
    return element.pattern.match(where).hasMatch();
}

// Without the title above them and the number of the page below: 1 / 1.
int linesOfText(const Paper &paper)
{
    static const QRegularExpression pageNumber(QStringLiteral("^[\\d /-]+$"));
    int lines = 0;
    bool hasTitle = false;
    for (const Line &line : paper.lines) {
        if (line.where.length() == 0 || pageNumber.match(line.text).hasMatch())
            continue;
        hasTitle = hasTitle || (lines == 0 && !line.text.contains(u'。'));
        ++lines;
    }
    return lines - (hasTitle ? 1 : 0);
}

} // namespace

QList<Slip> missingElementSlips(const Paper &paper, const Context &context)
{
    const LetterElements letter = elementsOf(context.letter);
    QList<Slip> found;
    for (const Element &element : letter.elements) {
        if (!holds(paper, element))
            found += paper.slip(SlipKind::MissingElement, {}, element.sure,
                                {QStringLiteral("check.missing_") + element.id, {}});
    }
    for (const Element &element : letter.unwanted) {
        if (const auto match = element.pattern.match(paper.even); match.hasMatch())
            found += paper.slip(SlipKind::MissingElement, {match.capturedStart(), match.capturedEnd()}, element.sure,
                                {QStringLiteral("check.unwanted_") + element.id, {}});
    }
    if (letter.mostLines > 0 && linesOfText(paper) > letter.mostLines)
        found += paper.slip(SlipKind::MissingElement, {}, false,
                            {QStringLiteral("check.too_long"), {QString::number(letter.mostLines), QString::number(linesOfText(paper))}});
    return found;
}

} // namespace Check

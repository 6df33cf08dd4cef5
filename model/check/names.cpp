#include "model/check/paper.h"
#include "model/check/phrases.h"

#include <QHash>

#include <algorithm>

namespace Check {

using Finding::Span;

namespace {

struct Spelling
{
    QString name;
    Span where;
};

constexpr qsizetype shortestName = 5;

// What grows onto a name without a blank: ...システム内の, ...システム御中.
QString bare(QString name)
{
    static const QRegularExpression grown(QStringLiteral("(?:御中|殿|様|内|側|宛|等|代表取締役.*)$"));
    const qsizetype at = grown.match(name).capturedStart();
    return at >= 3 ? name.left(at) : name;
}

// The name before or behind 株式会社 and its like, as far as it is written without kana and blanks.
QList<Spelling> organisations(const Paper &paper)
{
    static const QString form = QStringLiteral(
        "(?:株式会社|㈱|\\(株\\)|有限会社|合同会社|(?:一般|公益)(?:社団|財団)法人|特定非営利活動法人|学校法人|医療法人|社会福祉法人)");
    static const QString name = QStringLiteral("[一-鿿々ァ-ヴーA-Za-z&・]{3,}");
    static const QRegularExpression pattern(QStringLiteral("%1 ?(?<behind>%2)|(?<before>%2)%1").arg(form, name),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QList<Spelling> found;
    auto matches = pattern.globalMatch(paper.even);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString group = match.hasCaptured(QStringLiteral("behind")) ? QStringLiteral("behind") : QStringLiteral("before");
        const QString written = bare(match.captured(group));
        found += {written, {match.capturedStart(group), match.capturedStart(group) + written.size()}};
    }
    return found;
}

QString inCommonForms(QString name)
{
    for (QChar &c : name)
        c = commonForm(c);
    return name;
}

/// The sign by which two names differ, where it is one sign more, less or another.
std::optional<QChar> onlyDifference(const QString &a, const QString &b)
{
    const QString &longer = a.size() >= b.size() ? a : b;
    const QString &shorter = a.size() >= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1)
        return {};
    qsizetype at = 0;
    while (at < shorter.size() && shorter[at] == longer[at])
        ++at;
    const qsizetype skip = longer.size() > shorter.size() ? 0 : 1;
    if (QStringView(longer).mid(at + 1) != QStringView(shorter).mid(at + skip) || at >= longer.size())
        return {};
    return longer[at];
}

bool isKana(QChar c)
{
    return c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Hiragana || c == u'ー';
}

// 北斗電機 and 北斗電器: one sign for another of the same sound, which the keyboard offers side by side.
bool soundsAlike(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return false;
    int differing = 0;
    for (qsizetype at = 0; at < a.size(); ++at) {
        if (a[at] == b[at])
            continue;
        if (++differing > 1 || !areHomophones(a[at], b[at]))
            return false;
    }
    return differing == 1;
}

std::optional<Slip> variantOf(const Paper &paper, const Spelling &first, const Spelling &second)
{
    if (first.name == second.name)
        return {};
    if (std::min(first.name.size(), second.name.size()) < shortestName) {
        if (!soundsAlike(first.name, second.name))
            return {};
        return paper.slip(SlipKind::NameVariant, second.where, false, {QStringLiteral("check.name_variant"), {first.name, second.name}});
    }
    const bool sameButForms = inCommonForms(first.name) == inCommonForms(second.name);
    const auto difference = onlyDifference(first.name, second.name);
    if (!sameButForms && !difference)
        return {};
    const bool sure = sameButForms || isKana(*difference); // 東 and 西, 一 and 二 make two names of it
    return paper.slip(SlipKind::NameVariant, second.where, sure,
                      {QStringLiteral("check.name_variant"), {first.name, second.name}});
}

QList<Slip> organisationSlips(const Paper &paper)
{
    QList<Spelling> seen;
    QList<Slip> found;
    for (const Spelling &spelling : organisations(paper)) {
        if (std::ranges::any_of(seen, [&](const Spelling &other) { return other.name == spelling.name; }))
            continue;
        for (const Spelling &other : seen) {
            if (const auto slip = variantOf(paper, other, spelling))
                found += *slip;
        }
        seen += spelling;
    }
    return found;
}

// 髙橋 and 高橋, 厳重 and 嚴重: one word of Chinese characters in two forms.
QList<Slip> formSlips(const Paper &paper)
{
    static const QRegularExpression word(QStringLiteral("[一-鿿々]{2,6}"), QRegularExpression::UseUnicodePropertiesOption);
    QHash<QString, QString> first;
    QList<Slip> found;
    auto matches = word.globalMatch(paper.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString written = match.captured();
        const QString common = inCommonForms(written);
        const QString before = first.value(common, written);
        first.insert(common, before);
        if (before != written)
            found += paper.slip(SlipKind::NameVariant, {match.capturedStart(), match.capturedEnd()}, false,
                                {QStringLiteral("check.name_variant"), {before, written}});
    }
    return found.mid(0, 1);
}

// 個人情報運用規程 and 個人情報運用規定: with the same word before it, it is one thing.
QList<Slip> stemSlips(const Paper &paper, const QStringList &words)
{
    const QRegularExpression pattern(QStringLiteral("([一-鿿々ァ-ヴー]{4,})(%1)").arg(words.join(u'|')),
                                     QRegularExpression::UseUnicodePropertiesOption);
    QHash<QString, QString> first;
    auto matches = pattern.globalMatch(paper.even);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString stem = match.captured(1);
        const QString word = first.value(stem, match.captured(2));
        first.insert(stem, word);
        if (word != match.captured(2))
            return {paper.slip(SlipKind::NameVariant, {match.capturedStart(), match.capturedEnd()}, true,
                               {QStringLiteral("check.name_variant"), {stem + word, match.captured()}})};
    }
    return {};
}

} // namespace

QList<Slip> variantSlips(const Paper &paper, SlipKind kind, const QStringList &words)
{
    QList<qsizetype> counts;
    for (const QString &word : words)
        counts += paper.even.count(word);
    qsizetype rarest = -1, commonest = -1;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (counts[at] > 0 && (rarest < 0 || counts[at] <= counts[rarest]))
            rarest = at;
        if (counts[at] > 0 && (commonest < 0 || counts[at] > counts[commonest]))
            commonest = at;
    }
    if (rarest < 0 || rarest == commonest)
        return {};
    const qsizetype start = paper.even.indexOf(words[rarest]);
    return {paper.slip(kind, {start, start + words[rarest].size()}, false,
                       {QStringLiteral("check.name_variant"), {words[commonest], words[rarest]}})};
}

QList<Slip> nameVariantSlips(const Paper &paper)
{
    QList<Slip> found = organisationSlips(paper) + formSlips(paper);
    for (const Variants &group : variants(QStringLiteral("names")))
        found += group.behindTheSameWord ? stemSlips(paper, group.words)
                                         : variantSlips(paper, SlipKind::NameVariant, group.words);
    return found;
}

} // namespace Check

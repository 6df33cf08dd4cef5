// 漏えいしたのは氏名と住所です: items named as leaked that the ledger does not hold.
#include "model/base/vocabulary.h"
#include "model/check/paper.h"

namespace Check {

using Finding::Span;

namespace {

bool names(const Base::Facts<QString> &items, const QString &id, const QString &label)
{
    for (const QString &item : items) {
        if (item == id || Finding::evenWidth(item).contains(label))
            return true;
    }
    return false;
}

// A sentence that also says what did not leak is left to the reader.
QList<Span> leakSentences(const Paper &paper)
{
    static const QRegularExpression claim(QStringLiteral("(?:漏えい|漏洩|流出)(?:した|いたしました|しました)[^。\\n]{0,10}?(?:の|情報|データ|項目|内容)は[^。\\n]*"));
    static const QRegularExpression denial(QStringLiteral("ません|ない|以外|除[きくい]"));
    QList<Span> found;
    auto matches = claim.globalMatch(paper.even);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!denial.match(match.captured()).hasMatch())
            found += Span{match.capturedStart(), match.capturedEnd()};
    }
    return found;
}

} // namespace

QList<Slip> leakedItemSlips(const Paper &paper, const Context &context)
{
    bool isKnown = false;
    for (const Incidents::DataGroup &group : context.incident->data)
        isKnown = isKnown || !group.items.isEmpty();
    QList<Slip> found;
    for (const Span &sentence : isKnown ? leakSentences(paper) : QList<Span>()) {
        for (const QString &id : Base::vocabulary(QStringLiteral("item"))) {
            const QString label = Finding::evenWidth(Base::label(QStringLiteral("item"), id, Base::Language::Japanese));
            const qsizetype at = sentence.of(paper.even).indexOf(label);
            const bool isPartOfAnother = paper.even.mid(sentence.start + at + label.size(), 3) == u"(カナ";
            bool holds = at < 0 || isPartOfAnother, isExcluded = false;
            for (const Incidents::DataGroup &group : context.incident->data) {
                holds = holds || names(group.items, id, label);
                isExcluded = isExcluded || names(group.excluded, id, label);
            }
            if (!holds)
                found += paper.slip(SlipKind::UnsupportedClaim, {sentence.start + at, sentence.start + at + label.size()}, isExcluded,
                                    {isExcluded ? QStringLiteral("check.item_excluded") : QStringLiteral("check.item_unknown"), {label}});
        }
    }
    return found;
}

} // namespace Check

#include "model/check/claims.h"

#include "model/incident/figures.h"

#include <QHash>

#include <algorithm>

namespace Check {

using namespace Incidents;

namespace {

constexpr int hoursAtOnce = 24;
constexpr int hoursPrompt = 5 * 24; ///< 速やかに: the yardstick of 3 to 5 days (ガイドライン通則編 3-5-3-3)

Support allInformed(const Claim &claim)
{
    const auto total = persons(claim.incident);
    const qint64 all = total && total->bound != Bound::About ? total->value : 0; // more than when they were informed?
    qint64 informed = 0;
    bool isOpen = false;
    for (const PersonsInformed &entry : claim.incident.personsInformed) {
        const bool isDone = entry.state.valueOr(Progress::Done) == Progress::Done;
        isOpen = isOpen || !isDone || (entry.count && entry.of && *entry.count < *entry.of);
        if (isDone && entry.count && *entry.count >= std::max(entry.of.valueOr(0), all))
            return Support::Holds;
        informed += isDone ? entry.count.valueOr(0) : 0;
    }
    if (total && informed > 0)
        return informed >= total->value ? Support::Holds : Support::Fails;
    if (isOpen || (claim.incident.personsInformed.isStated() && claim.incident.personsInformed.isEmpty()))
        return Support::Fails;
    return Support::Unknown;
}

Support allRecovered(const Claim &claim)
{
    const auto gone = total(claim.incident, CountOf::Deleted);
    const auto back = total(claim.incident, CountOf::Returned);
    const auto sent = total(claim.incident, CountOf::Delivered) ? total(claim.incident, CountOf::Delivered)
                                                                : total(claim.incident, CountOf::Recipients);
    const Answer answer = claim.incident.recovery ? claim.incident.recovery->recoveredUnseen.valueOr(Answer::Unknown)
                                                  : Answer::Unknown;
    if (answer == Answer::Yes)
        return Support::Holds;
    if (sent && (gone || back)) {
        const qint64 settled = (gone ? gone->value : 0) + (back ? back->value : 0);
        return settled >= sent->value ? Support::Holds : Support::Fails;
    }
    return answer == Answer::No ? Support::Fails : Support::Unknown;
}

Support atOnce(const Claim &claim)
{
    const auto discovered = discoveredAt(claim.incident, claim.zone);
    const auto informed = informedAt(claim.incident, claim.zone);
    if (!discovered || !informed)
        return Support::Holds; // nothing to hold it against
    const qint64 hours = discovered->secsTo(*informed) / 3600;
    const bool isPrompt = claim.words.contains(u"速やか") && hours <= hoursPrompt;
    if (hours <= hoursAtOnce || isPrompt)
        return Support::Holds;
    return hours > hoursPrompt ? Support::Fails : Support::Unknown;
}

const QHash<QString, QString> &authorityWords()
{
    static const QHash<QString, QString> words = {
        {QStringLiteral("ppc"), QStringLiteral("個人情報保護委員会")},
        {QStringLiteral("police"), QStringLiteral("警察")},
        {QStringLiteral("jipdec"), QStringLiteral("JIPDEC")},
        {QStringLiteral("ipa"), QStringLiteral("情報処理推進機構")},
    };
    return words;
}

Support reportedTo(const Claim &claim, const QString &authority)
{
    static const QRegularExpression consulted(QStringLiteral("相談"));
    bool isPlanned = false;
    for (const AuthorityReport &report : claim.incident.authorities) {
        if (report.to != authority && report.via.valueOr({}) != authority)
            continue;
        const bool isDone = report.state.valueOr(Filing::Done) == Filing::Done;
        const bool isTalk = report.stage == Stage::Consultation;
        if (isDone && (!isTalk || consulted.match(claim.words).hasMatch()))
            return Support::Holds;
        isPlanned = true;
    }
    return isPlanned || claim.incident.authorities.isStated() ? Support::Fails : Support::Unknown;
}

Support reported(const Claim &claim)
{
    for (auto word = authorityWords().cbegin(); word != authorityWords().cend(); ++word) {
        if (!claim.words.contains(word.value()))
            continue;
        const Support support = reportedTo(claim, word.key());
        if (support != Support::Holds)
            return support;
    }
    return Support::Holds;
}

// None reported so far is less than none.
Support noDamage(const Claim &claim)
{
    static const QRegularExpression careful(QStringLiteral("確認され|報告され|寄せられ|把握し"));
    const auto &damage = claim.incident.secondaryDamage;
    const DamageStatus status = damage ? damage->status.valueOr(DamageStatus::Unknown) : DamageStatus::Unknown;
    if (status == DamageStatus::Occurred)
        return Support::Fails;
    if (careful.match(claim.words).hasMatch() || status == DamageStatus::Impossible)
        return Support::Holds;
    return status == DamageStatus::Risk ? Support::Fails : Support::Unknown;
}

bool isDone(const Action &action)
{
    switch (action.status.valueOr(ActionStatus::Planned)) {
    case ActionStatus::Done:
    case ActionStatus::Verified:
    case ActionStatus::Closed:
    case ActionStatus::Dropped:
        return true;
    case ActionStatus::Considering:
    case ActionStatus::Planned:
    case ActionStatus::Open:
    case ActionStatus::CarriedOver:
        return false;
    }
    Q_UNREACHABLE();
}

// 【1】～【4】は実施済み: the labels that the sentence names; none where it speaks of all.
QStringList labelsIn(const QString &words)
{
    static const QRegularExpression range(QStringLiteral("【(\\d+)】\\s*(?:~|から|-)\\s*【(\\d+)】|【(\\d+)】"));
    QStringList labels;
    const qsizetype claimed = words.lastIndexOf(QStringLiteral("済み"));
    auto matches = range.globalMatch(words.left(claimed < 0 ? words.size() : claimed));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int first = match.hasCaptured(1) ? match.captured(1).toInt() : match.captured(3).toInt();
        const int last = std::min(match.hasCaptured(2) ? match.captured(2).toInt() : first, first + 50);
        for (int number = first; number <= last; ++number)
            labels += QStringLiteral("【%1】").arg(number);
    }
    return labels;
}

Support actionsDone(const Claim &claim)
{
    const QStringList labels = labelsIn(claim.words);
    bool isAny = false;
    for (const Action &action : claim.incident.actions) {
        const bool isMeant = labels.isEmpty() ? action.purpose != Purpose::Containment : labels.contains(action.label.valueOr({}));
        isAny = isAny || isMeant;
        if (isMeant && !isDone(action))
            return Support::Fails;
    }
    return isAny ? Support::Holds : Support::Unknown;
}

// 外部の専門家による調査: a step of the account, a thing kept as proof or a measure that is done names the one who looked.
Support investigated(const Claim &claim)
{
    static const QRegularExpression outside(QStringLiteral("外部|第三者|専門|フォレンジック"));
    static const QRegularExpression look(QStringLiteral("調査|解析|診断|フォレンジック|報告書"));
    const auto tells = [](const QString &text) { return outside.match(text).hasMatch() && look.match(text).hasMatch(); };
    bool isPlanned = false;
    for (const Action &action : claim.incident.actions) {
        if (tells(action.title) && isDone(action))
            return Support::Holds;
        isPlanned = isPlanned || tells(action.title);
    }
    const bool isTold = std::ranges::any_of(claim.incident.timeline, [&](const TimelineStep &step) { return tells(step.text); })
        || std::ranges::any_of(claim.incident.evidence, [&](const Evidence &kept) { return tells(kept.title); });
    if (isPlanned)
        return Support::Fails;
    return isTold ? Support::Holds : Support::Unknown;
}

} // namespace

Support supportOf(const QString &kind, const Claim &claim)
{
    using Judge = Support (*)(const Claim &);
    static const QHash<QString, Judge> judges = {
        {QStringLiteral("all_informed"), allInformed}, {QStringLiteral("all_recovered"), allRecovered},
        {QStringLiteral("at_once"), atOnce},           {QStringLiteral("reported"), reported},
        {QStringLiteral("no_damage"), noDamage},       {QStringLiteral("done"), actionsDone},
        {QStringLiteral("investigated"), investigated},
    };
    const Judge judge = judges.value(kind);
    return judge ? judge(claim) : Support::Unknown;
}

} // namespace Check

#include "model/duties/standing.h"

#include "model/base/japanese.h"
#include "model/base/vocabulary.h"
#include "model/duties/answering.h"
#include "model/duties/proposals.h"
#include "model/incident/figures.h"
#include "model/incident/json.h"

#include <QHash>

namespace Duties {

using Incidents::Stage;
using Ledger::Decided;
using Ledger::DutyKey;

namespace {

// A supplement or a consultation adds to a report; it is not the report.
bool meets(const Ledger::FilingRow &filing, const DutyKey &key)
{
    const Stage stage = filing.filing.stage;
    return !filing.corrected && stage != Stage::Supplement && stage != Stage::Consultation && filing.heldFor(key);
}

bool isToCommission(const QString &to)
{
    return to == u"ppc" || to.startsWith(u"ministry:");
}

// A duty in one stage is met by a report in any.
bool meets(const ToldFiling &told, const Standing &standing)
{
    const QString &to = standing.duty.to;
    const Stage usual = usualStage(standing.key.duty);
    const bool isReceiver = told.to == to || (isToCommission(told.to) && isToCommission(to));
    return isReceiver && told.by == standing.key.party
        && (told.stage == Stage::Single || usual == Stage::Single || told.stage == usual
            || (told.stage == Stage::Final && usual == Stage::Preliminary));
}

bool isLate(const ToldFiling &told, const Rules::DutyFinding &duty, const QTimeZone &zone)
{
    const QDateTime at = told.at.earliest(zone);
    return duty.dueAt.isValid() ? at > duty.dueAt : duty.due.isValid() && at.toTimeZone(zone).date() > duty.due;
}

State stateOf(const Standing &standing, const QTimeZone &zone)
{
    if (standing.isMet() && standing.filing)
        return standing.filing->heldFor(standing.key)->late ? State::FiledLate : State::Filed;
    if (standing.isMet())
        return isLate(*standing.told, standing.duty, zone) ? State::FiledLate : State::Filed;
    if (standing.isOutdated)
        return State::ToDecide;
    switch (standing.decision ? standing.decision->verdict : Decided::ToDecide) {
    case Decided::ToDecide:
        return State::ToDecide;
    case Decided::Report:
        return standing.isPast ? State::Overdue : State::Open;
    case Decided::Voluntary:
        return State::Open;
    case Decided::NotRequired:
    case Decided::Exempt:
        return State::NotRequired;
    }
    Q_UNREACHABLE();
}

// Whoever decided for a report has it before them as it is.
bool isAway(Decided verdict)
{
    return verdict == Decided::NotRequired || verdict == Decided::Exempt || verdict == Decided::Voluntary;
}

/// Puts together what belongs to one duty.
class Joining
{
public:
    Joining(const QList<Ledger::Decision> &decisions, const QList<Ledger::FilingRow> &filings,
            const Told &told, const QDateTime &at)
        : m_filings(filings), m_told(told), m_at(at)
    {
        for (const Ledger::Decision &decision : decisions)
            m_decisions.insert(decision.duty, decision);
    }

    void add(Standing standing, const Rules::PartyVerdict *today = nullptr)
    {
        const auto decision = m_decisions.constFind(standing.key);
        if (decision != m_decisions.constEnd())
            standing.decision = *decision;
        const auto filing = filingFor(standing.key);
        if (filing != m_filings.end())
            standing.filing = *filing;
        standing.untold = standing.filing ? joinedSince(*standing.filing) : 0;
        addTold(standing);
        standing.isOutdated = !standing.isMet() && standing.decision && isAway(standing.decision->verdict)
            && asksForMore(standing.decision->proposal, today);
        standing.isPast = !standing.isMet() && isOver(standing.duty.due, standing.duty.dueAt, m_at);
        standing.state = stateOf(standing, m_at.timeZone());
        m_done.insert(standing.key);
        m_all += standing;
    }

    // What was answered or filed, and is not asked any more or never was.
    void addTheRest(const QList<Ledger::Decision> &decisions, const Rules::Assessment &assessment)
    {
        for (const Ledger::Decision &decision : decisions) {
            if (m_done.contains(decision.duty) || decision.verdict == Decided::ToDecide)
                continue;
            const QString verdict = decision.proposal.value(QStringLiteral("verdict")).toString();
            add({.key = decision.duty,
                 .regime = nameOf(assessment, decision.duty.regime),
                 .duty = named(dutyOf(decision.duty, decision.proposal)),
                 .verdict = Base::fromName<Rules::Verdict>(verdict).value_or(Rules::Verdict::Undecided),
                 .version = decision.proposal.value(QStringLiteral("version")).toString(),
                 .isAsked = isAsked(decision.proposal)});
        }
        for (const Ledger::FilingRow &row : m_filings) {
            const DutyKey &key = row.filing.duty;
            if (!m_done.contains(key) && meets(row, key))
                add({.key = key, .regime = nameOf(assessment, key.regime),
                     .duty = named({.id = key.duty, .to = row.filing.to, .by = key.party})});
        }
    }

    QList<Standing> all() { return std::move(m_all); }

private:
    // Of what the law does not ask for, no rule gives the name.
    static Rules::DutyFinding named(Rules::DutyFinding duty)
    {
        const QString group = QStringLiteral("duty");
        if (duty.name.isEmpty())
            duty.name = {Base::label(group, duty.id, Base::Language::Japanese), Base::label(group, duty.id, Base::Language::English)};
        return duty;
    }

    static Rules::Text nameOf(const Rules::Assessment &assessment, const QString &regime)
    {
        const auto found = std::ranges::find(assessment.regimes, regime, &Rules::RegimeFinding::id);
        return found == assessment.regimes.end() ? Rules::Text() : found->name;
    }

    // Its own report before one that meets it beside another duty.
    [[nodiscard]] QList<Ledger::FilingRow>::const_iterator filingFor(const DutyKey &key) const
    {
        const auto its = std::find_if(m_filings.begin(), m_filings.end(), [&key](const Ledger::FilingRow &row) {
            return meets(row, key) && row.filing.duty == key;
        });
        if (its != m_filings.end())
            return its;
        return std::find_if(m_filings.begin(), m_filings.end(), [&key](const Ledger::FilingRow &row) { return meets(row, key); });
    }

    // What was recorded here comes first; what the facts tell may make good what it lacks.
    void addTold(Standing &standing) const
    {
        auto told = std::find_if(m_told.filings.begin(), m_told.filings.end(), [&standing](const ToldFiling &each) {
            return meets(each, standing) && each.stage != Stage::Final;
        });
        if (told == m_told.filings.end())
            told = std::find_if(m_told.filings.begin(), m_told.filings.end(),
                                [&standing](const ToldFiling &each) { return meets(each, standing); });
        if (standing.isMet() || told == m_told.filings.end())
            return;
        if (standing.filing && told->untold > 0)
            return;
        standing.filing.reset();
        standing.told = *told;
        standing.untold = told->untold;
    }

    // Of a notice: how many persons more are concerned now than when it was recorded.
    [[nodiscard]] qint64 joinedSince(const Ledger::FilingRow &filing) const
    {
        if (filing.filing.to != u"persons" || !m_told.persons)
            return 0;
        const auto then = Incidents::fromJson(filing.facts);
        const auto told = then ? Incidents::personsToTell(*then) : std::nullopt;
        return told ? std::max<qint64>(0, *m_told.persons - *told) : 0;
    }

    QHash<DutyKey, Ledger::Decision> m_decisions;
    const QList<Ledger::FilingRow> &m_filings;
    const Told &m_told;
    QDateTime m_at;
    QSet<DutyKey> m_done;
    QList<Standing> m_all;
};

} // namespace

bool isOver(QDate due, const QDateTime &dueAt, const QDateTime &at)
{
    return dueAt.isValid() ? dueAt < at : due.isValid() && due < at.date();
}

QList<Standing> standings(const Rules::Assessment &assessment, const QList<Ledger::Decision> &decisions,
                          const QList<Ledger::FilingRow> &filings, const QDateTime &at, const Told &told)
{
    Joining joining(decisions, filings, told, at);
    for (const Rules::RegimeFinding &regime : assessment.regimes) {
        for (const Rules::PartyVerdict &verdict : regime.parties) {
            for (const Rules::DutyFinding &duty : verdict.duties)
                joining.add({.key = {.regime = regime.id, .party = verdict.party, .duty = duty.id},
                             .regime = regime.name,
                             .duty = duty,
                             .verdict = verdict.verdict,
                             .version = verdict.version},
                            &verdict);
        }
    }
    joining.addTheRest(decisions, assessment);
    return joining.all();
}

Rules::SettledBy settledBy(const QList<Standing> &standings)
{
    QHash<DutyKey, Rules::Settled> settled;
    for (const Standing &standing : standings) {
        if (!standing.isOpen())
            settled.insert(standing.key, standing.isMet() ? Rules::Settled::Filed : Rules::Settled::Away);
    }
    return [settled](const QString &regime, const Rules::DutyFinding &duty) {
        return settled.value({.regime = regime, .party = duty.by, .duty = duty.id}, Rules::Settled::No);
    };
}

QString formerDue(const Standing &standing)
{
    if (!standing.decision || standing.decision->verdict != Decided::ToDecide)
        return {};
    const auto kept = [&standing](const char *key) { return standing.decision->proposal[QLatin1String(key)].toString(); };
    const bool isSame = kept("version") == standing.version && kept("due") == dueText(standing.duty.due, standing.duty.dueAt);
    return isSame ? QString() : kept("due").isEmpty() ? QStringLiteral("-") : kept("due");
}

} // namespace Duties

#include "model/rules/partyverdict.h"

#include "model/rules/duedates.h"

namespace Rules {

using namespace Incidents;

namespace {

// A handful of keys: cheaper than the set that removeDuplicates() makes.
void keepEachOnce(QStringList &keys)
{
    for (qsizetype at = keys.size() - 1; at > 0; --at) {
        if (std::find(keys.cbegin(), keys.cbegin() + at, keys.at(at)) != keys.cbegin() + at)
            keys.removeAt(at);
    }
}

class Judge
{
public:
    Judge(const Judged &judged, const Calendar &calendar)
        : m_facts(judged.facts), m_subject(judged.facts.subject), m_judged(judged), m_calendar(calendar)
    {
        m_verdict.party = m_subject.id;
        m_verdict.name = m_subject.name;
        m_verdict.version = judged.version.id;
        m_verdict.known = judged.starts.of(StartEvent::Known).day;
        m_verdict.verified = judged.version.source.verified && judged.binding.verified;
        m_verdict.source = judged.version.source.address;
        m_verdict.note = judged.version.note;
    }

    PartyVerdict run()
    {
        judgeTriggers();
        if (!applyExemptions())
            weigh();
        if (m_judged.isBound && m_strongest != Truth::No && !m_judged.binding.because.isEmpty())
            m_verdict.because += Reason::saying(m_judged.binding.because);
        keepOpenWhatIsNotPlaced();
        addDuties();
        if (isFreed())
            m_verdict.missing.clear();
        keepEachOnce(m_verdict.missing);
        keepEachOnce(m_verdict.couldExempt);
        return std::move(m_verdict);
    }

private:
    [[nodiscard]] bool isFreed() const
    {
        return m_verdict.verdict == Verdict::Exempt || m_verdict.verdict == Verdict::NotALeak;
    }

    void judgeTriggers()
    {
        m_triggers.reserve(m_judged.version.triggers.size());
        m_verdict.triggers.reserve(m_judged.version.triggers.size());
        for (const Trigger &trigger : m_judged.version.triggers) {
            const Truth met = trigger.when.truth(m_facts);
            Finding why;
            if (met == Truth::Unknown) {
                why.missing = std::move(m_verdict.missing); // its keys join those of the others
                why.missing.reserve(usual);
            }
            trigger.when.explain(m_facts, why);
            if (met == Truth::Unknown)
                m_verdict.missing = std::move(why.missing);
            if (trigger.leadsToReport)
                m_strongest = std::max(m_strongest, met);
            m_triggers += MetTrigger{&trigger, met, met == Truth::Yes ? since(trigger) : std::nullopt};
            m_verdict.triggers += TriggerFinding{trigger.id, trigger.name, met, std::move(why.because)};
        }
    }

    // Only a trigger that is met by its number alone has a later day than that of knowing.
    [[nodiscard]] std::optional<QDate> since(const Trigger &trigger) const
    {
        if (trigger.lines.size() != 1)
            return {};
        return dayPassed(m_facts.incident, m_judged.former, trigger.lines.first(), m_facts.zone);
    }

    /// True when a ground frees from the duty.
    bool applyExemptions()
    {
        for (const Exemption &exemption : m_judged.version.exemptions) {
            if (exemption.needsTrigger && m_strongest == Truth::No)
                continue;
            const Truth truth = exemption.when.truth(m_facts);
            if (truth == Truth::No)
                continue;
            const Finding &why = explained(exemption.when);
            if (truth == Truth::Yes) {
                m_verdict.verdict = exemption.verdict;
                m_kept = exemption.keeps;
                m_verdict.because += Reason::saying(exemption.ground);
                m_verdict.because += why.because;
                if (exemption.verdict == Verdict::Undecided)
                    m_verdict.missing += exemption.when.reads();
                return true;
            }
            weighPossible(exemption, why);
        }
        return false;
    }

    void weighPossible(const Exemption &exemption, const Finding &why)
    {
        const bool isClaimed = exemption.claimedWhen && exemption.claimedWhen->truth(m_facts) == Truth::Yes;
        if (!isClaimed) {
            if (m_strongest != Truth::No) {
                m_verdict.couldExempt.reserve(usual);
                m_verdict.couldExempt += why.missing;
            }
            return;
        }
        m_isDoubted = true;
        m_verdict.because += why.because;
        m_verdict.because += exemption.perhaps.isEmpty() ? Reason::of("ground_open") : Reason::saying(exemption.perhaps);
        m_verdict.missing += why.missing;
    }

    // The same room for every exemption: most of what is written into it is read once and dropped.
    const Finding &explained(const Condition &condition)
    {
        m_why.because.clear();
        m_why.missing.clear();
        m_why.missing.reserve(usual);
        condition.explain(m_facts, m_why);
        return m_why;
    }

    void weigh()
    {
        m_verdict.because.reserve(m_triggers.size() + 3);
        if (m_strongest == Truth::No) {
            m_verdict.verdict = m_judged.version.otherwise;
            m_verdict.because += Reason::saying(m_judged.version.otherwiseBecause);
        } else {
            m_verdict.verdict = m_strongest == Truth::Yes && !m_isDoubted ? Verdict::Report : Verdict::Undecided;
        }
        for (qsizetype at = 0; at < m_triggers.size(); ++at) {
            if (m_triggers[at].met != m_strongest || !m_triggers[at].trigger->leadsToReport)
                continue;
            m_verdict.because += m_verdict.triggers[at].because;
        }
        if (m_strongest != Truth::No)
            m_verdict.because += m_judged.starts.of(StartEvent::Known).because;
    }

    // Whose data it is, or whom the law binds, is not known: nobody is told that there is nothing to do.
    void keepOpenWhatIsNotPlaced()
    {
        if (isFreed())
            return;
        if (m_subject.stands == Subject::Stands::Unknown) {
            m_verdict.verdict = Verdict::Undecided;
            m_verdict.because.prepend(Reason::of("whose_data"));
            m_verdict.missing += m_subject.missing;
        }
        if (!m_judged.isBound) {
            Finding why;
            m_judged.binding.when.explain(m_facts, why);
            m_verdict.verdict = Verdict::Undecided;
            m_verdict.because = why.because + m_verdict.because;
            m_verdict.missing = why.missing + m_verdict.missing;
        }
    }

    void addDuties()
    {
        m_verdict.duties.reserve(m_judged.version.duties.size());
        for (const Duty &duty : m_judged.version.duties) {
            if (isFreed() && !m_kept.contains(duty.id))
                continue;
            const Truth owed = duty.owedWhen ? duty.owedWhen->truth(m_facts) : Truth::Yes;
            const Truth brought = std::min(owed, strongestFor(duty));
            if (brought == Truth::No)
                continue;
            DutyFinding finding{.id = duty.id, .name = duty.name, .to = receiver(duty), .by = m_subject.id,
                                .kind = duty.kind, .verified = duty.verified && m_verdict.verified,
                                .source = duty.source};
            finding.because.reserve(4);
            finding.certain = brought == Truth::Yes && m_verdict.verdict != Verdict::Undecided;
            const Start &start = m_judged.starts.of(duty.start);
            setTimes(finding, duty, start, m_triggers, m_calendar, m_facts.zone);
            m_verdict.missing += start.missing;
            m_verdict.duties += std::move(finding);
        }
    }

    [[nodiscard]] Truth strongestFor(const Duty &duty) const
    {
        Truth strongest = Truth::No;
        for (qsizetype at = 0; at < m_triggers.size(); ++at) {
            if (duty.broughtBy[size_t(at)])
                strongest = std::max(strongest, m_triggers[at].met);
        }
        return strongest;
    }

    [[nodiscard]] QString receiver(const Duty &duty) const
    {
        if (duty.mayBeDelegated && m_subject.delegatedMinistry)
            return QStringLiteral("ministry:") + *m_subject.delegatedMinistry;
        return duty.to;
    }

    static constexpr int usual = 16; ///< open facts: growing one by one costs more than the room

    const CaseFacts &m_facts;
    const Subject &m_subject;
    const Judged &m_judged;
    const Calendar &m_calendar;
    PartyVerdict m_verdict;
    Finding m_why; ///< by explained()
    QList<MetTrigger> m_triggers;
    Truth m_strongest = Truth::No;
    QStringList m_kept;
    bool m_isDoubted = false;
};

} // namespace

PartyVerdict judge(const Judged &judged, const Calendar &calendar)
{
    return Judge(judged, calendar).run();
}

} // namespace Rules

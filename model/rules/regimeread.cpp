// From the bytes of a rule file to a Regime; every way in which a file can be wrong is found here, except an example
// that fails.
#include "model/rules/regime.h"

#include "model/incident/json.h"

namespace Rules {

using Base::Problem;
using Base::Problems;

namespace {

class RegimeReader
{
public:
    RegimeReader(const QJsonObject &file, Problems &problems) : m_keys(file, {}, problems), m_problems(problems) {}

    Regime read()
    {
        if (m_keys.text("format") != u"tenmatsu-rule/1")
            m_keys.report("rules.not_a_rule_file", {});
        m_regime.id = m_keys.text("id");
        m_regime.name = m_keys.sentence("name");
        m_regime.before = m_keys.sentenceOr("before");
        if (m_keys.isStated("before_verdict"))
            m_regime.beforeVerdict = verdict(m_keys, "before_verdict", {Verdict::Voluntary, Verdict::Effort});
        readVersions();
        m_keys.each("binds", [this](Keys &keys) { readBinding(keys); });
        m_keys.each("triggers", [this](Keys &keys) { readTrigger(keys); });
        m_keys.each("exemptions", [this](Keys &keys) { readExemption(keys); });
        m_keys.each("duties", [this](Keys &keys) { readDuty(keys); });
        m_keys.each("otherwise", [this](Keys &keys) { readOtherwise(keys); });
        m_keys.each("examples", [this](Keys &keys) { readExample(keys); });
        m_keys.refuseTheRest();
        checkWhole();
        return std::move(m_regime);
    }

private:
    Condition condition(Keys &keys, const char *key)
    {
        return Condition::read(keys.objectOr(key), keys.where(QString::fromLatin1(key)), m_problems);
    }

    void readVersions()
    {
        m_keys.each("versions", [this](Keys &keys) {
            Version version{.id = keys.text("id"), .from = keys.dateOr("from"), .to = keys.dateOr("to"),
                            .inForce = keys.flagOr("in_force", true)};
            version.source = {keys.text("source"), keys.date("checked"), keys.flagOr("verified", true)};
            version.note = keys.sentenceOr("note");
            if (version.from.isValid() && version.to.isValid() && version.to < version.from)
                keys.report("rules.from_after_to", keys.where(),
                            {version.from.toString(Qt::ISODate), version.to.toString(Qt::ISODate)});
            for (const Version &other : std::as_const(m_regime.versions))
                checkAgainst(keys, version, other);
            m_regime.versions += version;
        });
    }

    static void checkAgainst(Keys &keys, const Version &version, const Version &other)
    {
        if (version.id == other.id)
            keys.report("data.same_id_twice", keys.where(), {version.id});
        const auto startsAfter = [](const Version &one, const Version &two) {
            return two.to.isValid() && one.from.isValid() && one.from > two.to;
        };
        if (version.inForce && other.inForce && !startsAfter(version, other) && !startsAfter(other, version))
            keys.report("rules.versions_overlap", keys.where(), {other.id, version.id});
    }

    /// The versions an entry belongs to: those it names, else all.
    QList<Version *> versionsOf(Keys &keys)
    {
        const QStringList named = keys.textsOr("versions");
        QList<Version *> chosen;
        for (Version &version : m_regime.versions) {
            if (named.isEmpty() || named.contains(version.id))
                chosen += &version;
        }
        if (!named.isEmpty() && chosen.size() != named.size())
            keys.report("rules.unknown_version", keys.where(), {named.join(QStringLiteral(", "))});
        return chosen;
    }

    template <typename Entry>
    void add(Keys &keys, const Entry &entry, QList<Entry> Version::*list)
    {
        const auto versions = versionsOf(keys);
        for (Version *version : versions) {
            for (const Entry &other : std::as_const(version->*list)) {
                if (other.id == entry.id)
                    keys.report("data.same_id_twice", keys.where(), {entry.id});
            }
            (version->*list) += entry;
        }
    }

    void readBinding(Keys &keys)
    {
        Binding binding{condition(keys, "when"), keys.dateOr("from"), keys.flagOr("verified", true)};
        if (keys.isStated("because"))
            binding.because = keys.sentence("because");
        m_regime.bindings += binding;
        (void)keys.text("source");
    }

    void readTrigger(Keys &keys)
    {
        Trigger trigger{.id = keys.text("id"), .name = keys.sentence("name"), .when = condition(keys, "when"),
                        .reads = keys.textsOr("reads"), .leadsToReport = keys.flagOr("leads_to_report", true),
                        .source = keys.text("source")};
        trigger.lines = trigger.when.thresholds();
        QStringList named = trigger.reads;
        std::sort(named.begin(), named.end());
        if (named != trigger.when.reads())
            keys.report("rules.reads_differ", keys.where(QStringLiteral("reads")),
                        {trigger.when.reads().join(QStringLiteral(", "))});
        add(keys, trigger, &Version::triggers);
    }

    void readExemption(Keys &keys)
    {
        Exemption exemption{.id = keys.text("id"), .ground = keys.sentence("ground"), .when = condition(keys, "when")};
        if (keys.isStated("claimed_when"))
            exemption.claimedWhen = condition(keys, "claimed_when");
        if (keys.isStated("perhaps"))
            exemption.perhaps = keys.sentence("perhaps");
        exemption.verdict = verdict(keys, "verdict", {Verdict::Exempt, Verdict::NotALeak, Verdict::Undecided});
        exemption.keeps = keys.textsOr("keeps");
        exemption.needsTrigger = keys.flagOr("needs_trigger", false);
        exemption.source = keys.text("source");
        add(keys, exemption, &Version::exemptions);
    }

    /// One of `allowed`; the first when it is not stated.
    static Verdict verdict(Keys &keys, const char *key, const QList<Verdict> &allowed)
    {
        QStringList names;
        for (const Verdict each : allowed)
            names += Base::nameOf(each);
        return Base::fromName<Verdict>(keys.choice(key, names, names.first())).value_or(allowed.first());
    }

    void readDuty(Keys &keys)
    {
        Duty duty{.id = keys.text("id"), .name = keys.sentence("name"), .to = keys.text("receiver"),
                  .mayBeDelegated = keys.flagOr("may_be_delegated", false)};
        if (keys.isStated("owed_when"))
            duty.owedWhen = condition(keys, "owed_when");
        duty.triggers = keys.textsOr("triggers");
        duty.kind = Base::fromName<DutyKind>(keys.choice("kind", Base::enumNames<DutyKind>()))
                        .value_or(DutyKind::WithoutDelay);
        readTime(keys, duty);
        duty.note = keys.sentenceOr("note");
        duty.source = keys.text("source");
        duty.verified = keys.flagOr("verified", true);
        add(keys, duty, &Version::duties);
    }

    void readTime(Keys &keys, Duty &duty)
    {
        const QString start = keys.choice("start", Base::enumNames<StartEvent>(), QStringLiteral("known"));
        duty.start = Base::fromName<StartEvent>(start).value_or(StartEvent::Known);
        if (duty.kind == DutyKind::WithoutDelay)
            return;
        duty.unit = Base::fromName<Unit>(keys.choice("unit", Base::enumNames<Unit>())).value_or(Unit::CalendarDays);
        duty.startDayCounts = keys.flagOr("start_day_counts", false);
        duty.rollsToOpenDay = keys.choice("roll", {QStringLiteral("none"), QStringLiteral("next_open_day")}) != u"none";
        if (duty.kind == DutyKind::Hard)
            duty.within = keys.number("within", 1, 3660);
        else
            readYardstick(keys, duty);
        keys.each("longer", [&duty](Keys &entry) {
            duty.longer += Duty::Longer{entry.text("trigger"), entry.number("within", 1, 3660)};
        });
    }

    static void readYardstick(Keys &keys, Duty &duty)
    {
        duty.earliest = keys.number("from", 1, 3660);
        duty.within = keys.number("to", 1, 3660);
        if (duty.earliest > duty.within)
            keys.report("rules.from_after_to", keys.where(), {QString::number(duty.earliest), QString::number(duty.within)});
    }

    void readOtherwise(Keys &keys)
    {
        const Verdict otherwise =
            verdict(keys, "verdict", {Verdict::Voluntary, Verdict::Effort, Verdict::Exempt, Verdict::NotALeak});
        const Text because = keys.sentence("because");
        const auto versions = versionsOf(keys);
        for (Version *version : versions) {
            version->otherwise = otherwise;
            version->otherwiseBecause = because;
        }
    }

    void readExample(Keys &keys)
    {
        m_regime.examples += Example{keys.text("name"), keys.objectOr("incident"), keys.dateOr("on"),
                                     keys.objectOr("expect")};
    }

    void checkWhole()
    {
        if (m_regime.versions.isEmpty())
            m_keys.report("data.key_missing", {}, {QStringLiteral("versions")});
        if (m_regime.bindings.isEmpty())
            m_keys.report("data.key_missing", {}, {QStringLiteral("binds")});
        if (m_regime.examples.isEmpty())
            m_keys.report("data.key_missing", {}, {QStringLiteral("examples")});
        for (Version &version : m_regime.versions) {
            if (version.triggers.isEmpty() || version.duties.isEmpty())
                m_keys.report("rules.empty_version", {}, {version.id});
            if (version.triggers.size() > mostTriggers)
                m_keys.report("rules.too_many_triggers", {}, {version.id, QString::number(mostTriggers)});
            if (version.otherwiseBecause.isEmpty())
                m_keys.report("data.key_missing", {}, {QStringLiteral("otherwise")});
            for (Duty &duty : version.duties)
                placeTriggers(version, duty);
        }
    }

    // Names become places once, here: every judgement asks for them.
    void placeTriggers(const Version &version, Duty &duty)
    {
        for (qsizetype at = 0; at < std::min(version.triggers.size(), mostTriggers); ++at)
            duty.broughtBy[size_t(at)] = duty.triggers.isEmpty() ? version.triggers[at].leadsToReport
                                                                 : duty.triggers.contains(version.triggers[at].id);
        for (const QString &name : std::as_const(duty.triggers))
            placeOf(name, version, duty);
        for (Duty::Longer &longer : duty.longer)
            longer.place = placeOf(longer.trigger, version, duty);
    }

    qsizetype placeOf(const QString &name, const Version &version, const Duty &duty)
    {
        const auto found = std::find_if(version.triggers.begin(), version.triggers.end(),
                                        [&name](const Trigger &trigger) { return trigger.id == name; });
        if (found == version.triggers.end())
            m_keys.report("rules.no_such_trigger", {}, {duty.id, name, version.id});
        return found - version.triggers.begin();
    }

    Keys m_keys;
    Problems &m_problems;
    Regime m_regime;
};

} // namespace

const Version *Regime::inForceOn(QDate day) const
{
    for (const Version &version : versions) {
        if (version.isInForceOn(day))
            return &version;
    }
    return nullptr;
}

const Version *Regime::coming() const
{
    for (const Version &version : versions) {
        if (!version.inForce)
            return &version;
    }
    return nullptr;
}

Base::Result<Regime> readRegime(const QByteArray &bytes)
{
    const auto json = Incidents::parseJson(bytes);
    if (!json)
        return json.problems();
    if (!json->isObject())
        return Problem{QStringLiteral("rules.not_a_rule_file"), {}};
    Problems problems;
    Regime regime = RegimeReader(json->toObject(), problems).read();
    if (!problems.isEmpty())
        return problems;
    return regime;
}

} // namespace Rules

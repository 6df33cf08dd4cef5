// What a trigger looks at: the yes/no questions, head-counts, what happened and to what.
#include "model/rules/conditionleaves.h"

namespace Rules {

using namespace Incidents;

namespace {

struct Question
{
    const char *key;
    Answer (*answer)(const Incident &incident);
};

template <auto Member>
Answer lawFact(const Incident &incident)
{
    return incident.facts ? ((*incident.facts).*Member).valueOr(Answer::Unknown) : Answer::Unknown;
}

template <auto Member>
Answer direct(const Incident &incident)
{
    return (incident.*Member).valueOr(Answer::Unknown);
}

template <auto Member>
Answer protection(const Incident &incident)
{
    return incident.protection ? ((*incident.protection).*Member).valueOr(Answer::Unknown) : Answer::Unknown;
}

Answer recoveredUnseen(const Incident &incident)
{
    return incident.recovery ? incident.recovery->recoveredUnseen.valueOr(Answer::Unknown) : Answer::Unknown;
}

// Every question a rule may ask; a test holds the keys against the incident file.
constexpr Question questions[] = {
    {"sensitive", direct<&Incident::sensitive>},
    {"financial_harm", direct<&Incident::financialHarm>},
    {"malicious", direct<&Incident::malicious>},
    {"my_number", direct<&Incident::myNumber>},
    {"ordinance_sensitive", direct<&Incident::ordinanceSensitive>},
    {"facts.my_number_system", lawFact<&LawFacts::myNumberSystem>},
    {"facts.public_browsable", lawFact<&LawFacts::publicBrowsable>},
    {"facts.unique_id", lawFact<&LawFacts::uniqueId>},
    {"facts.risk", lawFact<&LawFacts::risk>},
    {"facts.high_risk", lawFact<&LawFacts::highRisk>},
    {"facts.significant_harm", lawFact<&LawFacts::significantHarm>},
    {"protection.encrypted", protection<&Protection::encrypted>},
    {"protection.key_safe", protection<&Protection::keySafe>},
    {"recovery.recovered_unseen", recoveredUnseen},
};

class AnswerLeaf : public ConditionLeaf
{
public:
    explicit AnswerLeaf(const Question &question)
        : m_question(question), m_key(QString::fromLatin1(question.key))
    {
        const QString field = QStringLiteral("@field:") + m_key;
        m_reasons = {Reasons{Reason::of("no", {field})}, Reasons{Reason::of("unknown", {field})},
                     Reasons{Reason::of("yes", {field})}};
    }
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        if (facts.doubtAbout(m_key))
            return Truth::Unknown;
        const Answer answer = m_question.answer(facts.incident);
        return answer == Answer::Yes ? Truth::Yes : answer == Answer::No ? Truth::No : Truth::Unknown;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        const Truth now = truth(facts);
        if (const Doubt *doubt = facts.doubtAbout(m_key))
            into.because += doubt->because;
        else
            addMade(into.because, m_reasons[size_t(now)]);
        if (now == Truth::Unknown)
            into.missing += m_key;
    }
    [[nodiscard]] QStringList reads() const override { return {m_key}; }

private:
    const Question &m_question;
    QString m_key;
    std::array<Reasons, 3> m_reasons; ///< by Truth; made once
};

std::shared_ptr<const ConditionLeaf> readAnswer(Keys &keys)
{
    const QString key = keys.text("answer");
    QStringList names;
    for (const Question &question : questions) {
        names += QString::fromLatin1(question.key);
        if (key == names.last())
            return std::make_shared<AnswerLeaf>(question);
    }
    keys.report("rules.unknown_fact", keys.where(), {key, names.join(QStringLiteral(", "))});
    return {};
}

class CountLeaf : public ConditionLeaf
{
public:
    explicit CountLeaf(const Threshold &threshold) : m_threshold(threshold), m_words(threshold) {}
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        return isCounted(facts) ? truthOf(*facts.persons) : truthOf(countOf(facts.incident, m_threshold.of));
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        const CountRange range = isCounted(facts) ? *facts.persons : countOf(facts.incident, m_threshold.of);
        into.because += countReason(facts.incident, range, m_threshold, m_words);
        if (truthOf(range) == Truth::Unknown)
            into.missing += QStringLiteral("counts");
    }
    [[nodiscard]] QStringList reads() const override { return {QStringLiteral("counts")}; }
    [[nodiscard]] const Threshold *threshold() const override { return &m_threshold; }

private:
    [[nodiscard]] bool isCounted(const CaseFacts &facts) const
    {
        return facts.persons && m_threshold.of == CountOf::Persons;
    }
    [[nodiscard]] Truth truthOf(const CountRange &range) const
    {
        if (m_threshold.passedBy(range.least))
            return Truth::Yes;
        return m_threshold.passedBy(range.most) ? Truth::Unknown : Truth::No;
    }

    Threshold m_threshold;
    ThresholdWords m_words;
};

std::shared_ptr<const ConditionLeaf> readCount(Keys &keys)
{
    Threshold threshold;
    const QString of = keys.choice("count", Base::enumNames<CountOf>());
    threshold.of = Base::fromName<CountOf>(of).value_or(CountOf::Persons);
    threshold.orEqual = keys.isStated("at_least");
    threshold.limit = keys.number(threshold.orEqual ? "at_least" : "more_than", 0, 1'000'000'000);
    return std::make_shared<CountLeaf>(threshold);
}

struct HappenedKey
{
    const char *key;
    Fact<Happened> Event::*member;
};

constexpr HappenedKey happenedKeys[] = {{"leak", &Event::leak}, {"loss", &Event::loss}, {"damage", &Event::damage}};

class HappenedLeaf : public ConditionLeaf
{
public:
    explicit HappenedLeaf(const QStringList &names)
    {
        for (const HappenedKey &each : happenedKeys) {
            if (names.contains(QLatin1StringView(each.key)))
                m_which += {each.member, QStringLiteral("event.") + QLatin1StringView(each.key)};
        }
    }
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        Truth truth = Truth::No;
        for (const Which &which : m_which)
            truth = std::max(truth, truthOf(facts.incident, which));
        return truth;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        const Truth now = truth(facts);
        for (const Which &which : m_which) {
            if (truthOf(facts.incident, which) != now)
                continue;
            into.because += Reason::of(kindOf(facts.incident, which, now), {which.word});
            if (now == Truth::Unknown)
                into.missing += which.path;
        }
    }
    [[nodiscard]] QStringList reads() const override
    {
        QStringList keys;
        for (const Which &which : m_which)
            keys += which.path;
        return keys;
    }

private:
    struct Which
    {
        Fact<Happened> Event::*member;
        QString path;
        QString word = QStringLiteral("@field:") + path;
    };

    static const char *kindOf(const Incident &incident, const Which &which, Truth now)
    {
        if (now != Truth::Yes)
            return now == Truth::No ? "not_happened" : "unknown";
        const auto happened = stated(incident, which);
        return !happened ? "assumed" : *happened == Happened::Suspected ? "suspected" : "happened";
    }
    static Fact<Happened> stated(const Incident &incident, const Which &which)
    {
        return incident.event ? (*incident.event).*which.member : Fact<Happened>();
    }
    static bool isSo(const Fact<Happened> &happened) { return happened && *happened != Happened::No; }

    // What nobody mentioned did not happen; where nothing at all was said to have happened, an incident is a leak until
    // somebody says that it is none.
    static Truth truthOf(const Incident &incident, const Which &which)
    {
        const auto happened = stated(incident, which);
        if (happened)
            return isSo(happened) ? Truth::Yes : Truth::No;
        if (happened.isStated())
            return Truth::Unknown;
        const bool somethingElse = incident.event && (isSo(incident.event->loss) || isSo(incident.event->damage));
        return which.member == &Event::leak && incident.kind != Kind::NearMiss && !somethingElse ? Truth::Yes : Truth::No;
    }

    QList<Which> m_which;
};

std::shared_ptr<const ConditionLeaf> readHappened(Keys &keys)
{
    QStringList names;
    for (const HappenedKey &each : happenedKeys)
        names += QString::fromLatin1(each.key);
    return std::make_shared<HappenedLeaf>(wordsFrom(keys, "happened", names));
}

class ScopeLeaf : public ConditionLeaf
{
public:
    explicit ScopeLeaf(const QStringList &names)
    {
        for (const QString &name : names)
            m_scopes += Base::fromName<Scope>(name).value_or(Scope::PersonalData);
    }
    // Not stated is personal data: who wants to be free of the duty has to say why.
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        if (facts.incident.scope.knowledge() == Base::Knowledge::Unknown)
            return Truth::Unknown;
        return m_scopes.contains(facts.incident.scope.valueOr(Scope::PersonalData)) ? Truth::Yes : Truth::No;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        const Truth now = truth(facts);
        if (now == Truth::Unknown)
            into.missing += QStringLiteral("scope");
        if (now == Truth::Unknown)
            into.because += Reason::of("unknown", {QStringLiteral("@field:scope")});
        else if (now == Truth::No)
            into.because += Reason::of("scope_is", {QStringLiteral("@scope:")
                                                    + Base::nameOf(facts.incident.scope.valueOr(Scope::PersonalData))});
    }
    [[nodiscard]] QStringList reads() const override { return {QStringLiteral("scope")}; }

private:
    QList<Scope> m_scopes;
};

std::shared_ptr<const ConditionLeaf> readScope(Keys &keys)
{
    return std::make_shared<ScopeLeaf>(wordsFrom(keys, "scope", Base::enumNames<Scope>()));
}

} // namespace

Answer answerTo(const QString &key, const Incident &incident)
{
    const auto question = std::find_if(std::begin(questions), std::end(questions),
                                       [&key](const Question &each) { return key == QLatin1String(each.key); });
    return question == std::end(questions) ? Answer::Unknown : question->answer(incident);
}

QList<LeafKind> factLeaves()
{
    return {{"answer", readAnswer}, {"count", readCount}, {"happened", readHappened}, {"scope", readScope}};
}

QStringList factKeys()
{
    QStringList keys = {QStringLiteral("counts"), QStringLiteral("event.leak"), QStringLiteral("event.loss"),
                        QStringLiteral("event.damage"), QStringLiteral("scope"), QStringLiteral("role"),
                        QStringLiteral("parties.role"), QStringLiteral("parties.entrusted_by"),
                        QStringLiteral("parties.told_entrusting"), QStringLiteral("organisation.kind"),
                        QStringLiteral("parties.kind"), QStringLiteral("organisation.privacy_mark"),
                        QStringLiteral("organisation.sector"), QStringLiteral("organisation.delegated_ministry"),
                        QStringLiteral("facts.persons_in"), QStringLiteral("facts.established_in"),
                        QStringLiteral("data.group"), QStringLiteral("data.items"),
                        QStringLiteral("data.category"), QStringLiteral("cause"),
                        QStringLiteral("causes"), QStringLiteral("channel"), QStringLiteral("medium"),
                        QStringLiteral("title"), QStringLiteral("summary")};
    for (const Question &question : questions)
        keys += QString::fromLatin1(question.key);
    return keys;
}

} // namespace Rules

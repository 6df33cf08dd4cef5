// Who is judged: kind of organisation, mark, countries, place in the chain of entrusting.
#include "model/rules/conditionleaves.h"
#include "model/rules/daysof.h"

#include <bitset>

namespace Rules {

using namespace Incidents;
using Stands = Subject::Stands;

namespace {

constexpr int promptDays = 5; ///< 速やかに = 概ね3～5日, the day of knowing being the first

class KindLeaf : public ConditionLeaf
{
public:
    explicit KindLeaf(const QStringList &names)
    {
        for (const QString &name : names)
            m_kinds += Base::fromName<OrganisationKind>(name).value_or(OrganisationKind::Business);
    }
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        if (!facts.subject.kind)
            return Truth::Unknown;
        return m_kinds.contains(*facts.subject.kind) ? Truth::Yes : Truth::No;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        static const Reasons kinds = kindReasons();
        static const Reason unknown = Reason::of("unknown", {QStringLiteral("@field:organisation.kind")});
        into.because += facts.subject.kind ? kinds[int(*facts.subject.kind)] : unknown;
        if (facts.subject.kind)
            return;
        into.missing += facts.subject.pathOf(QStringLiteral("kind"));
    }
    [[nodiscard]] QStringList reads() const override
    {
        return {QStringLiteral("organisation.kind"), QStringLiteral("parties.kind")};
    }

private:
    /// In the order of the enum, as its names are.
    static Reasons kindReasons()
    {
        Reasons reasons;
        for (const auto &entry : Base::EnumNames<OrganisationKind>::table)
            reasons += Reason::of("kind_is", {QStringLiteral("@organisation_kind:") + QString::fromLatin1(entry.name)});
        return reasons;
    }

    QList<OrganisationKind> m_kinds;
};

class MarkLeaf : public ConditionLeaf
{
public:
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        const auto &mark = facts.subject.privacyMark;
        if (mark)
            return *mark ? Truth::Yes : Truth::No;
        return mark.isStated() ? Truth::Unknown : Truth::No;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        static const Reason has = Reason::of("has_mark"), none = Reason::of("no_mark"), open = Reason::of("mark_not_stated");
        const auto &mark = facts.subject.privacyMark;
        into.because += mark ? (*mark ? has : none) : open;
        if (!mark)
            into.missing += facts.subject.pathOf(QStringLiteral("privacy_mark"));
    }
    [[nodiscard]] QStringList reads() const override { return {QStringLiteral("organisation.privacy_mark")}; }
};

/// Words in the line of business; that of the parties is not kept.
class SectorLeaf : public ConditionLeaf
{
public:
    explicit SectorLeaf(QStringList words) : m_words(std::move(words)) {}
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        if (!facts.subject.sector)
            return Truth::Unknown;
        return std::any_of(m_words.begin(), m_words.end(),
                           [&](const QString &word) { return facts.subject.sector->contains(word); })
            ? Truth::Yes
            : Truth::No;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        if (facts.subject.sector)
            into.because += Reason::of("is", {QStringLiteral("@field:organisation.sector"), *facts.subject.sector});
        else if (facts.subject.isOwn())
            into.missing += facts.subject.pathOf(QStringLiteral("sector"));
    }
    [[nodiscard]] QStringList reads() const override { return {QStringLiteral("organisation.sector")}; }

private:
    QStringList m_words;
};

/// A minister is stated to whom the commission's power was delegated (法150条).
class MinistryLeaf : public ConditionLeaf
{
public:
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        return facts.subject.delegatedMinistry && !facts.subject.delegatedMinistry->isEmpty() ? Truth::Yes : Truth::No;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        if (truth(facts) == Truth::Yes)
            into.because += Reason::of("is", {QStringLiteral("@field:organisation.delegated_ministry"),
                                              *facts.subject.delegatedMinistry});
    }
    [[nodiscard]] QStringList reads() const override { return {QStringLiteral("organisation.delegated_ministry")}; }
};

constexpr size_t letters = 26;

/// A number for each code of two letters, large or small; looked up for every place of every incident.
std::optional<size_t> countryNumber(const QString &code)
{
    const auto at = [&code](qsizetype place) { return size_t(code[place].toUpper().unicode()) - u'A'; };
    if (code.size() != 2 || at(0) >= letters || at(1) >= letters)
        return {};
    return at(0) * letters + at(1);
}

/// Persons or an establishment in one of the countries. What nobody stated counts as `m_assumed`; a list that was
/// stated in part leaves the other half open.
class PlacesLeaf : public ConditionLeaf
{
public:
    PlacesLeaf(const QStringList &countries, const QString &called, bool assumed)
        : m_assumed(assumed)
    {
        for (const QString &country : countries) {
            if (const auto number = countryNumber(country))
                m_countries.set(*number);
        }
        const QString name = QStringLiteral("@country:") + called;
        m_notStated = {Reason::of(assumed ? "place_assumed" : "place_not_stated", {name})};
        m_reasons = {Reasons{Reason::of("nobody_there", {name})}, Reasons{Reason::of("place_unknown", {name})},
                     Reasons{Reason::of("somebody_there", {name})}};
    }
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        const auto &law = facts.incident.facts;
        if (!law || (!law->personsIn.isStated() && !law->establishedIn.isStated()))
            return m_assumed ? Truth::Yes : Truth::No;
        return std::max(among(law->personsIn), among(law->establishedIn));
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        static const LawFacts nothing;
        const LawFacts &law = facts.incident.facts ? *facts.incident.facts : nothing;
        const Truth now = truth(facts);
        if (!law.personsIn.isStated() && !law.establishedIn.isStated()) {
            addMade(into.because, m_notStated);
            into.missing += m_assumed ? QStringList() : QStringList{QStringLiteral("facts.persons_in")};
            return;
        }
        addMade(into.because, m_reasons[size_t(now)]);
        if (now == Truth::Unknown && among(law.personsIn) == Truth::Unknown)
            into.missing += QStringLiteral("facts.persons_in");
        if (now == Truth::Unknown && among(law.establishedIn) == Truth::Unknown)
            into.missing += QStringLiteral("facts.established_in");
    }
    [[nodiscard]] QStringList reads() const override
    {
        return {QStringLiteral("facts.established_in"), QStringLiteral("facts.persons_in")};
    }

private:
    [[nodiscard]] Truth among(const Facts<QString> &places) const
    {
        if (places.knowledge() != Base::Knowledge::Known)
            return Truth::Unknown;
        for (const QString &place : places) {
            const auto number = countryNumber(place);
            if (number && m_countries[*number])
                return Truth::Yes;
        }
        return Truth::No;
    }

    std::bitset<letters * letters> m_countries; ///< by countryNumber()
    Reasons m_notStated;
    std::array<Reasons, 3> m_reasons; ///< by Truth; made once
    bool m_assumed;
};

constexpr std::pair<const char *, Stands> standings[] = {
    {"owns_data", Stands::OwnsData}, {"holds_for_data", Stands::HoldsForData}, {"manages", Stands::Manages}};

class StandsLeaf : public ConditionLeaf
{
public:
    explicit StandsLeaf(const QStringList &names)
    {
        for (const auto &[name, stands] : standings) {
            if (names.contains(QLatin1StringView(name)))
                m_stands += stands;
        }
    }
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        if (facts.subject.stands == Stands::Unknown)
            return Truth::Unknown;
        return m_stands.contains(facts.subject.stands) ? Truth::Yes : Truth::No;
    }
    void explain(const CaseFacts &facts, Finding &into) const override { into.missing += facts.subject.missing; }
    [[nodiscard]] QStringList reads() const override
    {
        return {QStringLiteral("parties.entrusted_by"), QStringLiteral("parties.role"), QStringLiteral("role")};
    }

private:
    QList<Stands> m_stands;
};

/// 規則9条: the party told who entrusted it; "promptly" leaves a late notice to a person.
class ToldLeaf : public ConditionLeaf
{
public:
    explicit ToldLeaf(bool promptly) : m_promptly(promptly) {}
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        const Subject &subject = facts.subject;
        if (!subject.wasTold)
            return subject.told.isStated() ? Truth::Unknown : Truth::No;
        return m_promptly && dayTold(facts) > promptDays ? Truth::Unknown : Truth::Yes;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        const Truth now = truth(facts);
        if (now == Truth::Yes)
            into.because += Reason::of("told");
        else if (now == Truth::No)
            into.because += Reason::of("not_told");
        else if (facts.subject.wasTold)
            into.because += Reason::of("told_late", {int(dayTold(facts))});
        if (now == Truth::Unknown && !facts.subject.wasTold)
            into.missing += facts.subject.pathOf(QStringLiteral("told_entrusting"));
    }
    [[nodiscard]] QStringList reads() const override { return {QStringLiteral("parties.told_entrusting")}; }

private:
    static qint64 dayTold(const CaseFacts &facts)
    {
        const auto known = dayOf(facts.subject.known, facts.zone);
        const auto told = dayOf(facts.subject.told, facts.zone);
        return known && told ? known->daysTo(*told) + 1 : 1;
    }

    bool m_promptly;
};

std::shared_ptr<const ConditionLeaf> readKind(Keys &keys)
{
    return std::make_shared<KindLeaf>(wordsFrom(keys, "organisation", Base::enumNames<OrganisationKind>()));
}

std::shared_ptr<const ConditionLeaf> readMark(Keys &keys)
{
    if (!keys.flagOr("privacy_mark", false))
        keys.report("rules.only_true", keys.where(QStringLiteral("privacy_mark")));
    return std::make_shared<MarkLeaf>();
}

std::shared_ptr<const ConditionLeaf> readSector(Keys &keys)
{
    return std::make_shared<SectorLeaf>(keys.textsOr("sector"));
}

std::shared_ptr<const ConditionLeaf> readMinistry(Keys &keys)
{
    if (!keys.flagOr("delegated_ministry", false))
        keys.report("rules.only_true", keys.where(QStringLiteral("delegated_ministry")));
    return std::make_shared<MinistryLeaf>();
}

std::shared_ptr<const ConditionLeaf> readPlaces(Keys &keys)
{
    const QStringList countries = keys.textsOr("places");
    for (const QString &country : countries) {
        if (country.size() != 2 || country != country.toUpper())
            keys.report("rules.no_country", keys.where(QStringLiteral("places")), {country});
    }
    const QStringList words = {QStringLiteral("yes"), QStringLiteral("no")};
    const bool assumed = keys.choice("unless_stated", words, words[1]) == words[0];
    return std::make_shared<PlacesLeaf>(countries, keys.textOr("called", countries.value(0)), assumed);
}

std::shared_ptr<const ConditionLeaf> readStands(Keys &keys)
{
    QStringList names;
    for (const auto &standing : standings)
        names += QString::fromLatin1(standing.first);
    return std::make_shared<StandsLeaf>(wordsFrom(keys, "stands", names));
}

std::shared_ptr<const ConditionLeaf> readTold(Keys &keys)
{
    const QStringList words = {QStringLiteral("ever"), QStringLiteral("promptly")};
    return std::make_shared<ToldLeaf>(keys.choice("told_entrusting", words) == words[1]);
}

} // namespace

QList<LeafKind> subjectLeaves()
{
    return {{"organisation", readKind},      {"privacy_mark", readMark}, {"places", readPlaces},
            {"stands", readStands},          {"sector", readSector},     {"delegated_ministry", readMinistry},
            {"told_entrusting", readTold}};
}

} // namespace Rules

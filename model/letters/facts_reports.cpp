// Who was told: the persons, authorities, the public; and earlier cases.
#include "model/letters/facts.h"
#include "model/letters/words.h"

namespace Letters {

using Incidents::AuthorityReport;
using Incidents::Filing;
using Incidents::HeadCount;
using Incidents::InformedBy;
using Incidents::Link;
using Incidents::Moment;
using Incidents::PersonsInformed;
using Incidents::Progress;
using Incidents::Publication;
using Incidents::Publishing;

namespace {

// In the unit in which the persons are counted: 759件, 108名.
Value inPersons(const Base::Fact<qint64> &number, const Case &from)
{
    if (!number)
        return {};
    const auto persons = personsOf(from.incident);
    return HeadCount{.value = *number, .unit = persons ? persons->unit : Base::Fact<QString>()};
}

QString personsText(const Base::Fact<qint64> &number, const Case &from)
{
    const Value count = inPersons(number, from);
    return isAbsent(count) ? QString() : written(std::get<HeadCount>(count), from.style);
}

// How many it is about now. About so many says nothing of one more or less.
std::optional<qint64> personsNow(const Case &from)
{
    const auto persons = personsOf(from.incident);
    return persons && persons->value && persons->bound != Incidents::Bound::About ? std::optional(*persons->value) : std::nullopt;
}

bool isComplete(const PersonsInformed &informed)
{
    return informed.state == Progress::Done && informed.count && informed.count == informed.of;
}

// All of those noted then; there may be more of them now.
bool reachedAll(const PersonsInformed &informed, const Case &from)
{
    return isComplete(informed) && *informed.count >= personsNow(from).value_or(0);
}

// One message to everybody, or one to each group until all have theirs.
bool areAllInformed(const Case &from)
{
    const auto persons = personsNow(from);
    qint64 inGroups = 0;
    for (const PersonsInformed &informed : from.incident.personsInformed) {
        const bool isDone = informed.state == Progress::Done && informed.count;
        if (reachedAll(informed, from) || (isDone && persons && *informed.count >= *persons))
            return true;
        inGroups += isComplete(informed) ? *informed.count : 0;
    }
    return persons && *persons > 0 && inGroups == *persons;
}

// A message was noted as having reached all, and they have become more.
bool isFallenShort(const Case &from)
{
    return !areAllInformed(from) && std::ranges::any_of(from.incident.personsInformed, isComplete);
}

QString reach(const PersonsInformed &informed, const Case &from)
{
    const QString number = personsText(informed.count, from);
    const QString of = personsText(informed.of, from);
    const auto said = [&](const char *id, const QStringList &args) {
        return phrase(QString::fromLatin1(id), from.language(), args);
    };
    if (reachedAll(informed, from))
        return said("informed.all", {of});
    if (isComplete(informed))
        return said("informed.some", {personsText(*personsNow(from), from), number});
    if (!number.isEmpty() && !of.isEmpty() && informed.count != informed.of)
        return said("informed.some", {of, number});
    if (!of.isEmpty())
        return said("informed.concerned", {of});
    return number.isEmpty() ? number : said("informed.reached", {number});
}

QString progress(const PersonsInformed &informed, const Case &from)
{
    if (informed.state == Progress::Running)
        return phrase(QStringLiteral("informed.running"), from.language());
    return informed.state == Progress::Planned ? phrase(QStringLiteral("informed.planned"), from.language()) : QString();
}

Value method(const PersonsInformed &informed, const Case &from)
{
    return informed.by == InformedBy::Other ? Value{} : wordFor("informed_by", informed.by, from);
}

// By whom, how, how many, how far: what of it is known, in one bracket.
Value detail(const PersonsInformed &informed, const Case &from)
{
    QStringList parts;
    const Value party = partyName(informed.party, from);
    if (!isOwn(informed.party) && !isAbsent(party))
        parts += phrase(QStringLiteral("informed.from"), from.language(), {std::get<QString>(party)});
    const Value by = method(informed, from);
    if (!isAbsent(by))
        parts += std::get<QString>(by);
    parts += reach(informed, from);
    parts += progress(informed, from);
    parts.removeAll(QString());
    return textValue(parts.join(from.language() == Base::Language::Japanese ? QStringLiteral("、") : QStringLiteral(", ")));
}

const FieldTable<PersonsInformed> informedFields{
    QStringLiteral("informed"),
    {{"text", [](const PersonsInformed &informed, const Case &) { return textValue(informed.text); }},
     {"when", [](const PersonsInformed &informed, const Case &) { return timeValue(informed.when); }},
     {"by", method},
     {"number", [](const PersonsInformed &informed, const Case &from) { return inPersons(informed.count, from); }},
     {"of", [](const PersonsInformed &informed, const Case &from) { return inPersons(informed.of, from); }},
     {"all", [](const PersonsInformed &informed, const Case &from) { return Value{reachedAll(informed, from)}; }},
     {"done", [](const PersonsInformed &informed, const Case &) { return Value{informed.state == Progress::Done}; }},
     {"running",
      [](const PersonsInformed &informed, const Case &) { return Value{informed.state == Progress::Running}; }},
     {"planned",
      [](const PersonsInformed &informed, const Case &) { return Value{informed.state == Progress::Planned}; }},
     {"party", [](const PersonsInformed &informed, const Case &from) { return partyName(informed.party, from); }},
     {"detail", detail}}};

// "ministry:NAME" and "other:NAME" are the name; the others have one in the words.
Value authorityName(const QString &id, const Case &from)
{
    if (const qsizetype colon = id.indexOf(u':'); colon >= 0)
        return textValue(id.mid(colon + 1));
    const QString known = u"authority." + id;
    return textValue(hasPhrase(known) ? phrase(known, from.language()) : id);
}

const FieldTable<AuthorityReport> authorityFields{
    QStringLiteral("authority"),
    {{"to", [](const AuthorityReport &report, const Case &from) { return authorityName(report.to, from); }},
     {"via", [](const AuthorityReport &report, const Case &from) {
          return report.via ? authorityName(*report.via, from) : Value{};
      }},
     {"stage", [](const AuthorityReport &report, const Case &from) { return wordFor("stage", report.stage, from); }},
     {"consultation", [](const AuthorityReport &report, const Case &) {
          return Value{report.stage == Incidents::Stage::Consultation};
      }},
     {"commission", [](const AuthorityReport &report, const Case &) {
          return Value{report.to == u"ppc" || report.to.startsWith(u"ministry:")}; // or to whom its power was delegated
      }},
     {"done", [](const AuthorityReport &report, const Case &) { return Value{report.state == Filing::Done}; }},
     {"planned", [](const AuthorityReport &report, const Case &) { return Value{report.state == Filing::Planned}; }},
     {"when", [](const AuthorityReport &report, const Case &) { return timeValue(report.when); }},
     {"receipt", [](const AuthorityReport &report, const Case &) { return textValue(report.receipt); }},
     {"party", [](const AuthorityReport &report, const Case &from) { return partyName(report.by, from); }}}};

Value placeName(const QString &id, const Case &from)
{
    if (id.startsWith(u"other:"))
        return textValue(id.mid(6));
    return textValue(withinSentence(Base::label(QStringLiteral("place"), id, from.language()), from.language()));
}

const FieldTable<Publication> publicationFields{
    QStringLiteral("publication"),
    {{"series", [](const Publication &publication, const Case &) { return textValue(publication.series); }},
     {"done",
      [](const Publication &publication, const Case &) { return Value{publication.state == Publishing::Done}; }},
     {"planned",
      [](const Publication &publication, const Case &) { return Value{publication.state == Publishing::Planned}; }},
     {"when", [](const Publication &publication, const Case &) { return timeValue(publication.when); }},
     {"where", [](const Publication &publication, const Case &from) {
          return publication.where ? placeName(*publication.where, from) : Value{};
      }},
     {"url", [](const Publication &publication, const Case &) { return textValue(publication.url); }},
     {"why", [](const Publication &publication, const Case &) { return textValue(publication.why); }}}};

const FieldTable<Link> linkFields{
    QStringLiteral("link"),
    {{"reference", [](const Link &link, const Case &) { return textValue(link.to); }},
     {"kind", [](const Link &link, const Case &from) { return wordFor("link_kind", link.kind, from); }}}};

qsizetype publicationsThatAre(Publishing state, const Case &from)
{
    return std::ranges::count_if(from.incident.publications,
                                 [&](const Publication &publication) { return publication.state == state; });
}

Value isUnpublished(const Case &from)
{
    const qsizetype refused = publicationsThatAre(Publishing::None, from);
    return refused > 0 && refused == from.incident.publications.size();
}

// How many of how many were told by the widest message sent so far; several messages to the same persons do not add up.
Value coverage(const Case &from)
{
    const PersonsInformed *widest = nullptr;
    for (const PersonsInformed &informed : from.incident.personsInformed) {
        const bool counts = informed.state == Progress::Done && informed.count;
        if (counts && (!widest || *informed.count > *widest->count))
            widest = &informed;
    }
    if (!widest)
        return {};
    const auto persons = personsNow(from);
    Base::Fact<qint64> of = widest->of;
    if (persons && *persons > of.valueOr(0))
        of = *persons;
    const QString reached = personsText(widest->count, from);
    if (of == widest->count)
        return textValue(phrase(QStringLiteral("informed.all"), from.language(), {reached}));
    return of ? textValue(phrase(QStringLiteral("informed.coverage"), from.language(), {reached, personsText(of, from)}))
              : textValue(reached);
}

const QHash<QString, ValueFunction> reportValues = {
    {QStringLiteral("informed"),
     [](const Case &from) { return Value{informedFields.all(from.incident.personsInformed, from)}; }},
    {QStringLiteral("all_informed"),
     [](const Case &from) { return Value{areAllInformed(from)}; }},
    {QStringLiteral("nobody_informed"),
     [](const Case &from) {
         return Value{from.incident.personsInformed.isStated() && from.incident.personsInformed.isEmpty()};
     }},
    {QStringLiteral("informed_short"), [](const Case &from) { return Value{isFallenShort(from)}; }},
    {QStringLiteral("coverage"), coverage},
    {QStringLiteral("authorities"),
     [](const Case &from) { return Value{authorityFields.all(from.incident.authorities, from)}; }},
    {QStringLiteral("publications"),
     [](const Case &from) { return Value{publicationFields.all(from.incident.publications, from)}; }},
    {QStringLiteral("updated"),
     [](const Case &from) { return Value{publicationsThatAre(Publishing::Done, from) > 1}; }},
    {QStringLiteral("unpublished"), isUnpublished},
    {QStringLiteral("links"), [](const Case &from) { return Value{linkFields.all(from.incident.links, from)}; }},
};

} // namespace

void addReportFacts(FactTable &table)
{
    table.values.insert(reportValues);
    informedFields.addTo(table);
    authorityFields.addTo(table);
    publicationFields.addTo(table);
    linkFields.addTo(table);
}

} // namespace Letters

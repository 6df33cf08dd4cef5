// Who writes to whom: the organisation, its signatories and desks, the addressee, the document itself.
#include "model/letters/facts.h"
#include "model/letters/words.h"

#include "model/base/japanese.h"

#include <QRegularExpression>

namespace Letters {

using Incidents::Contact;
using Incidents::OrganisationKind;
using Incidents::OwnOrganisation;
using Incidents::Signatory;

namespace {

const FieldTable<Signatory> signatoryFields{
    QStringLiteral("signatory"),
    {{"name", [](const Signatory &signatory, const Case &) { return textValue(signatory.name); }},
     {"title", [](const Signatory &signatory, const Case &) { return textValue(signatory.title); }}}};

const FieldTable<Contact> deskFields{
    QStringLiteral("desk"),
    {{"name", [](const Contact &desk, const Case &) { return textValue(desk.name); }},
     {"phone", [](const Contact &desk, const Case &) { return textValue(desk.phone); }},
     {"email", [](const Contact &desk, const Case &) { return textValue(desk.email); }},
     {"hours", [](const Contact &desk, const Case &) { return textValue(desk.hours); }},
     {"until", [](const Contact &desk, const Case &) { return desk.until ? Value{When{{*desk.until}}} : Value{}; }}}};

// The last day on which something was done that the document tells of: it cannot be dated before.
QDate lastDone(const Case &from)
{
    QDate last;
    const auto count = [&](bool isDone, const Base::Fact<Incidents::Moment> &when) {
        if (isDone && when)
            last = qMax(last, dayOf(*when, from.style));
    };
    for (const auto &publication : from.incident.publications)
        count(publication.state == Incidents::Publishing::Done, publication.when);
    for (const auto &informed : from.incident.personsInformed)
        count(informed.state == Incidents::Progress::Done, informed.when);
    for (const auto &report : from.incident.authorities)
        count(report.state == Incidents::Filing::Done, report.when);
    for (const auto &action : from.incident.actions)
        count(true, action.done);
    return last;
}

Value documentDate(const Case &from)
{
    const QDate date = from.options.date.isValid() ? from.options.date : lastDone(from);
    return date.isValid() ? Value{date} : Value{};
}

Value self(const Case &from)
{
    const Value chosen = textValue(from.own.selfWord);
    return isAbsent(chosen) || from.language() != Base::Language::Japanese
        ? textValue(selfWord(from.own.name.valueOr({}).trimmed(), from.language()))
        : chosen;
}

// A group's name fits into an address only while it is a name and no description.
constexpr qsizetype longestGroup = 24;

QString addressedGroup(const QString &group, bool one, Base::Language language)
{
    if (areMinors(group) && !group.contains(QStringLiteral("保護者")))
        return phrase(one ? QStringLiteral("addressee.one_minor") : QStringLiteral("addressee.minors"), language,
                      {group});
    if (group.endsWith(u'様') || group.endsWith(u'方'))
        return phrase(QStringLiteral("addressee.honoured"), language, {group});
    return phrase(one ? QStringLiteral("addressee.one") : QStringLiteral("addressee.group"), language, {group});
}

// The one group of the persons, where there is one and its name is short enough to be one.
QString onlyGroup(const Case &from)
{
    const auto &groups = from.incident.data;
    const QString group = groups.size() == 1 ? groups[0].group.valueOr({}).trimmed() : QString();
    return group.size() > longestGroup ? QString() : group;
}

bool goesToGuardians(const Case &from)
{
    return from.options.minors.value_or(areMinors(onlyGroup(from)));
}

Value addressee(const Case &from)
{
    if (!from.options.addressee.trimmed().isEmpty())
        return from.options.addressee;
    if (from.options.bereaved)
        return phrase(QStringLiteral("addressee.bereaved"), from.language());
    const QString group = onlyGroup(from);
    if (goesToGuardians(from) && !areMinors(group))
        return phrase(QStringLiteral("addressee.guardians"), from.language());
    if (from.incident.scope == Incidents::Scope::NotPersonalData)
        return phrase(QStringLiteral("addressee.trade"), from.language());
    if (group.isEmpty() || (from.options.minors == false && areMinors(group)))
        return phrase(QStringLiteral("addressee.persons"), from.language());
    const auto persons = personsOf(from.incident);
    return addressedGroup(group, persons && persons->value == 1, from.language());
}

QList<Signatory> signatoriesOf(const OwnOrganisation &own)
{
    if (!own.signatories.isEmpty())
        return own.signatories.items();
    return own.representative ? QList<Signatory>{*own.representative} : QList<Signatory>{};
}

Value representative(const Case &from)
{
    const auto &person = from.own.representative;
    return person ? textValue(person->title.valueOr({}) + u'　' + person->name) : Value{};
}

template <Base::Fact<QString> Incidents::Officer::*part>
Value officer(const Case &from)
{
    return from.own.officer ? textValue((*from.own.officer).*part) : Value{};
}

Value address(const Case &from)
{
    const QString postalCode = Base::postalText(from.own.postalCode.valueOr({}));
    const QString address = from.own.address.valueOr({}).trimmed();
    return postalCode.isEmpty() || address.isEmpty() ? textValue(address) : textValue(postalCode + u' ' + address);
}

// 行政機関等 of 法68条; a body of 法58条 follows the rules of a business.
bool isPublicBody(const OwnOrganisation &own)
{
    return own.kind == OrganisationKind::AdministrativeOrgan || own.kind == OrganisationKind::LocalGovernment
        || own.kind == OrganisationKind::IncorporatedAgency;
}

bool hasPrivacyMark(const Case &from)
{
    const auto &organisation = from.incident.organisation;
    return (organisation && organisation->privacyMark.valueOr(false)) || from.own.privacyMarkNumber;
}

// 第二報 is kept in the words of the notices' own language; an English one numbers its updates.
Value noticeSeries(const Case &from)
{
    static const QRegularExpression numbered(QStringLiteral("^第([一二三四五六七八九十]+)報$"));
    const QString &series = from.options.series;
    if (from.language() == Base::Language::Japanese || series.isEmpty())
        return textValue(series);
    if (series == u"最終報告")
        return textValue(QStringLiteral("Final report"));
    const auto match = numbered.match(series);
    for (int number = 1; match.hasMatch() && number < 100; ++number) {
        if (Base::kanjiNumber(number) == match.captured(1))
            return textValue(QStringLiteral("Report No. %1").arg(number));
    }
    return textValue(series);
}

const QHash<QString, ValueFunction> senderValues = {
    {QStringLiteral("document_number"), [](const Case &from) { return textValue(from.options.documentNumber); }},
    {QStringLiteral("document_date"), documentDate},
    {QStringLiteral("notice_series"), noticeSeries},
    {QStringLiteral("addressee"), addressee},
    {QStringLiteral("voluntary"), [](const Case &from) { return Value{from.options.voluntary}; }},
    {QStringLiteral("minors"), [](const Case &from) { return Value{goesToGuardians(from)}; }},
    {QStringLiteral("sender"), [](const Case &from) { return textValue(from.own.name); }},
    {QStringLiteral("signatories"),
     [](const Case &from) { return Value{signatoryFields.all(signatoriesOf(from.own), from)}; }},
    {QStringLiteral("self"), self},
    {QStringLiteral("department"), [](const Case &from) { return textValue(from.incident.department); }},
    {QStringLiteral("representative"), representative},
    {QStringLiteral("officer_name"), officer<&Incidents::Officer::name>},
    {QStringLiteral("officer_department"), officer<&Incidents::Officer::department>},
    {QStringLiteral("officer_phone"), officer<&Incidents::Officer::phone>},
    {QStringLiteral("officer_email"), officer<&Incidents::Officer::email>},
    {QStringLiteral("corporate_number"), [](const Case &from) { return textValue(from.own.corporateNumber); }},
    {QStringLiteral("own_address"), address},
    {QStringLiteral("sector"), [](const Case &from) { return textValue(from.own.sector); }},
    {QStringLiteral("delegated_ministry"), [](const Case &from) { return textValue(from.own.delegatedMinistry); }},
    {QStringLiteral("privacy_mark"), [](const Case &from) { return Value{hasPrivacyMark(from)}; }},
    {QStringLiteral("privacy_mark_number"), [](const Case &from) { return textValue(from.own.privacyMarkNumber); }},
    {QStringLiteral("privacy_mark_body"), [](const Case &from) { return textValue(from.own.privacyMarkBody); }},
    {QStringLiteral("insurer"), [](const Case &from) { return textValue(from.own.insurer); }},
    {QStringLiteral("public_body"), [](const Case &from) { return Value{isPublicBody(from.own)}; }},
    {QStringLiteral("desks"),
     [](const Case &from) {
         const auto &contacts = from.incident.contacts;
         return Value{deskFields.all(contacts.isEmpty() ? from.own.desks : contacts, from)};
     }},
};

template <typename T>
void prefer(Base::Fact<T> &own, const Base::Fact<T> &stated)
{
    if (stated)
        own = stated;
}

} // namespace

OwnOrganisation sender(const Incidents::Incident &incident, const OwnOrganisation &own)
{
    if (!incident.organisation)
        return own;
    const auto &stated = *incident.organisation;
    const bool isAnother = stated.name && own.name && stated.name->trimmed() != own.name->trimmed();
    OwnOrganisation merged = isAnother ? OwnOrganisation{} : own;
    prefer(merged.name, stated.name);
    prefer(merged.kind, stated.kind);
    prefer(merged.sector, stated.sector);
    prefer(merged.delegatedMinistry, stated.delegatedMinistry);
    return merged;
}

void addSenderFacts(FactTable &table)
{
    table.values.insert(senderValues);
    signatoryFields.addTo(table);
    deskFields.addTo(table);
}

} // namespace Letters

#include "model/incident/organisation.h"

#include "model/base/japanese.h"
#include "model/incident/json.h"

#include <QRegularExpression>

namespace Incidents {

using Base::Problem;
using Base::Problems;

namespace {

constexpr qsizetype numberLength = 13;

bool isDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// 法人番号の指定等に関する省令 2条: 9 - (sum of P(n) x Q(n) mod 9) over the lower twelve digits counted from the right,
// Q(n) being 1 for an odd and 2 for an even n.
int checkDigit(const QString &number)
{
    int sum = 0;
    for (int n = 1; n < numberLength; ++n)
        sum += number[numberLength - n].digitValue() * (n % 2 == 1 ? 1 : 2);
    return 9 - sum % 9;
}

Problems numberProblems(const Fact<QString> &number)
{
    const QString where = QStringLiteral("corporate_number");
    if (!number)
        return {};
    if (number->size() != numberLength || !isDigits(*number))
        return {{QStringLiteral("incident.corporate_number_digits"), {*number}, where}};
    if (number->front().digitValue() != checkDigit(*number))
        return {{QStringLiteral("incident.corporate_number_check"), {*number}, where}};
    return {};
}

template <typename Person>
Problems unnamed(const Facts<Person> &persons, const QString &list)
{
    Problems found;
    for (qsizetype at = 0; at < persons.size(); ++at) {
        if (persons[at].name.trimmed().isEmpty())
            found.append({QStringLiteral("incident.person_unnamed"), {}, QStringLiteral("%1[%2].name").arg(list).arg(at)});
    }
    return found;
}

Problems nobody(const Facts<Approver> &approvers)
{
    Problems found;
    for (qsizetype at = 0; at < approvers.size(); ++at) {
        const QString said = approvers[at].title.valueOr({}) + approvers[at].name.valueOr({});
        if (said.trimmed().isEmpty())
            found.append({QStringLiteral("incident.person_unnamed"), {}, QStringLiteral("approvers[%1].name").arg(at)});
    }
    return found;
}

Problems unreachable(const Facts<Contact> &desks)
{
    Problems found;
    for (qsizetype at = 0; at < desks.size(); ++at) {
        const QString said = desks[at].name.valueOr({}) + desks[at].phone.valueOr({}) + desks[at].email.valueOr({});
        if (said.trimmed().isEmpty())
            found.append({QStringLiteral("incident.desk_empty"), {}, QStringLiteral("desks[%1].name").arg(at)});
    }
    return found;
}

} // namespace

QJsonObject toJson(const OwnOrganisation &own)
{
    return partToJson(own);
}

Base::Result<OwnOrganisation> organisationFromJson(const QJsonObject &object)
{
    if (object.isEmpty())
        return OwnOrganisation{};
    return partFromJson<OwnOrganisation>(object);
}

QString plainCorporateNumber(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("[\\s\\-\u2010-\u2015\u2212\u30fc]"));
    QString plain = Base::halfWidth(typed).remove(between);
    if (plain.startsWith(u'T', Qt::CaseInsensitive) && isDigits(plain.mid(1)))
        plain.remove(0, 1);
    return plain;
}

namespace {

// A year of hours, ten of days: beyond that somebody mistyped.
Problems absurd(const Fact<qint64> &figure, qint64 most, const char *key)
{
    if (!figure || (*figure >= 0 && *figure <= most))
        return {};
    return {Problem{QStringLiteral("incident.absurd_target"), {QString::number(*figure), QString::number(most)},
                    QLatin1String(key)}};
}

} // namespace

Problems problems(const OwnOrganisation &own)
{
    Problems found;
    if (own.name.valueOr({}).trimmed().isEmpty())
        found.append({QStringLiteral("incident.organisation_unnamed"), {}, QStringLiteral("name")});
    return found + numberProblems(own.corporateNumber) + unreachable(own.desks)
        + unnamed(own.signatories, QStringLiteral("signatories")) + unnamed(own.callChain, QStringLiteral("call_chain"))
        + absurd(own.targetHours, 8784, "target_hours") + absurd(own.reviewDays, 3660, "review_days")
        + nobody(own.approvers);
}

} // namespace Incidents

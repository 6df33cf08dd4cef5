#include "model/tables/incidentcells.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"
#include "model/tables/texts.h"

#include <QHash>

namespace Tables {

using Ledger::IncidentRow;

namespace {

std::weak_ordering ordered(int comparison)
{
    return comparison <=> 0;
}

int causeRank(const QString &cause)
{
    static const QHash<QString, int> ranks = [] {
        QHash<QString, int> positions;
        for (const QString &id : Incidents::causeIds())
            positions.insert(id, int(positions.size()));
        return positions;
    }();
    return cause.isEmpty() ? -1 : ranks.value(cause, int(ranks.size()));
}

QString timeOf(const QString &written, Base::Language language)
{
    const auto time = Incidents::PartialTime::fromString(written);
    return time ? shortTimeText(*time, language) : written;
}

QString statusText(const IncidentRow &row, Base::Language language)
{
    const QString status = Base::label(QStringLiteral("status"), Base::nameOf(row.status), language);
    if (row.kind == Incidents::Kind::Incident)
        return status;
    return Base::label(QStringLiteral("kind"), Base::nameOf(row.kind), language) % QStringLiteral(" · ") % status;
}

} // namespace

QString columnLabel(IncidentColumn column, Base::Language language)
{
    return Base::label(QStringLiteral("incident_column"), Base::nameOf(column), language);
}

Qt::Alignment alignmentOf(IncidentColumn column)
{
    const bool isFigure = column == IncidentColumn::Persons || column == IncidentColumn::OpenActions;
    return Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft);
}

QString cellText(const IncidentRow &row, IncidentColumn column, Base::Language language)
{
    switch (column) {
    case IncidentColumn::Status: return statusText(row, language);
    case IncidentColumn::Reference: return row.reference;
    case IncidentColumn::Title: return row.title;
    case IncidentColumn::Cause: return row.cause.isEmpty() ? QString() : Incidents::causeLabel(row.cause, language);
    case IncidentColumn::Occurred: return timeOf(row.occurred, language);
    case IncidentColumn::Persons: return row.persons ? figureText(*row.persons, row.personsBound, language) : QString();
    case IncidentColumn::OpenActions: return row.openActions > 0 ? numberText(row.openActions) : QString();
    case IncidentColumn::NextDue: return shortDateText(row.nextDue, language);
    case IncidentColumn::Department: return row.department;
    case IncidentColumn::Known: return timeOf(row.known, language);
    }
    Q_UNREACHABLE();
}

QVariant cellValue(const IncidentRow &row, IncidentColumn column)
{
    switch (column) {
    case IncidentColumn::Status: return int(row.status);
    case IncidentColumn::Cause: return causeRank(row.cause);
    case IncidentColumn::Occurred: return row.occurred;
    case IncidentColumn::Persons: return row.persons ? QVariant(*row.persons) : QVariant();
    case IncidentColumn::OpenActions: return row.openActions;
    case IncidentColumn::NextDue: return row.nextDue;
    case IncidentColumn::Known: return row.known;
    case IncidentColumn::Reference: return row.reference;
    case IncidentColumn::Title: return row.title;
    case IncidentColumn::Department: return row.department;
    }
    Q_UNREACHABLE();
}

std::weak_ordering compared(const IncidentRow &one, const IncidentRow &other, IncidentColumn column)
{
    switch (column) {
    case IncidentColumn::Status: return one.status <=> other.status;
    case IncidentColumn::Reference: return ordered(one.reference.compare(other.reference, Qt::CaseInsensitive));
    case IncidentColumn::Title: return ordered(one.title.compare(other.title, Qt::CaseInsensitive));
    case IncidentColumn::Cause: return causeRank(one.cause) <=> causeRank(other.cause);
    case IncidentColumn::Occurred: return ordered(one.occurred.compare(other.occurred));
    case IncidentColumn::Persons: return one.persons <=> other.persons;
    case IncidentColumn::OpenActions: return one.openActions <=> other.openActions;
    case IncidentColumn::NextDue: return one.nextDue.toJulianDay() <=> other.nextDue.toJulianDay();
    case IncidentColumn::Department: return ordered(one.department.compare(other.department));
    case IncidentColumn::Known: return ordered(one.known.compare(other.known));
    }
    Q_UNREACHABLE();
}

std::weak_ordering newestFirst(const IncidentRow &one, const IncidentRow &other)
{
    const auto byDay = other.day.toJulianDay() <=> one.day.toJulianDay();
    return byDay != 0 ? byDay : other.id.value <=> one.id.value;
}

} // namespace Tables

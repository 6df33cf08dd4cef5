#include "model/tables/timelinetable.h"

#include "model/base/vocabulary.h"
#include "model/incident/chronology.h"
#include "model/tables/fieldwords.h"
#include "model/tables/texts.h"

namespace Tables {

using namespace Incidents;

TimelineTable::TimelineTable(const QTimeZone &zone, Base::Language language, QObject *parent)
    : QAbstractTableModel(parent), m_zone(zone), m_language(language)
{
}

void TimelineTable::setIncident(const Incident &incident, PartyWord partyWord)
{
    beginResetModel();
    m_incident = incident;
    m_partyWord = std::move(partyWord);
    m_order = inOrderOfTime(incident, m_zone);
    endResetModel();
}

int TimelineTable::rowOf(qsizetype entry) const
{
    return int(m_order.indexOf(entry));
}

bool TimelineTable::hasCorrections() const
{
    return std::any_of(m_incident.timeline.begin(), m_incident.timeline.end(),
                       [](const TimelineStep &step) { return step.supersedes.isKnown(); });
}

int TimelineTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int TimelineTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimelineTable::correctionText(qsizetype entry) const
{
    const TimelineStep &step = m_incident.timeline[entry];
    const auto words = [this](const char *id) {
        return Base::label(QStringLiteral("phrase"), QLatin1String(id), m_language);
    };
    QStringList lines;
    if (correctionOf(m_incident, entry))
        lines += words("step_corrected");
    if (step.supersedes)
        lines += words("step_correction").replace(QStringLiteral("{0}"), step.why.valueOr({}));
    return lines.join(u'\n');
}

QString TimelineTable::text(qsizetype entry, int column) const
{
    const TimelineStep &step = m_incident.timeline[entry];
    switch (column) {
    case When:
        return step.when ? momentText(*step.when, m_language)
                         : step.when.isStated() ? Base::label(QStringLiteral("phrase"), QStringLiteral("not_known"),
                                                              m_language)
                                                : QString();
    case Who:
        return step.party ? m_partyWord(*step.party) : QString();
    case Kind:
        return step.kind ? wordText(QStringLiteral("step_kind"), Base::nameOf(*step.kind), m_language) : QString();
    case What:
        return step.text;
    case Correction:
        return correctionText(entry);
    default:
        return {};
    }
}

QVariant TimelineTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qsizetype entry = m_order[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case EntryRole:
        return int(entry);
    case SupersededRole:
        return correctionOf(m_incident, entry).has_value();
    case Qt::AccessibleTextRole: {
        const QString correction = correctionText(entry);
        return correction.isEmpty() ? text(entry, index.column())
                                    : QString(text(entry, index.column()) % u' ' % correction);
    }
    default:
        return {};
    }
}

QVariant TimelineTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList keys = {QStringLiteral("timeline.when"), QStringLiteral("timeline.party"),
                                     QStringLiteral("timeline.kind"), QStringLiteral("timeline.text"),
                                     QStringLiteral("timeline.supersedes")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    if (section == Correction)
        return Base::label(QStringLiteral("phrase"), QStringLiteral("correction"), m_language);
    return fieldLabel(keys[section], m_language);
}

} // namespace Tables

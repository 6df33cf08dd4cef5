#include "views/deadlines/deadlinetable.h"

#include "model/base/vocabulary.h"
#include "model/tables/texts.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QGuiApplication>
#include <QPalette>

namespace Views {

using Duties::Deadline;
using Duties::DeadlineKind;

namespace {

constexpr int columns = int(DeadlineColumn::State) + 1;

Tone toneOf(const Deadline &deadline, QDate today)
{
    constexpr int near = 7;
    const bool isOwn = deadline.kind == DeadlineKind::Review || !deadline.due.isValid(); // no law, no alarm
    if (!deadline.reporter.isEmpty())
        return Tone::Neutral; // ours to ask about, not to file
    if (deadline.isPast && !isOwn)
        return Tone::Danger;
    return deadline.day().isValid() && today.daysTo(deadline.day()) <= near ? Tone::Warning : Tone::Neutral;
}

} // namespace

DeadlineTable::DeadlineTable(Base::Language language, QObject *parent) : QAbstractTableModel(parent), m_language(language) {}

void DeadlineTable::setRows(const QList<Deadline> &rows, QDate today)
{
    beginResetModel();
    m_rows = rows;
    m_today = today;
    endResetModel();
}

int DeadlineTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DeadlineTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant DeadlineTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (DeadlineColumn(section)) {
    case DeadlineColumn::Due: return tr("Due");
    case DeadlineColumn::Left: return tr("Left");
    case DeadlineColumn::What: return tr("What");
    case DeadlineColumn::Law: return tr("Law and who owes it");
    case DeadlineColumn::Incident: return tr("Incident");
    case DeadlineColumn::Kind: return tr("Kind");
    case DeadlineColumn::State: return tr("State");
    }
    return {};
}

QString DeadlineTable::leftText(const Deadline &deadline) const
{
    if (!deadline.day().isValid())
        return {};
    const qint64 left = m_today.daysTo(deadline.day());
    if (!deadline.due.isValid() && left < 0)
        return tr("target passed");
    if (deadline.isPast)
        return tr("%n day(s) over", nullptr, int(qMax(qint64(0), -left)));
    return left == 0 ? tr("today") : tr("%n day(s)", nullptr, int(left));
}

// Short, so that the hour is not cut off.
QString DeadlineTable::targetText(const Duties::Target &target) const
{
    const QString day = Tables::shortDateText(target.day, m_language);
    return target.at.isValid() ? day + target.at.toString(QStringLiteral(" HH:mm")) : day;
}

QString DeadlineTable::text(const Deadline &deadline, DeadlineColumn column) const
{
    switch (column) {
    case DeadlineColumn::Due:
        if (deadline.dueAt.isValid())
            return Tables::dateTimeText(deadline.dueAt, m_language);
        if (deadline.kind == DeadlineKind::Yardstick && deadline.due.isValid())
            return tr("%1 to %2").arg(Tables::shortDateText(deadline.earliest, m_language), Tables::shortDateText(deadline.due, m_language));
        if (deadline.target.day.isValid() && !deadline.due.isValid())
            return tr("own target %1").arg(targetText(deadline.target));
        return deadline.due.isValid() ? Tables::dateText(deadline.due, m_language) : tr("without delay");
    case DeadlineColumn::Left: return leftText(deadline);
    case DeadlineColumn::What: {
        const QString receiver = deadline.to.isEmpty() ? QString() : Duties::receiverText(deadline.to, m_language);
        const QString name = deadline.name.in(m_language);
        return receiver.isEmpty() ? name : tr("%1 (to %2)").arg(name, receiver);
    }
    case DeadlineColumn::Law: return Duties::owedText(deadline, m_language);
    case DeadlineColumn::Incident: return QString(deadline.reference % u' ' % deadline.title).trimmed();
    case DeadlineColumn::Kind: return Base::label(QStringLiteral("deadline_kind"), Base::nameOf(deadline.kind), m_language);
    case DeadlineColumn::State:
        if (deadline.kind == DeadlineKind::Review)
            return {}; // nothing is filed
        return Duties::stateText(deadline, m_language);
    }
    return {};
}

QVariant DeadlineTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Deadline &deadline = m_rows[index.row()];
    const auto column = DeadlineColumn(index.column());
    const Tone tone = toneOf(deadline, m_today);
    switch (role) {
    case Qt::DisplayRole: return text(deadline, column);
    case Qt::ToolTipRole: return toolTipText(text(deadline, column));
    case Qt::ForegroundRole:
        if (column == DeadlineColumn::Due || column == DeadlineColumn::Left)
            return tone == Tone::Neutral ? QVariant() : colours(tone, QGuiApplication::palette()).text;
        return {};
    case Qt::DecorationRole:
        if (column == DeadlineColumn::Due && tone != Tone::Neutral)
            return icon(toneIcon(tone), colours(tone, QGuiApplication::palette()).text);
        return {};
    default: return {};
    }
}

} // namespace Views

#include "model/tables/actiontable.h"

#include "model/tables/rowsteps.h"

namespace Tables {

using Ledger::ActionRow;

namespace {

/// Which action a row shows. One without id is not stored yet and is known by its place.
using Key = std::pair<qint64, qint64>;

Key keyOf(const ActionRow &row, qsizetype at)
{
    return {row.incident.value, row.action.id.valueOr(-1 - at)};
}

QList<Key> keysOf(const QList<ActionRow> &rows)
{
    QList<Key> keys;
    keys.reserve(rows.size());
    for (qsizetype at = 0; at < rows.size(); ++at)
        keys.append(keyOf(rows[at], at));
    return keys;
}

bool isSame(const ActionRow &one, const ActionRow &other)
{
    return one.incidentReference == other.incidentReference && one.incidentTitle == other.incidentTitle
        && one.action == other.action;
}

bool isUndecided(const Incidents::Action &action, ActionColumn column)
{
    const auto unknown = [](const auto &fact) { return fact.knowledge() == Base::Knowledge::Unknown; };
    return (column == ActionColumn::Party && unknown(action.party))
        || (column == ActionColumn::Purpose && unknown(action.purpose))
        || (column == ActionColumn::Kind && unknown(action.kind))
        || (column == ActionColumn::Owner && unknown(action.owner))
        || (column == ActionColumn::Due && unknown(action.due));
}

// Days and stages sort by their value; what has none comes last.
QVariant sortValue(const ActionRow &row, ActionColumn column, const ActionContext &context)
{
    if (column == ActionColumn::Due) {
        const QDate due = dueDay(row.action);
        return due.isValid() ? due.toJulianDay() : std::numeric_limits<qint64>::max();
    }
    if (column == ActionColumn::Status)
        return static_cast<qint64>(row.action.status.valueOr(Incidents::ActionStatus::Open));
    return cellText(row, column, context);
}

} // namespace

ActionTable::ActionTable(QObject *parent) : QAbstractTableModel(parent) {}

void ActionTable::setWriter(Writer writer)
{
    m_writer = std::move(writer);
}

void ActionTable::setContext(const ActionContext &context)
{
    m_context = context;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ActionTable::setRows(const QList<ActionRow> &rows)
{
    merge(rows);
}

void ActionTable::setRowsOf(Incidents::IncidentId incident, const QList<ActionRow> &rows)
{
    const auto isOther = [incident](const ActionRow &row) { return row.incident != incident; };
    QList<ActionRow> all;
    bool placed = false;
    for (const ActionRow &row : std::as_const(m_rows)) {
        if (isOther(row))
            all.append(row);
        else if (!std::exchange(placed, true))
            all += rows;
    }
    merge(placed ? all : all + rows);
}

int ActionTable::rowOf(Incidents::IncidentId incident, Incidents::ActionId action) const
{
    const Key wanted(incident.value, action.value);
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        if (keyOf(m_rows[at], at) == wanted)
            return static_cast<int>(at);
    }
    return -1;
}

void ActionTable::merge(const QList<ActionRow> &rows)
{
    const auto steps = rowSteps(keysOf(m_rows), keysOf(rows));
    if (!steps) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (const RowStep &step : *steps)
        apply(step, rows);
    for (int at = 0; at < rowCount(); ++at) {
        if (isSame(m_rows[at], rows[at]))
            continue;
        m_rows[at] = rows[at];
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    }
}

void ActionTable::apply(const RowStep &step, const QList<ActionRow> &rows)
{
    const int at = static_cast<int>(step.at);
    const int last = static_cast<int>(step.at + step.count - 1);
    switch (step.kind) {
    case RowStep::Kind::Remove:
        beginRemoveRows({}, at, last);
        m_rows.remove(step.at, step.count);
        endRemoveRows();
        return;
    case RowStep::Kind::Insert:
        beginInsertRows({}, at, last);
        for (int row = at; row <= last; ++row)
            m_rows.insert(row, rows[row]);
        endInsertRows();
        return;
    case RowStep::Kind::Move:
        beginMoveRows({}, at, at, {}, static_cast<int>(step.to > step.at ? step.to + 1 : step.to));
        m_rows.move(step.at, step.to);
        endMoveRows();
        return;
    }
}

bool ActionTable::write(const QList<ActionRow> &changed)
{
    if (!m_writer || changed.isEmpty())
        return changed.isEmpty();
    const auto written = m_writer(changed);
    if (!written) {
        Q_EMIT refused(written.problems());
        return false;
    }
    QList<ActionRow> rows = m_rows;
    for (const ActionRow &row : changed) {
        const int at = rowOf(row.incident, Incidents::ActionId(row.action.id.valueOr(0)));
        if (at >= 0)
            rows[at] = row;
    }
    merge(rows);
    return true;
}

int ActionTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActionTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(actionColumns.size());
}

QVariant ActionTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActionRow &row = m_rows.at(index.row());
    const ActionColumn column = actionColumns.at(static_cast<size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column, m_context);
    case Qt::EditRole:
        return column == ActionColumn::Note ? QString() : cellSource(row, column, m_context);
    case SourceRole:
        return cellSource(row, column, m_context);
    case SortRole:
        return sortValue(row, column, m_context);
    case GroupRole:
        return static_cast<int>(actionGroup(row.action, m_context.today));
    case ChoicesRole:
        return QVariant::fromValue(choicesOf(row, column, m_context));
    case IncidentRole:
        return row.incident.value;
    case UndecidedRole:
        return isUndecided(row.action, column);
    default:
        return {};
    }
}

QVariant ActionTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return columnLabel(actionColumns.at(static_cast<size_t>(section)), m_context.language);
}

Qt::ItemFlags ActionTable::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_writer && isEditable(actionColumns.at(static_cast<size_t>(index.column()))))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ActionTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    ActionRow row = m_rows.at(index.row());
    const auto action = withCell(row, actionColumns.at(static_cast<size_t>(index.column())), value.toString(), m_context);
    if (!action) {
        Q_EMIT refused(action.problems());
        return false;
    }
    if (*action == row.action)
        return true;
    row.action = *action;
    return write({row});
}

} // namespace Tables

#include "model/tables/actionsections.h"

#include "model/base/vocabulary.h"
#include "model/tables/rowsteps.h"

#include <array>

namespace Tables {

using Ledger::ActionRow;

namespace {

constexpr std::array groups = {ActionGroup::Overdue, ActionGroup::ThisWeek, ActionGroup::Later, ActionGroup::ToVerify,
                               ActionGroup::Settled};

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString searched(const ActionRow &row, const ActionContext &context)
{
    QStringList texts = {row.incidentReference, row.incidentTitle};
    for (const ActionColumn column : actionColumns) {
        if (column != ActionColumn::Note)
            texts += cellText(row, column, context);
    }
    for (const Incidents::Note &note : row.action.notes)
        texts += note.text;
    return folded(texts.join(u'\n'));
}

int compared(const QVariant &one, const QVariant &other)
{
    if (one.typeId() == QMetaType::LongLong) {
        const qint64 left = one.toLongLong(), right = other.toLongLong();
        return left < right ? -1 : left > right ? 1 : 0;
    }
    return QString::localeAwareCompare(one.toString(), other.toString());
}

} // namespace

bool matches(const ActionRow &row, const ActionFilter &filter, const ActionContext &context)
{
    if (filter.owner && row.action.owner.valueOr({}) != *filter.owner)
        return false;
    if (filter.status && row.action.status.valueOr(Incidents::ActionStatus::Open) != *filter.status)
        return false;
    const QStringList words = folded(filter.text).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    const QString text = searched(row, context);
    return std::all_of(words.cbegin(), words.cend(), [&text](const QString &word) { return text.contains(word); });
}

ActionSections::ActionSections(ActionTable *table, QObject *parent) : QAbstractTableModel(parent), m_table(table)
{
    connect(table, &QAbstractItemModel::rowsInserted, this, &ActionSections::rearrange);
    connect(table, &QAbstractItemModel::rowsRemoved, this, &ActionSections::rearrange);
    connect(table, &QAbstractItemModel::rowsMoved, this, &ActionSections::rearrange);
    connect(table, &QAbstractItemModel::modelReset, this, [this] { reset(wanted()); });
    connect(table, &QAbstractItemModel::dataChanged, this, &ActionSections::forwardChange);
    connect(table, &QAbstractItemModel::headerDataChanged, this, &ActionSections::headerDataChanged);
    m_entries = wanted();
}

void ActionSections::setFilter(const ActionFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rearrange();
}

void ActionSections::setFolded(ActionGroup group, bool folded)
{
    if (isFolded(group) == folded)
        return;
    if (folded)
        m_folded.insert(group);
    else
        m_folded.remove(group);
    rearrange();
    for (int row = 0; row < rowCount(); ++row) {
        if (headingAt(row) == group)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

int ActionSections::tableRow(int row) const
{
    return row >= 0 && row < m_entries.size() ? m_entries[row].tableRow : -1;
}

int ActionSections::rowOfTableRow(int tableRow) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (tableRow >= 0 && m_entries[row].tableRow == tableRow)
            return row;
    }
    return -1;
}

std::optional<ActionGroup> ActionSections::headingAt(int row) const
{
    if (row < 0 || row >= m_entries.size() || m_entries[row].key.first != 0)
        return {};
    return static_cast<ActionGroup>(m_entries[row].key.second);
}

// All rows under their headings, as they should stand now.
QList<ActionSections::Entry> ActionSections::wanted()
{
    struct Sorted
    {
        int tableRow;
        QVariant value;
    };
    QMap<ActionGroup, QList<Sorted>> rows;
    const ActionContext &context = m_table->context();
    m_matching = 0;
    for (int at = 0; at < m_table->rowCount(); ++at) {
        if (!matches(m_table->row(at), m_filter, context))
            continue;
        ++m_matching;
        rows[actionGroup(m_table->row(at).action, context.today)].append(
            {at, m_table->index(at, m_sortColumn).data(ActionTable::SortRole)});
    }
    const auto before = [this](const Sorted &one, const Sorted &other) {
        const int order = compared(one.value, other.value);
        return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
    };
    QList<Entry> entries;
    for (const ActionGroup group : groups) {
        if (!rows.contains(group))
            continue;
        QList<Sorted> &members = rows[group];
        entries.append({.key = {0, static_cast<qint64>(group)}, .count = static_cast<int>(members.size())});
        if (isFolded(group))
            continue;
        std::stable_sort(members.begin(), members.end(), before);
        for (const Sorted &member : std::as_const(members)) {
            const ActionRow &row = m_table->row(member.tableRow);
            entries.append({.key = {row.incident.value, row.action.id.valueOr(-1 - member.tableRow)},
                            .tableRow = member.tableRow});
        }
    }
    return entries;
}

void ActionSections::reset(QList<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

void ActionSections::rearrange()
{
    const QList<Entry> after = wanted();
    const auto keysOf = [](const QList<Entry> &entries) {
        QList<Key> keys;
        for (const Entry &entry : entries)
            keys.append(entry.key);
        return keys;
    };
    const auto steps = rowSteps(keysOf(m_entries), keysOf(after));
    if (!steps)
        return reset(after);
    // The table has changed already: until its row is gone or in place, an entry points to where it is now.
    QHash<Key, Entry> now;
    for (const Entry &entry : after)
        now.insert(entry.key, entry);
    for (int row = 0; row < rowCount(); ++row)
        m_entries[row] = now.value(m_entries[row].key, Entry{.key = m_entries[row].key});
    for (const RowStep &step : *steps)
        apply(step, after);
    // The number in a heading may have changed without a step of its own.
    for (int row = 0; row < rowCount(); ++row) {
        if (headingAt(row))
            Q_EMIT dataChanged(index(row, 0), index(row, 0));
    }
}

void ActionSections::apply(const RowStep &step, const QList<Entry> &after)
{
    const int at = static_cast<int>(step.at), last = static_cast<int>(step.at + step.count - 1);
    switch (step.kind) {
    case RowStep::Kind::Remove:
        beginRemoveRows({}, at, last);
        m_entries.remove(step.at, step.count);
        endRemoveRows();
        return;
    case RowStep::Kind::Insert:
        beginInsertRows({}, at, last);
        for (int row = at; row <= last; ++row)
            m_entries.insert(row, after[row]);
        endInsertRows();
        return;
    case RowStep::Kind::Move:
        beginMoveRows({}, at, at, {}, static_cast<int>(step.to > step.at ? step.to + 1 : step.to));
        m_entries.move(step.at, step.to);
        endMoveRows();
        return;
    }
}

void ActionSections::forwardChange(const QModelIndex &first, const QModelIndex &last)
{
    rearrange();
    for (int row = 0; row < rowCount(); ++row) {
        const int tableRow = m_entries[row].tableRow;
        if (tableRow >= first.row() && tableRow <= last.row())
            Q_EMIT dataChanged(index(row, first.column()), index(row, last.column()));
    }
}

QModelIndex ActionSections::tableIndex(const QModelIndex &index) const
{
    const int row = tableRow(index.row());
    return row < 0 ? QModelIndex() : m_table->index(row, index.column());
}

int ActionSections::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ActionSections::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table->columnCount();
}

QVariant ActionSections::headingData(const Entry &entry, int column, int role) const
{
    const auto group = static_cast<ActionGroup>(entry.key.second);
    switch (role) {
    case HeadingRole:
        return true;
    case FoldedRole:
        return isFolded(group);
    case ActionTable::GroupRole:
        return static_cast<int>(group);
    case Qt::DisplayRole:
        if (column == 0)
            return QStringLiteral("%1  %2").arg(
                Base::label(QStringLiteral("action_group"), Base::nameOf(group), m_table->context().language),
                QString::number(entry.count));
        return {};
    default:
        return {};
    }
}

QVariant ActionSections::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    if (entry.key.first == 0)
        return headingData(entry, index.column(), role);
    return role == HeadingRole ? QVariant(false) : m_table->data(tableIndex(index), role);
}

QVariant ActionSections::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_table->headerData(section, orientation, role) : QVariant();
}

Qt::ItemFlags ActionSections::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const QModelIndex inTable = tableIndex(index);
    return inTable.isValid() ? m_table->flags(inTable) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

bool ActionSections::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QModelIndex inTable = tableIndex(index);
    return inTable.isValid() && m_table->setData(inTable, value, role);
}

void ActionSections::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column >= 0 && column < columnCount() ? column : static_cast<int>(ActionColumn::Due);
    m_order = order;
    rearrange();
}

} // namespace Tables

#include "model/tables/incidenttable.h"

#include "model/incident/causes.h"
#include "model/tables/folding.h"
#include "model/tables/unitscan.h"

#include <algorithm>
#include <numeric>

namespace Tables {

using Incidents::IncidentId;
using Ledger::IncidentRow;

namespace {

constexpr auto &columns = Base::EnumNames<IncidentColumn>::table;

} // namespace

IncidentTable::IncidentTable(Base::Language language, QObject *parent)
    : QAbstractTableModel(parent), m_language(language)
{
}

void IncidentTable::setToday(QDate today)
{
    m_today = today;
    present(passing());
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void IncidentTable::setRows(const QList<IncidentRow> &rows)
{
    QList<IncidentId> shown;
    for (const int slot : m_shown)
        shown += m_rows[slot].id;
    const QList<IncidentRow> before = std::exchange(m_rows, rows);
    m_slotOf.clear();
    m_slotOf.reserve(rows.size());
    for (int slot = 0; slot < rows.size(); ++slot)
        m_slotOf.insert(rows[slot].id, slot);
    for (const IncidentRow &row : before) {
        if (m_slotOf.contains(row.id))
            continue;
        m_slotOf.insert(row.id, int(m_rows.size()));
        m_rows += row;
    }
    renumber(shown);
}

void IncidentTable::putRow(const IncidentRow &row)
{
    const auto known = m_slotOf.constFind(row.id);
    const int slot = known != m_slotOf.cend() ? *known : int(m_rows.size());
    if (slot == m_rows.size()) {
        m_rows += row;
        m_slotOf.insert(row.id, slot);
    } else {
        m_order.erase(std::find(m_order.begin(), m_order.end(), slot));
        m_rows[slot] = row;
    }
    const auto place = std::upper_bound(m_order.begin(), m_order.end(), slot,
                                        [this](int one, int other) { return isBefore(one, other); });
    m_order.insert(place, slot);
    present(passing());
    if (const int position = positionOf(row.id); position >= 0)
        Q_EMIT dataChanged(index(position, 0), index(position, columnCount() - 1));
    Q_EMIT rowsChanged();
}

void IncidentTable::setFilter(const IncidentFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    present(passing());
}

void IncidentTable::setFound(std::optional<FoundIncidents> found)
{
    if (found == m_found)
        return;
    m_found = std::move(found);
    present(passing());
}

FoundIncidents IncidentTable::rowsWith(const QStringList &words) const
{
    FoundIncidents found;
    for (const IncidentRow &row : m_rows) {
        const QString text = folded(row.title) % u'\n' % folded(row.reference) % u'\n' % folded(row.department);
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return holds(text, word); }))
            found.push_back(row.id);
    }
    std::sort(found.begin(), found.end());
    return found;
}

QStringList IncidentTable::departments() const
{
    QSet<QString> names;
    for (const IncidentRow &row : m_rows) {
        if (!row.department.isEmpty())
            names += row.department;
    }
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    return sorted;
}

int IncidentTable::positionOf(IncidentId id) const
{
    const auto slot = m_slotOf.constFind(id);
    if (slot == m_slotOf.cend())
        return -1;
    const auto found = std::find(m_shown.begin(), m_shown.end(), *slot);
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

int IncidentTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int IncidentTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns.size());
}

QVariant IncidentTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IncidentRow &shown = row(index.row());
    const IncidentColumn column = columns.at(size_t(index.column())).value;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return cellText(shown, column, m_language);
    case Qt::TextAlignmentRole: return int(alignmentOf(column));
    case SortRole: return cellValue(shown, column);
    case IdRole: return shown.id.value;
    case DeadlineRole: return int(deadlineOf(shown, m_today));
    case StatusRole: return int(shown.status);
    case KindRole: return int(shown.kind);
    case FamilyRole: return shown.cause.isEmpty() ? QString() : Incidents::familyOf(shown.cause).id;
    default: return {};
    }
}

QVariant IncidentTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const IncidentColumn column = columns.at(size_t(section)).value;
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(column));
    return role == Qt::DisplayRole ? QVariant(columnLabel(column, m_language)) : QVariant();
}

void IncidentTable::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    sortAll();
    present(passing());
}

// ---- order and presentation

bool IncidentTable::isBefore(int slot, int other) const
{
    const IncidentRow &one = m_rows[slot];
    const IncidentRow &two = m_rows[other];
    if (m_sortColumn >= 0) {
        const auto order = compared(one, two, columns.at(size_t(m_sortColumn)).value);
        if (order != 0)
            return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    return newestFirst(one, two) < 0;
}

void IncidentTable::sortAll()
{
    m_order.resize(size_t(m_rows.size()));
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto before = [this](int one, int other) { return isBefore(one, other); };
    if (!std::is_sorted(m_order.begin(), m_order.end(), before))
        std::sort(m_order.begin(), m_order.end(), before);
}

void IncidentTable::renumber(const QList<IncidentId> &shown)
{
    sortAll();
    Slots kept;
    for (const IncidentId id : shown)
        kept.push_back(m_slotOf.value(id));
    m_shown = std::move(kept);
    present(passing());
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT rowsChanged();
}

IncidentTable::Slots IncidentTable::passing() const
{
    std::vector<char> isFound(size_t(m_rows.size()), m_found ? 0 : 1);
    if (m_found) {
        for (const IncidentId id : *m_found) {
            if (const auto slot = m_slotOf.constFind(id); slot != m_slotOf.cend())
                isFound[size_t(*slot)] = 1;
        }
    }
    const bool filters = m_filter != IncidentFilter{};
    Slots next;
    next.reserve(m_order.size());
    for (const int slot : m_order) {
        if (isFound[size_t(slot)] && (!filters || m_filter.match(m_rows[slot], m_today)))
            next.push_back(slot);
    }
    return next;
}

void IncidentTable::present(Slots next)
{
    const auto [kept, same] = std::mismatch(m_shown.begin(), m_shown.end(), next.begin(), next.end());
    const qsizetype head = kept - m_shown.begin();
    const qsizetype most = qsizetype(qMin(m_shown.size(), next.size())) - head;
    const auto ends = std::mismatch(m_shown.rbegin(), m_shown.rbegin() + most, next.rbegin());
    const qsizetype tail = ends.first - m_shown.rbegin();
    const int goes = int(qsizetype(m_shown.size()) - head - tail);
    const int comes = int(qsizetype(next.size()) - head - tail);
    if (goes == 0 && comes == 0)
        return;
    if (goes == 0) {
        beginInsertRows({}, int(head), int(head) + comes - 1);
        m_shown = std::move(next);
        endInsertRows();
    } else if (comes == 0) {
        beginRemoveRows({}, int(head), int(head) + goes - 1);
        m_shown = std::move(next);
        endRemoveRows();
    } else {
        presentInSteps(next);
    }
}

// What goes is put last and taken away in one piece, what comes is added in one piece and then put in its place.
void IncidentTable::presentInSteps(const Slots &next)
{
    std::vector<char> wasShown(size_t(m_rows.size()), 0);
    std::vector<char> willBeShown(size_t(m_rows.size()), 0);
    for (const int slot : m_shown)
        wasShown[size_t(slot)] = 1;
    for (const int slot : next)
        willBeShown[size_t(slot)] = 1;
    Slots staying;
    std::copy_if(next.begin(), next.end(), std::back_inserter(staying), [&](int slot) { return wasShown[size_t(slot)]; });
    Slots arranged = staying;
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(arranged),
                 [&](int slot) { return !willBeShown[size_t(slot)]; });
    rearrange(std::move(arranged));
    if (m_shown.size() > staying.size()) {
        beginRemoveRows({}, int(staying.size()), int(m_shown.size()) - 1);
        m_shown.resize(staying.size());
        endRemoveRows();
    }
    if (next.size() > staying.size()) {
        beginInsertRows({}, int(staying.size()), int(next.size()) - 1);
        std::copy_if(next.begin(), next.end(), std::back_inserter(m_shown),
                     [&](int slot) { return !wasShown[size_t(slot)]; });
        endInsertRows();
    }
    rearrange(next);
}

void IncidentTable::rearrange(Slots next)
{
    if (next == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> positions(size_t(m_rows.size()), -1);
    for (size_t position = 0; position < next.size(); ++position)
        positions[size_t(next[position])] = int(position);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after += index(positions[size_t(m_shown[size_t(old.row())])], old.column());
    changePersistentIndexList(before, after);
    m_shown = std::move(next);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace Tables

#include "views/templates/tagtable.h"

#include "views/common/text.h"

namespace Views {

using namespace Qt::StringLiterals;
using Letters::ValueKind;

TagTable::TagTable(QObject *parent) : QAbstractTableModel(parent) {}

void TagTable::setTags(const QList<Letters::TagText> &tags)
{
    beginResetModel();
    m_rows.clear();
    for (const Letters::TagText &tag : tags) {
        m_rows += Row{.info = tag.info, .list = nullptr, .value = tag.text};
        if (tag.info->kind == ValueKind::List)
            addFields(*tag.info);
    }
    endResetModel();
}

void TagTable::addFields(const Letters::TagInfo &list)
{
    for (const Letters::TagInfo &field : Letters::fieldsOf(list.record))
        m_rows += Row{.info = &field, .list = &list};
}

QString TagTable::typed(int row, const QString &filter) const
{
    const Letters::TagInfo &info = *m_rows.at(row).info;
    const QString name = info.japanese;
    if (info.kind == ValueKind::Condition)
        return u"{{#"_s + name + u"}}{{/"_s + name + u"}}"_s;
    if (info.kind == ValueKind::List && filter.isEmpty()) {
        const QString field = Letters::fieldsOf(info.record).value(0).japanese;
        return u"{{#"_s + name + u"}}{{"_s + field + u"}}{{/"_s + name + u"}}"_s;
    }
    return u"{{"_s + name + (filter.isEmpty() ? QString() : u'|' + filter) + u"}}"_s;
}

QString TagTable::kindText(const Letters::TagInfo &info)
{
    switch (info.kind) {
    case ValueKind::Text:
        return tr("Text");
    case ValueKind::Date:
        return tr("Date");
    case ValueKind::Moment:
        return tr("Date and time");
    case ValueKind::Count:
        return tr("Number");
    case ValueKind::List:
        return tr("List");
    case ValueKind::Condition:
        return tr("Condition");
    }
    Q_UNREACHABLE();
}

int TagTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TagTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TagTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Row &row = m_rows.at(index.row());
    QString text;
    switch (index.column()) {
    case Tag:
        text = row.list ? tr("%1 › %2", "a list and its field").arg(row.list->japanese, row.info->japanese)
                        : row.info->japanese;
        break;
    case English:
        text = row.info->id;
        break;
    case Kind:
        text = kindText(*row.info);
        break;
    case Value:
        text = row.list ? tr("(inside {{#%1}})").arg(row.list->japanese) : row.value.simplified();
        break;
    }
    return role == Qt::ToolTipRole ? toolTipText(text) : text;
}

QVariant TagTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Tag:
        return tr("Tag");
    case English:
        return tr("English name");
    case Kind:
        return tr("Kind");
    case Value:
        return tr("Value for this incident");
    }
    return {};
}

} // namespace Views

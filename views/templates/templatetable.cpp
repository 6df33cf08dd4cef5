#include "views/templates/templatetable.h"

#include "model/incident/causes.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/documents/kepttable.h"

namespace Views {

TemplateTable::TemplateTable(Base::Language language, QObject *parent) : QAbstractTableModel(parent), m_language(language) {}

void TemplateTable::setTemplates(const QList<Ledger::TemplateRow> &rows, QDate today)
{
    beginResetModel();
    m_rows = rows;
    m_today = today;
    endResetModel();
}

int TemplateTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TemplateTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TemplateTable::text(const Ledger::TemplateRow &row, int column) const
{
    const Ledger::NewTemplate &its = row.description;
    QStringList causes;
    switch (column) {
    case Name:
        return its.name;
    case Letter:
        return letterName(its.letter, m_language);
    case Language:
        return its.language == u"en" ? tr("English") : tr("Japanese");
    case Version:
        return QString::number(row.version);
    case Causes:
        for (const QString &cause : its.causes)
            causes += Incidents::causeLabel(cause, m_language);
        return causes.join(QStringLiteral(", "));
    case Review:
        if (!its.review.isValid())
            return {};
        return Drafts::isOverdue(row, m_today) ? tr("%1 (overdue)").arg(its.review.toString(Qt::ISODate))
                                               : its.review.toString(Qt::ISODate);
    }
    return {};
}

QVariant TemplateTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Ledger::TemplateRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole)
        return toolTipText(text(row, index.column()));
    if (role == Qt::DecorationRole && index.column() == Review && Drafts::isOverdue(row, m_today))
        return icon(QStringLiteral("warning"));
    return {};
}

QVariant TemplateTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Letter:
        return tr("For the letter");
    case Language:
        return tr("Language");
    case Version:
        return tr("Version");
    case Causes:
        return tr("Offered first for");
    case Review:
        return tr("Review by");
    }
    return {};
}

} // namespace Views

#include "views/mailing/runtable.h"

#include "model/tables/texts.h"
#include "views/common/text.h"
#include "views/documents/kepttable.h"

namespace Views {

RunTable::RunTable(Base::Language language, const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent), m_language(language), m_zone(zone)
{
}

void RunTable::setRuns(const QList<Ledger::LetterRun> &runs)
{
    beginResetModel();
    m_runs = runs;
    std::reverse(m_runs.begin(), m_runs.end());
    endResetModel();
}

int RunTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunTable::text(const Ledger::LetterRun &run, int column) const
{
    switch (column) {
    case Made:
        return Tables::dateTimeText(run.made.toTimeZone(m_zone), m_language);
    case By:
        return run.madeBy;
    case Letter:
        return letterName(run.run.letter, m_language);
    case Channel:
        return run.run.channel == u"email" ? tr("E-mail") : tr("Paper");
    case Letters:
        return Tables::numberText(run.count);
    case Pages:
        return run.run.pages > 0 ? Tables::numberText(run.run.pages) : QStringLiteral("–");
    case LeftOut:
        return Tables::numberText(run.run.refused);
    }
    return {};
}

QVariant RunTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString shown = text(m_runs.at(index.row()), index.column());
    if (role == Qt::DisplayRole)
        return shown;
    if (role == Qt::ToolTipRole)
        return toolTipText(shown);
    if (role == Qt::TextAlignmentRole && index.column() >= Letters)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RunTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Made:
        return tr("Made");
    case By:
        return tr("By");
    case Letter:
        return tr("Letter");
    case Channel:
        return tr("As");
    case Letters:
        return tr("Persons");
    case Pages:
        return tr("Pages");
    case LeftOut:
        return tr("Rows left out");
    }
    return {};
}

} // namespace Views

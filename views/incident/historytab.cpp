#include "views/incident/historytab.h"

#include "model/tables/historytable.h"
#include "views/common/icons.h"
#include "views/common/tablemanners.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Views {

using Tables::HistoryTable;

HistoryTab::HistoryTab(const Session &session, QWidget *parent)
    : QWidget(parent), m_readOnly(session.isReadOnly()),
      m_model(new HistoryTable(session.ledger().zone(), session.language(), this)), m_table(new QTableView(this)),
      m_undo(new QPushButton(tr("Undo the last change"), this))
{
    setObjectName(QStringLiteral("historyTab"));
    m_undo->setObjectName(QStringLiteral("undoLast"));
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_table->setObjectName(QStringLiteral("history"));
    m_table->setAccessibleName(tr("History"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryTable::Before, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryTable::After, QHeaderView::Stretch);
    const int letter = fontMetrics().height();
    m_table->setColumnWidth(HistoryTable::When, letter * 7);
    m_table->setColumnWidth(HistoryTable::By, letter * 4);
    m_table->setColumnWidth(HistoryTable::Field, letter * 8);
    copySelectionAsText(m_table);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(18, 12, 18, 12);
    rows->addWidget(m_undo, 0, Qt::AlignLeft);
    rows->addWidget(m_table, 1);
    connect(m_undo, &QPushButton::clicked, this, &HistoryTab::undoRequested);
}

void HistoryTab::setRows(const QList<Ledger::HistoryRow> &rows)
{
    m_model->setRows(rows);
    m_undo->setEnabled(!m_readOnly && !undoText().isEmpty());
}

QString HistoryTab::undoText() const
{
    return m_model->undoText();
}

} // namespace Views

#include "views/mailing/problempanel.h"

#include "model/tables/texts.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"
#include "views/mailing/problemtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Views {

ProblemPanel::ProblemPanel(Base::Language language, QWidget *parent)
    : QWidget(parent), m_problems(new ProblemTable(language, this)), m_table(new QTableView(this)), m_about(plainLabel({}, this)),
      m_copy(new QPushButton(tr("Copy as te&xt"), this)), m_save(new QPushButton(tr("Save the &bad rows as a file…"), this)),
      m_none(new EmptyState(this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("problemPanel"));
    m_table->setObjectName(QStringLiteral("rosterProblems"));
    m_about->setObjectName(QStringLiteral("problemsAbout"));
    m_copy->setObjectName(QStringLiteral("copyProblems"));
    m_save->setObjectName(QStringLiteral("saveBadRows"));
    build();
    connect(m_save, &QPushButton::clicked, this, &ProblemPanel::saveRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_table->selectAll();
        QGuiApplication::clipboard()->setText(selectionAsText(m_table));
    });
    clear();
}

void ProblemPanel::build()
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_problems);
    sorted->setSortRole(ProblemTable::sortRole);
    m_table->setAccessibleName(tr("Problems of the roster"));
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ProblemTable::Row, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // a sentence may take two lines
    m_table->verticalHeader()->setMinimumSectionSize(fontMetrics().height() * 3 / 2);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(ProblemTable::Wrong, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ProblemTable::ToDo, QHeaderView::Stretch);
    copySelectionAsText(m_table);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_save->setIcon(icon(QStringLiteral("export")));
    m_save->setToolTip(toolTipText(tr("A CSV of these rows with the reasons, to be mended and read as a roster of its own")));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 12, 6);
    bar->addWidget(m_about, 1);
    bar->addWidget(m_copy);
    bar->addWidget(m_save);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_stack, 1);
}

void ProblemPanel::show(const Roster::Report &report)
{
    m_problems->setProblems(report.problems);
    m_none->say(QStringLiteral("success"), tr("No row has a problem"), tr("Look at the test letter next."));
    const bool hasAny = report.problemCount > 0;
    m_stack->setCurrentIndex(hasAny ? 0 : 1);
    m_about->setText(report.problemCount > report.problems.size()
                         ? tr("The first %1 of %2 problems; the file of the bad rows has them all.")
                               .arg(Tables::numberText(report.problems.size()), Tables::numberText(report.problemCount))
                         : tr("%n problem(s)", nullptr, int(report.problemCount)));
    for (QWidget *part : {static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_save)})
        part->setVisible(hasAny);
    m_save->setVisible(report.bad > 0); // remarks keep no row back
    const int letter = fontMetrics().horizontalAdvance(u'国');
    m_table->setColumnWidth(ProblemTable::Row, letter * 4);
    m_table->setColumnWidth(ProblemTable::Heading, letter * 8);
}

void ProblemPanel::clear()
{
    m_problems->setProblems({});
    m_none->say(QStringLiteral("persons"), tr("No roster was checked yet"), tr("Each row is checked before one page is made."));
    m_stack->setCurrentIndex(1);
    for (QWidget *part : {static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_save)})
        part->hide();
}

} // namespace Views

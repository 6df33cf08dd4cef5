#include "views/dashboard/chartcard.h"

#include "views/common/icons.h"
#include "views/common/prompts.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"
#include "views/dashboard/chartfiles.h"
#include "views/dashboard/chartview.h"
#include "views/dashboard/figuretable.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace Views {

ChartCard::ChartCard(Insight::ChartName name, Base::Language language, QWidget *parent)
    : QFrame(parent), m_name(name), m_language(language), m_title(headingLabel({}, 2, this)),
      m_asList(new QToolButton(this)), m_menu(new QToolButton(this)), m_stack(new QStackedWidget(this)),
      m_view(new ChartView(this)), m_list(new QTableView(this)), m_table(new FigureTable(this))
{
    setObjectName(QStringLiteral("card-") + Base::nameOf(name));
    m_title->setObjectName(QStringLiteral("chartTitle"));
    m_view->setObjectName(QStringLiteral("chartView"));
    m_list->setObjectName(QStringLiteral("chartList"));
    m_asList->setObjectName(QStringLiteral("asList"));
    m_menu->setObjectName(QStringLiteral("chartMenu"));
    build();
    addMenu();
    connect(m_view, &ChartView::barActivated, this, &ChartCard::barActivated);
    connect(m_list, &QTableView::activated, this, [this](const QModelIndex &index) {
        const auto [category, series] = m_table->barOf(index.row());
        Q_EMIT barActivated(category, series);
    });
    connect(m_asList, &QToolButton::toggled, this, [this](bool list) { m_stack->setCurrentIndex(list ? 1 : 0); });
}

void ChartCard::build()
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_asList->setText(tr("As a list"));
    m_asList->setCheckable(true);
    m_asList->setAutoRaise(true);
    m_asList->setFocusPolicy(Qt::StrongFocus);
    m_menu->setText(tr("Save"));
    m_menu->setIcon(icon(QStringLiteral("export")));
    m_menu->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    m_menu->setPopupMode(QToolButton::InstantPopup);

    m_list->setModel(m_table);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAlternatingRowColors(true);
    m_list->setShowGrid(false);
    m_list->setFrameShape(NoFrame);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    copySelectionAsText(m_list);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_list);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_asList);
    head->addWidget(m_menu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 10, 10);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
}

void ChartCard::addMenu()
{
    auto *menu = new QMenu(m_menu);
    const auto add = [this, menu](const char *name, const QString &text, auto step) {
        QAction *action = menu->addAction(text, this, step);
        action->setObjectName(QLatin1String(name));
    };
    add("savePng", tr("Save as &PNG…"), [this] { save(QStringLiteral("png"), tr("PNG images (*.png)")); });
    add("saveSvg", tr("Save as &SVG…"), [this] { save(QStringLiteral("svg"), tr("SVG drawings (*.svg)")); });
    add("savePdf", tr("Save as P&DF…"), [this] { save(QStringLiteral("pdf"), tr("PDF documents (*.pdf)")); });
    add("saveCsv", tr("Save the &figures as CSV…"), [this] { save(QStringLiteral("csv"), tr("CSV tables (*.csv)")); });
    menu->addSeparator();
    add("copyChart", tr("&Copy the picture"), [this] { copy(); });
    m_menu->setMenu(menu);
}

void ChartCard::show(const Insight::ChartFigures &figures, const QString &subtitle)
{
    m_figures = figures;
    m_subtitle = subtitle;
    m_title->setText(figures.heading);
    m_list->setAccessibleName(figures.heading);
    m_asList->setAccessibleDescription(figures.heading);
    m_menu->setAccessibleDescription(figures.heading);
    m_table->setFigures(figures);
    m_list->setColumnHidden(FigureTable::Part, figures.series.size() < 2);
    dress();
}

void ChartCard::dress()
{
    const ChartLook look = screenLook(m_language);
    const int line = look.font.pixelSize();
    m_stack->setMinimumHeight(line * (m_figures.isOverTime() ? 18 : 17));
    m_view->show(m_figures, look);
}

void ChartCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const bool looksOther = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksOther && !m_figures.title.isEmpty())
        dress();
}

void ChartCard::save(const QString &ending, const QString &filter)
{
    const FileQuestion question{.title = tr("Save the chart"),
                                .suggestion = Base::nameOf(m_name) + u'.' + ending,
                                .filter = filter};
    Prompts::current().askForSaveFile(this, question, [this, ending](const QString &chosen) {
        const QString path = chosen.endsWith(u'.' + ending, Qt::CaseInsensitive) ? chosen : chosen + u'.' + ending;
        const auto outcome = saveChart(m_figures, m_subtitle, m_language, path);
        if (outcome)
            Q_EMIT saved(path);
        else
            Q_EMIT refused(outcome.problems());
    });
}

void ChartCard::copy()
{
    QGuiApplication::clipboard()->setImage(chartImage(m_figures, m_subtitle, m_language));
}

} // namespace Views

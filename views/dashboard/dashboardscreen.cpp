#include "views/dashboard/dashboardscreen.h"

#include "model/base/vocabulary.h"
#include "model/tables/texts.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/session.h"
#include "views/common/text.h"
#include "views/dashboard/chartcard.h"
#include "views/dashboard/chartfiles.h"
#include "views/dashboard/chartview.h"
#include "views/dashboard/numberbutton.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>

namespace Views {

using Insight::ChartName;
using Insight::Period;

namespace {

const QString periodSetting = QStringLiteral("dashboard/period");
const QString allTime = QStringLiteral("all");
const QString twelveMonths = QStringLiteral("12");
const QString fromTo = QStringLiteral("from-to");
constexpr int lettersOfTwoColumns = 64; ///< width in kanji from which two charts stand side by side

} // namespace

DashboardScreen::DashboardScreen(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_period(new QComboBox(this)), m_from(new QDateEdit(this)),
      m_to(new QDateEdit(this)), m_dash(new QLabel(QStringLiteral("–"), this)), m_department(new QComboBox(this)),
      m_saveAll(new QToolButton(this)), m_strip(new MessageStrip(this)), m_stack(new QStackedWidget(this)),
      m_scroll(new QScrollArea(this)), m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("dashboardScreen"));
    build();
    connect(m_period, &QComboBox::currentIndexChanged, this, &DashboardScreen::reload);
    connect(m_department, &QComboBox::currentIndexChanged, this, &DashboardScreen::reload);
    connect(m_from, &QDateEdit::dateChanged, this, &DashboardScreen::reload);
    connect(m_to, &QDateEdit::dateChanged, this, &DashboardScreen::reload);
    connect(m_saveAll, &QToolButton::clicked, this, &DashboardScreen::saveReport);
    connect(&m_session, &Session::incidentsAdded, this, &DashboardScreen::markChanged);
    connect(&m_session, &Session::incidentChanged, this, &DashboardScreen::markChanged);
}

void DashboardScreen::build()
{
    auto *page = new QWidget;
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(12, 4, 12, 12);
    pageColumn->setSpacing(12);
    pageColumn->addWidget(alertRow());
    pageColumn->addWidget(cardGrid(), 1);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->say(QStringLiteral("analysis"), tr("No figures yet"),
                 tr("The trends appear here as soon as the first incident is recorded."));
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filterRow());
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
}

QWidget *DashboardScreen::filterRow()
{
    auto *bar = new QWidget(this);
    m_period->setObjectName(QStringLiteral("periodFilter"));
    m_period->setAccessibleName(tr("Period"));
    m_department->setObjectName(QStringLiteral("departmentFilter"));
    m_department->setAccessibleName(tr("Department"));
    m_department->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_department->setMinimumContentsLength(14);
    m_from->setObjectName(QStringLiteral("fromDay"));
    m_from->setAccessibleName(tr("From"));
    m_to->setObjectName(QStringLiteral("toDay"));
    m_to->setAccessibleName(tr("To"));
    for (QDateEdit *day : {m_from, m_to}) {
        day->setCalendarPopup(true);
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setDate(m_session.today());
    }
    m_from->setDate(Insight::fiscalYear(Insight::fiscalYearOf(m_session.today())).from);
    m_saveAll->setObjectName(QStringLiteral("saveReport"));
    m_saveAll->setText(tr("Save the whole page…"));
    m_saveAll->setIcon(icon(QStringLiteral("export")));
    m_saveAll->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_saveAll->setFocusPolicy(Qt::StrongFocus);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 10, 12, 10);
    for (QWidget *part : {static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_from),
                          static_cast<QWidget *>(m_dash), static_cast<QWidget *>(m_to),
                          static_cast<QWidget *>(m_department)})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_saveAll);
    return bar;
}

QWidget *DashboardScreen::alertRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const auto add = [this, row, layout](const char *id, const Ledger::FigurePart &part) {
        auto *number = new NumberButton(Base::label(QStringLiteral("chart_part"), QLatin1String(id),
                                                    m_session.language()), row);
        number->setObjectName(QLatin1String(id));
        connect(number, &QPushButton::clicked, this, [this, number, part] { request(part, number->words()); });
        layout->addWidget(number, 1);
        m_alerts.append(number);
    };
    const QStringList pending = {QStringLiteral("considering"), QStringLiteral("planned"), QStringLiteral("open"),
                                 QStringLiteral("carried_over")};
    add("overdue_actions", {.actionStatus = pending, .overdue = true});
    add("open_incidents", {.status = {QStringLiteral("open"), QStringLiteral("contained")}});
    add("to_verify", {.actionStatus = {QStringLiteral("done"), QStringLiteral("verified")}});
    return row;
}

QWidget *DashboardScreen::cardGrid()
{
    auto *grid = new QWidget;
    m_grid = new QGridLayout(grid);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    for (const auto &name : Base::EnumNames<ChartName>::table) {
        auto *card = new ChartCard(name.value, m_session.language(), grid);
        m_cards += card;
        connect(card, &ChartCard::barActivated, this, [this, card](qsizetype category, qsizetype series) {
            request(Insight::partOf(card->figures(), category, series),
                    barText(card->figures(), category, series));
        });
        connect(card, &ChartCard::refused, this, [this](const Base::Problems &problems) {
            m_strip->refuse(problems, m_session.language());
        });
        connect(card, &ChartCard::saved, this, [this](const QString &path) {
            m_strip->say(Tone::Success, tr("Saved as %1.").arg(path));
        });
    }
    return grid;
}

// The trend over time takes the whole width, the others stand in pairs where there is room.
void DashboardScreen::arrangeCards()
{
    const int columns = width() >= fontMetrics().horizontalAdvance(u'国') * lettersOfTwoColumns ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (ChartCard *card : std::as_const(m_cards))
        m_grid->removeWidget(card);
    int place = 0;
    for (ChartCard *card : std::as_const(m_cards)) {
        const bool whole = card->name() == ChartName::IncidentsByCause;
        m_grid->addWidget(card, place / columns, place % columns, 1, whole ? columns : 1);
        place += whole ? columns : 1;
    }
}

void DashboardScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeCards();
}

void DashboardScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false)) {
        reloadChoices();
        reload();
    }
}

void DashboardScreen::markChanged()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    reloadChoices();
    reload();
}

// Fiscal years that hold an incident, and the departments of all of them.
void DashboardScreen::reloadChoices()
{
    const auto years = m_session.ledger().stats({QStringLiteral("fiscal_year")}, {});
    const auto departments = m_session.ledger().stats({QStringLiteral("department")}, {});
    const auto keys = [](const auto &rows) {
        QStringList found;
        for (const Ledger::StatRow &row : rows ? *rows : QList<Ledger::StatRow>{})
            found += row.key.first();
        return found;
    };
    QStringList yearIds = keys(years);
    m_hasIncidents = !yearIds.isEmpty();
    yearIds += QString::number(Insight::fiscalYearOf(m_session.today()));
    yearIds.removeAll(QStringLiteral("unknown"));
    yearIds.sort();
    yearIds.removeDuplicates();

    const QString chosen = m_period->count() > 0 ? m_period->currentData().toString()
                                                 : QSettings().value(periodSetting, allTime).toString();
    const QSignalBlocker quietPeriod(m_period), quietDepartment(m_department);
    m_period->clear();
    m_period->addItem(tr("All time"), allTime);
    m_period->addItem(tr("Last 12 months"), twelveMonths);
    for (auto year = yearIds.crbegin(); year != yearIds.crend(); ++year)
        m_period->addItem(Insight::periodText(Insight::fiscalYear(year->toInt()), m_session.language()), *year);
    m_period->addItem(tr("From – to"), fromTo);
    m_period->setCurrentIndex(qMax(0, m_period->findData(chosen)));

    const QString department = m_department->currentData().toString();
    m_department->clear();
    m_department->addItem(tr("All departments"), QString());
    for (const QString &name : keys(departments)) {
        if (name != u"unknown")
            m_department->addItem(name, name);
    }
    m_department->setCurrentIndex(qMax(0, m_department->findData(department)));
}

Period DashboardScreen::period() const
{
    const QString chosen = m_period->currentData().toString();
    if (chosen == twelveMonths)
        return Insight::lastTwelveMonths(m_session.today());
    if (chosen == fromTo)
        return {m_from->date(), m_to->date()};
    return chosen == allTime || chosen.isEmpty() ? Period{} : Insight::fiscalYear(chosen.toInt());
}

Ledger::FigureQuery DashboardScreen::query() const
{
    const Period shown = period();
    return {.from = shown.from,
            .to = shown.to,
            .department = m_department->currentData().toString(),
            .today = m_session.today()};
}

QString DashboardScreen::subtitle() const
{
    const QString text = Insight::periodText(period(), m_session.language());
    const QString department = m_department->currentData().toString();
    return department.isEmpty() ? text : text + QStringLiteral("   ") + department;
}

void DashboardScreen::reload()
{
    const bool choosesDays = m_period->currentData() == fromTo;
    for (QWidget *part : {static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_dash), static_cast<QWidget *>(m_to)})
        part->setVisible(choosesDays);
    QSettings().setValue(periodSetting, m_period->currentData());
    if (choosesDays && m_to->date() < m_from->date())
        return m_strip->say(Tone::Warning, tr("The period ends before it begins. Choose a later end."));
    const auto figures = m_session.ledger().figures(query());
    if (!figures)
        return m_strip->refuse(figures.problems(), m_session.language());
    m_strip->clear();
    showAlerts(*figures);
    for (ChartCard *card : std::as_const(m_cards))
        card->show(Insight::chartFigures(card->name(), *figures, period(), m_session.language()), subtitle());
    arrangeCards();
    m_stack->setCurrentWidget(m_hasIncidents ? static_cast<QWidget *>(m_scroll) : m_empty);
}

void DashboardScreen::showAlerts(const Ledger::Figures &figures)
{
    const Insight::Alerts numbers = Insight::alerts(figures);
    const QList<qint64> values = {numbers.overdueActions, numbers.openIncidents, numbers.actionsToVerify};
    for (qsizetype at = 0; at < m_alerts.size(); ++at)
        m_alerts[at]->setNumber(values[at], at == 0 && values[at] > 0 ? Tone::Danger : Tone::Neutral);
}

void DashboardScreen::request(const Ledger::FigurePart &part, const QString &caption)
{
    const auto ids = m_session.ledger().incidentsBehind(query(), part);
    if (!ids)
        return m_strip->refuse(ids.problems(), m_session.language());
    Q_EMIT incidentsRequested(*ids, caption);
}

void DashboardScreen::saveReport()
{
    const auto figures = m_session.ledger().figures(query());
    if (!figures)
        return m_strip->refuse(figures.problems(), m_session.language());
    const Report report = reportOf(*figures, period(), m_department->currentData().toString(), m_session.today(),
                                   m_session.language());
    const FileQuestion question{.title = tr("Save the whole page"),
                                .suggestion = QStringLiteral("dashboard.pdf"),
                                .filter = tr("PDF documents (*.pdf);;PNG images (*.png);;SVG drawings (*.svg)")};
    Prompts::current().askForSaveFile(this, question, [this, report](const QString &path) {
        const auto saved = Views::saveReport(report, path);
        if (saved)
            m_strip->say(Tone::Success, tr("Saved as %1.").arg(path));
        else
            m_strip->refuse(saved.problems(), m_session.language());
    });
}

} // namespace Views

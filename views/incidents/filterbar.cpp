#include "views/incidents/filterbar.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"
#include "views/common/causecolours.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using Tables::Deadline;
using Tables::IncidentFilter;

namespace {

const QString foldedSetting = QStringLiteral("incidents/filtersFolded");
constexpr int choiceWidth = 150;
constexpr int fiscalYearMonth = 4;

// An entry's data is a list of two: what kind of choice it is, and its value.
QVariant entry(const char *what, const QVariant &value)
{
    return QVariantList{QLatin1String(what), value};
}

QString whatOf(const QComboBox *box)
{
    return box->currentData().toList().value(0).toString();
}

QVariant valueOf(const QComboBox *box)
{
    return box->currentData().toList().value(1);
}

void select(QComboBox *box, const char *what, const QVariant &value)
{
    const int found = value.toString().isEmpty() ? 0 : box->findData(entry(what, value));
    box->setCurrentIndex(qMax(found, 0));
}

QString word(const char *group, Base::Language language, const QString &id)
{
    return Base::label(QLatin1String(group), id, language);
}

QIcon swatch(const QString &family, const QPalette &palette)
{
    QPixmap pixmap(14, 14);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setBrush(causeBrush(family, palette));
    painter.setPen(causeLook(family, palette).line);
    painter.drawRect(1, 1, 11, 11);
    return pixmap;
}

QVariant span(QDate from, QDate to)
{
    return QString(from.toString(Qt::ISODate) % u'/' % to.toString(Qt::ISODate));
}

QDate fiscalYearStart(QDate day)
{
    return {day.month() >= fiscalYearMonth ? day.year() : day.year() - 1, fiscalYearMonth, 1};
}

} // namespace

FilterBar::FilterBar(Base::Language language, QWidget *parent)
    : QWidget(parent), m_language(language), m_search(new QLineEdit(this)), m_fold(new QToolButton(this)),
      m_clear(new QToolButton(this)), m_only(new QToolButton(this)), m_panel(new QWidget(this)),
      m_grid(new QGridLayout(m_panel))
{
    setObjectName(QStringLiteral("filterBar"));
    buildSearch();
    m_cause = addChoice(QStringLiteral("filterCause"), tr("Cause"));
    m_status = addChoice(QStringLiteral("filterStatus"), tr("Status"));
    m_kind = addChoice(QStringLiteral("filterKind"), tr("Kind of case"));
    m_period = addChoice(QStringLiteral("filterPeriod"), tr("Period"));
    m_department = addChoice(QStringLiteral("filterDepartment"), tr("Department"));
    m_deadline = addChoice(QStringLiteral("filterDeadline"), tr("Deadline"));
    fillCauses();
    fillFixedChoices();
    offer({}, 0);

    auto *line = new QHBoxLayout;
    line->addWidget(m_search, 1);
    line->addWidget(m_fold);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_panel);
    column->addWidget(m_only, 0, Qt::AlignLeft);
    m_fold->setChecked(!QSettings().value(foldedSetting, false).toBool());
    m_panel->setVisible(m_fold->isChecked());
    showState();
}

void FilterBar::buildSearch()
{
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search all texts"));
    m_search->setAccessibleName(tr("Search all texts of all incidents"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        showState();
        Q_EMIT searchTyped(text);
    });

    m_fold->setObjectName(QStringLiteral("filterFold"));
    m_fold->setIcon(icon(QStringLiteral("filter")));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    connect(m_fold, &QToolButton::toggled, this, [this](bool shown) {
        m_panel->setVisible(shown);
        if (!m_isBesidePage)
            QSettings().setValue(foldedSetting, !shown);
    });

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_clear->setParent(m_panel);
    m_clear->setObjectName(QStringLiteral("filterClear"));
    m_clear->setText(tr("Clear all"));
    m_clear->setFocusPolicy(Qt::StrongFocus);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);

    m_only->setObjectName(QStringLiteral("filterOnly"));
    m_only->setIcon(icon(QStringLiteral("close")));
    m_only->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_only->setFocusPolicy(Qt::StrongFocus);
    connect(m_only, &QToolButton::clicked, this, [this] {
        m_pickedElsewhere.reset();
        choose();
    });
}

QComboBox *FilterBar::addChoice(const QString &name, const QString &label)
{
    auto *box = new QComboBox(m_panel);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setToolTip(toolTipText(label));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    connect(box, &QComboBox::activated, this, &FilterBar::choose);
    m_choices += box;
    return box;
}

void FilterBar::fillCauses()
{
    const QVariant kept = m_cause->currentData();
    m_cause->clear();
    m_cause->addItem(tr("All causes"), entry("all", {}));
    for (const QString &family : Incidents::causeFamilyIds()) {
        const Incidents::CauseFamily &named = Incidents::familyNamed(family);
        m_cause->addItem(swatch(family, palette()),
                         m_language == Base::Language::Japanese ? named.japanese : named.english,
                         entry("family", family));
        for (const QString &cause : Incidents::causeIds()) {
            if (Incidents::causeNamed(cause).family == family)
                m_cause->addItem(QString(u'\u3000' % Incidents::causeLabel(cause, m_language)), entry("cause", cause));
        }
    }
    m_cause->setCurrentIndex(qMax(0, m_cause->findData(kept)));
    m_cause->setMaxVisibleItems(20);
}

void FilterBar::fillFixedChoices()
{
    m_status->addItem(tr("All states"), entry("all", {}));
    m_status->addItem(tr("Not closed yet"), entry("unfinished", true));
    for (const QString &status : Base::enumNames<Incidents::Status>())
        m_status->addItem(icon(QStringLiteral("status_") % status), word("status", m_language, status),
                          entry("status", status));
    m_kind->addItem(tr("All kinds"), entry("all", {}));
    for (const QString &kind : Base::enumNames<Incidents::Kind>())
        m_kind->addItem(word("kind", m_language, kind), entry("kind", kind));
    m_deadline->addItem(tr("All deadlines"), entry("all", {}));
    for (const Deadline deadline : {Deadline::Overdue, Deadline::ThisWeek, Deadline::None}) {
        const QString name = Base::nameOf(deadline);
        m_deadline->addItem(word("deadline", m_language, name), entry("deadline", name));
    }
}

void FilterBar::fillPeriods()
{
    const QVariant kept = m_period->currentData();
    m_period->clear();
    m_period->addItem(tr("All periods"), entry("all", {}));
    if (m_today.isValid()) {
        const QDate month(m_today.year(), m_today.month(), 1);
        const QDate fiscal = fiscalYearStart(m_today);
        const auto add = [this](const QString &text, QDate from, QDate to) {
            m_period->addItem(text, entry("span", span(from, to)));
        };
        add(tr("This month"), month, month.addMonths(1).addDays(-1));
        add(tr("Last 12 months"), m_today.addYears(-1).addDays(1), m_today);
        add(tr("This fiscal year (from April)"), fiscal, fiscal.addYears(1).addDays(-1));
        add(tr("Last fiscal year"), fiscal.addYears(-1), fiscal.addDays(-1));
        for (int year = m_today.year(); m_firstYear > 0 && year >= m_firstYear; --year)
            add(tr("Year %1").arg(year), {year, 1, 1}, {year, 12, 31});
    }
    m_period->setCurrentIndex(qMax(0, m_period->findData(kept)));
}

void FilterBar::setToday(QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    fillPeriods();
}

void FilterBar::offer(const QStringList &departments, int firstYear)
{
    const QVariant kept = m_department->currentData();
    m_department->clear();
    m_department->addItem(tr("All departments"), entry("all", {}));
    for (const QString &department : departments)
        m_department->addItem(department, entry("department", department));
    m_department->setCurrentIndex(qMax(0, m_department->findData(kept)));
    m_firstYear = firstYear;
    fillPeriods();
}

IncidentFilter FilterBar::filter() const
{
    IncidentFilter filter;
    (whatOf(m_cause) == u"family" ? filter.family : filter.cause) = valueOf(m_cause).toString();
    filter.unfinished = whatOf(m_status) == u"unfinished";
    if (whatOf(m_status) == u"status")
        filter.status = Base::fromName<Incidents::Status>(valueOf(m_status).toString());
    filter.kind = Base::fromName<Incidents::Kind>(valueOf(m_kind).toString());
    const QStringList days = valueOf(m_period).toString().split(u'/');
    filter.from = QDate::fromString(days.value(0), Qt::ISODate);
    filter.to = QDate::fromString(days.value(1), Qt::ISODate);
    filter.department = valueOf(m_department).toString();
    filter.deadline = Base::fromName<Deadline>(valueOf(m_deadline).toString()).value_or(Deadline::Any);
    filter.only = m_pickedElsewhere;
    return filter;
}

void FilterBar::setFilter(const IncidentFilter &filter, const QString &caption)
{
    if (filter.family.isEmpty())
        select(m_cause, "cause", filter.cause);
    else
        select(m_cause, "family", filter.family);
    if (filter.unfinished)
        select(m_status, "unfinished", true);
    else
        select(m_status, "status", filter.status ? Base::nameOf(*filter.status) : QString());
    select(m_kind, "kind", filter.kind ? Base::nameOf(*filter.kind) : QString());
    select(m_period, "span", filter.from.isValid() && filter.to.isValid() ? span(filter.from, filter.to) : QVariant());
    select(m_department, "department", filter.department);
    select(m_deadline, "deadline", filter.deadline == Deadline::Any ? QString() : Base::nameOf(filter.deadline));
    m_pickedElsewhere = filter.only;
    m_caption = caption;
    choose();
}

QString FilterBar::searchText() const
{
    return m_search->text();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::setBesidePage(bool beside)
{
    if (beside == m_isBesidePage)
        return;
    m_isBesidePage = true; // what follows is nobody's choice
    m_fold->setChecked(!beside && !QSettings().value(foldedSetting, false).toBool());
    m_isBesidePage = beside;
}

void FilterBar::clear()
{
    m_search->clear();
    setFilter({});
}

bool FilterBar::isNarrowing() const
{
    return !m_search->text().trimmed().isEmpty() || filter() != IncidentFilter{};
}

void FilterBar::choose()
{
    showState();
    Q_EMIT filterChosen(filter());
}

void FilterBar::showState()
{
    const auto chosen = std::count_if(m_choices.begin(), m_choices.end(),
                                      [](const QComboBox *box) { return box->currentIndex() > 0; });
    m_fold->setText(chosen > 0 ? tr("Filters (%1)").arg(chosen) : tr("Filters"));
    m_clear->setEnabled(isNarrowing());
    m_only->setVisible(m_pickedElsewhere.has_value());
    if (!m_pickedElsewhere)
        return;
    const QString count = tr("Only the %n chosen incident(s)", nullptr, int(m_pickedElsewhere->size()));
    m_only->setText(withoutMnemonic(m_caption.isEmpty() ? count : tr("%1: %2").arg(m_caption, count)));
}

// As many in a row as fit.
void FilterBar::arrangeChoices()
{
    const int shown = int(m_choices.size()) + 1;
    const int columns = qBound(2, m_panel->width() / (choiceWidth * fontMetrics().height() / 18), shown);
    if (m_grid->itemAtPosition(0, columns - 1) && !m_grid->itemAtPosition(0, columns))
        return;
    for (int at = 0; at < m_choices.size(); ++at)
        m_grid->addWidget(m_choices[at], at / columns, at % columns);
    m_grid->addWidget(m_clear, int(m_choices.size()) / columns, int(m_choices.size()) % columns);
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeChoices();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_cause)
        fillCauses();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT listWanted();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Views

#include "views/incident/timelinetab.h"

#include "model/incident/chronology.h"
#include "model/tables/timelinetable.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/tablemanners.h"
#include "views/incident/correctionpanel.h"
#include "views/incident/lanesview.h"
#include "views/incident/stepdelegate.h"
#include "views/incident/steprow.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace Views {

using Incidents::TimelineStep;
using Tables::TimelineTable;

TimelineTab::TimelineTab(const FieldContext &context, const QTimeZone &zone, const PartyWords *parties, QWidget *parent)
    : QWidget(parent), m_context(context), m_zone(zone), m_parties(parties),
      m_model(new TimelineTable(zone, context.language, this)), m_lanes(new LanesView), m_table(new QTableView(this)),
      m_empty(new EmptyState(this)), m_correct(new QPushButton(tr("Correct this entry"), this)),
      m_correction(new CorrectionPanel(context, parties, this)), m_strip(new MessageStrip(this)),
      m_new(new StepRow(context, parties, this))
{
    setObjectName(QStringLiteral("timelineTab"));
    build();
    connect(m_new, &StepRow::entered, this, &TimelineTab::store);
    connect(m_new, &StepRow::refused, this,
            [this](const Base::Problems &problems) { m_strip->refuse(problems, m_context.language); });
    connect(m_correction, &CorrectionPanel::corrected, this, &TimelineTab::store);
    connect(m_correction, &CorrectionPanel::closed, m_table, [this] { m_table->setFocus(); });
    connect(m_correct, &QPushButton::clicked, this, &TimelineTab::correct);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TimelineTab::followCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TimelineTab::followCurrent);
    connect(m_lanes, &LanesView::entryClicked, this, &TimelineTab::selectEntry);
}

void TimelineTab::build()
{
    auto *picture = new QScrollArea(this);
    picture->setWidget(m_lanes);
    picture->setWidgetResizable(true);
    picture->setFrameShape(QFrame::NoFrame);
    picture->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    picture->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    picture->setObjectName(QStringLiteral("lanesScroll"));
    picture->setFocusPolicy(Qt::NoFocus);

    m_table->setObjectName(QStringLiteral("timeline"));
    m_table->setAccessibleName(tr("Timeline"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StepDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(TimelineTable::What, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().height();
    m_table->setColumnWidth(TimelineTable::When, letter * 9);
    m_table->setColumnWidth(TimelineTable::Who, letter * 5);
    m_table->setColumnWidth(TimelineTable::Kind, letter * 5);
    m_table->setColumnWidth(TimelineTable::Correction, letter * 7);
    copySelectionAsText(m_table);
    m_empty->say(QStringLiteral("calendar"), tr("Nothing is noted yet"),
                 tr("Note each step as it happens: who did what, and when."));
    m_correct->setObjectName(QStringLiteral("correct"));
    m_correct->setIcon(icon(QStringLiteral("edit")));

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(18, 12, 18, 12);
    rows->setSpacing(8);
    rows->addWidget(picture);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_empty, 1);
    rows->addWidget(m_correct, 0, Qt::AlignLeft);
    rows->addWidget(m_correction);
    rows->addWidget(m_strip);
    rows->addWidget(m_new);
}

void TimelineTab::setIncident(const Incidents::Incident &incident)
{
    const qsizetype entry = currentEntry();
    m_model->setIncident(incident, [this](const QString &party) { return m_parties->word(party); });
    m_new->setIncident(incident);
    showLanes(incident);
    const bool isEmpty = incident.timeline.isEmpty();
    m_table->setHidden(isEmpty);
    m_empty->setHidden(!isEmpty);
    m_correct->setHidden(isEmpty);
    m_table->setColumnHidden(TimelineTable::Correction, !m_model->hasCorrections());
    m_lanes->parentWidget()->parentWidget()->setHidden(isEmpty);
    selectEntry(entry);
}

void TimelineTab::showLanes(const Incidents::Incident &incident)
{
    const Tables::TimeLanes lanes = Tables::timeLanes(incident, m_zone, m_context.language);
    QStringList names, texts;
    for (const QString &party : lanes.parties)
        names += m_parties->word(party);
    for (const Tables::LaneMark &mark : lanes.marks) {
        QStringList parts;
        for (int column = 0; column <= TimelineTable::What; ++column)
            parts += m_model->index(m_model->rowOf(mark.entry), column).data().toString();
        parts.removeAll(QString());
        texts += parts.join(QStringLiteral("  "));
    }
    m_lanes->setLanes(lanes, names, texts);
    const int bar = m_lanes->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_lanes->parentWidget()->parentWidget()->setFixedHeight(m_lanes->sizeHint().height() + bar);
}

qsizetype TimelineTab::currentEntry() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.data(TimelineTable::EntryRole).toInt() : -1;
}

void TimelineTab::selectEntry(qsizetype entry)
{
    const int row = m_model->rowOf(entry);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, TimelineTable::What));
}

void TimelineTab::followCurrent()
{
    const qsizetype entry = currentEntry();
    m_lanes->setCurrent(entry);
    const bool mayCorrect = entry >= 0 && !Incidents::correctionOf(m_model->incident(), entry);
    m_correct->setEnabled(mayCorrect && !m_context.readOnly);
}

void TimelineTab::correct()
{
    const qsizetype entry = currentEntry();
    if (entry >= 0)
        m_correction->open(m_model->incident().timeline[entry], entry);
}

void TimelineTab::store(const TimelineStep &step)
{
    const auto stored = m_store(step);
    if (!stored)
        return m_strip->refuse(stored.problems(), m_context.language);
    m_strip->clear();
    if (step.supersedes)
        m_correction->close();
    else
        m_new->clear();
    selectEntry(m_model->incident().timeline.size() - 1);
}

void TimelineTab::focusNewEntry()
{
    m_new->line()->setFocus(Qt::OtherFocusReason);
}

} // namespace Views

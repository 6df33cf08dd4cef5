#include "views/incident/nextstepspanel.h"

#include "model/tables/fieldwords.h"
#include "model/tables/texts.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/incident/nextstepdelegate.h"

#include <QLabel>
#include <QListWidget>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace Views {

using Incidents::NextStep;

namespace {

/// What cannot wait also says so by its sign.
QIcon signOf(NextStep::Urgency urgency, const QPalette &palette)
{
    switch (urgency) {
    case NextStep::Urgency::Overdue:
        return icon(QStringLiteral("error"), colours(Tone::Danger, palette).text);
    case NextStep::Urgency::Now:
        return icon(QStringLiteral("warning"), colours(Tone::Warning, palette).text);
    case NextStep::Urgency::Soon:
    case NextStep::Urgency::Later:
        return icon(QStringLiteral("right"), quietText(palette));
    }
    Q_UNREACHABLE();
}

// The receiver of a planned report is kept as an id or as "other:NAME".
QString textOf(const NextStep &step, Base::Language language)
{
    Base::Problem what = step.what;
    if (what.kind == u"nextsteps.authority_planned")
        what.args = {Tables::wordText(QStringLiteral("authority"), what.args.value(0), language)};
    if (what.kind == u"nextsteps.fact_decides")
        what.args = {Tables::fieldText(what.args.value(0), language)};
    if (what.args.size() > 2) // the day of a duty
        what.args[2] = Tables::dateText(QDate::fromString(what.args[2], Qt::ISODate), language);
    return Base::sentence(what, language);
}

// A list does not lay its rows out anew when its own scroll bar takes some of their width: the sentences overlapped.
class StepList : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListWidget::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            scheduleDelayedItemsLayout();
    }
};

} // namespace

NextStepsPanel::NextStepsPanel(Base::Language language, QWidget *parent)
    : QWidget(parent), m_language(language), m_title(headingLabel(tr("Next things to do"), 3, this)),
      m_done(plainLabel(tr("Nothing is missing and nothing is due."), this)), m_list(new StepList(this))
{
    m_list->setObjectName(QStringLiteral("nextSteps"));
    m_list->setAccessibleName(tr("Next things to do"));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new NextStepDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 12, 12, 12);
    rows->addWidget(m_title);
    rows->addWidget(m_done);
    rows->addWidget(m_list, 1);
    rows->addStretch(0); // without a list its words stay at the top
    const auto request = [this](const QListWidgetItem *item) {
        Q_EMIT fieldRequested(m_steps.value(m_list->row(item)).path);
    };
    connect(m_list, &QListWidget::itemActivated, this, request);
    connect(m_list, &QListWidget::itemClicked, this, request);
}

void NextStepsPanel::setSteps(const QList<NextStep> &steps)
{
    m_done->setVisible(steps.isEmpty());
    m_list->setVisible(!steps.isEmpty());
    m_title->setText(steps.isEmpty() ? tr("Next things to do") : tr("Next things to do (%1)").arg(steps.size()));
    if (steps == m_steps)
        return;
    m_steps = steps;
    m_list->clear();
    for (const NextStep &step : steps) {
        auto *item = new QListWidgetItem(signOf(step.urgency, palette()), textOf(step, m_language), m_list);
        item->setData(Qt::UserRole, step.path);
    }
}

} // namespace Views

#include "views/documents/findings.h"

#include "views/common/colours.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Views {

namespace {

constexpr int StartRole = Qt::UserRole;
constexpr int EndRole = Qt::UserRole + 1;

} // namespace

Findings::Findings(QWidget *parent)
    : QWidget(parent), m_count(new QLabel(this)), m_list(new QListWidget(this)), m_none(new EmptyState(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("findings"));
    m_count->setObjectName(QStringLiteral("findingsCount"));
    m_count->setWordWrap(true);
    m_count->setMargin(fontMetrics().height() / 3);
    m_list->setObjectName(QStringLiteral("findingsList"));
    m_list->setAccessibleName(tr("What the check found"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSpacing(2);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_count);
    column->addWidget(m_stack, 1);
    setMinimumWidth(fontMetrics().height() * 10);
    connect(m_list, &QListWidget::itemClicked, this, &Findings::choose);
    connect(m_list, &QListWidget::currentItemChanged, this, &Findings::choose);
    clear();
}

void Findings::choose(QListWidgetItem *item)
{
    if (item)
        Q_EMIT placeChosen(item->data(StartRole).toInt(), item->data(EndRole).toInt());
}

void Findings::add(const Check::Slip &slip, Base::Language language)
{
    const Tone tone = slip.sure ? Tone::Danger : Tone::Warning;
    const QString kind = Check::kindText(slip.kind, language);
    const QString quote = slip.text.isEmpty() ? QString() : QStringLiteral("「%1」").arg(slip.text.simplified().left(60));
    const QString reason = Base::sentence(slip.because, language);
    auto *item = new QListWidgetItem(icon(toneIcon(tone), colours(tone, palette()).text),
                                     (quote.isEmpty() ? kind : kind + QStringLiteral("  ") + quote) + u'\n' + reason, m_list);
    item->setData(StartRole, int(slip.where.start));
    item->setData(EndRole, int(slip.where.end));
    item->setToolTip(toolTipText(reason));
    item->setData(Qt::AccessibleTextRole,
                  (slip.sure ? tr("Certain: %1") : tr("Worth a look: %1")).arg(item->text()));
}

void Findings::show(const QList<Check::Slip> &slips, Base::Language language)
{
    const QSignalBlocker quiet(m_list);
    const QString chosen = m_list->currentItem() ? m_list->currentItem()->text() : QString();
    m_list->clear();
    for (const Check::Slip &slip : slips)
        add(slip, language);
    const qsizetype sure = std::ranges::count_if(slips, &Check::Slip::sure);
    m_count->setText(tr("Check: %1 certain, %2 worth a look").arg(sure).arg(slips.size() - sure));
    m_count->setVisible(!slips.isEmpty());
    m_none->say(QStringLiteral("success"), tr("No slips found"),
                tr("Dates, numbers, names and wording of this letter were checked."));
    m_stack->setCurrentWidget(slips.isEmpty() ? static_cast<QWidget *>(m_none) : m_list);
    if (const auto again = m_list->findItems(chosen, Qt::MatchExactly); !chosen.isEmpty() && !again.isEmpty())
        m_list->setCurrentItem(again.first());
}

void Findings::clear()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_count->hide();
    m_none->say(QStringLiteral("document"), tr("Nothing to check"), tr("The letter that is shown is checked here."));
    m_stack->setCurrentWidget(m_none);
}

} // namespace Views

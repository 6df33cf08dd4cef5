#include "views/documents/findings.h"

#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Views {

namespace {

constexpr int StartRole = Qt::UserRole;
constexpr int EndRole = Qt::UserRole + 1;

} // namespace

Findings::Findings(QWidget *parent)
    : QWidget(parent), m_sign(new QLabel(this)), m_count(plainLabel({}, this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("findings"));
    m_count->setObjectName(QStringLiteral("findingsCount"));
    m_list->setObjectName(QStringLiteral("findingsList"));
    m_list->setAccessibleName(tr("What the check found"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSpacing(2);
    m_list->setMinimumHeight(fontMetrics().height() * 5);
    const int gap = fontMetrics().height() / 3;
    auto *line = new QHBoxLayout;
    line->setContentsMargins(2 * gap, gap, gap, gap);
    line->setSpacing(gap);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_count, 1, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_list, 1);
    column->addStretch();
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
    if (slips.isEmpty())
        say(QStringLiteral("success"), tr("No slips found. Dates, numbers, names and wording of this letter were checked."));
    else
        say(QStringLiteral("search"), tr("Check: %1 certain, %2 worth a look").arg(sure).arg(slips.size() - sure));
    if (const auto again = m_list->findItems(chosen, Qt::MatchExactly); !chosen.isEmpty() && !again.isEmpty())
        m_list->setCurrentItem(again.first());
}

void Findings::say(const QString &signName, const QString &text)
{
    const int side = fontMetrics().height();
    m_sign->setPixmap(icon(signName).pixmap(side, side));
    m_count->setText(text);
    m_list->setVisible(m_list->count() > 0);
}

void Findings::clear()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    say(QStringLiteral("document"), tr("The letter that is shown is checked here."));
}

QSize Findings::sizeHint() const
{
    const int width = qMax(this->width(), minimumWidth());
    const int around = 2 * (fontMetrics().height() / 3);
    const int textWidth = qMax(1, width - m_sign->sizeHint().width() - 4 * around);
    const int lines = m_count->heightForWidth(textWidth) + around;
    return {width, m_list->isVisibleTo(this) ? lines + fontMetrics().height() * 9 : lines};
}

} // namespace Views

#include "views/mailing/makepart.h"

#include "model/tables/texts.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace Views {

namespace {

QString leftText(qint64 seconds)
{
    if (seconds < 90)
        return MakePart::tr("about %n second(s) left", nullptr, int(seconds));
    return MakePart::tr("about %n minute(s) left", nullptr, int((seconds + 30) / 60));
}

} // namespace

QString progressText(const Mailing::Progress &progress)
{
    QStringList parts{MakePart::tr("%1 of %2").arg(Tables::numberText(progress.letters), Tables::numberText(progress.of))};
    if (progress.perSecond > 0)
        parts += MakePart::tr("%1 a second").arg(Tables::numberText(qRound64(progress.perSecond)));
    if (progress.secondsLeft >= 0)
        parts += leftText(progress.secondsLeft);
    return parts.join(QStringLiteral(" · "));
}

MakePart::MakePart(QWidget *parent)
    : QFrame(parent), m_goodOnly(new QCheckBox(this)), m_withGaps(new QCheckBox(this)), m_make(new QPushButton(this)),
      m_hint(plainLabel({}, this)), m_progress(new QWidget(this)), m_bar(new QProgressBar(this)), m_rate(plainLabel({}, this)),
      m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(QStringLiteral("makePart"));
    m_goodOnly->setObjectName(QStringLiteral("goodOnly"));
    m_withGaps->setObjectName(QStringLiteral("withGaps"));
    m_make->setObjectName(QStringLiteral("makeLetters"));
    m_hint->setObjectName(QStringLiteral("makeHint"));
    m_bar->setObjectName(QStringLiteral("makeProgress"));
    m_rate->setObjectName(QStringLiteral("makeRate"));
    m_cancel->setObjectName(QStringLiteral("cancelMaking"));
    build();
    connect(m_goodOnly, &QCheckBox::toggled, this, &MakePart::enable);
    connect(m_withGaps, &QCheckBox::toggled, this, &MakePart::enable);
    connect(m_make, &QPushButton::clicked, this, &MakePart::makeRequested);
    connect(m_cancel, &QPushButton::clicked, this, &MakePart::cancelRequested);
    show(State{});
}

void MakePart::build()
{
    m_make->setIcon(icon(QStringLiteral("document")));
    m_bar->setAccessibleName(tr("Letters made"));
    m_bar->setTextVisible(false);
    auto *progress = new QHBoxLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->addWidget(m_bar, 2);
    progress->addWidget(m_rate, 3); // in one line, in both languages
    progress->addWidget(m_cancel);
    auto *steps = new QHBoxLayout; // the button, or in its place how far it is
    steps->setSpacing(8);
    steps->addWidget(m_make);
    steps->addWidget(m_hint, 1);
    steps->addWidget(m_progress, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    column->addWidget(headingLabel(tr("4. Make the letters"), 2, this));
    column->addWidget(m_goodOnly);
    column->addWidget(m_withGaps);
    column->addLayout(steps);
    showIdle();
}

bool MakePart::acceptsGaps() const
{
    return m_state.missing > 0 && m_withGaps->isChecked();
}

bool MakePart::acceptsSlips() const
{
    return m_state.slips > 0 && m_withGaps->isChecked();
}

QString MakePart::acceptText() const
{
    if (m_state.missing == 0)
        return tr("Make them although the check found %n slip(s): I looked at each", nullptr, int(m_state.slips));
    return m_state.slips > 0 ? tr("Make them although facts are missing (every letter says 【要確認】 there) and the check found slips")
                             : tr("Make them although %n fact(s) are missing: every letter says 【要確認】 there", nullptr, int(m_state.missing));
}

void MakePart::show(const State &state)
{
    if (state.bad != m_state.bad)
        m_goodOnly->setChecked(false); // another answer for another question
    if (state.missing != m_state.missing || state.slips != m_state.slips)
        m_withGaps->setChecked(false);
    m_state = state;
    const bool canMake = state.obstacle.isEmpty();
    m_goodOnly->setText(tr("Make the %1 good ones and leave out the %2 with problems")
                            .arg(Tables::numberText(state.good), Tables::numberText(state.bad)));
    m_goodOnly->setVisible(canMake && state.bad > 0);
    m_withGaps->setText(acceptText());
    m_withGaps->setVisible(canMake && state.missing + state.slips > 0);
    m_make->setText(canMake ? tr("&Make the letters for %1 person(s)…", nullptr, int(state.good)).arg(Tables::numberText(state.good)) : tr("&Make the letters…"));
    enable();
}

void MakePart::enable()
{
    const bool isDecided = (m_state.bad == 0 || m_goodOnly->isChecked()) && (m_state.missing + m_state.slips == 0 || m_withGaps->isChecked());
    const bool canMake = m_state.obstacle.isEmpty() && isDecided && !m_isBusy;
    m_make->setEnabled(canMake);
    m_goodOnly->setEnabled(!m_isBusy);
    m_withGaps->setEnabled(!m_isBusy);
    m_hint->setText(!m_state.obstacle.isEmpty() ? m_state.obstacle
                        : isDecided             ? tr("You are asked where to.")
                        : m_state.missing > 0   ? tr("Fill in the missing facts, or tick what you accept.")
                        : m_state.slips > 0     ? tr("Correct what the check found, or tick what you accept.")
                                                : tr("Mend the rows and read again, or tick the box."));
}

void MakePart::showProgress(const Mailing::Progress &progress)
{
    m_isBusy = true;
    m_bar->setRange(0, int(std::max<qint64>(1, progress.of)));
    m_bar->setValue(int(progress.letters));
    m_rate->setText(progressText(progress));
    m_make->hide();
    m_hint->hide();
    m_progress->show();
    enable();
}

void MakePart::showRecording(qint64 rows, qint64 of)
{
    m_bar->setRange(0, int(std::max<qint64>(1, of)));
    m_bar->setValue(int(rows));
    m_rate->setText(tr("Writing down what was made: %1 of %2").arg(Tables::numberText(rows), Tables::numberText(of)));
}

void MakePart::showIdle()
{
    m_isBusy = false;
    m_progress->hide();
    m_make->show();
    m_hint->show();
    enable();
}

} // namespace Views

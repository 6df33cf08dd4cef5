#include "views/judgement/discoverycard.h"

#include "model/base/vocabulary.h"
#include "model/tables/fieldwords.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using namespace Rules;

namespace {

Tone toneOf(Progress progress)
{
    switch (progress) {
    case Progress::Open: return Tone::Warning;
    case Progress::Begun: return Tone::Accent;
    case Progress::Done: return Tone::Success;
    }
    Q_UNREACHABLE();
}

} // namespace

DiscoveryCard::DiscoveryCard(const QList<DiscoveryDuty> &duties, Base::Language language, QWidget *parent)
    : QFrame(parent), m_language(language), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("discoveryCard"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_rows->setContentsMargins(16, 12, 16, 12);
    m_rows->setSpacing(8);
    const auto done = std::count_if(duties.begin(), duties.end(),
                                    [](const DiscoveryDuty &duty) { return duty.progress == Progress::Done; });
    const bool isNearMiss = isOfNearMiss(duties);
    const QString title = (isNearMiss ? tr("What a near-miss asks for (%1/%2)") : tr("The five duties on discovery (%1/%2)"))
                              .arg(done)
                              .arg(duties.size());
    auto *head = headingLabel(title, 2, this);
    head->setObjectName(QStringLiteral("discoveryHead"));
    m_rows->addWidget(head);
    setAccessibleName(title);
    for (const DiscoveryDuty &duty : duties)
        addDuty(duty);
    if (isNearMiss)
        return;
    auto *source = plainLabel(tr("Guidelines on the Act, general part, 3-5-2"), this);
    source->setForegroundRole(QPalette::PlaceholderText);
    m_rows->addWidget(source);
}

void DiscoveryCard::addDuty(const DiscoveryDuty &duty)
{
    const QString name = sentence(duty.name, m_language);
    const QString word = Base::label(QStringLiteral("checklist_state"), Base::nameOf(duty.progress), m_language);
    const QString because = sentence(duty.because, m_language);
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("discovery:") + duty.id);
    row->setAccessibleName(tr("%1: %2. %3").arg(name, word, because));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *sign = new QLabel(row);
    const int letter = fontMetrics().height();
    const Tone tone = toneOf(duty.progress);
    sign->setPixmap(icon(toneIcon(tone), colours(tone, palette()).text).pixmap(letter, letter));
    line->addWidget(sign, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(headingLabel(tr("%1: %2").arg(name, word), 3, row));
    texts->addWidget(plainLabel(because, row));
    line->addLayout(texts, 1);
    m_rows->addWidget(row);
    if (duty.next.isEmpty())
        return;
    const QString field = Tables::fieldText(duty.next, m_language);
    auto *link = new QToolButton(row);
    link->setObjectName(QStringLiteral("discoveryField:") + duty.id);
    link->setText(withoutMnemonic(field));
    link->setAccessibleName(tr("%1: go to %2").arg(name, field));
    link->setIcon(icon(QStringLiteral("right")));
    link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    link->setAutoRaise(true);
    link->setFocusPolicy(Qt::StrongFocus);
    connect(link, &QToolButton::clicked, this, [this, path = duty.next] { Q_EMIT fieldRequested(path); });
    line->addWidget(link, 0, Qt::AlignTop);
}

} // namespace Views

#include "views/judgement/whoelsecard.h"

#include "model/base/vocabulary.h"
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

Tone toneOf(Recorded recorded)
{
    switch (recorded) {
    case Recorded::None: return Tone::Neutral;
    case Recorded::Planned: return Tone::Accent;
    case Recorded::Done: return Tone::Success;
    }
    Q_UNREACHABLE();
}

QString signOf(Recorded recorded)
{
    return recorded == Recorded::Done      ? toneIcon(Tone::Success)
        : recorded == Recorded::Planned ? QStringLiteral("calendar")
                                        : QStringLiteral("help");
}

} // namespace

WhoElseCard::WhoElseCard(const QList<ToTell> &others, Base::Language language, bool readOnly, QWidget *parent)
    : QFrame(parent), m_language(language), m_readOnly(readOnly), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("whoElseCard"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Who else to tell"));
    m_rows->setContentsMargins(16, 12, 16, 12);
    m_rows->setSpacing(8);
    m_rows->addWidget(headingLabel(tr("Who else to tell"), 2, this));
    m_rows->addWidget(plainLabel(tr("To be gone through, not a verdict: you decide who is told."), this));
    for (const ToTell &other : others)
        addOther(other);
}

void WhoElseCard::addOther(const ToTell &other)
{
    const QString name = other.entry.name.in(m_language);
    const QString word = Base::label(QStringLiteral("checklist_recorded"), Base::nameOf(other.recorded), m_language);
    const QString why = other.entry.why.in(m_language);
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("other:") + other.entry.id);
    row->setAccessibleName(tr("%1: %2. %3").arg(name, word, why));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *sign = new QLabel(row);
    const int letter = fontMetrics().height();
    const Tone tone = toneOf(other.recorded);
    sign->setPixmap(icon(signOf(other.recorded), colours(tone, palette()).text).pixmap(letter, letter));
    line->addWidget(sign, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(headingLabel(tr("%1: %2").arg(name, word), 3, row));
    texts->addWidget(plainLabel(why, row));
    const QString source = other.entry.source;
    auto *ground = plainLabel(source.isEmpty()       ? tr("A suggestion; no rule is cited for it.")
                                  : other.entry.isDuty ? tr("A duty. Source: %1").arg(source)
                                                       : tr("Source: %1").arg(source),
                              row);
    ground->setForegroundRole(QPalette::PlaceholderText);
    texts->addWidget(ground);
    line->addLayout(texts, 1);
    line->addWidget(buttonFor(other), 0, Qt::AlignTop);
    m_rows->addWidget(row);
}

// One name in every state, so that the focus stays when what was pressed becomes a link.
QWidget *WhoElseCard::buttonFor(const ToTell &other)
{
    const bool isKept = other.recorded != Recorded::None;
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("told:") + other.entry.id);
    button->setText(isKept ? tr("Show the entry") : tr("Add as planned"));
    button->setAccessibleName(tr("%1: %2").arg(other.entry.name.in(m_language), button->text()));
    button->setIcon(icon(isKept ? QStringLiteral("right") : QStringLiteral("add")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(isKept);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setEnabled(isKept || !m_readOnly);
    connect(button, &QToolButton::clicked, this, [this, other, isKept] {
        if (isKept)
            Q_EMIT fieldRequested(other.path);
        else
            Q_EMIT planWanted(other.entry);
    });
    return button;
}

} // namespace Views

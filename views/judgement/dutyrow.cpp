#include "views/judgement/dutyrow.h"

#include "model/base/japanese.h"
#include "model/base/vocabulary.h"
#include "model/duties/answering.h"
#include "model/tables/texts.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/text.h"
#include "views/fields/fieldpage.h"
#include "views/judgement/daystrip.h"
#include "views/judgement/dutyforms.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using Duties::State;
using Ledger::Decided;
using Rules::DutyKind;

namespace {

Tone toneOf(State state)
{
    switch (state) {
    case State::ToDecide: return Tone::Warning;
    case State::Open: return Tone::Accent;
    case State::Overdue:
    case State::FiledLate: return Tone::Danger;
    case State::Filed:
    case State::NotRequired: return Tone::Success;
    }
    Q_UNREACHABLE();
}

} // namespace

DutyRow::DutyRow(const Duties::Standing &standing, const DutyContext &context, QWidget *parent)
    : QWidget(parent), m_standing(standing), m_context(context), m_rows(new QVBoxLayout(this))
{
    setObjectName(nameOf("duty"));
    m_rows->setContentsMargins(0, 6, 0, 6);
    m_rows->setSpacing(4);
    addHead();
    addDates();
    addAnswers();
    if (!context.readOnly)
        addForms();
}

QString DutyRow::nameOf(const char *part) const
{
    const Ledger::DutyKey &key = m_standing.key;
    return QStringLiteral("%1:%2:%3:%4").arg(QLatin1String(part), key.regime, key.party, key.duty);
}

Tone DutyRow::tone() const
{
    const bool isDecidedAway = m_standing.state == State::NotRequired && m_standing.decision;
    if (isDecidedAway && Duties::decidedOtherwise(*m_standing.decision, m_context.language))
        return Tone::Warning; // it stands, but not with a green tick
    return toneOf(m_standing.state);
}

void DutyRow::addHead()
{
    const Base::Language language = m_context.language;
    const QString receiver = Duties::receiverText(m_standing.duty.to, language);
    const QString title = tr("%1 (to %2)").arg(m_standing.duty.name.in(language), receiver.isEmpty() ? m_standing.duty.to : receiver);
    const bool isLeft = !m_standing.isAsked && !m_standing.decision && !m_standing.filing;
    const QString state = isLeft ? tr("No duty") : Duties::stateText(m_standing.duty.to, m_standing.state, m_standing.isOutdated, language);
    const Tone shown = isLeft ? Tone::Neutral : tone();
    const QColor ink = colours(shown, palette()).text;
    auto *sign = new QLabel(this);
    const int letter = fontMetrics().height();
    sign->setPixmap(icon(toneIcon(shown), ink).pixmap(letter, letter));
    auto *word = plainLabel(state, this);
    word->setObjectName(nameOf("state"));
    word->setWordWrap(false);
    auto *line = new QHBoxLayout;
    line->addWidget(headingLabel(title, 3, this), 1);
    line->addWidget(sign);
    line->addWidget(word);
    m_rows->addLayout(line);
    setAccessibleName(tr("%1: %2").arg(title, state));
}

void DutyRow::addDates()
{
    const Rules::DutyFinding &duty = m_standing.duty;
    const Base::Language language = m_context.language;
    const bool hasDate = duty.due.isValid() || duty.dueAt.isValid();
    const QString last = duty.dueAt.isValid() ? Tables::dateTimeText(duty.dueAt, language) : Tables::dateText(duty.due, language);
    QString when = tr("By %1").arg(last);
    if (!m_standing.isAsked)
        when = tr("The law does not ask for it, so there is no date.");
    else if (duty.kind == DutyKind::WithoutDelay)
        when = tr("Without delay; there is no fixed date.");
    else if (!hasDate)
        when = tr("The date follows once it is known when the clock began.");
    else if (duty.kind == DutyKind::Yardstick)
        when = tr("Yardstick: %1 to %2").arg(Tables::dateText(duty.earliest, language), last);
    if (!duty.certain && hasDate)
        when += u' ' + tr("(only if the open facts turn out that way)");
    m_rows->addWidget(plainLabel(when, this));
    const Duties::Target target = m_context.target && m_standing.isOpen() ? m_context.target(duty) : Duties::Target();
    if (target.day.isValid()) {
        const QString day = target.at.isValid() ? Tables::dateTimeText(target.at, language) : Tables::dateText(target.day, language);
        auto *label = plainLabel(tr("Own target: by %1. It is the organisation's own, not the law's.").arg(day), this);
        label->setObjectName(nameOf("target"));
        m_rows->addWidget(label);
    }
    if (duty.from.isValid() && duty.due.isValid())
        m_rows->addWidget(new DayStrip({duty.from, duty.earliest, duty.due, m_context.now.date()}, *m_context.calendar, this));
    addQuiet(Rules::sentences(duty.because, language).join(u'\n'));
    if (const QString former = Duties::formerDue(m_standing); !former.isNull())
        addQuiet(tr("Proposed before, under version %1: %2").arg(m_standing.decision->proposal[u"version"].toString(), former));
}

void DutyRow::addQuiet(const QString &text)
{
    if (text.isEmpty())
        return;
    auto *label = plainLabel(text, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_rows->addWidget(label);
}

void DutyRow::addAnswers()
{
    const Base::Language language = m_context.language;
    const QTimeZone zone = m_context.now.timeZone();
    if (const auto &decision = m_standing.decision; decision && decision->verdict != Decided::ToDecide) {
        const QString verdict = Ledger::decidedText(m_standing.key, decision->verdict, language);
        auto *text = plainLabel(tr("Decided: %1 - %2, %3. Reason: %4")
                                    .arg(verdict, decision->by,
                                         Tables::dateTimeText(decision->decided.toTimeZone(zone), language), decision->why),
                                this);
        text->setObjectName(nameOf("decision"));
        m_rows->addWidget(text);
        if (m_standing.isOutdated) {
            auto *changed = new MessageStrip(this);
            changed->setObjectName(nameOf("outdated"));
            changed->setClosable(false);
            changed->say(Tone::Warning, Duties::outdatedText(m_standing, language));
            m_rows->addWidget(changed);
        }
        if (const auto otherwise = Duties::decidedOtherwise(*decision, language)) {
            auto *label = plainLabel(Base::sentence(*otherwise, language), this);
            label->setObjectName(nameOf("otherwise"));
            m_rows->addWidget(label);
        }
    }
    if (m_standing.untold > 0) {
        auto *more = new MessageStrip(this);
        more->setObjectName(nameOf("untold"));
        more->setClosable(false);
        more->say(Tone::Warning, Base::sentence({QStringLiteral("duties.untold"), {Base::grouped(m_standing.untold)}}, language));
        m_rows->addWidget(more);
    }
    if (const auto &told = m_standing.told) {
        QString text = filedText().arg(Tables::timeText(told->at, language));
        if (!told->receipt.isEmpty())
            text += tr(", receipt %1").arg(told->receipt);
        auto *label = plainLabel(text + u' ' + tr("(as the facts of the incident tell; not recorded here, no copy is kept)"), this);
        label->setObjectName(nameOf("told"));
        m_rows->addWidget(label);
    }
    if (const auto &filing = m_standing.filing) {
        const Ledger::HeldDeadline *held = filing->heldFor(m_standing.key);
        QString text = filedText().arg(Tables::timeText(filing->filing.at, language));
        if (!filing->filing.receipt.isEmpty())
            text += tr(", receipt %1").arg(filing->filing.receipt);
        if (!filing->filing.copyName.isEmpty())
            text += tr(", copy kept: %1").arg(filing->filing.copyName);
        if (held && held->late)
            text += tr(", after the deadline %1").arg(held->due);
        auto *label = plainLabel(text, this);
        label->setObjectName(nameOf("filing"));
        m_rows->addWidget(label);
    }
}

bool DutyRow::isNotice() const
{
    return m_standing.duty.to == u"persons";
}

QString DutyRow::filedText() const
{
    return isNotice() ? tr("Notified: %1") : tr("Filed: %1");
}

QString DutyRow::fileText() const
{
    if (m_standing.filing)
        return isNotice() ? tr("Correct the notice…") : tr("Correct the filing…");
    return isNotice() ? tr("Record a notice…") : tr("Record a filing…");
}

QToolButton *DutyRow::unfolding(const char *name, const QString &text, QWidget *form)
{
    auto *button = new QToolButton(this);
    button->setObjectName(nameOf(name));
    button->setText(withoutMnemonic(text));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleDescription(accessibleName());
    form->hide();
    connect(button, &QToolButton::toggled, form, [form](bool open) {
        form->setVisible(open);
        if (open)
            form->focusWidget() ? form->focusWidget()->setFocus() : form->setFocus();
        // It may open below the edge; where it stands is known once it is laid out.
        if (open)
            QTimer::singleShot(0, form, [form] { bringIntoSight(form); });
    });
    return button;
}

void DutyRow::addForms()
{
    auto *decision = new DecisionForm(m_standing, m_context, this);
    auto *filing = new FilingForm(m_standing, m_context, this);
    const bool isDecided = m_standing.decision && m_standing.decision->verdict != Decided::ToDecide;
    auto *line = new QHBoxLayout;
    line->addWidget(unfolding("decideButton", isDecided ? tr("Decide anew…") : tr("Decide…"), decision));
    line->addWidget(unfolding("fileButton", fileText(), filing));
    line->addStretch(1);
    m_rows->addLayout(line);
    m_rows->addWidget(decision);
    m_rows->addWidget(filing);
}

} // namespace Views

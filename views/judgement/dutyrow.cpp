#include "views/judgement/dutyrow.h"

#include "model/base/vocabulary.h"
#include "model/duties/answering.h"
#include "model/incident/timetext.h"
#include "model/tables/texts.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/text.h"
#include "views/fields/fieldpage.h"
#include "views/judgement/daystrip.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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

/// What the program would decide; a person may see it otherwise.
Decided proposed(Rules::Verdict verdict)
{
    switch (verdict) {
    case Rules::Verdict::Report:
    case Rules::Verdict::Undecided: return Decided::Report;
    case Rules::Verdict::Voluntary:
    case Rules::Verdict::Effort: return Decided::Voluntary;
    case Rules::Verdict::Exempt: return Decided::Exempt;
    case Rules::Verdict::NotALeak: return Decided::NotRequired;
    }
    Q_UNREACHABLE();
}

} // namespace

Base::Result<Incidents::PartialTime> filedAt(const QString &typed, QDate today)
{
    if (const auto written = Incidents::PartialTime::fromString(typed))
        return *written;
    const auto read = Incidents::typedTime(typed, {.today = today});
    if (!read)
        return read.problems();
    if (!read->moment.at || read->moment.until.isStated())
        return Base::Problem{QStringLiteral("ledger.filed_without_day"), {typed}};
    return *read->moment.at;
}

DutyRow::DutyRow(const Duties::Standing &standing, const DutyContext &context, QWidget *parent)
    : QWidget(parent), m_standing(standing), m_context(context), m_rows(new QVBoxLayout(this)),
      m_strip(new MessageStrip(this))
{
    setObjectName(nameOf("duty"));
    m_rows->setContentsMargins(0, 6, 0, 6);
    m_rows->setSpacing(4);
    addHead();
    addDates();
    addAnswers();
    if (!context.readOnly)
        addForms();
    m_rows->addWidget(m_strip);
}

QString DutyRow::nameOf(const char *part) const
{
    const Ledger::DutyKey &key = m_standing.key;
    return QStringLiteral("%1:%2:%3:%4").arg(QLatin1String(part), key.regime, key.party, key.duty);
}

void DutyRow::addHead()
{
    const Base::Language language = m_context.language;
    const QString receiver = Duties::receiverText(m_standing.duty.to, language);
    const QString title = tr("%1 (to %2)").arg(m_standing.duty.name.in(language), receiver.isEmpty() ? m_standing.duty.to : receiver);
    const QString state = Duties::stateText(m_standing.key, m_standing.state, language);
    const QColor ink = colours(toneOf(m_standing.state), palette()).text;
    auto *sign = new QLabel(this);
    const int letter = fontMetrics().height();
    sign->setPixmap(icon(toneIcon(toneOf(m_standing.state)), ink).pixmap(letter, letter));
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
    if (duty.kind == DutyKind::WithoutDelay)
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
        if (const auto otherwise = Duties::decidedOtherwise(*decision, language)) {
            auto *label = plainLabel(Base::sentence(*otherwise, language), this);
            label->setObjectName(nameOf("otherwise"));
            m_rows->addWidget(label);
        }
    }
    if (const auto &told = m_standing.told) {
        QString text = tr("Filed: %1").arg(Tables::timeText(told->at, language));
        if (!told->receipt.isEmpty())
            text += tr(", receipt %1").arg(told->receipt);
        auto *label = plainLabel(text + u' ' + tr("(as the facts of the incident tell; not recorded here, no copy is kept)"), this);
        label->setObjectName(nameOf("told"));
        m_rows->addWidget(label);
    }
    if (const auto &filing = m_standing.filing) {
        const Ledger::HeldDeadline *held = filing->heldFor(m_standing.key);
        QString text = tr("Filed: %1").arg(Tables::timeText(filing->filing.at, language));
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
    QWidget *decision = decisionForm();
    QWidget *filing = filingForm();
    auto *line = new QHBoxLayout;
    line->addWidget(unfolding("decideButton", m_standing.state == State::ToDecide ? tr("Decide…") : tr("Decide anew…"), decision));
    line->addWidget(unfolding("fileButton", tr("Record a filing…"), filing));
    line->addStretch(1);
    m_rows->addLayout(line);
    m_rows->addWidget(decision);
    m_rows->addWidget(filing);
}

QWidget *DutyRow::decisionForm()
{
    auto *form = new QWidget(this);
    auto *rows = new QFormLayout(form);
    m_verdict = new QComboBox(form);
    m_verdict->setObjectName(nameOf("verdict"));
    for (const auto verdict : {Decided::Report, Decided::NotRequired, Decided::Exempt, Decided::Voluntary})
        m_verdict->addItem(Ledger::decidedText(m_standing.key, verdict, m_context.language), int(verdict));
    m_verdict->setCurrentIndex(m_verdict->findData(int(proposed(m_standing.verdict))));
    m_why = new QLineEdit(form);
    m_why->setObjectName(nameOf("why"));
    m_why->setPlaceholderText(tr("Why; it is kept with your name"));
    auto *record = new QPushButton(tr("Keep the decision"), form);
    record->setObjectName(nameOf("decide"));
    rows->addRow(tr("Decision"), m_verdict);
    rows->addRow(tr("Reason"), m_why);
    rows->addRow(record);
    form->setFocusProxy(m_verdict);
    connect(record, &QPushButton::clicked, this, &DutyRow::decide);
    connect(m_why, &QLineEdit::returnPressed, this, &DutyRow::decide);
    return form;
}

// The line below says in full what was understood: the year that was added may be the wrong one.
QWidget *DutyRow::timeLine(QWidget *form)
{
    auto *both = new QWidget(form);
    auto *rows = new QVBoxLayout(both);
    rows->setContentsMargins(0, 0, 0, 0);
    const auto now = Incidents::PartialTime::fromString(m_context.now.toString(QStringLiteral("yyyy-MM-ddTHH:mm")));
    m_at = new QLineEdit(now ? Incidents::typedForm(Incidents::Moment::of(*now), m_context.language) : QString(), both);
    m_at->setObjectName(nameOf("at"));
    m_at->setPlaceholderText(tr("e.g. 11/20 17:19"));
    auto *note = plainLabel({}, both);
    note->setObjectName(nameOf("atNote"));
    note->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(m_at);
    rows->addWidget(note);
    both->setFocusProxy(m_at);
    const auto explain = [this, note](const QString &text) {
        const auto at = filedAt(text.trimmed(), m_context.now.date());
        note->setText(at ? tr("Read as %1").arg(Tables::timeText(*at, m_context.language))
                         : Base::sentence(at.problems().first(), m_context.language));
    };
    connect(m_at, &QLineEdit::textChanged, note, explain);
    explain(m_at->text());
    return both;
}

QWidget *DutyRow::filingForm()
{
    auto *form = new QWidget(this);
    auto *rows = new QFormLayout(form);
    m_receipt = new QLineEdit(form);
    m_receipt->setObjectName(nameOf("receipt"));
    m_copy = new QLineEdit(form);
    m_copy->setObjectName(nameOf("copy"));
    auto *choose = new QPushButton(tr("Choose…"), form);
    choose->setObjectName(nameOf("chooseCopy"));
    auto *copy = new QHBoxLayout;
    copy->addWidget(m_copy, 1);
    copy->addWidget(choose);
    auto *record = new QPushButton(tr("Record the filing"), form);
    record->setObjectName(nameOf("file"));
    rows->addRow(tr("Filed at"), timeLine(form));
    rows->addRow(tr("Receipt number"), m_receipt);
    rows->addRow(tr("Copy as sent"), copy);
    rows->addRow(record);
    form->setFocusProxy(m_at);
    connect(choose, &QPushButton::clicked, this, [this] {
        Prompts::current().askForOpenFiles(this, {.title = tr("The report as it was sent")}, [this](const QStringList &paths) {
            m_copy->setText(paths.value(0));
        });
    });
    connect(record, &QPushButton::clicked, this, &DutyRow::file);
    return form;
}

void DutyRow::decide()
{
    const auto stored = m_context.decide(m_standing.key, Decided(m_verdict->currentData().toInt()), m_why->text().trimmed());
    if (!stored)
        m_strip->refuse(stored.problems(), m_context.language);
}

void DutyRow::file()
{
    const auto stored = m_context.file(m_standing.key, {m_at->text().trimmed(), m_receipt->text().trimmed(), m_copy->text()});
    if (!stored)
        m_strip->refuse(stored.problems(), m_context.language);
}

} // namespace Views

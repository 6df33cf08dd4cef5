#include "views/judgement/dutyforms.h"

#include "model/incident/timetext.h"
#include "model/tables/texts.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/text.h"
#include "views/fields/fieldpage.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace Views {

using Ledger::Decided;

namespace {

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

QString typed(const Incidents::PartialTime &at, Base::Language language)
{
    return Incidents::typedForm(Incidents::Moment::of(at), language);
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

// ---- what both have

DutyForm::DutyForm(const char *refusal, const Duties::Standing &standing, const DutyContext &context, QWidget *parent)
    : QWidget(parent), m_standing(standing), m_context(context), m_rows(new QFormLayout(this)),
      m_strip(new MessageStrip(this))
{
    m_strip->setObjectName(nameOf(refusal));
}

QString DutyForm::nameOf(const char *part) const
{
    const Ledger::DutyKey &key = m_standing.key;
    return QStringLiteral("%1:%2:%3:%4").arg(QLatin1String(part), key.regime, key.party, key.duty);
}

QLineEdit *DutyForm::line(const char *name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(nameOf(name));
    return edit;
}

void DutyForm::refuse(const Base::Problems &problems, QWidget *field)
{
    int row = 0;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    QWidget *member = field;
    while (member->parentWidget() != this)
        member = member->parentWidget();
    if (m_rows->indexOf(m_strip) >= 0)
        m_rows->takeRow(m_strip);
    m_rows->getWidgetPosition(member, &row, &role);
    m_rows->insertRow(row + 1, m_strip);
    Base::Problems said = problems;
    for (Base::Problem &problem : said) {
        if (QStringList{QStringLiteral("at"), QStringLiteral("why"), QStringLiteral("receipt")}.contains(problem.where))
            problem.where.clear(); // it stands under that field
    }
    m_strip->refuse(said, m_context.language);
    field->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, m_strip, [strip = m_strip] { bringIntoSight(strip); });
}

// ---- to decide

DecisionForm::DecisionForm(const Duties::Standing &standing, const DutyContext &context, QWidget *parent)
    : DutyForm("decisionRefusal", standing, context, parent), m_verdict(new QComboBox(this)), m_why(line("why"))
{
    m_verdict->setObjectName(nameOf("verdict"));
    for (const auto verdict : {Decided::Report, Decided::NotRequired, Decided::Exempt, Decided::Voluntary})
        m_verdict->addItem(Ledger::decidedText(standing.key, verdict, context.language), int(verdict));
    m_verdict->setCurrentIndex(m_verdict->findData(int(proposed(standing.verdict))));
    m_why->setPlaceholderText(tr("Why; it is kept with your name"));
    auto *record = new QPushButton(tr("Keep the decision"), this);
    record->setObjectName(nameOf("decide"));
    rows()->addRow(tr("Decision"), m_verdict);
    rows()->addRow(tr("Reason"), m_why);
    rows()->addRow(record);
    setFocusProxy(m_verdict);
    connect(record, &QPushButton::clicked, this, &DecisionForm::decide);
    connect(m_why, &QLineEdit::returnPressed, this, &DecisionForm::decide);
}

void DecisionForm::decide()
{
    const QString why = m_why->text().trimmed();
    if (why.isEmpty())
        return refuse({{QStringLiteral("duties.reason_missing"), {}}}, m_why);
    const auto stored = context().decide(standing().key, Decided(m_verdict->currentData().toInt()), why);
    if (!stored)
        refuse(stored.problems(), m_why);
}

// ---- to record a filing

FilingForm::FilingForm(const Duties::Standing &standing, const DutyContext &context, QWidget *parent)
    : DutyForm("filingRefusal", standing, context, parent), m_at(line("at")), m_receipt(line("receipt")), m_copy(line("copy"))
{
    const bool isNotice = standing.duty.to == u"persons";
    auto *record = new QPushButton(standing.filing ? tr("Record the correction")
                                       : isNotice  ? tr("Record the notice")
                                                   : tr("Record the filing"), this);
    record->setObjectName(nameOf("file"));
    QWidget *time = timeLine();
    rows()->addRow(isNotice ? tr("Notified at") : tr("Filed at"), time);
    rows()->addRow(tr("Receipt number"), m_receipt);
    rows()->addRow(tr("Copy as sent"), copyLine());
    if (standing.filing) {
        m_receipt->setText(standing.filing->filing.receipt);
        m_copy->setPlaceholderText(standing.filing->filing.copyName);
        m_why = line("correctionWhy");
        m_why->setPlaceholderText(tr("Why it is corrected; both records stay"));
        rows()->addRow(tr("Reason"), m_why);
    }
    rows()->addRow(record);
    setFocusProxy(m_at);
    connect(record, &QPushButton::clicked, this, &FilingForm::file);
}

// The line below says in full what was understood: the year that was added may be the wrong one.
QWidget *FilingForm::timeLine()
{
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    const auto now = Incidents::PartialTime::fromString(context().now.toString(QStringLiteral("yyyy-MM-ddTHH:mm")));
    if (standing().filing)
        m_at->setText(typed(standing().filing->filing.at, context().language));
    else if (now)
        m_at->setText(typed(*now, context().language));
    m_at->setPlaceholderText(tr("e.g. 11/20 17:19"));
    auto *note = plainLabel({}, both);
    note->setObjectName(nameOf("atNote"));
    note->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_at);
    column->addWidget(note);
    both->setFocusProxy(m_at);
    const auto explain = [this, note](const QString &text) {
        const auto at = filedAt(text.trimmed(), context().now.date());
        note->setText(at ? tr("Read as %1").arg(Tables::timeText(*at, context().language))
                         : Base::sentence(at.problems().first(), context().language));
    };
    connect(m_at, &QLineEdit::textChanged, note, explain);
    explain(m_at->text());
    return both;
}

QLayout *FilingForm::copyLine()
{
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(nameOf("chooseCopy"));
    auto *copy = new QHBoxLayout;
    copy->addWidget(m_copy, 1);
    copy->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        Prompts::current().askForOpenFiles(this, {.title = tr("The report as it was sent")}, [this](const QStringList &paths) {
            m_copy->setText(paths.value(0));
        });
    });
    return copy;
}

QWidget *FilingForm::fieldOf(const QString &part) const
{
    return part == u"receipt" ? m_receipt : part == u"why" && m_why ? m_why : m_at;
}

void FilingForm::file()
{
    const QString why = m_why ? m_why->text().trimmed() : QString();
    if (m_why && why.isEmpty())
        return refuse({{QStringLiteral("duties.correction_reason_missing"), {}}}, m_why);
    const auto stored = context().file(standing().key, {m_at->text().trimmed(), m_receipt->text().trimmed(), m_copy->text(),
                                                        why, standing().filing});
    if (!stored)
        refuse(stored.problems(), fieldOf(stored.problems().first().where));
}

} // namespace Views

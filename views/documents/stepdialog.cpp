#include "views/documents/stepdialog.h"

#include "model/base/vocabulary.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/text.h"
#include "views/documents/kepttable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Views {

using Ledger::DocumentVerb;

StepDialog::StepDialog(const About &about, Base::Language language, QWidget *parent)
    : AskingDialog(parent), m_about(about), m_language(language), m_strip(new MessageStrip(this)),
      m_noName(new MessageStrip(this)),
      m_who(new QLineEdit(about.by, this)), m_deputyFor(new QComboBox(this)),
      m_orally(new QCheckBox(tr("Given &orally, by phone or at the desk"), this)),
      m_at(new QDateTimeEdit(this)), m_to(new QComboBox(this)),
      m_record(new QCheckBox(tr("&Write the publication into the facts"), this)), m_comment(new QLineEdit(this)),
      m_why(new QLineEdit(this))
{
    setObjectName(QStringLiteral("stepDialog"));
    m_strip->setObjectName(QStringLiteral("stepStrip"));
    m_noName->setObjectName(QStringLiteral("stepNoName"));
    m_noName->setClosable(false);
    m_who->setObjectName(QStringLiteral("stepWho"));
    m_deputyFor->setObjectName(QStringLiteral("stepDeputyFor"));
    m_orally->setObjectName(QStringLiteral("stepOrally"));
    m_at->setObjectName(QStringLiteral("stepAt"));
    m_at->setTimeSpec(Qt::UTC); // as the clock of the ledger's zone shows it, whatever the machine's is
    m_at->setDateTime(QDateTime(about.now.date(), about.now.time(), Qt::UTC));
    m_to->setObjectName(QStringLiteral("stepTo"));
    m_record->setObjectName(QStringLiteral("stepRecord"));
    m_comment->setObjectName(QStringLiteral("stepComment"));
    m_why->setObjectName(QStringLiteral("stepWhy"));
    build();
}

void StepDialog::build()
{
    setWindowTitle(title());
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *unused : {static_cast<QWidget *>(m_deputyFor), static_cast<QWidget *>(m_orally), static_cast<QWidget *>(m_at),
                            static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_record), static_cast<QWidget *>(m_why)})
        unused->hide();
    addPeople(form);
    if (m_about.verb == DocumentVerb::Approve)
        addApproval(form);
    if (m_about.verb == DocumentVerb::Issue)
        addIssue(form);
    addReasons(form);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *yes = box->addButton(verbText(), QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("stepYes"));
    yes->setDefault(true);
    connect(box, &QDialogButtonBox::accepted, this, &StepDialog::confirm);
    connect(box, &QDialogButtonBox::rejected, this, &AskingDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_strip);
    column->addWidget(headingLabel(letterName(m_about.kept.row.document.letter, m_language), 3, this));
    if (!m_about.doubts.isEmpty())
        column->addWidget(plainLabel(doubtText(), this));
    column->addLayout(form);
    column->addWidget(box);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'国') * 30);
}

// Who does it is not guessed; and what is issued stays as it is, also where nobody wrote to whom it went.
void StepDialog::confirm()
{
    m_noName->clear();
    if (m_who->text().trimmed().isEmpty()) {
        m_noName->say(Tone::Danger, tr("Write the name of the person who does this."));
        return m_who->setFocus(Qt::OtherFocusReason);
    }
    if (m_about.verb != DocumentVerb::Issue || !m_to->currentText().trimmed().isEmpty())
        return Q_EMIT confirmed();
    Prompts::current().ask(this,
                           {.title = tr("Issue without saying to whom?"),
                            .text = tr("The document is frozen when it is issued; where it went cannot be written in later."),
                            .yes = tr("Issue all the same")},
                           [this] { Q_EMIT confirmed(); });
}

void StepDialog::addPeople(QFormLayout *form)
{
    form->addRow(tr("&Name"), m_who);
    form->addRow(m_noName);
    const auto next = m_about.kept.life.next();
    if (m_about.verb != DocumentVerb::Approve || !next)
        return;
    m_deputyFor->addItem(tr("In their own name"), QString());
    m_deputyFor->addItem(tr("As deputy for %1").arg(Ledger::nameOf(*next)), next->name.valueOr(next->title.valueOr({})));
    m_deputyFor->show();
    form->addRow(tr("A&cts"), m_deputyFor);
}

// By phone the one who speaks is another than the one who writes it down.
void StepDialog::addApproval(QFormLayout *form)
{
    m_at->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_at->setEnabled(false);
    m_orally->show();
    m_at->show();
    form->addRow(m_orally);
    form->addRow(tr("S&aid at"), m_at);
    connect(m_orally, &QCheckBox::toggled, this, [this](bool orally) {
        m_at->setEnabled(orally);
        const auto next = m_about.kept.life.next();
        if (orally && m_who->text() == m_about.by)
            m_who->setText(next ? next->name.valueOr({}) : QString());
        if (orally)
            m_who->setFocus(Qt::OtherFocusReason);
    });
}

void StepDialog::addIssue(QFormLayout *form)
{
    m_at->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_at->show();
    form->addRow(tr("Issued a&t"), m_at);
    m_to->show();
    m_to->setEditable(true);
    form->addRow(tr("&Where or to whom"), m_to);
    if (!Drafts::isNotice(m_about.kept.row.document.letter))
        return;
    for (const char *place : {"website", "press_club", "press_conference", "assembly", "notice_board"})
        m_to->addItem(Base::label(QStringLiteral("place"), QLatin1String(place), m_language), QLatin1String(place));
    m_record->setChecked(true);
    m_record->show();
    form->addRow(m_record);
}

void StepDialog::addReasons(QFormLayout *form)
{
    const bool sendsBack = m_about.verb == DocumentVerb::Reject || m_about.verb == DocumentVerb::Withdraw;
    form->addRow(sendsBack ? tr("&Why") : tr("Re&mark"), m_comment);
    if (m_about.doubts.isEmpty())
        return;
    m_why->show();
    form->addRow(tr("Why all the &same"), m_why);
}

QString StepDialog::doubtText() const
{
    QStringList lines;
    for (const Base::Problem &problem : m_about.doubts)
        lines += QStringLiteral("・") + Base::line(problem, m_language);
    return lines.join(u'\n');
}

QString StepDialog::title() const
{
    switch (m_about.verb) {
    case DocumentVerb::Review:
        return tr("Note that it was reviewed");
    case DocumentVerb::Approve:
        return tr("Approve the document");
    case DocumentVerb::Issue:
        return tr("Issue the document");
    case DocumentVerb::Reject:
        return tr("Send the document back");
    case DocumentVerb::Withdraw:
        return tr("Withdraw the document");
    }
    Q_UNREACHABLE();
}

QString StepDialog::verbText() const
{
    switch (m_about.verb) {
    case DocumentVerb::Review:
        return tr("Reviewed");
    case DocumentVerb::Approve:
        return tr("Approve");
    case DocumentVerb::Issue:
        return tr("Issue");
    case DocumentVerb::Reject:
        return tr("Send back");
    case DocumentVerb::Withdraw:
        return tr("Withdraw");
    }
    Q_UNREACHABLE();
}

Ledger::DocumentStep StepDialog::step() const
{
    const bool issues = m_about.verb == DocumentVerb::Issue;
    const bool orally = m_about.verb == DocumentVerb::Approve && m_orally->isChecked();
    const int place = m_to->findText(m_to->currentText());
    Ledger::DocumentStep step{.document = m_about.kept.row.id,
                              .verb = m_about.verb,
                              .who = m_who->text().trimmed(),
                              .deputyFor = m_deputyFor->currentData().toString(),
                              .orally = orally,
                              .comment = m_comment->text().trimmed(),
                              .why = m_about.doubts.isEmpty() ? QString() : m_why->text().trimmed()};
    if (issues)
        step.to = place >= 0 ? m_to->itemData(place).toString() : m_to->currentText().trimmed();
    if (issues || orally)
        step.at = Incidents::PartialTime::fromString(m_at->dateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm")));
    return step;
}

bool StepDialog::records() const
{
    return m_about.verb == DocumentVerb::Issue && Drafts::isNotice(m_about.kept.row.document.letter) && m_record->isChecked();
}

void StepDialog::refuse(const Base::Problems &problems)
{
    m_strip->refuse(problems, m_language);
}

} // namespace Views

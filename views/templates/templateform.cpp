#include "views/templates/templateform.h"

#include "model/drafts/owndrafts.h"
#include "model/incident/causes.h"
#include "views/common/dayedit.h"
#include "views/common/messagestrip.h"
#include "views/common/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace Views {

TemplateForm::TemplateForm(const Session &session, const Ledger::NewTemplate &offered, Add add, QWidget *parent)
    : AskingDialog(parent), m_session(session), m_offered(offered), m_add(std::move(add)), m_strip(new MessageStrip(this)),
      m_name(new QLineEdit(this)), m_letter(new QComboBox(this)), m_language(new QComboBox(this)),
      m_causes(new QListWidget(this)), m_review(new DayEdit(this))
{
    setObjectName(QStringLiteral("templateForm"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a template"));
    fill(offered);
    build(offered);
    resize(fontMetrics().horizontalAdvance(u'国') * 34, sizeHint().height());
}

void TemplateForm::fill(const Ledger::NewTemplate &offered)
{
    const bool isJapanese = m_session.language() == Base::Language::Japanese;
    m_name->setText(offered.name);
    for (const Letters::LetterInfo &letter : Letters::available())
        m_letter->addItem(isJapanese ? letter.japaneseName : letter.englishName, letter.letter);
    m_letter->setCurrentIndex(qMax(0, m_letter->findData(offered.letter)));
    m_language->addItem(tr("Japanese"), QStringLiteral("ja"));
    m_language->addItem(tr("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(qMax(0, m_language->findData(offered.language)));
    for (const QString &cause : Incidents::causeIds()) {
        auto *item = new QListWidgetItem(Incidents::causeLabel(cause, m_session.language()), m_causes);
        item->setData(Qt::UserRole, cause);
        item->setCheckState(offered.causes.contains(cause) ? Qt::Checked : Qt::Unchecked);
    }
    const bool isLater = offered.review.isValid() && offered.review >= m_session.today();
    m_review->setText((isLater ? offered.review : m_session.today().addYears(1)).toString(Qt::ISODate));
}

void TemplateForm::build(const Ledger::NewTemplate &offered)
{
    const std::pair<QWidget *, const char *> names[] = {{m_name, "templateName"}, {m_letter, "templateLetter"},
                                                        {m_language, "templateLanguage"}, {m_causes, "templateCauses"},
                                                        {m_review, "templateReview"}, {m_strip, "templateFormStrip"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_causes->setMinimumHeight(fontMetrics().height() * 8);
    auto *form = new QFormLayout;
    form->addRow(tr("File"), plainLabel(offered.file, this));
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("For the &letter"), m_letter);
    form->addRow(tr("Lan&guage"), m_language);
    form->addRow(tr("Offered first for the &causes"), m_causes);
    form->addRow(tr("&Review by"), m_review);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Add"));
    connect(buttons, &QDialogButtonBox::accepted, this, &TemplateForm::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &AskingDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_strip);
    rows->addLayout(form, 1);
    rows->addWidget(buttons);
}

Ledger::NewTemplate TemplateForm::described() const
{
    Ledger::NewTemplate added = m_offered;
    added.name = m_name->text().trimmed();
    added.letter = m_letter->currentData().toString();
    added.language = m_language->currentData().toString();
    added.review = QDate::fromString(m_review->text().trimmed(), Qt::ISODate);
    added.causes.clear();
    for (int at = 0; at < m_causes->count(); ++at) {
        if (m_causes->item(at)->checkState() == Qt::Checked)
            added.causes += m_causes->item(at)->data(Qt::UserRole).toString();
    }
    return added;
}

void TemplateForm::finish()
{
    if (!m_review->text().trimmed().isEmpty() && !described().review.isValid())
        return m_strip->say(Tone::Danger, tr("Write the day of review as in 2027-04-01, or leave it empty."));
    const Base::Problems problems = m_add(described());
    if (problems.isEmpty())
        return accept();
    m_strip->refuse(problems, m_session.language());
}

} // namespace Views

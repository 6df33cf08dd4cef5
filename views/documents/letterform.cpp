#include "views/documents/letterform.h"

#include "model/incident/timetext.h"
#include "views/common/dayedit.h"
#include "views/common/session.h"
#include "views/common/text.h"
#include "views/documents/letterchoice.h"
#include "views/fields/details.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace Views {

using Base::Era;

namespace {

const QString japaneseEra = QStringLiteral("wareki");
const QString westernEra = QStringLiteral("seireki");

QString eraId(const std::optional<Era> &era)
{
    return !era ? QString() : *era == Era::Japanese ? japaneseEra : westernEra;
}

} // namespace

LetterForm::LetterForm(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_letter(new LetterChoice(session.language(), this)),
      m_era(new QComboBox(this)), m_seriesLabel(new QLabel(tr("&Series"), this)), m_series(new QComboBox(this)),
      m_more(new Details(tr("Date, number, addressee"), this)), m_date(new DayEdit(this)),
      m_dateNote(plainLabel({}, this)), m_number(new QLineEdit(this)), m_addressee(new QLineEdit(this))
{
    m_date->setObjectName(QStringLiteral("documentDate"));
    m_dateNote->setObjectName(QStringLiteral("dateNote"));
    m_number->setObjectName(QStringLiteral("documentNumber"));
    m_addressee->setObjectName(QStringLiteral("addressee"));
    m_series->setObjectName(QStringLiteral("series"));
    m_seriesLabel->setBuddy(m_series);
    fillYears();
    build();
    showSeries();
    connect(m_letter, &QComboBox::currentIndexChanged, this, &LetterForm::showSeries);
    connect(m_series, &QComboBox::currentIndexChanged, this, &LetterForm::changed);
    connect(m_letter, &QComboBox::currentIndexChanged, this, &LetterForm::changed);
    connect(m_era, &QComboBox::currentIndexChanged, this, &LetterForm::changed);
    connect(m_date, &QLineEdit::textChanged, this, &LetterForm::judgeDate);
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_date), m_number, m_addressee})
        connect(line, &QLineEdit::textChanged, this, &LetterForm::changed);
}

void LetterForm::fillYears()
{
    m_era->setObjectName(QStringLiteral("era"));
    m_era->addItem(tr("As usual for this incident"), QString());
    m_era->addItem(tr("Japanese era (令和8年)"), japaneseEra);
    m_era->addItem(tr("Western year (2026)"), westernEra);
    m_era->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_era->setMinimumContentsLength(8);
}

void LetterForm::build()
{
    m_date->setPlaceholderText(tr("Day of the last thing it tells"));
    m_number->setPlaceholderText(tr("None"));
    m_addressee->setPlaceholderText(tr("As the letter has it"));
    m_dateNote->hide();
    auto *more = new QFormLayout(m_more->content());
    more->setContentsMargins(0, 0, 0, 0);
    more->addRow(tr("Dated"), m_date);
    more->addRow(m_dateNote);
    more->addRow(tr("Number"), m_number);
    more->addRow(tr("Addressee"), m_addressee);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(12, 10, 12, 6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_letter->setAccessibleName(tr("Letter"));
    form->addRow(m_letter); // its names are long
    form->addRow(tr("&Years"), m_era);
    form->addRow(m_seriesLabel, m_series);
    form->addRow(m_more);
}

void LetterForm::setIncident(const Incidents::Incident &incident, bool isOther)
{
    const QSignalBlocker quiet(this);
    m_letter->setIncident(incident);
    if (!isOther)
        return;
    m_letter->chooseFitting();
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_date), m_number, m_addressee})
        line->clear();
}

// Only what is published comes in a series.
void LetterForm::showSeries()
{
    const bool isNotice = Drafts::isNotice(m_letter->letter());
    m_seriesLabel->setVisible(isNotice);
    m_series->setVisible(isNotice);
}

void LetterForm::offerSeries(const QString &next)
{
    const bool follows = next != Drafts::seriesNumbered(1);
    const QStringList names = {QString(), next, Drafts::finalSeries};
    const QSignalBlocker quiet(m_series);
    const bool isNew = m_series->findData(next) < 0;
    const QString chosen = isNew ? (follows ? next : QString()) : m_series->currentData().toString();
    m_series->clear();
    for (const QString &name : names)
        m_series->addItem(name.isEmpty() ? tr("Without a number") : name, name);
    m_series->setCurrentIndex(qMax(0, m_series->findData(chosen)));
}

void LetterForm::choose(const QString &letter)
{
    m_letter->choose(letter);
}

QString LetterForm::letterText() const
{
    return m_letter->currentText();
}

QDate LetterForm::date() const
{
    const auto typed = Incidents::typedTime(m_date->text(), {.today = m_session.today()});
    return typed && typed->moment.at && typed->moment.at->hasDay() ? typed->moment.at->date() : QDate();
}

void LetterForm::judgeDate()
{
    const bool isNoDay = !m_date->text().trimmed().isEmpty() && !date().isValid();
    m_dateNote->setText(isNoDay ? tr("This is no day; write it like 2026-12-04.") : QString());
    m_dateNote->setVisible(isNoDay);
}

Drafts::Request LetterForm::request() const
{
    const QString era = m_era->currentData().toString();
    Drafts::Request request{.letter = m_letter->letter(),
                            .language = m_letter->letterLanguage(),
                            .date = date(),
                            .documentNumber = m_number->text().trimmed(),
                            .addressee = m_addressee->text().trimmed()};
    if (Drafts::isNotice(request.letter))
        request.series = m_series->currentData().toString();
    if (!era.isEmpty())
        request.era = era == japaneseEra ? Era::Japanese : Era::Western;
    return request;
}

void LetterForm::setRequest(const Drafts::Request &request)
{
    {
        const QSignalBlocker quiet(this);
        m_letter->choose(request.letter, request.language);
        m_era->setCurrentIndex(m_era->findData(eraId(request.era)));
        m_date->setText(request.date.isValid() ? request.date.toString(Qt::ISODate) : QString());
        m_number->setText(request.documentNumber);
        if (const int series = m_series->findData(request.series); series >= 0)
            m_series->setCurrentIndex(series);
        m_addressee->setText(request.addressee);
        if (request.date.isValid() || !request.documentNumber.isEmpty() || !request.addressee.isEmpty())
            m_more->setOpen(true);
    }
    Q_EMIT changed();
}

bool LetterForm::showField(const QString &tag)
{
    QLineEdit *line = tag == u"document_date" ? m_date
        : tag == u"document_number"           ? m_number
        : tag == u"addressee"                 ? m_addressee
                                              : nullptr;
    if (!line)
        return false;
    m_more->setOpen(true);
    line->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace Views

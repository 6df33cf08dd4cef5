#include "views/documents/letterform.h"

#include "views/common/dayedit.h"
#include "views/common/session.h"
#include "views/common/text.h"
#include "views/documents/choicesform.h"
#include "views/documents/letterchoice.h"
#include "views/documents/letterwriter.h"
#include "views/fields/details.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

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

LetterForm::LetterForm(Session &session, LetterWriter &writer, QWidget *parent)
    : QWidget(parent), m_session(session), m_writer(writer), m_letter(new LetterChoice(session.language(), this)),
      m_era(new QComboBox(this)), m_seriesLabel(new QLabel(tr("&Series"), this)), m_series(new QComboBox(this)),
      m_more(new Details(tr("Date, number and other choices"), this)), m_date(new DayEdit(this)),
      m_dateNote(plainLabel({}, this)), m_number(new QLineEdit(this)), m_addressee(new QLineEdit(this)),
      m_choices(new ChoicesForm(session, this))
{
    m_date->setObjectName(QStringLiteral("documentDate"));
    m_dateNote->setObjectName(QStringLiteral("dateNote"));
    m_number->setObjectName(QStringLiteral("documentNumber"));
    m_addressee->setObjectName(QStringLiteral("addressee"));
    m_series->setObjectName(QStringLiteral("series"));
    m_seriesLabel->setBuddy(m_series);
    fillYears();
    build();
    begin();
    connect(m_letter, &QComboBox::currentIndexChanged, this, &LetterForm::begin);
    connect(m_choices, &ChoicesForm::changed, this, &LetterForm::changed);
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
    more->addRow(m_choices);
    QList<QWidget *> labels = m_choices->labels();
    for (QWidget *field : {static_cast<QWidget *>(m_date), static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_addressee)})
        labels += more->labelForField(field);
    const auto widest = std::ranges::max(labels, {}, [](const QWidget *label) { return label->sizeHint().width(); });
    for (QWidget *label : std::as_const(labels)) // the rows of both forms in one line
        label->setMinimumWidth(widest->sizeHint().width());

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
    m_letter->setIncident(incident, m_writer.ownTemplates(incident.cause.valueOr({})));
    if (!isOther)
        return;
    m_letter->chooseFitting();
    m_choices->setOptions({});
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_date), m_number, m_addressee})
        line->clear();
}

// Each letter asks for what is its own.
void LetterForm::begin()
{
    showSeries();
    offerChoices();
}

void LetterForm::offerChoices()
{
    Drafts::Request request{.letter = m_letter->letter(), .language = m_letter->letterLanguage()};
    if (const auto own = ownTemplate())
        request.ownTemplate = own->id;
    m_choices->offer(m_writer.choicesFor(request));
}

std::optional<Ledger::TemplateRow> LetterForm::ownTemplate() const
{
    return m_letter->ownTemplate();
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
    return dayTyped(m_date->text(), m_session.today(), false);
}

void LetterForm::judgeDate()
{
    const bool isNoDay = !m_date->text().trimmed().isEmpty() && !date().isValid();
    m_dateNote->setText(isNoDay ? noDayText() : QString());
    m_dateNote->setVisible(isNoDay);
}

Drafts::Request LetterForm::request() const
{
    const QString era = m_era->currentData().toString();
    Drafts::Request request{.letter = m_letter->letter(),
                            .language = m_letter->letterLanguage(),
                            .date = date(),
                            .documentNumber = m_number->text().trimmed(),
                            .addressee = m_addressee->text().trimmed(),
                            .choices = m_choices->options()};
    if (const auto own = ownTemplate())
        request.ownTemplate = own->id;
    if (Drafts::isNotice(request.letter))
        request.series = m_series->currentData().toString();
    if (!era.isEmpty())
        request.era = era == japaneseEra ? Era::Japanese : Era::Western;
    return request;
}

// Of whichever version: a newer one is offered under the same name.
QString LetterForm::ownName(Ledger::TemplateId id) const
{
    const auto rows = m_session.ledger().templates();
    for (const Ledger::TemplateRow &row : rows ? *rows : QList<Ledger::TemplateRow>()) {
        if (row.id == id)
            return row.description.name;
    }
    return {};
}

void LetterForm::setRequest(const Drafts::Request &request)
{
    {
        const QSignalBlocker quiet(this);
        m_letter->choose(request.letter, request.language, ownName(request.ownTemplate));
        m_era->setCurrentIndex(m_era->findData(eraId(request.era)));
        m_date->setText(request.date.isValid() ? request.date.toString(Qt::ISODate) : QString());
        m_number->setText(request.documentNumber);
        if (const int series = m_series->findData(request.series); series >= 0)
            m_series->setCurrentIndex(series);
        m_addressee->setText(request.addressee);
        m_choices->setOptions(request.choices);
        if (request.date.isValid() || !request.documentNumber.isEmpty() || !request.addressee.isEmpty() || !m_choices->isUsual())
            m_more->setOpen(true);
    }
    Q_EMIT changed();
}

bool LetterForm::showField(const QString &tag)
{
    QWidget *field = tag == u"document_date" ? m_date
        : tag == u"document_number"          ? m_number
        : tag == u"addressee"                ? m_addressee
                                             : m_choices->fieldOf(tag);
    if (!field)
        return false;
    m_more->setOpen(true);
    field->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace Views

#include "views/mailing/letterpart.h"

#include "model/incident/timetext.h"
#include "model/mail/message.h"
#include "views/common/dayedit.h"
#include "views/common/text.h"
#include "views/fields/details.h"
#include "views/mailing/manyletterchoice.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>

namespace Views {

using Mailing::Order;

namespace {

const QString envelopeSetting = QStringLiteral("mailing/envelope");
const QString confidentialSetting = QStringLiteral("mailing/confidential");
const QString noEnvelope = QStringLiteral("none");
constexpr int usualSplit = 500;

QString envelopeText(const QString &id)
{
    if (id == u"naga3")
        return LetterPart::tr("Long 3 (長形3号), window");
    return id == u"c5" ? LetterPart::tr("C5 (洋形), window") : id;
}

} // namespace

LetterPart::LetterPart(Session &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_letter(new ManyLetterChoice(session, this)), m_kind(new QComboBox(this)),
      m_split(new QSpinBox(this)), m_envelope(new QComboBox(this)), m_confidential(new QCheckBox(tr("Print 親展 (&confidential)"), this)),
      m_household(new QCheckBox(tr("One letter a &household (names together)"), this)), m_from(new QLineEdit(this)),
      m_fromNote(plainLabel({}, this)), m_more(new Details(tr("Years, date, number"), this)), m_era(new QComboBox(this)),
      m_date(new DayEdit(this)), m_dateNote(plainLabel({}, this)), m_number(new QLineEdit(this))
{
    nameParts();
    fill();
    build();
    connectParts();
    showKind();
}

void LetterPart::nameParts()
{
    setObjectName(QStringLiteral("letterPart"));
    m_kind->setObjectName(QStringLiteral("outputKind"));
    m_split->setObjectName(QStringLiteral("lettersAFile"));
    m_envelope->setObjectName(QStringLiteral("envelope"));
    m_confidential->setObjectName(QStringLiteral("confidential"));
    m_household->setObjectName(QStringLiteral("byHousehold"));
    m_from->setObjectName(QStringLiteral("sender"));
    m_fromNote->setObjectName(QStringLiteral("senderNote"));
    m_era->setObjectName(QStringLiteral("manyEra"));
    m_date->setObjectName(QStringLiteral("manyDate"));
    m_dateNote->setObjectName(QStringLiteral("manyDateNote"));
    m_number->setObjectName(QStringLiteral("manyNumber"));
}

void LetterPart::fill()
{
    m_kind->addItem(tr("One PDF of all letters"), int(Order::Kind::OneFile));
    m_kind->addItem(tr("PDF files for a printer"), int(Order::Kind::Parts));
    m_kind->addItem(tr("One e-mail a person (.eml)"), int(Order::Kind::Messages));
    m_split->setRange(1, 100'000);
    m_split->setValue(usualSplit);
    m_split->setSuffix(tr(" letters each"));
    m_envelope->addItem(tr("No window: address as in the letter"), noEnvelope);
    for (const QString &id : Mailing::envelopeNames())
        m_envelope->addItem(envelopeText(id), id);
    m_confidential->setChecked(QSettings().value(confidentialSetting, false).toBool());
    m_era->addItem(tr("As usual for this incident"), -1);
    m_era->addItem(tr("Japanese era (令和8年)"), int(Base::Era::Japanese));
    m_era->addItem(tr("Western year (2026)"), int(Base::Era::Western));
    for (QComboBox *choice : {m_kind, m_envelope, m_era}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(8);
    }
    m_from->setPlaceholderText(tr("Filled in by the mail program"));
    m_date->setPlaceholderText(tr("Day of the last thing it tells"));
    m_number->setPlaceholderText(tr("None"));
}

QFormLayout *LetterPart::buildMore()
{
    auto *more = new QFormLayout(m_more->content());
    more->setContentsMargins(0, 0, 0, 0);
    more->addRow(tr("&Years"), m_era);
    more->addRow(tr("&Dated"), m_date);
    more->addRow(m_dateNote);
    more->addRow(tr("N&umber"), m_number);
    return more;
}

void LetterPart::build()
{
    m_fromNote->hide();
    m_dateNote->hide();
    (void)buildMore();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->addWidget(headingLabel(tr("2. Letter"), 2, this));
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Letter"), m_letter);
    m_form->addRow(tr("&Output"), m_kind);
    m_form->addRow(QString(), m_split);
    m_form->addRow(tr("En&velope"), m_envelope);
    m_form->addRow(QString(), m_confidential);
    m_form->addRow(QString(), m_household);
    m_form->addRow(tr("&From"), m_from);
    m_form->addRow(QString(), m_fromNote);
    column->addLayout(m_form);
    column->addWidget(m_more);
}

void LetterPart::connectParts()
{
    connect(m_letter, &ManyLetterChoice::chosen, this, &LetterPart::changed);
    connect(m_letter, &ManyLetterChoice::refused, this, &LetterPart::refused);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        m_letter->chooseUsual(kind() == Order::Kind::Messages);
        Q_EMIT changed();
    });
    connect(m_envelope, &QComboBox::activated, this, &LetterPart::keep);
    connect(m_confidential, &QCheckBox::clicked, this, &LetterPart::keep);
    connect(m_household, &QCheckBox::clicked, this, &LetterPart::changed);
    connect(m_split, &QSpinBox::valueChanged, this, &LetterPart::changed);
    connect(m_era, &QComboBox::currentIndexChanged, this, &LetterPart::changed);
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_date), m_number, m_from}) {
        connect(line, &QLineEdit::textChanged, this, &LetterPart::judge);
        connect(line, &QLineEdit::textChanged, this, &LetterPart::changed);
    }
}

void LetterPart::keep()
{
    QSettings().setValue(envelopeSetting, m_envelope->currentData());
    QSettings().setValue(confidentialSetting, m_confidential->isChecked());
    showKind();
    Q_EMIT changed();
}

void LetterPart::setIncident(const Incidents::Incident &incident)
{
    m_letter->setIncident(incident);
}

void LetterPart::setColumns(const Roster::Columns &columns)
{
    m_hasAddress = columns.has(Roster::Meaning::Address);
    m_hasHousehold = columns.has(Roster::Meaning::Household);
    const QString usual = QSettings().value(envelopeSetting, QStringLiteral("naga3")).toString();
    m_envelope->setCurrentIndex(std::max(0, m_envelope->findData(m_hasAddress ? usual : noEnvelope)));
    if (!m_hasHousehold)
        m_household->setChecked(false);
    showKind();
}

Order::Kind LetterPart::kind() const
{
    return Order::Kind(m_kind->currentData().toInt());
}

// What does not concern the way they go out is not there.
void LetterPart::showKind()
{
    const bool isPaper = kind() != Order::Kind::Messages;
    m_form->setRowVisible(m_split, kind() == Order::Kind::Parts);
    m_form->setRowVisible(m_envelope, isPaper);
    m_form->setRowVisible(m_confidential, isPaper);
    m_form->setRowVisible(m_household, isPaper && m_hasHousehold);
    m_form->setRowVisible(m_from, !isPaper);
    m_envelope->setEnabled(m_hasAddress);
    m_confidential->setEnabled(m_hasAddress && m_envelope->currentData() != noEnvelope);
    judge();
}

void LetterPart::judge()
{
    const QString from = m_from->text().trimmed();
    const bool isWrong = kind() == Order::Kind::Messages && !from.isEmpty() && !Mail::isAddress(from);
    m_fromNote->setText(isWrong ? tr("This is not one e-mail address.") : QString());
    m_form->setRowVisible(m_fromNote, isWrong);
    const bool isNoDay = !m_date->text().trimmed().isEmpty() && !date().isValid();
    m_dateNote->setText(isNoDay ? tr("This is no day; write it like 2026-12-04.") : QString());
    m_dateNote->setVisible(isNoDay);
}

QDate LetterPart::date() const
{
    const auto typed = Incidents::typedTime(m_date->text(), {.today = m_session.today()});
    return typed && typed->moment.at && typed->moment.at->hasDay() ? typed->moment.at->date() : QDate();
}

Base::Outcome LetterPart::writeTo(Order *order, const Roster::Columns &columns) const
{
    auto letter = m_letter->letter(columns, &order->templateFile);
    if (!letter)
        return letter.problems();
    order->letter = std::move(*letter);
    const int era = m_era->currentData().toInt();
    order->options = {.era = era < 0 ? Letters::usualEra(order->incident) : Base::Era(era),
                      .zone = m_session.ledger().zone(),
                      .date = date(),
                      .documentNumber = m_number->text().trimmed()};
    order->kind = kind();
    order->lettersAFile = m_split->value();
    const bool isPaper = kind() != Order::Kind::Messages;
    if (const QString id = m_envelope->currentData().toString(); isPaper && m_hasAddress && id != noEnvelope) {
        const auto envelope = Mailing::envelopeNamed(id);
        if (!envelope)
            return envelope.problems();
        order->envelope = *envelope;
    }
    order->confidential = order->envelope && m_confidential->isChecked();
    order->check.byHousehold = isPaper && m_household->isChecked();
    order->from = isPaper ? QString() : m_from->text().trimmed();
    order->fromName = order->own.name.valueOr({});
    if (!order->from.isEmpty() && !Mail::isAddress(order->from))
        return Base::Problem{QStringLiteral("mail.not_an_address"), {order->from}};
    return Base::done;
}

bool LetterPart::showField(const QString &tag)
{
    QLineEdit *line = tag == u"document_date" ? static_cast<QLineEdit *>(m_date) : tag == u"document_number" ? m_number : nullptr;
    if (!line)
        return false;
    m_more->setOpen(true);
    line->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace Views

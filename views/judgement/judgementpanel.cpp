#include "views/judgement/judgementpanel.h"

#include "model/incident/json.h"
#include "model/tables/texts.h"
#include "views/common/messagestrip.h"
#include "views/common/text.h"
#include "views/fields/details.h"
#include "views/fields/fieldpage.h"
#include "views/judgement/verdictcard.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace Views {

using Incidents::IncidentId;

JudgementPanel::JudgementPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_strip(new MessageStrip(this)), m_page(new FieldPage(this))
{
    setObjectName(QStringLiteral("judgementPanel"));
    m_strip->setObjectName(QStringLiteral("judgementStrip"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_strip);
    rows->addWidget(m_page, 1);
    connect(&session, &Session::organisationChanged, this, &JudgementPanel::outdate);
    connect(&session, &Session::incidentChanged, this, [this](IncidentId id) {
        if (id == m_incident)
            outdate();
    });
}

void JudgementPanel::setIncident(IncidentId id)
{
    m_incident = id;
    m_strip->clear();
    outdate();
}

void JudgementPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isCurrent)
        judge();
}

// A card may be the one whose button is being pressed: the new ones come after that.
void JudgementPanel::outdate()
{
    m_isCurrent = false;
    QTimer::singleShot(0, this, [this] {
        if (isVisible() && !m_isCurrent)
            judge();
    });
}

void JudgementPanel::judge()
{
    m_isCurrent = true;
    delete std::exchange(m_cards, nullptr);
    if (!m_incident.isValid())
        return;
    const Duties::Opened &law = m_session.law();
    m_cards = new QWidget(m_page->content());
    auto *rows = new QVBoxLayout(m_cards);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(14);
    m_page->addWidget(m_cards);
    if (!law.refusals.isEmpty())
        m_strip->refuse(law.refusals, m_session.language());
    const auto incident = m_session.ledger().incident(m_incident);
    if (!incident)
        return m_strip->refuse(incident.problems(), m_session.language());
    const auto found = Duties::assess(m_session.ledger(), *incident, law.books, m_session.today());
    if (!found)
        return m_strip->refuse(found.problems(), m_session.language());
    showCards(*found);
    showContracts(*found);
    showOthers(*found);
    rows->addStretch(1);
}

void JudgementPanel::showCards(const Rules::Assessment &found)
{
    const Duties::LawBooks &books = m_session.law().books;
    for (const Rules::RegimeFinding &finding : found.regimes) {
        const CardContext context{m_session.language(), m_session.today(), &books.calendar, books.rulebook.regime(finding.id),
                                  m_session.isReadOnly()};
        for (const Rules::PartyVerdict &verdict : finding.parties) {
            auto *card = new VerdictCard(finding, verdict, context, m_cards);
            if (&verdict == finding.verdict())
                card->addProposals(finding.proposed);
            connect(card, &VerdictCard::fieldRequested, this, &JudgementPanel::fieldRequested);
            connect(card, &VerdictCard::answered, this, &JudgementPanel::answer);
            m_cards->layout()->addWidget(card);
        }
    }
}

void JudgementPanel::showContracts(const Rules::Assessment &found)
{
    for (const Rules::ContractDeadline &limit : found.contracts) {
        const QString day = limit.dueAt.isValid() ? Tables::dateTimeText(limit.dueAt, m_session.language())
                                                  : Tables::dateText(limit.due, m_session.language());
        const QString text = day.isEmpty() ? tr("By contract: %1").arg(limit.text)
                                           : tr("By contract: %1 - until %2").arg(limit.text, day);
        m_cards->layout()->addWidget(plainLabel(text, m_cards));
    }
}

void JudgementPanel::showOthers(const Rules::Assessment &found)
{
    auto *others = new Details(tr("What does not apply, and why"), m_cards);
    others->setObjectName(QStringLiteral("notApplying"));
    auto *rows = new QVBoxLayout(others->content());
    rows->setContentsMargins(0, 0, 0, 0);
    for (const Rules::RegimeFinding &finding : found.regimes) {
        if (finding.applies)
            continue;
        QStringList why;
        for (const Rules::Reason &reason : finding.because)
            why += Rules::sentence(reason, m_session.language());
        rows->addWidget(plainLabel(tr("%1: %2").arg(finding.name.in(m_session.language()), why.join(u' ')), others));
    }
    others->setHidden(rows->isEmpty());
    others->setOpen(m_cards->layout()->count() == 0);
    m_cards->layout()->addWidget(others);
}

void JudgementPanel::answer(const QString &field, const QString &value)
{
    const auto incident = m_session.ledger().incident(m_incident);
    if (!incident)
        return m_strip->refuse(incident.problems(), m_session.language());
    const auto written = Incidents::withValueAt(Incidents::toJson(*incident), field, value);
    const auto changed = written ? Incidents::fromJson(*written) : Base::Result<Incidents::Incident>(written.problems());
    if (!changed)
        return m_strip->refuse(changed.problems(), m_session.language());
    if (const auto saved = m_session.save(*changed); !saved)
        m_strip->refuse(saved.problems(), m_session.language());
}

} // namespace Views

#include "views/judgement/judgementpanel.h"

#include "model/base/clock.h"
#include "model/duties/answering.h"
#include "model/duties/notasked.h"
#include "model/duties/proposals.h"
#include "model/incident/json.h"
#include "model/tables/texts.h"
#include "views/common/messagestrip.h"
#include "views/common/text.h"
#include "views/fields/details.h"
#include "views/fields/fieldpage.h"
#include "views/judgement/discoverycard.h"
#include "views/judgement/verdictcard.h"
#include "views/judgement/whoelsecard.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace Views {

using Incidents::IncidentId;

JudgementPanel::JudgementPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_strip(new MessageStrip(this)), m_page(new FieldPage(this))
{
    setObjectName(QStringLiteral("judgementPanel"));
    setFocusPolicy(Qt::ClickFocus); // where a way leads to it
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
    const QWidget *focused = m_cards && m_cards->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    const QString focus = focused ? focused->objectName() : QString();
    const int scrolled = m_page->verticalScrollBar()->value();
    showJudgement();
    if (!m_cards)
        return;
    m_cards->layout()->activate();
    m_page->verticalScrollBar()->setValue(scrolled);
    if (auto *again = focus.isEmpty() ? nullptr : m_cards->findChild<QWidget *>(focus))
        again->setFocus();
}

void JudgementPanel::showJudgement()
{
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
    m_found = *found;
    const auto duties = standings(*incident);
    const auto filings = m_session.ledger().filings(m_incident);
    if (!duties || !filings)
        return m_strip->refuse(duties.problems() + filings.problems(), m_session.language());
    const Incidents::Incident told = Ledger::withFilings(*incident, *filings);
    const Rules::Case given{told, m_session.today(), m_session.ledger().zone(), m_session.organisation()};
    showDiscovery(given, *duties);
    showCards(*incident, *duties);
    showContracts(m_found);
    showWhoElse(given);
    showOthers(m_found);
    rows->addStretch(1);
}

DutyContext JudgementPanel::dutyContext()
{
    return {.language = m_session.language(),
            .now = Base::now().toTimeZone(m_session.ledger().zone()),
            .calendar = &m_session.law().books.calendar,
            .readOnly = m_session.isReadOnly(),
            .decide = [this](const auto &key, Ledger::Decided verdict, const QString &why) { return decide(key, verdict, why); },
            .file = [this](const auto &key, const TypedFiling &typed) { return file(key, typed); }};
}

Base::Result<QList<Duties::Standing>> JudgementPanel::standings(const Incidents::Incident &incident) const
{
    const auto decisions = m_session.ledger().decisions(m_incident);
    if (!decisions)
        return decisions.problems();
    const auto filings = m_session.ledger().filings(m_incident);
    if (!filings)
        return filings.problems();
    return Duties::standings(m_found, *decisions, *filings, Base::now().toTimeZone(m_session.ledger().zone()),
                             Duties::toldIn(incident));
}

void JudgementPanel::showCards(const Incidents::Incident &incident, const QList<Duties::Standing> &duties)
{
    DutyContext context = dutyContext();
    context.target = [incident, own = m_session.organisation(), zone = m_session.ledger().zone()](const Rules::DutyFinding &duty) {
        return Duties::targetOf(duty, incident, own, zone);
    };
    const auto filings = m_session.ledger().filings(m_incident);
    if (!filings)
        return m_strip->refuse(filings.problems(), m_session.language());
    for (const Rules::RegimeFinding &finding : m_found.regimes) {
        for (const Rules::PartyVerdict &verdict : finding.parties) {
            const auto *rule = m_session.law().books.rulebook.regime(finding.id);
            auto *card = new VerdictCard(finding, verdict, rule, context, m_cards);
            if (&verdict == finding.verdict())
                card->addProposals(finding.proposed);
            for (const Duties::Standing &duty : duties) {
                if (duty.key.regime == finding.id && duty.key.party == verdict.party)
                    card->addDuty(duty);
            }
            if (rule)
                offer(*card, Duties::notAsked(finding, verdict, *rule, duties, *filings));
            connect(card, &VerdictCard::fieldRequested, this, &JudgementPanel::fieldRequested);
            connect(card, &VerdictCard::answered, this, &JudgementPanel::answer);
            m_cards->layout()->addWidget(card);
        }
    }
}

// What was reported all the same stands in sight like any other.
void JudgementPanel::offer(VerdictCard &card, const QList<Duties::Standing> &notAsked) const
{
    QList<Duties::Standing> open;
    for (const Duties::Standing &standing : notAsked) {
        if (standing.filing)
            card.addDuty(standing);
        else
            open += standing;
    }
    if (!m_session.isReadOnly())
        card.addOffered(open);
}

Base::Outcome JudgementPanel::decide(const Ledger::DutyKey &key, Ledger::Decided verdict, const QString &why)
{
    auto decision = Duties::decisionOn(key, m_incident, m_session.law().books.rulebook, m_found);
    if (!decision)
        return decision.problems();
    decision->verdict = verdict;
    decision->why = why;
    const auto decided = m_session.decide(*decision);
    return decided ? openQuestions() : decided;
}

// The other duties get their row as well: what nobody answered yet is to be seen.
Base::Outcome JudgementPanel::openQuestions()
{
    return m_session.propose(Duties::proposals(m_incident, m_found));
}

Base::Outcome JudgementPanel::file(const Ledger::DutyKey &key, const TypedFiling &typed)
{
    const auto at = filedAt(typed.at, m_session.today());
    if (!at)
        return at.problems();
    const Ledger::DutyKey &duty = typed.corrects ? typed.corrects->filing.duty : key;
    const auto stage = typed.corrects ? typed.corrects->filing.stage : Duties::usualStage(key.duty);
    auto filing = Duties::filingOf(duty, m_incident, stage, *at, m_session.law().books.rulebook, m_found,
                                   m_session.ledger().zone());
    if (!filing)
        return filing.problems();
    filing->receipt = typed.receipt;
    filing->why = typed.why;
    if (typed.copy.isEmpty() && typed.corrects && !typed.corrects->filing.copyName.isEmpty()) {
        const auto copy = m_session.ledger().filedCopy(typed.corrects->id);
        if (!copy)
            return copy.problems();
        filing->copyName = typed.corrects->filing.copyName;
        filing->copy = *copy;
    }
    if (!typed.copy.isEmpty()) {
        QFile copy(typed.copy);
        if (!copy.open(QIODevice::ReadOnly))
            return Base::Problem{QStringLiteral("app.cannot_read"), {copy.errorString()}, typed.copy};
        filing->copyName = QFileInfo(typed.copy).fileName();
        filing->copy = copy.readAll();
    }
    const auto filed = m_session.file(*filing);
    return filed ? openQuestions() : filed;
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

// Not known yet whether they apply: in sight, those that ask for the same fact together, with the way to it.
void JudgementPanel::showUnsettled(const Unsettled &unsettled)
{
    auto *strip = new MessageStrip(m_cards);
    strip->setObjectName(QStringLiteral("unsettled:") + unsettled.field);
    strip->setClosable(false);
    strip->say(Tone::Warning, unsettled.texts.join(u'\n'));
    if (!unsettled.field.isEmpty())
        strip->offer(tr("Answer"), [this, field = unsettled.field] { Q_EMIT fieldRequested(field); });
    m_cards->layout()->addWidget(strip);
}

void JudgementPanel::showOthers(const Rules::Assessment &found)
{
    auto *others = new Details(tr("What does not apply, and why"), m_cards);
    others->setObjectName(QStringLiteral("notApplying"));
    auto *rows = new QVBoxLayout(others->content());
    rows->setContentsMargins(0, 0, 0, 0);
    QList<Unsettled> unsettled;
    for (const Rules::RegimeFinding &finding : found.regimes) {
        if (finding.applies)
            continue;
        const QStringList why = Rules::sentences(finding.because, m_session.language());
        const QString text = tr("%1: %2").arg(finding.name.in(m_session.language()), why.join(u' '));
        if (!finding.isUnsettled()) {
            rows->addWidget(plainLabel(text, others));
            continue;
        }
        const QString field = finding.missing.value(0);
        if (unsettled.isEmpty() || unsettled.last().field != field)
            unsettled += Unsettled{field, {}};
        unsettled.last().texts += text;
    }
    for (const Unsettled &each : std::as_const(unsettled))
        showUnsettled(each);
    others->setHidden(rows->isEmpty());
    others->setOpen(std::none_of(found.regimes.begin(), found.regimes.end(), [](const auto &each) { return each.applies; }));
    m_cards->layout()->addWidget(others);
}

void JudgementPanel::showDiscovery(const Rules::Case &given, const QList<Duties::Standing> &duties)
{
    auto *card = new DiscoveryCard(Rules::discoveryDuties(given, m_found, Duties::settledBy(duties)),
                                   m_session.language(), m_cards);
    connect(card, &DiscoveryCard::fieldRequested, this, &JudgementPanel::fieldRequested);
    m_cards->layout()->addWidget(card);
}

void JudgementPanel::showWhoElse(const Rules::Case &given)
{
    const auto others = Rules::whoElse(given, m_session.law().books.rulebook);
    if (others.isEmpty())
        return;
    auto *card = new WhoElseCard(others, m_session.language(), m_session.isReadOnly(), m_cards);
    connect(card, &WhoElseCard::fieldRequested, this, &JudgementPanel::fieldRequested);
    connect(card, &WhoElseCard::planWanted, this, &JudgementPanel::plan);
    m_cards->layout()->addWidget(card);
}

void JudgementPanel::plan(const Rules::OtherReceiver &entry)
{
    auto incident = m_session.ledger().incident(m_incident);
    if (!incident)
        return m_strip->refuse(incident.problems(), m_session.language());
    Rules::plan(*incident, entry);
    if (const auto saved = m_session.save(*incident); !saved)
        m_strip->refuse(saved.problems(), m_session.language());
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

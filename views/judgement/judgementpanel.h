#pragma once

#include "views/common/session.h"
#include "views/judgement/dutycontext.h"

#include <QWidget>

class QVBoxLayout;

namespace Views {

class FieldPage;
class MessageStrip;
class VerdictCard;

/// What the law asks about one incident: a card for each regime and party, then what does not apply and why. Judged
/// anew when a fact changes, and only while it is in sight. Owns the cards and no fact.
class JudgementPanel : public QWidget
{
    Q_OBJECT

public:
    explicit JudgementPanel(Session &session, QWidget *parent = nullptr);

    /// Not valid: none.
    void setIncident(Incidents::IncidentId id);

Q_SIGNALS:
    void fieldRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void outdate();
    void judge();
    void showJudgement();
    void showCards(const Incidents::Incident &incident, const QList<Duties::Standing> &duties);
    void offer(VerdictCard &card, const QList<Duties::Standing> &notAsked) const;
    [[nodiscard]] DutyContext dutyContext();
    [[nodiscard]] Base::Outcome decide(const Ledger::DutyKey &key, Ledger::Decided verdict, const QString &why);
    [[nodiscard]] Base::Outcome file(const Ledger::DutyKey &key, const TypedFiling &typed);
    [[nodiscard]] Base::Outcome openQuestions();
    [[nodiscard]] Base::Result<QList<Duties::Standing>> standings(const Incidents::Incident &incident) const;
    void showDiscovery(const Rules::Case &given, const QList<Duties::Standing> &duties);
    void showWhoElse(const Rules::Case &given);
    /// Laws of which it is open whether they apply, and the fact that would say so.
    struct Unsettled
    {
        QString field;
        QStringList texts;
    };
    void showUnsettled(const Unsettled &unsettled);
    void showOthers(const Rules::Assessment &found);
    void showContracts(const Rules::Assessment &found);
    void answer(const QString &field, const QString &value);
    void plan(const Rules::OtherReceiver &entry);

    Session &m_session;
    Incidents::IncidentId m_incident;
    bool m_isCurrent = false;
    Rules::Assessment m_found; ///< what the cards show
    MessageStrip *m_strip;
    FieldPage *m_page;
    QWidget *m_cards = nullptr;
};

} // namespace Views

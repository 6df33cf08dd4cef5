#pragma once

#include "model/rules/assess.h"
#include "views/judgement/dutyrow.h"

#include <QFrame>

class QVBoxLayout;

namespace Views {

/// One regime's verdict for one party: the verdict in a word, why, what is still to be found out, the duties with their
/// dates on a strip of days, where the rule stands and what of it is unverified. Decides nothing itself.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    /// `rule`: for the facts that its triggers read; null when there is none.
    VerdictCard(const Rules::RegimeFinding &finding, const Rules::PartyVerdict &verdict, const Rules::Regime *rule,
                const DutyContext &context, QWidget *parent);

    void addDuty(const Duties::Standing &standing);
    /// Duties that the law does not ask for, folded: a written "no" and a voluntary report.
    void addOffered(const QList<Duties::Standing> &standings);

    /// Questions that have a likely answer, asked plainly.
    void addProposals(const QList<Rules::Proposal> &proposals);

Q_SIGNALS:
    void fieldRequested(const QString &path);
    void answered(const QString &field, const QString &value);

private:
    void addHead(const Rules::RegimeFinding &finding, const Rules::PartyVerdict &verdict);
    void addReasons(const Rules::PartyVerdict &verdict);
    void addMissing(const QStringList &paths);
    void addTriggers(const Rules::PartyVerdict &verdict);
    void addSource(const Rules::RegimeFinding &finding, const Rules::PartyVerdict &verdict);
    QWidget *factLinks(const QStringList &paths);
    void addLine(const QString &iconName, const QString &text, bool quiet = false);

    const Rules::Regime *m_rule;
    DutyContext m_context;
    QVBoxLayout *m_rows;
    QVBoxLayout *m_duties;
};

} // namespace Views

#pragma once

#include "model/rules/assess.h"

#include <QFrame>

class QVBoxLayout;

namespace Views {

/// What a card needs beside its verdict.
struct CardContext
{
    Base::Language language = Base::Language::Japanese;
    QDate today;
    const Rules::Calendar *calendar = nullptr;
    const Rules::Regime *regime = nullptr; ///< for the facts that its triggers read
    bool readOnly = false;
};

/// One regime's verdict for one party: the verdict in a word, why, what is still to be found out, the duties with their
/// dates on a strip of days, where the rule stands and what of it is unverified. Shows; decides nothing.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    VerdictCard(const Rules::RegimeFinding &finding, const Rules::PartyVerdict &verdict, const CardContext &context,
                QWidget *parent);

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
    void addDuty(const Rules::DutyFinding &duty);
    void addSource(const Rules::RegimeFinding &finding, const Rules::PartyVerdict &verdict);
    QWidget *factLinks(const QStringList &paths);
    void addLine(const QString &iconName, const QString &text, bool quiet = false);

    CardContext m_context;
    QVBoxLayout *m_rows;
    QVBoxLayout *m_duties;
};

} // namespace Views

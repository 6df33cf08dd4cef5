#pragma once

#include "model/incident/nextsteps.h"
#include "model/ledger/documentsteps.h"

/// What an issued notice promised: its actions as they stood then, held against what became of them. Knows no letter
/// and no screen.
namespace Promises {

struct Promise
{
    Incidents::ActionId action; ///< of now; 0 when it is no longer there
    QString title;
    Ledger::DocumentId document; ///< the first that promised it
    QString letter;
    QString series; ///< 第一報; empty where the document bore none
    QDateTime issued; ///< UTC
    Incidents::ActionStatus then = Incidents::ActionStatus::Open; ///< as promised
    Incidents::ActionStatus told = Incidents::ActionStatus::Open; ///< as the last notice told it
    std::optional<Incidents::ActionStatus> now;                   ///< nothing: the action is gone
    QDate due; ///< as the last notice told it; invalid: none was told

    [[nodiscard]] bool isKept() const;
    /// Done since the last notice that told of it.
    [[nodiscard]] bool isNews() const;

    bool operator==(const Promise &) const = default;
};

/// Every action that was not yet done when an issued notice told of it, in the order of the notices. `issued` in the
/// order of issue; documents that do not leave the house (社内報告) promise nothing.
[[nodiscard]] QList<Promise> promisesOf(const Incidents::Incident &incident, const QList<Ledger::IssuedDocument> &issued);

/// "Update the public notice": one step when promises were kept since the last notice.
[[nodiscard]] QList<Incidents::NextStep> nextSteps(const QList<Promise> &promises);

} // namespace Promises

#include "model/promises/promises.h"

#include "model/incident/json.h"
#include "model/incident/problems.h"

namespace Promises {

using namespace Incidents;
using Ledger::IssuedDocument;

namespace {

bool isDone(ActionStatus status)
{
    return status == ActionStatus::Done || status == ActionStatus::Verified || status == ActionStatus::Closed;
}

bool leavesTheHouse(const QString &letter)
{
    static const QStringList letters = {QStringLiteral("web-notice"), QStringLiteral("annex"),
                                        QStringLiteral("apology-letter"), QStringLiteral("apology-email"),
                                        QStringLiteral("entruster-report")};
    return letters.contains(letter);
}

// An action may stand in the facts and not in the letter.
bool isQuoted(const Action &action, const Ledger::NewDocument &document)
{
    return std::any_of(document.quoted.begin(), document.quoted.end(), [&action](const Ledger::QuotedText &fact) {
        return !action.title.isEmpty() && fact.value.contains(action.title);
    });
}

QDate dayOf(const Fact<Moment> &moment)
{
    const auto when = moment ? moment->when() : std::nullopt;
    return when && when->hasDay() ? when->date() : QDate();
}

bool isSame(const Promise &promise, const Action &action)
{
    return promise.action.isValid() ? action.id == promise.action.value : action.title == promise.title;
}

Promise promiseIn(const IssuedDocument &issued, const Action &action)
{
    return {.action = ActionId(action.id.valueOr(0)),
            .title = action.title,
            .document = issued.row.id,
            .letter = issued.row.document.letter,
            .series = issued.row.document.series,
            .issued = issued.issued,
            .then = action.status.valueOr(ActionStatus::Open),
            .told = action.status.valueOr(ActionStatus::Open),
            .due = dayOf(action.due)};
}

void take(QList<Promise> &promises, const IssuedDocument &issued, const Action &action)
{
    const auto known = std::find_if(promises.begin(), promises.end(),
                                    [&action](const Promise &promise) { return isSame(promise, action); });
    const ActionStatus status = action.status.valueOr(ActionStatus::Open);
    if (known != promises.end()) {
        known->told = status;
        known->due = dayOf(action.due);
    } else if (!isDone(status) && status != ActionStatus::Dropped) {
        promises += promiseIn(issued, action);
    }
}

} // namespace

bool Promise::isKept() const
{
    return now && isDone(*now);
}

bool Promise::isNews() const
{
    return isKept() && !isDone(told);
}

QList<Promise> promisesOf(const Incident &incident, const QList<IssuedDocument> &issued)
{
    QList<Promise> promises;
    for (const IssuedDocument &document : issued) {
        const auto facts = leavesTheHouse(document.row.document.letter) && !document.row.document.facts.isEmpty()
            ? fromJson(document.row.document.facts)
            : Base::Result<Incident>(Base::Problem{});
        if (!facts)
            continue;
        for (const Action &action : facts->actions) {
            if (isQuoted(action, document.row.document))
                take(promises, document, action);
        }
    }
    for (Promise &promise : promises) {
        const auto action = std::find_if(incident.actions.begin(), incident.actions.end(),
                                         [&promise](const Action &each) { return isSame(promise, each); });
        if (action != incident.actions.end())
            promise.now = action->status.valueOr(ActionStatus::Open);
    }
    return promises;
}

QList<NextStep> nextSteps(const QList<Promise> &promises)
{
    const auto kept = std::count_if(promises.begin(), promises.end(), [](const Promise &promise) { return promise.isNews(); });
    if (kept == 0)
        return {};
    return {{.what = {QStringLiteral("nextsteps.promises_kept"), {QString::number(kept)}},
             .path = QStringLiteral("documents.web-notice"),
             .urgency = NextStep::Urgency::Soon}};
}

} // namespace Promises

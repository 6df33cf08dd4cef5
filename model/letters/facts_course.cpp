// The account of events.
#include "model/letters/facts.h"

#include <QSet>

namespace Letters {

using Incidents::StepKind;
using Incidents::TimelineStep;

namespace {

struct DatedStep
{
    TimelineStep step;
    QDate previousDay;
};

const FieldTable<DatedStep> stepFields{
    QStringLiteral("step"),
    {{"text", [](const DatedStep &dated, const Case &) { return textValue(dated.step.text); }},
     {"when", [](const DatedStep &dated, const Case &) {
          const auto &when = dated.step.when;
          if (when.knowledge() == Base::Knowledge::NotStated)
              return Value{};
          // Asked and not known is an answer: 日時不明.
          return Value{When{{when.valueOr(Incidents::Moment{})}, dated.previousDay}};
      }},
     {"party", [](const DatedStep &dated, const Case &from) { return partyName(dated.step.party, from); }},
     {"kind", [](const DatedStep &dated, const Case &from) { return wordFor("step_kind", dated.step.kind, from); }}}};

// A correction stands where the entry stood that it corrects; what was corrected is not told again.
QList<TimelineStep> withoutCorrected(const Base::Facts<TimelineStep> &entries)
{
    QSet<qint64> corrected;
    for (const TimelineStep &entry : entries) {
        if (entry.supersedes)
            corrected.insert(*entry.supersedes);
    }
    QList<TimelineStep> steps;
    for (qsizetype at = 0; at < entries.size(); ++at) {
        if (!corrected.contains(at + 1))
            steps += entries[at];
    }
    return steps;
}

bool isSurelyBefore(const TimelineStep &one, const TimelineStep &other, const QTimeZone &zone)
{
    const auto first = one.when ? one.when->when() : std::nullopt;
    const auto second = other.when ? other.when->when() : std::nullopt;
    return first && second && first->latest(zone) < second->earliest(zone);
}

// In the order of the ledger, except where the times leave no doubt: an entry made late goes to its place, and one
// that is only dated stays beside those of its day.
QList<TimelineStep> inOrder(const QList<TimelineStep> &entries, const QTimeZone &zone)
{
    QList<TimelineStep> ordered;
    for (const TimelineStep &entry : entries) {
        qsizetype place = ordered.size();
        for (qsizetype at = ordered.size() - 1; at >= 0; --at) {
            if (isSurelyBefore(entry, ordered[at], zone))
                place = at;
            else if (isSurelyBefore(ordered[at], entry, zone))
                break;
        }
        ordered.insert(place, entry);
    }
    return ordered;
}

QList<DatedStep> dated(const QList<TimelineStep> &steps, const Case &from)
{
    QList<DatedStep> all;
    QDate previous;
    for (const TimelineStep &step : steps) {
        all += DatedStep{step, previous};
        previous = step.when ? dayOf(*step.when, from.style) : QDate();
    }
    return all;
}

QList<TimelineStep> account(const Case &from)
{
    return inOrder(withoutCorrected(from.incident.timeline), from.options.zone);
}

bool isResponse(StepKind kind, bool authoritiesListed)
{
    switch (kind) {
    case StepKind::Secured:
    case StepKind::Stopped:
    case StepKind::Investigated:
    case StepKind::Meeting:
    case StepKind::Apologised:
    case StepKind::DeletionRequested:
    case StepKind::DeletionConfirmed:
    case StepKind::InformedPersons:
    case StepKind::Restored:
    case StepKind::Action:
        return true;
    case StepKind::ReportedAuthority:
    case StepKind::Police:
        return !authoritiesListed;
    case StepKind::Background:
    case StepKind::Sent:
    case StepKind::Exposed:
    case StepKind::Discovered:
    case StepKind::ReportedInside:
    case StepKind::ToldEntrusting:
    case StepKind::Published:
    case StepKind::Other:
        return false;
    }
    Q_UNREACHABLE();
}

QList<TimelineStep> responses(const Case &from)
{
    const QList<TimelineStep> steps = account(from);
    const auto found = std::ranges::find_if(steps, [](const TimelineStep &step) {
        return step.kind == StepKind::Discovered;
    });
    // What was restored before anybody knew is background; where no discovery was recorded everything counts.
    const qsizetype from_ = found == steps.end() ? 0 : found - steps.begin();
    QList<TimelineStep> answers;
    for (const TimelineStep &step : steps.mid(from_)) {
        if (step.kind && isResponse(*step.kind, !from.incident.authorities.isEmpty()))
            answers += step;
    }
    return answers;
}

bool hasSeveralActors(const Case &from)
{
    QSet<QString> actors;
    for (const TimelineStep &step : account(from))
        actors.insert(step.party.valueOr(QStringLiteral("own")));
    return actors.size() > 1;
}

const QHash<QString, ValueFunction> courseValues = {
    {QStringLiteral("timeline"), [](const Case &from) { return Value{stepFields.all(dated(account(from), from), from)}; }},
    {QStringLiteral("responses"),
     [](const Case &from) { return Value{stepFields.all(dated(responses(from), from), from)}; }},
    {QStringLiteral("several_actors"), [](const Case &from) { return Value{hasSeveralActors(from)}; }},
};

} // namespace

void addCourseFacts(FactTable &table)
{
    table.values.insert(courseValues);
    stepFields.addTo(table);
}

} // namespace Letters

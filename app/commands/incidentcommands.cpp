#include "app/commands/commands.h"

#include "model/base/clock.h"
#include "model/drafts/judgement.h"
#include "model/duties/deadlines.h"
#include "model/duties/ending.h"
#include "model/incident/causes.h"
#include "model/incident/figures.h"
#include "model/base/vocabulary.h"
#include "model/incident/json.h"
#include "model/incident/timetext.h"
#include "model/tables/folding.h"
#include "model/tables/searchbuild.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace App {

using namespace Incidents;
using Ledger::LedgerFile;

namespace {

QCommandLineOption withValue(const char *name, const char *value)
{
    return {QString::fromLatin1(name), QString(), QString::fromLatin1(value)};
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject rowToJson(const Ledger::IncidentRow &row)
{
    return {{QStringLiteral("id"), row.id.value},
            {QStringLiteral("reference"), orNull(row.reference)},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("kind"), Base::nameOf(row.kind)},
            {QStringLiteral("status"), Base::nameOf(row.status)},
            {QStringLiteral("cause"), orNull(row.cause)},
            {QStringLiteral("occurred"), orNull(row.occurred)},
            {QStringLiteral("known"), orNull(row.known)},
            {QStringLiteral("persons"), row.persons ? QJsonValue(*row.persons) : QJsonValue()},
            {QStringLiteral("next_due"), orNull(row.nextDue.toString(Qt::ISODate))},
            {QStringLiteral("open_actions"), row.openActions}};
}

QString rowToLine(const Ledger::IncidentRow &row, const QTimeZone &zone, Base::Language language)
{
    const auto occurred = PartialTime::fromString(row.occurred);
    const QString cause = row.cause.isEmpty() ? QString() : causeLabel(row.cause, language);
    return QStringList{row.id.toString(), row.reference, occurred ? localText(*occurred, zone) : QString(),
                       Base::label(QStringLiteral("status"), Base::nameOf(row.status), language), cause,
                       row.persons ? QString::number(*row.persons) : QString(), row.title.simplified()}
        .join(u'\t');
}

void checkWord(const Invocation &invocation, const char *option, const QStringList &words)
{
    const QString word = invocation.value(QLatin1String(option));
    if (!word.isEmpty() && !words.contains(word))
        wrongUsage("app.unknown_word", {QLatin1String(option), word, words.join(QStringLiteral(", "))});
}

// Finds what the window's search field finds: all words, in any text of an incident.
void keepFound(const Invocation &invocation, const LedgerFile &ledger, QList<Ledger::IncidentRow> &rows)
{
    const std::atomic_bool goesOn = false;
    const auto index = invocation.expect(Tables::searchIndexOf(ledger, invocation.language(), goesOn));
    const auto found = index.find(Tables::searchWords(invocation.value(QStringLiteral("search"))));
    rows.removeIf([&found](const Ledger::IncidentRow &row) {
        return !std::binary_search(found.begin(), found.end(), row.id);
    });
}

void list(const Invocation &invocation)
{
    invocation.atMost(0);
    checkWord(invocation, "cause", causeIds());
    checkWord(invocation, "status", Base::enumNames<Status>());
    checkWord(invocation, "kind", Base::enumNames<Kind>());
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    const Ledger::IncidentQuery query{.cause = invocation.value(QStringLiteral("cause")),
                                      .status = invocation.value(QStringLiteral("status")),
                                      .kind = invocation.value(QStringLiteral("kind")),
                                      .from = invocation.date(QStringLiteral("from")),
                                      .to = invocation.date(QStringLiteral("to"))};
    auto rows = invocation.expect(
        Duties::incidentRows(*ledger, lawBooksFor(invocation), momentOn({}, ledger->zone()), query));
    if (invocation.has(QStringLiteral("search")))
        keepFound(invocation, *ledger, rows);
    QJsonArray array;
    for (const auto &row : std::as_const(rows)) {
        if (!invocation.wantsJson())
            invocation.print(rowToLine(row, ledger->zone(), invocation.language()));
        array.append(rowToJson(row));
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

void show(const Invocation &invocation)
{
    invocation.atMost(1);
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    invocation.print(toJson(invocation.expect(ledger->incident(invocation.incident(*ledger, 0, "ID")))));
}

// `set 7 status=closed` sets the dates that go with it, unless the same command says otherwise.
Incident withItsDates(const Incident &before, const Incident &after, const QTimeZone &zone)
{
    if (before.status == after.status || !after.status)
        return after;
    return withStatus(after, *after.status, Base::today(zone));
}

void sayWhatTheLawStillAsks(const Invocation &invocation, const LedgerFile &ledger, const Incident &before,
                            const Incident &after)
{
    if (before.status == after.status)
        return;
    const auto judged = Drafts::judge(ledger, after, lawBooksFor(invocation), momentOn({}, ledger.zone()));
    if (!judged)
        return;
    if (const auto open = Duties::openAtTheEnd(before, after, judged->duties, invocation.language()))
        invocation.complain(*open);
}

void set(const Invocation &invocation)
{
    (void)invocation.argument(1, "PATH=VALUE");
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
    const IncidentId id = invocation.incident(*ledger, 0, "ID");
    const Incident before = invocation.expect(ledger->incident(id));
    const QJsonObject changed = assigned(toJson(before), invocation.arguments().mid(1),
                                         [](const QJsonObject &json) { return fromJson(json).problems(); });
    const Incident after = invocation.expect(fromJson(changed));
    if (after.id != before.id)
        throw Stop{Refused, {{QStringLiteral("app.id_is_fixed"), {}, QStringLiteral("id")}}};
    invocation.expect(ledger->save(withItsDates(before, after, ledger->zone()), invocation.by()));
    sayWhatTheLawStillAsks(invocation, *ledger, before, after);
}

void note(const Invocation &invocation)
{
    TimelineStep step{.text = invocation.argument(1, "TEXT")};
    invocation.atMost(2);
    if (step.text.trimmed().isEmpty())
        throw Stop{Refused, {{QStringLiteral("incident.step_without_text"), {}, QStringLiteral("TEXT")}}};
    checkWord(invocation, "kind", Base::enumNames<StepKind>());
    step.when = momentFrom(QStringLiteral("when"), invocation.required(QStringLiteral("when")));
    if (invocation.has(QStringLiteral("party")))
        step.party = invocation.value(QStringLiteral("party"));
    if (invocation.has(QStringLiteral("kind")))
        step.kind = *Base::fromName<StepKind>(invocation.value(QStringLiteral("kind")));
    if (invocation.has(QStringLiteral("supersedes"))) {
        step.supersedes = invocation.value(QStringLiteral("supersedes")).toLongLong();
        step.why = invocation.required(QStringLiteral("why"));
    }
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
    Incident incident = invocation.expect(ledger->incident(invocation.incident(*ledger, 0, "ID")));
    incident.timeline.append(step);
    // Read back, so that a control character in the text is refused as it is in a file.
    invocation.expect(ledger->save(invocation.expect(fromJson(toJson(incident))), invocation.by()));
}

} // namespace

QList<Command> incidentCommands()
{
    return {
        {.name = QStringLiteral("list"),
         .usage = {},
         .options = {withValue("cause", "CAUSE"), withValue("status", "STATUS"), withValue("kind", "KIND"),
                     withValue("from", "DATE"), withValue("to", "DATE"), withValue("search", "TEXT")},
         .run = list},
        {.name = QStringLiteral("show"), .usage = QStringLiteral("ID"), .run = show},
        {.name = QStringLiteral("set"), .usage = QStringLiteral("ID PATH=VALUE..."), .run = set},
        {.name = QStringLiteral("note"),
         .usage = QStringLiteral("ID --when TIME TEXT"),
         .options = {withValue("when", "TIME"), withValue("party", "PARTY"), withValue("kind", "KIND"),
                     withValue("supersedes", "N"), withValue("why", "TEXT")},
         .run = note},
    };
}

} // namespace App

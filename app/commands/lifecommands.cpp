// What becomes of a kept document: reviewed, approved, issued.
#include "app/commands/commands.h"

#include "model/base/clock.h"
#include "model/drafts/acting.h"
#include "model/base/vocabulary.h"
#include "model/incident/problems.h"
#include "model/incident/timetext.h"
#include "views/documents/kepttable.h"

#include <QJsonArray>
#include <QJsonObject>

namespace App {

using namespace Incidents;
using Drafts::Kept;
using Ledger::DocumentStep;
using Ledger::DocumentStepRow;
using Ledger::DocumentVerb;
using Ledger::LedgerFile;

namespace {

QJsonObject changeToJson(const Letters::ChangedFact &fact)
{
    return {{QStringLiteral("label"), fact.label}, {QStringLiteral("before"), fact.before},
            {QStringLiteral("after"), fact.after}, {QStringLiteral("sentence"), fact.sentence},
            {QStringLiteral("sentence_now"), fact.sentenceNow}};
}

QString timeOf(const DocumentStepRow &row)
{
    return row.step.at ? row.step.at->toString() : row.recorded.toString(Qt::ISODate);
}

QJsonObject stepToJson(const DocumentStepRow &row)
{
    QJsonObject object{{QStringLiteral("step"), Base::nameOf(row.step.verb)},
                       {QStringLiteral("who"), row.step.who},
                       {QStringLiteral("at"), timeOf(row)},
                       {QStringLiteral("recorded"), row.recorded.toString(Qt::ISODate)},
                       {QStringLiteral("recorded_by"), row.recordedBy},
                       {QStringLiteral("orally"), row.step.orally}};
    const auto insert = [&object](const char *key, const QString &text) {
        if (!text.isEmpty())
            object.insert(QLatin1String(key), text);
    };
    insert("deputy_for", row.step.deputyFor);
    insert("comment", row.step.comment);
    insert("to", row.step.to);
    insert("why", row.step.why);
    if (!row.step.overridden.isEmpty())
        object.insert(QStringLiteral("overridden"), QJsonArray::fromStringList(row.step.overridden));
    return object;
}

QJsonObject toJson(const Kept &kept, const QList<DocumentStepRow> &steps)
{
    QJsonArray changes, history;
    for (const auto &fact : kept.changes)
        changes.append(changeToJson(fact));
    for (const DocumentStepRow &step : steps) {
        if (step.step.document == kept.row.id)
            history.append(stepToJson(step));
    }
    const auto next = kept.life.next();
    return {{QStringLiteral("id"), kept.row.id.value},
            {QStringLiteral("letter"), kept.row.document.letter},
            {QStringLiteral("language"), kept.row.document.language},
            {QStringLiteral("format"), kept.row.document.format},
            {QStringLiteral("series"), kept.row.document.series},
            {QStringLiteral("choices"), kept.row.document.choices},
            {QStringLiteral("template"), kept.row.document.templateVersion},
            {QStringLiteral("made"), kept.row.made.toString(Qt::ISODate)},
            {QStringLiteral("made_by"), kept.row.madeBy},
            {QStringLiteral("sha256"), kept.row.sha256},
            {QStringLiteral("state"), Base::nameOf(kept.life.state)},
            {QStringLiteral("approvals"), kept.life.approvals.size()},
            {QStringLiteral("approvals_needed"), kept.life.needed()},
            {QStringLiteral("next_approver"), next ? QJsonValue(Ledger::nameOf(*next)) : QJsonValue()},
            {QStringLiteral("steps"), history},
            {QStringLiteral("superseded"), kept.superseded},
            {QStringLiteral("stale"), kept.isStale()},
            {QStringLiteral("changed"), changes}};
}

/// The incident that was named, with everything kept of it.
struct Shelf
{
    std::unique_ptr<LedgerFile> ledger;
    Incident incident;
    QList<Kept> documents;
};

Shelf shelfOf(const Invocation &invocation, LedgerFile::Mode mode)
{
    Shelf shelf{.ledger = invocation.openLedger(mode), .incident = {.title = {}}, .documents = {}};
    shelf.incident = invocation.expect(shelf.ledger->incident(invocation.incident(*shelf.ledger, 0, "ID")));
    shelf.documents = invocation.expect(
        Drafts::keptOf(*shelf.ledger, shelf.incident, organisationOf(invocation, *shelf.ledger)));
    return shelf;
}

QString stateText(const Kept &kept, Base::Language language)
{
    return Base::label(QStringLiteral("document_state"), Base::nameOf(kept.life.state), language);
}

void printChanges(const Invocation &invocation, const Kept &kept)
{
    for (const auto &fact : kept.changes) {
        invocation.print(Base::sentence({QStringLiteral("app.document_stale"),
                                         {kept.row.id.toString(), fact.label, fact.before, fact.after}},
                                        invocation.language()));
        if (!fact.sentence.isEmpty())
            invocation.print(Base::sentence({QStringLiteral("app.document_sentence"), {fact.sentence}}, invocation.language()));
    }
}

void listDocuments(const Invocation &invocation)
{
    const Shelf shelf = shelfOf(invocation, LedgerFile::Mode::Read);
    const auto steps = invocation.expect(shelf.ledger->documentSteps(IncidentId(*shelf.incident.id)));
    QJsonArray array;
    for (const Kept &kept : shelf.documents) {
        array.append(toJson(kept, steps));
        if (invocation.wantsJson())
            continue;
        const QDateTime made = kept.row.made.toTimeZone(shelf.ledger->zone());
        invocation.print(QStringList{kept.row.id.toString(), Views::letterName(kept.row.document.letter, invocation.language()), kept.row.document.format,
                                     made.toString(QStringLiteral("yyyy-MM-dd HH:mm")), kept.row.madeBy,
                                     stateText(kept, invocation.language()), kept.row.document.series}
                             .join(u'\t')
                             .trimmed());
        if (kept.isStale())
            printChanges(invocation, kept);
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

Kept keptNumbered(const Shelf &shelf, Ledger::DocumentId id)
{
    for (const Kept &kept : shelf.documents) {
        if (kept.row.id == id)
            return kept;
    }
    throw Stop{Refused, {{QStringLiteral("life.not_of_incident"), {id.toString(), QString::number(*shelf.incident.id)}}}};
}

std::optional<PartialTime> timeTyped(const Invocation &invocation, const QTimeZone &zone)
{
    if (invocation.has(QStringLiteral("at")))
        return *momentFrom(QStringLiteral("at"), invocation.value(QStringLiteral("at"))).at;
    if (!invocation.has(QStringLiteral("orally")))
        return std::nullopt;
    return PartialTime::fromString(Base::now().toTimeZone(zone).toString(QStringLiteral("yyyy-MM-ddTHH:mm")));
}

// Who said it by phone: as named, else whose approval is awaited.
QString speaker(const Invocation &invocation, const Kept &kept)
{
    const auto next = kept.life.next();
    const QString awaited = next ? next->name.valueOr({}) : QString();
    const QString named = invocation.value(QStringLiteral("from"));
    return !named.isEmpty() || !invocation.has(QStringLiteral("orally")) ? named : awaited;
}

DocumentStep stepTyped(const Invocation &invocation, DocumentVerb verb, const Kept &kept, const QTimeZone &zone)
{
    const auto text = [&invocation](const char *option) { return invocation.value(QLatin1String(option)).trimmed(); };
    const bool sendsBack = verb == DocumentVerb::Reject || verb == DocumentVerb::Withdraw;
    const QString why = text("why");
    const QString speaking = speaker(invocation, kept);
    return {.document = kept.row.id,
            .verb = verb,
            .who = speaking.isEmpty() ? invocation.by() : speaking,
            .deputyFor = text("deputy-for"),
            .orally = invocation.has(QStringLiteral("orally")),
            .at = timeTyped(invocation, zone),
            .comment = sendsBack && text("comment").isEmpty() ? why : text("comment"),
            .to = text("to"),
            .why = invocation.has(QStringLiteral("anyway")) ? why : QString()};
}

/// What issuing a notice means for the facts; of anything else, nothing.
struct Published
{
    Publication publication;
    std::optional<Incident> facts;
};

// Held against the rules before anything is written.
Published publishedBy(const Invocation &invocation, const Shelf &shelf, const Kept &kept, const DocumentStep &step)
{
    if (step.verb != DocumentVerb::Issue || !Drafts::isNotice(kept.row.document.letter))
        return {};
    const auto before = invocation.expect(shelf.ledger->issuedDocuments(IncidentId(*shelf.incident.id)));
    Published published{Drafts::publicationOf(kept.row.document, step, shelf.incident, before, shelf.ledger->zone()), {}};
    published.facts = Drafts::withPublication(shelf.incident, published.publication);
    const auto found = Incidents::problems(*published.facts, shelf.ledger->zone());
    if (invocation.has(QStringLiteral("record")) && !found.isEmpty())
        throw Stop{Refused, found};
    return published;
}

// The facts know of it when the person says so; else what to write is said.
void tellPublication(const Invocation &invocation, const Shelf &shelf, const Published &published)
{
    if (!published.facts)
        return;
    if (invocation.has(QStringLiteral("record")))
        return (void)invocation.expect(shelf.ledger->save(*published.facts, invocation.by()));
    const Publication &publication = published.publication;
    invocation.complain({QStringLiteral("app.publication_proposed"),
                         {*publication.series, localText(*publication.when->when(), shelf.ledger->zone()),
                          Base::label(QStringLiteral("place"), *publication.where, invocation.language())}});
}

void printKept(const Invocation &invocation, Ledger::DocumentId id)
{
    const Shelf after = shelfOf(invocation, LedgerFile::Mode::Read);
    const Kept kept = keptNumbered(after, id);
    const auto steps = invocation.expect(after.ledger->documentSteps(IncidentId(*after.incident.id)));
    if (invocation.wantsJson())
        return invocation.print(toJson(kept, steps));
    invocation.print(QStringList{kept.row.id.toString(), stateText(kept, invocation.language()),
                                 QStringLiteral("%1/%2").arg(kept.life.approvals.size()).arg(kept.life.needed())}
                         .join(u'\t'));
}

void act(const Invocation &invocation, DocumentVerb verb)
{
    const Ledger::DocumentId id(invocation.number(2, "N"));
    invocation.atMost(3);
    if (invocation.has(QStringLiteral("anyway")))
        (void)invocation.required(QStringLiteral("why"));
    {
        const Shelf shelf = shelfOf(invocation, LedgerFile::Mode::Write);
        const Kept kept = keptNumbered(shelf, id);
        const DocumentStep typed = stepTyped(invocation, verb, kept, shelf.ledger->zone());
        const auto forbidden = Ledger::refusals(kept.life, typed, Base::now(), shelf.ledger->zone());
        if (!forbidden.isEmpty())
            throw Stop{Refused, forbidden};
        const DocumentStep step =
            invocation.expect(Drafts::prepared(*shelf.ledger, kept, typed, shelf.incident,
                                               organisationOf(invocation, *shelf.ledger), invocation.language()));
        const Published published = publishedBy(invocation, shelf, kept, step);
        (void)invocation.expect(shelf.ledger->act(step, invocation.by()));
        tellPublication(invocation, shelf, published);
    }
    printKept(invocation, id);
}

void document(const Invocation &invocation)
{
    (void)invocation.argument(0, "ID");
    const QString verb = invocation.arguments().value(1, QStringLiteral("list"));
    if (verb == u"list")
        return listDocuments(invocation);
    const auto named = Base::fromName<DocumentVerb>(verb);
    if (!named)
        wrongUsage("app.unknown_command", {QStringLiteral("document ") + verb});
    act(invocation, *named);
}

} // namespace

QList<Command> lifeCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    return {{.name = QStringLiteral("document"),
             .usage = QStringLiteral("ID list | review|approve|issue|reject|withdraw N"),
             .options = {QCommandLineOption(QStringLiteral("orally")), option("from", "NAME"), option("at", "TIME"),
                         option("deputy-for", "NAME"), option("comment", "TEXT"), option("to", "WHERE"),
                         QCommandLineOption(QStringLiteral("record")), QCommandLineOption(QStringLiteral("anyway")), option("why", "TEXT")},
             .run = document}};
}

} // namespace App

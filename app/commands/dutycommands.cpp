// What the law asks and what persons answered: assess, decide, file.
#include "app/commands/commands.h"

#include "app/settings.h"
#include "model/base/clock.h"
#include "model/duties/answering.h"
#include "model/duties/proposals.h"
#include "model/duties/standing.h"
#include "model/rules/checklist.h"

#include <QFileInfo>

#include <QJsonArray>

namespace App {

using namespace Incidents;
using Ledger::LedgerFile;

// A file of the user's that is refused leaves the shipped one in force, and everybody is told; a list of holidays that
// was asked for has to be one.
Duties::LawBooks lawBooksFor(const Invocation &invocation)
{
    const QString folder = invocation.has(QStringLiteral("rules")) ? invocation.value(QStringLiteral("rules"))
                                                                   : Settings::rulesFolder();
    const bool isChosen = invocation.has(QStringLiteral("holidays"));
    const QString list = isChosen ? invocation.value(QStringLiteral("holidays")) : Settings::holidayList();
    if (isChosen)
        (void)readFile(list); // refuses what cannot be read
    Duties::Opened opened = Duties::openLawBooks(folder, list);
    for (const Base::Problem &refusal : opened.refusals) {
        if (isChosen && refusal.where == list)
            throw Stop{Refused, {refusal}};
        invocation.complain(refusal);
    }
    return std::move(opened.books);
}

QDateTime momentOn(QDate asked, const QTimeZone &zone)
{
    return asked.isValid() ? QDateTime(asked, QTime(0, 0), zone) : Base::now().toTimeZone(zone);
}

namespace {

/// An incident with what the ledger keeps beside it.
struct OneCase
{
    Incident incident;
    QList<Rules::FormerCount> former = {};
    QList<Ledger::Decision> decisions = {};
    QList<Ledger::FilingRow> filings = {};
};

struct Cases
{
    QList<OneCase> all;
    OwnOrganisation own = {};
    QTimeZone zone = QTimeZone("Asia/Tokyo");
};

OneCase caseOf(const Invocation &invocation, const LedgerFile &ledger, IncidentId id)
{
    return {.incident = invocation.expect(ledger.incident(id)),
            .former = Duties::formerCounts(invocation.expect(ledger.formerFigures(id)), ledger.zone()),
            .decisions = invocation.expect(ledger.decisions(id)),
            .filings = invocation.expect(ledger.filings(id))};
}

// With --all every incident of the ledger, the newest first.
QList<IncidentId> idsNamed(const Invocation &invocation, const LedgerFile &ledger)
{
    if (!invocation.has(QStringLiteral("all")))
        return {invocation.incident(ledger, 0, "ID|FILE.json")};
    QList<IncidentId> ids;
    for (const auto &row : invocation.expect(ledger.incidents()))
        ids += row.id;
    return ids;
}

Cases casesNamed(const Invocation &invocation)
{
    Cases cases;
    const bool isAll = invocation.has(QStringLiteral("all"));
    const QString name = isAll ? QString() : invocation.argument(0, "ID|FILE.json");
    invocation.atMost(isAll ? 0 : 1);
    const bool isFile = name.endsWith(u".json", Qt::CaseInsensitive);
    if (!isFile || invocation.has(QStringLiteral("ledger"))) {
        const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
        cases.zone = ledger->zone();
        cases.own = invocation.expect(
            organisationFromJson(invocation.expect(ledger->setting(QStringLiteral("organisation")))));
        for (const IncidentId id : isFile ? QList<IncidentId>() : idsNamed(invocation, *ledger))
            cases.all += caseOf(invocation, *ledger, id);
    }
    if (isFile) {
        for (const Incident &incident : readIncidentFile(name, cases.zone))
            cases.all += OneCase{incident};
    }
    return cases;
}

void assess(const Invocation &invocation)
{
    const QDate asked = invocation.date(QStringLiteral("on"));
    const Cases cases = casesNamed(invocation);
    const Duties::LawBooks rules = lawBooksFor(invocation);
    const QDateTime at = momentOn(asked, cases.zone);
    const Base::Language language = invocation.language();
    QJsonArray array;
    Base::Problems refused;
    for (const OneCase &one : cases.all) {
        const Rules::Case given{one.incident, at.date(), cases.zone, cases.own, one.former};
        Base::Problems obstacles = Rules::obstacles(given);
        for (Base::Problem &obstacle : obstacles)
            obstacle.where = QString(one.incident.reference.valueOr({}) % u' ' % obstacle.where).trimmed();
        refused += obstacles;
        if (!obstacles.isEmpty())
            continue; // the others are told all the same
        const auto assessment = Rules::assess(given, rules.rulebook, rules.calendar);
        const auto standings = Duties::standings(assessment, one.decisions, one.filings, at, Duties::toldIn(one.incident));
        const Incident told = Ledger::withFilings(one.incident, one.filings);
        const Rules::Case kept{told, at.date(), cases.zone, cases.own, one.former};
        const auto discovery = Rules::discoveryDuties(kept, assessment, Duties::settledBy(standings));
        const auto others = Rules::whoElse(kept, rules.rulebook);
        QJsonObject json = Duties::toJson(assessment, standings, language);
        json.insert(QStringLiteral("checklist"), Rules::toJson(discovery, language));
        json.insert(QStringLiteral("who_else"), Rules::toJson(others, language));
        array.append(json);
        if (invocation.wantsJson())
            continue;
        invocation.print(one.incident.title.simplified());
        QStringList answers = Duties::toText(standings, language, cases.zone);
        if (!answers.isEmpty())
            answers.prepend(QString());
        const QStringList lists = Rules::toText(discovery, language) + Rules::toText(others, language);
        invocation.print((Rules::toText(assessment, language) + answers + lists).join(u'\n') + u'\n');
    }
    if (invocation.wantsJson() && !array.isEmpty())
        invocation.print(array.size() == 1 ? QJsonValue(array.first()) : QJsonValue(array));
    if (!refused.isEmpty())
        throw Stop{Refused, refused};
}

/// The duty that a command names, in its ledger, and what the law asks there today.
struct Named
{
    std::unique_ptr<LedgerFile> ledger;
    IncidentId incident;
    Ledger::DutyKey key;
    Duties::LawBooks books;
    Rules::Assessment assessment;
};

Named dutyNamed(const Invocation &invocation)
{
    Named named{.ledger = {}, .incident = {},
                .key = {.regime = invocation.argument(1, "REGIME"), .duty = invocation.argument(2, "DUTY")},
                .books = lawBooksFor(invocation), .assessment = {}};
    if (invocation.has(QStringLiteral("party")))
        named.key.party = invocation.required(QStringLiteral("party"));
    named.ledger = invocation.openLedger(LedgerFile::Mode::Write);
    named.incident = invocation.incident(*named.ledger, 0, "ID");
    const Incident incident = invocation.expect(named.ledger->incident(named.incident));
    const QDate today = Base::today(named.ledger->zone());
    named.assessment = invocation.expect(Duties::assess(*named.ledger, incident, named.books, today));
    return named;
}

// The other duties of the incident get their row as well: what nobody answered yet is to be seen.
void openQuestions(const Invocation &invocation, Named &named)
{
    invocation.expect(named.ledger->propose(Duties::proposals(named.incident, named.assessment), invocation.by()));
}

Ledger::Decided verdictTyped(const Invocation &invocation)
{
    const QString typed = invocation.argument(3, "VERDICT");
    const auto verdict = Base::fromName<Ledger::Decided>(typed);
    QStringList words = Base::enumNames<Ledger::Decided>();
    words.removeAll(Base::nameOf(Ledger::Decided::ToDecide));
    if (!words.contains(typed))
        wrongUsage("app.unknown_verdict", {typed, words.join(QStringLiteral(", "))});
    return *verdict;
}

void printAnswer(const Invocation &invocation, const Named &named)
{
    const auto at = momentOn({}, named.ledger->zone());
    const auto standings = Duties::standings(named.assessment, invocation.expect(named.ledger->decisions(named.incident)),
                                             invocation.expect(named.ledger->filings(named.incident)), at,
                                             Duties::toldIn(invocation.expect(named.ledger->incident(named.incident))));
    QList<Duties::Standing> its;
    for (const Duties::Standing &standing : standings) {
        if (standing.key == named.key)
            its += standing;
    }
    if (invocation.wantsJson())
        return invocation.print(its.isEmpty() ? QJsonObject() : Duties::toJson(its.first(), invocation.language()));
    for (const QString &line : Duties::toText(its, invocation.language(), named.ledger->zone()))
        invocation.print(line);
}

void decide(const Invocation &invocation)
{
    const Ledger::Decided verdict = verdictTyped(invocation);
    invocation.atMost(4);
    const QString why = invocation.required(QStringLiteral("why"));
    Named named = dutyNamed(invocation);
    auto decision = invocation.expect(
        Duties::decisionOn(named.key, named.incident, named.books.rulebook, named.assessment));
    decision.verdict = verdict;
    decision.why = why;
    invocation.expect(named.ledger->decide(decision, invocation.by()));
    if (const auto otherwise = Duties::decidedOtherwise(decision, invocation.language()))
        invocation.complain(*otherwise);
    openQuestions(invocation, named);
    printAnswer(invocation, named);
}

Stage stageTyped(const Invocation &invocation, const QString &duty)
{
    if (!invocation.has(QStringLiteral("stage")))
        return Duties::usualStage(duty);
    const auto stage = Base::fromName<Stage>(invocation.value(QStringLiteral("stage")));
    if (!stage)
        wrongUsage("app.unknown_word", {QStringLiteral("stage"), invocation.value(QStringLiteral("stage")),
                                        Base::enumNames<Stage>().join(QStringLiteral(", "))});
    return *stage;
}

PartialTime timeOfFiling(const Invocation &invocation)
{
    const Moment moment = momentFrom(QStringLiteral("at"), invocation.required(QStringLiteral("at")));
    return *moment.at;
}

void file(const Invocation &invocation)
{
    const Stage stage = stageTyped(invocation, invocation.argument(2, "DUTY"));
    invocation.atMost(3);
    const PartialTime at = timeOfFiling(invocation);
    const QString copy = invocation.value(QStringLiteral("copy"));
    const QByteArray content = copy.isEmpty() ? QByteArray() : readFile(copy);
    Named named = dutyNamed(invocation);
    auto filing = invocation.expect(Duties::filingOf(named.key, named.incident, stage, at, named.books.rulebook,
                                                     named.assessment, named.ledger->zone()));
    filing.receipt = invocation.value(QStringLiteral("receipt"));
    filing.why = invocation.value(QStringLiteral("why")).trimmed();
    filing.copyName = QFileInfo(copy).fileName();
    filing.copy = content;
    (void)invocation.expect(named.ledger->file(filing, invocation.by()));
    openQuestions(invocation, named);
    printAnswer(invocation, named);
}

} // namespace

QList<Command> dutyCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    const QList<QCommandLineOption> books = {option("rules", "DIR"), option("holidays", "FILE.csv")};
    return {{.name = QStringLiteral("assess"),
             .usage = QStringLiteral("ID|FILE.json|--all"),
             .options = QList<QCommandLineOption>{option("on", "DATE"), QCommandLineOption(QStringLiteral("all"))} + books,
             .run = assess},
            {.name = QStringLiteral("decide"),
             .usage = QStringLiteral("ID REGIME DUTY report|not_required|exempt|voluntary --why TEXT"),
             .options = QList<QCommandLineOption>{option("why", "TEXT"), option("party", "PARTY")} + books,
             .run = decide},
            {.name = QStringLiteral("file"),
             .usage = QStringLiteral("ID REGIME DUTY --at TIME"),
             .options = QList<QCommandLineOption>{option("at", "TIME"), option("stage", "STAGE"),
                                                  option("receipt", "NO"), option("copy", "FILE"),
                                                  option("why", "TEXT"), option("party", "PARTY")} + books,
             .run = file}};
}

} // namespace App

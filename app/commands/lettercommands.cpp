// Letters for many: a letter for each row of a roster, and what became of them.
#include "app/commands/commands.h"

#include "model/base/clock.h"
#include "model/base/vocabulary.h"
#include "model/incident/figures.h"
#include "model/mailing/preparing.h"
#include "model/mailing/telling.h"
#include "model/tables/texts.h"
#include "views/documents/kepttable.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace App {

using namespace Mailing;
using Base::Problem;
using Ledger::LedgerFile;

namespace {

constexpr qsizetype problemsShown = 100;

[[noreturn]] void refuse(const char *kind, QStringList args, const QString &where = {})
{
    throw Stop{Refused, {{QLatin1String(kind), std::move(args), where}}};
}

Letters::Template letterIn(const Invocation &invocation, const Roster::Columns &columns, QByteArray *file)
{
    const bool english = invocation.value(QStringLiteral("lang")) == u"en";
    if (!invocation.has(QStringLiteral("template")))
        return invocation.expect(Letters::shippedTemplate(invocation.required(QStringLiteral("letter")),
                                                          english ? Base::Language::English : Base::Language::Japanese));
    const QString path = invocation.value(QStringLiteral("template"));
    *file = readFile(path);
    const auto letter = letterFrom(*file, columns);
    if (letter)
        return *letter;
    throw Stop{Refused, named(letter.problems(), path)};
}

Letters::Options optionsIn(const Invocation &invocation, const Source &source)
{
    const QString era = invocation.value(QStringLiteral("era"));
    if (!era.isEmpty() && era != u"wareki" && era != u"seireki")
        wrongUsage("app.unknown_word", {QStringLiteral("era"), era, QStringLiteral("wareki, seireki")});
    return {.era = era.isEmpty()  ? Letters::usualEra(source.incident)
                : era == u"wareki" ? Base::Era::Japanese
                                   : Base::Era::Western,
            .zone = source.zone,
            .date = invocation.date(QStringLiteral("date")),
            .documentNumber = invocation.value(QStringLiteral("number"))};
}

// Where the letters go; nothing but a check leaves it empty.
void setOutput(const Invocation &invocation, Order *order)
{
    const QString out = invocation.value(QStringLiteral("out")), messages = invocation.value(QStringLiteral("eml"));
    if (!out.isEmpty() && !messages.isEmpty())
        wrongUsage("mailing.one_output");
    order->onlyFirst = invocation.has(QStringLiteral("test"));
    order->resume = invocation.has(QStringLiteral("resume"));
    order->withGaps = invocation.has(QStringLiteral("with-gaps"));
    order->withSlips = invocation.has(QStringLiteral("with-slips"));
    order->kind = !messages.isEmpty()                    ? Order::Kind::Messages
        : invocation.has(QStringLiteral("split")) && !order->onlyFirst ? Order::Kind::Parts
                                                         : Order::Kind::OneFile;
    order->out = messages.isEmpty() ? out : messages;
    if (order->kind == Order::Kind::Parts) {
        order->lettersAFile = invocation.value(QStringLiteral("split")).toInt();
        if (order->lettersAFile < 1)
            wrongUsage("mailing.not_a_count", {invocation.value(QStringLiteral("split"))});
    }
    if (invocation.has(QStringLiteral("check")))
        return;
    if (order->out.isEmpty())
        (void)invocation.required(QStringLiteral("out"));
    if (order->kind == Order::Kind::OneFile && !order->out.endsWith(u".pdf", Qt::CaseInsensitive))
        wrongUsage("mailing.not_pdf", {order->out});
}

// An address in the roster is meant for an envelope, unless one says otherwise.
void setEnvelope(const Invocation &invocation, const Roster::Columns &columns, Order *order)
{
    const QString chosen = invocation.value(QStringLiteral("window"));
    const bool isPaper = order->kind != Order::Kind::Messages;
    const QString envelope = chosen.isEmpty() && columns.has(Roster::Meaning::Address) ? QStringLiteral("naga3") : chosen;
    if (isPaper && !envelope.isEmpty() && envelope != u"none")
        order->envelope = invocation.expect(envelopeNamed(envelope));
}

Order orderIn(const Invocation &invocation, const Source &source)
{
    Order order{.roster = invocation.required(QStringLiteral("roster")),
                .incident = Ledger::withFilings(source.incident, source.filings),
                .own = source.own};
    for (const Ledger::FormerFigure &figure : source.figures)
        order.formerCounts += figure.count;
    order.check.file.encoding = invocation.value(QStringLiteral("encoding")).toLatin1();
    setOutput(invocation, &order);
    const Roster::Columns columns = invocation.expect(headOf(order.roster, order.check.file)).columns;
    order.letter = letterIn(invocation, columns, &order.templateFile);
    order.options = optionsIn(invocation, source);
    setEnvelope(invocation, columns, &order);
    order.confidential = invocation.has(QStringLiteral("confidential"));
    order.from = invocation.value(QStringLiteral("from"));
    order.fromName = source.own.name.valueOr({});
    order.check.byHousehold = invocation.has(QStringLiteral("household"));
    demandWhatIsNeeded(&order);
    return order;
}

void complainAboutRows(const Invocation &invocation, const QString &roster, const Roster::Report &report)
{
    for (const Problem &problem : report.problems.first(std::min(problemsShown, report.problems.size()))) {
        Problem placed = problem;
        placed.where = roster + u':' + problem.where;
        invocation.complain(placed);
    }
    if (report.problemCount > problemsShown)
        invocation.complain(Problem{QStringLiteral("mailing.more_problems"), {QString::number(report.problemCount - problemsShown)}});
}

QJsonObject reportToJson(const Invocation &invocation, const Roster::Report &report)
{
    QJsonArray problems;
    for (const Problem &problem : report.problems)
        problems.append(QJsonObject{{QStringLiteral("row"), problem.where.section(u':', 0, 0).toLongLong()},
                                    {QStringLiteral("column"), problem.where.section(u':', 1)},
                                    {QStringLiteral("kind"), problem.kind.section(u'.', 1)},
                                    {QStringLiteral("text"), Base::sentence(problem, invocation.language())}});
    return {{QStringLiteral("rows"), report.rows}, {QStringLiteral("good"), report.rows - report.bad},
            {QStringLiteral("bad"), report.bad},   {QStringLiteral("encoding"), QString::fromLatin1(report.encoding)},
            {QStringLiteral("problem_count"), report.problemCount}, {QStringLiteral("problems"), problems}};
}

bool showProgress(const Mailing::Progress &progress)
{
    static const bool isTerminal = isatty(STDERR_FILENO);
    if (isTerminal && progress.letters % 2048 == 0)
        std::fprintf(stderr, "\r%lld / %lld   %.0f/s   %lld s ", static_cast<long long>(progress.letters),
                     static_cast<long long>(progress.of), progress.perSecond, static_cast<long long>(progress.secondsLeft));
    return true;
}

void makeLetters(const Invocation &invocation, const QString &name)
{
    const Source source = sourceNamed(invocation, name);
    Order order = orderIn(invocation, source);
    // Bad rows are written whether or not the letters are made: they are what has to be mended.
    const Roster::Report report = invocation.expect(checkRoster(order, invocation.value(QStringLiteral("bad-rows")), invocation.language()));
    const bool onlyChecks = invocation.has(QStringLiteral("check"));
    if (onlyChecks && invocation.wantsJson())
        invocation.print(reportToJson(invocation, report));
    if (report.problemCount > 0)
        complainAboutRows(invocation, order.roster, report);
    if (report.bad > 0 && (onlyChecks || !(invocation.has(QStringLiteral("good-rows")) || order.onlyFirst)))
        refuse("mailing.bad_rows", {QString::number(report.bad), QString::number(report.rows)}, order.roster);
    if (report.bad == report.rows)
        refuse("mailing.no_good_rows", {}, order.roster);
    if (onlyChecks)
        return;
    std::unique_ptr<LedgerFile> ledger;
    if (order.incident.id && !order.onlyFirst && name.toLongLong() > 0)
        ledger = invocation.openLedger(LedgerFile::Mode::Write);
    Watch watch{.step = showProgress};
    if (ledger) {
        watch.hash = [&](const QByteArray &cells) { return ledger->keyedHash(cells); };
        watch.record = [&](const Made &made) { return record(*ledger, order, report, made, invocation.by()); };
    }
    const Made made = invocation.expect(make(order, report, watch));
    if (invocation.wantsJson())
        invocation.print(QJsonObject{{QStringLiteral("letters"), made.letters}, {QStringLiteral("pages"), made.pages},
                                     {QStringLiteral("files"), made.files}, {QStringLiteral("found"), made.filesFound},
                                     {QStringLiteral("refused"), report.bad}, {QStringLiteral("out"), order.out}});
    else
        invocation.print(Base::sentence({made.pages > 0 ? QStringLiteral("app.letters_made") : QStringLiteral("app.messages_made"),
                                         {QString::number(made.letters), QString::number(made.pages), order.out}}, invocation.language()));
}

// Letters on their way are an information of the persons once somebody says so.
void recordTelling(const Invocation &invocation, LedgerFile &ledger, Incidents::IncidentId id, Ledger::LetterRunId marked)
{
    const auto runs = invocation.expect(ledger.letterRuns(id));
    const auto run = std::ranges::find(runs, marked, &Ledger::LetterRun::id);
    const Ledger::LetterRun &its = run == runs.end() ? runs.last() : *run;
    const auto told = withTelling(invocation.expect(ledger.incident(id)), invocation.expect(ledger.letterCoverage(id)),
                                  its.run.channel, Base::now().toTimeZone(ledger.zone()).date());
    invocation.expect(ledger.save(told, invocation.by()));
}

void mark(const Invocation &invocation, Ledger::LetterState state)
{
    const auto typed = rowsIn(invocation.arguments().mid(2).join(u' '));
    if (!typed)
        wrongUsage("mailing.not_rows", typed.problems().first().args);
    const QList<qint64> rows = *typed;
    if (rows.isEmpty() && state != Ledger::LetterState::Sent)
        (void)invocation.argument(2, "ROW");
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
    const Incidents::IncidentId id = invocation.incident(*ledger, 0, "ID");
    const Ledger::LetterRunId run(invocation.value(QStringLiteral("run")).toLongLong());
    invocation.expect(ledger->markLetters({.incident = id, .run = run, .state = state, .rows = rows,
                                           .note = invocation.value(QStringLiteral("note"))}, invocation.by()));
    if (invocation.has(QStringLiteral("informed")))
        recordTelling(invocation, *ledger, id, run);
    else if (!invocation.wantsJson())
        invocation.print(Base::sentence({QStringLiteral("app.letters_tell"), {}}, invocation.language()));
}

void showCoverage(const Invocation &invocation)
{
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    const Incidents::IncidentId id = invocation.incident(*ledger, 0, "ID");
    if (invocation.expect(ledger->letterRuns(id)).isEmpty())
        refuse("mailing.no_run", {});
    const Ledger::LetterCoverage coverage = invocation.expect(ledger->letterCoverage(id));
    const QString percent = QString::number(coverage.percent(), 'f', 1);
    // A roster of few rows may be covered while most of the persons are not.
    const auto persons = Incidents::persons(invocation.expect(ledger->incident(id)));
    if (invocation.wantsJson())
        return invocation.print(QJsonObject{{QStringLiteral("persons"), coverage.persons}, {QStringLiteral("made"), coverage.made},
                                            {QStringLiteral("sent"), coverage.sent}, {QStringLiteral("returned"), coverage.returned},
                                            {QStringLiteral("sent_again"), coverage.sentAgain}, {QStringLiteral("percent"), percent.toDouble()},
                                            {QStringLiteral("incident_persons"), persons ? QJsonValue(persons->value) : QJsonValue()}});
    invocation.print(Base::sentence({QStringLiteral("app.letter_coverage"),
                                     {percent, QString::number(coverage.sent + coverage.sentAgain), QString::number(coverage.persons),
                                      QString::number(coverage.returned), QString::number(coverage.made)}}, invocation.language()));
    if (persons)
        invocation.print(Base::sentence({QStringLiteral("app.incident_persons"),
                                         {Tables::figureText(persons->value, persons->bound, invocation.language())}}, invocation.language()));
}

void listRuns(const Invocation &invocation)
{
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    const Incidents::IncidentId id = invocation.incident(*ledger, 0, "ID");
    QJsonArray array;
    for (const Ledger::LetterRun &run : invocation.expect(ledger->letterRuns(id))) {
        array.append(QJsonObject{{QStringLiteral("id"), run.id.value}, {QStringLiteral("letter"), run.run.letter},
                                 {QStringLiteral("version"), run.run.version}, {QStringLiteral("channel"), run.run.channel},
                                 {QStringLiteral("made"), run.made.toString(Qt::ISODate)}, {QStringLiteral("made_by"), run.madeBy},
                                 {QStringLiteral("rows"), run.count}, {QStringLiteral("refused"), run.run.refused},
                                 {QStringLiteral("files"), run.run.files}, {QStringLiteral("pages"), run.run.pages}});
        if (!invocation.wantsJson())
            invocation.print(QStringList{run.id.toString(), Views::letterName(run.run.letter, invocation.language()),
                                         Base::label(QStringLiteral("channel"), run.run.channel, invocation.language()), QString::number(run.count),
                                         run.made.toTimeZone(ledger->zone()).toString(QStringLiteral("yyyy-MM-dd HH:mm")), run.madeBy}.join(u'\t'));
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

void letters(const Invocation &invocation)
{
    const QString name = invocation.argument(0, "ID|FILE.json"), verb = invocation.arguments().value(1);
    if (verb.isEmpty())
        return makeLetters(invocation, name);
    if (verb == u"coverage")
        showCoverage(invocation);
    else if (verb == u"list")
        listRuns(invocation);
    else if (verb == u"sent")
        mark(invocation, Ledger::LetterState::Sent);
    else if (verb == u"returned")
        mark(invocation, Ledger::LetterState::Returned);
    else if (verb == u"resent")
        mark(invocation, Ledger::LetterState::SentAgain);
    else
        wrongUsage("app.unknown_command", {QStringLiteral("letters ") + verb});
}

} // namespace

QList<Command> letterCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    const auto flag = [](const char *name) { return QCommandLineOption(QString::fromLatin1(name)); };
    return {{.name = QStringLiteral("letters"),
             .usage = QStringLiteral("ID|FILE.json | ID list|coverage|sent|returned|resent [ROW...]"),
             .options = {option("letter", "NAME"), option("template", "FILE.txt"), option("roster", "FILE"), option("encoding", "NAME"),
                         option("out", "FILE.pdf|DIR/"), option("split", "N"), option("eml", "DIR/"), flag("check"), flag("test"),
                         flag("resume"), flag("good-rows"), flag("with-gaps"), flag("with-slips"), option("bad-rows", "FILE.csv"), option("window", "naga3|c5|none"),
                         flag("confidential"), flag("household"), option("era", "wareki|seireki"), option("date", "DATE"),
                         option("number", "TEXT"), option("from", "ADDRESS"), option("run", "N"), option("note", "TEXT"), flag("informed")},
             .needs = Command::Needs::Fonts,
             .run = letters}};
}

} // namespace App

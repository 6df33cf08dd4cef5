#include "app/commands/commands.h"

#include "model/base/clock.h"
#include "model/incident/json.h"
#include "model/incident/problems.h"
#include "views/window/exchange.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace App {

using Base::Problem;
using Ledger::LedgerFile;

namespace {

void init(const Invocation &invocation)
{
    invocation.atMost(0);
    const QFileInfo file(invocation.ledgerPath());
    if (!invocation.has(QStringLiteral("ledger")))
        QDir().mkpath(file.absolutePath());
    auto created = LedgerFile::create(invocation.ledgerPath(), invocation.by());
    if (!created)
        throw Stop{created.problems().first().kind == u"ledger.exists" ? Refused : CannotOpen, created.problems()};
    if (!invocation.has(QStringLiteral("sample")))
        return;
    LedgerFile &ledger = **created;
    letJudge(ledger);
    invocation.expect(ledger.setSetting(QStringLiteral("organisation"), sampleOrganisation(), invocation.by()));
    invocation.expect(ledger.add(sampleCases(), invocation.by()));
}

QJsonArray idsOf(const QList<Incidents::IncidentId> &ids)
{
    QJsonArray array;
    for (const auto id : ids)
        array.append(id.value);
    return array;
}

Ledger::Added imported(LedgerFile &ledger, const QJsonObject &exported, const QString &path, const QString &by)
{
    const auto added = ledger.importFrom(exported, by);
    if (!added)
        throw Stop{Refused, named(added.problems(), path)};
    return *added;
}

// A whole ledger comes alone, so that a refusal of one file leaves nothing of another behind.
Ledger::Added importAll(const Invocation &invocation, const QStringList &files)
{
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
    QList<Incidents::Incident> incidents;
    for (const QString &path : files) {
        if (!path.endsWith(u".json", Qt::CaseInsensitive))
            throw Stop{Refused, {{QStringLiteral("app.cannot_import"), {}, path}}};
        const auto json = Incidents::parseJson(readFile(path));
        if (json && (*json)[u"format"] == QStringLiteral("tenmatsu-ledger/1")) {
            if (files.size() > 1)
                wrongUsage("app.ledger_alone", {path});
            return imported(*ledger, json->toObject(), path, invocation.by());
        }
        const QList<Incidents::Incident> read = readIncidentFile(path, ledger->zone());
        if (const auto found = Incidents::obstaclesToRecording(read, ledger->zone(), Base::now()); !found.isEmpty())
            throw Stop{Refused, named(found, path)};
        incidents += read;
    }
    return invocation.expect(ledger->add(incidents, invocation.by()));
}

void import(const Invocation &invocation)
{
    (void)invocation.argument(0, "FILE");
    const Ledger::Added added = importAll(invocation, invocation.arguments());
    if (invocation.wantsJson()) {
        invocation.print(QJsonObject{{QStringLiteral("added"), idsOf(added.ids)},
                                     {QStringLiteral("skipped"), idsOf(added.skipped)}});
        return;
    }
    for (const auto id : added.ids)
        invocation.print(id.toString());
    for (const auto id : added.skipped)
        invocation.complain(Problem{QStringLiteral("app.already_there"), {id.toString()}});
}

void exportLedger(const Invocation &invocation)
{
    const QString path = invocation.argument(0, "FILE");
    invocation.atMost(1);
    invocation.expect(Views::exportTo(path, *invocation.openLedger(LedgerFile::Mode::Read), lawBooksFor(invocation),
                                      invocation.language()));
}

void verify(const Invocation &invocation)
{
    invocation.atMost(0);
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    const auto findings = invocation.expect(ledger->verify());
    QJsonArray problems;
    for (const auto &finding : findings) {
        const QString what = Base::sentence(finding.what, invocation.language());
        problems.append(QJsonObject{{QStringLiteral("where"), finding.where}, {QStringLiteral("what"), what}});
        if (!invocation.wantsJson())
            invocation.print(finding.where + QStringLiteral(": ") + what);
    }
    if (invocation.wantsJson())
        invocation.print(QJsonObject{{QStringLiteral("ok"), findings.isEmpty()}, {QStringLiteral("problems"), problems}});
    else if (findings.isEmpty())
        invocation.print(Base::sentence({QStringLiteral("app.verified"), {}}, invocation.language()));
    if (!findings.isEmpty())
        throw Stop{Refused, {}};
}

} // namespace

QList<Command> ledgerCommands()
{
    return {
        {.name = QStringLiteral("init"), .usage = {}, .options = {QCommandLineOption(QStringLiteral("sample"))}, .run = init},
        {.name = QStringLiteral("import"), .usage = QStringLiteral("FILE..."), .run = import},
        {.name = QStringLiteral("export"), .usage = QStringLiteral("FILE.json|.csv|.xlsx"), .run = exportLedger},
        {.name = QStringLiteral("verify"), .usage = {}, .run = verify},
    };
}

} // namespace App

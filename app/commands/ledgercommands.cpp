#include "app/commands/commands.h"

#include "model/incident/json.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

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
            return invocation.expect(ledger->importFrom(json->toObject(), invocation.by()));
        }
        incidents += readIncidentFile(path, ledger->zone());
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

QByteArray csvField(QString text)
{
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text.toUtf8();
}

// With a byte order mark: Excel then reads the file as UTF-8.
void writeList(const LedgerFile &ledger, const Invocation &invocation, QIODevice &file)
{
    file.write("\xef\xbb\xbfid,reference,title,kind,status,cause,department,process,occurred,known,persons,next_due,"
               "open_actions\r\n");
    for (const auto &row : invocation.expect(ledger.incidents())) {
        const QStringList cells = {row.id.toString(), row.reference, row.title, Base::nameOf(row.kind),
                                   Base::nameOf(row.status), row.cause, row.department, row.process, row.occurred,
                                   row.known, row.persons ? QString::number(*row.persons) : QString(),
                                   row.nextDue.toString(Qt::ISODate), QString::number(row.openActions)};
        QByteArrayList fields;
        for (const QString &cell : cells)
            fields += csvField(cell);
        file.write(fields.join(',') + "\r\n");
    }
}

void exportLedger(const Invocation &invocation)
{
    const QString path = invocation.argument(0, "FILE");
    invocation.atMost(1);
    const bool asList = path.endsWith(u".csv", Qt::CaseInsensitive);
    if (!asList && !path.endsWith(u".json", Qt::CaseInsensitive))
        throw Stop{Refused, {{QStringLiteral("app.cannot_export"), {}, path}}};
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw Stop{Refused, {{QStringLiteral("app.cannot_write"), {file.errorString()}, path}}};
    if (asList)
        writeList(*ledger, invocation, file);
    else
        invocation.expect(ledger->exportTo(&file));
    if (!file.commit())
        throw Stop{Refused, {{QStringLiteral("app.cannot_write"), {file.errorString()}, path}}};
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
        {.name = QStringLiteral("export"), .usage = QStringLiteral("FILE.json|.csv"), .run = exportLedger},
        {.name = QStringLiteral("verify"), .usage = {}, .run = verify},
    };
}

} // namespace App

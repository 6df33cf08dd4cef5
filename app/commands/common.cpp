#include "app/commands/commands.h"

#include "model/incident/json.h"
#include "model/incident/problems.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace App {

using Base::Problem;

namespace {

constexpr qint64 largestFile = 1024LL * 1024 * 1024;

} // namespace

Base::Problems named(Base::Problems problems, const QString &path)
{
    for (Problem &problem : problems)
        problem.where = problem.where.isEmpty() ? path : path + QStringLiteral(": ") + problem.where;
    return problems;
}

const QList<Command> &commands()
{
    static const QList<Command> all = ledgerCommands() + incidentCommands() + actionCommands() + documentCommands()
        + lifeCommands() + templateCommands() + letterCommands() + dutyCommands() + deadlineCommands() + sheetCommands() + figureCommands() + checkCommands()
        + demoCommands();
    return all;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        throw Stop{Refused, {{QStringLiteral("app.is_a_folder"), {}, path}}};
    if (!file.open(QIODevice::ReadOnly))
        throw Stop{Refused, {{QStringLiteral("app.cannot_read"), {file.errorString()}, path}}};
    if (file.size() > largestFile)
        throw Stop{Refused, {{QStringLiteral("incident.too_large"), {}, path}}};
    return file.readAll();
}

QList<Incidents::Incident> readIncidentFile(const QString &path, const QTimeZone &zone)
{
    const auto json = Incidents::parseJson(readFile(path));
    if (!json)
        throw Stop{Refused, named(json.problems(), path)};
    const auto incidents = Incidents::readIncidents(*json);
    if (!incidents)
        throw Stop{Refused, named(incidents.problems(), path)};
    if (const auto found = Incidents::problems(*incidents, zone); !found.isEmpty())
        throw Stop{Refused, named(found, path)};
    return *incidents;
}

Incidents::OwnOrganisation organisationOf(const Invocation &invocation, const Ledger::LedgerFile &ledger)
{
    const QJsonObject stored = invocation.expect(ledger.setting(QStringLiteral("organisation")));
    return stored.isEmpty() ? Incidents::OwnOrganisation() : invocation.expect(Incidents::organisationFromJson(stored));
}

Source sourceNamed(const Invocation &invocation, const QString &name)
{
    if (!name.endsWith(u".json", Qt::CaseInsensitive)) {
        const auto ledger = invocation.openLedger(Ledger::LedgerFile::Mode::Read);
        const Incidents::IncidentId id = invocation.expect(ledger->incidentNamed(name));
        return {.incident = invocation.expect(ledger->incident(id)),
                .own = organisationOf(invocation, *ledger),
                .zone = ledger->zone(),
                .filings = invocation.expect(ledger->filings(id)),
                .issued = invocation.expect(ledger->issuedDocuments(id)),
                .decisions = invocation.expect(ledger->decisions(id)),
                .figures = invocation.expect(ledger->formerFigures(id))};
    }
    Source source;
    if (invocation.has(QStringLiteral("ledger"))) {
        const auto ledger = invocation.openLedger(Ledger::LedgerFile::Mode::Read);
        source.own = organisationOf(invocation, *ledger);
        source.zone = ledger->zone();
    }
    const QList<Incidents::Incident> incidents = readIncidentFile(name, source.zone);
    if (incidents.size() != 1)
        throw Stop{Refused, {{QStringLiteral("app.not_one_incident"), {QString::number(incidents.size())}, name}}};
    source.incident = incidents.first();
    return source;
}

QList<Incidents::Incident> sampleCases()
{
    QList<Incidents::Incident> incidents;
    const QDir folder(QStringLiteral(":/samples"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        incidents += readIncidentFile(folder.filePath(name), QTimeZone("Asia/Tokyo"));
    return incidents;
}

QJsonObject sampleOrganisation()
{
    QFile file(QStringLiteral(":/samples/organisation/organisation.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QList<QJsonValue> readingsOf(const QString &typed)
{
    QList<QJsonValue> readings;
    const QJsonDocument wrapped = QJsonDocument::fromJson('[' + typed.toUtf8() + ']');
    if (wrapped.isArray() && wrapped.array().size() == 1)
        readings += wrapped.array().first();
    readings += typed;
    return readings;
}

QJsonObject assigned(QJsonObject object, const QStringList &assignments,
                     const std::function<Base::Problems(const QJsonObject &)> &check)
{
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1)
            wrongUsage("app.not_an_assignment", {assignment});
        Base::Problems refusals;
        bool taken = false;
        for (const QJsonValue &reading : readingsOf(assignment.mid(equals + 1))) {
            const auto changed = Incidents::withValueAt(object, assignment.left(equals), reading);
            refusals = changed ? check(*changed) : changed.problems();
            if (!refusals.isEmpty())
                continue;
            object = *changed;
            taken = true;
            break;
        }
        if (!taken)
            throw Stop{Refused, refusals};
    }
    return object;
}

Incidents::Moment momentFrom(const QString &option, const QString &typed)
{
    // "2026-11-30 17:10": a blank between day and time is as good as the T.
    const auto time = Incidents::PartialTime::fromString(QString(typed).replace(u' ', u'T'));
    if (!time)
        throw Stop{Refused, {{QStringLiteral("incident.impossible_date"), {typed}, QStringLiteral("--") + option}}};
    return Incidents::Moment::of(*time);
}

} // namespace App

#include "views/window/exchange.h"

#include "model/base/clock.h"
#include "model/incident/json.h"
#include "model/incident/problems.h"
#include "model/tables/incidentlistfile.h"
#include "model/tables/references.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QSaveFile>

namespace Views {

using Base::Problem;

namespace {

const QString ledgerFormat = QStringLiteral("tenmatsu-ledger/1");

Base::Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return Problem{QStringLiteral("app.is_a_folder"), {}, path};
    if (!file.open(QIODevice::ReadOnly))
        return Problem{QStringLiteral("app.cannot_read"), {file.errorString()}, path};
    return file.readAll();
}

Base::Problems inFile(Base::Problems problems, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    for (Problem &problem : problems)
        problem.where = problem.where.isEmpty() ? name : QString(name % QStringLiteral(": ") % problem.where);
    return problems;
}

int yearOf(const Incidents::Incident &incident, const QDate &today)
{
    const auto known = incident.known ? incident.known->when() : std::nullopt;
    const auto occurred = incident.occurred ? incident.occurred->first() : std::nullopt;
    return known ? known->date().year() : occurred ? occurred->date().year() : today.year();
}

// After they are in: by what a file holds it is known again, and a number would make it another.
Base::Outcome number(Session &session, const QList<Incidents::IncidentId> &ids)
{
    auto rows = session.ledger().incidents();
    if (!rows)
        return rows.problems();
    for (const Incidents::IncidentId id : ids) {
        auto incident = session.ledger().incident(id);
        if (!incident)
            return incident.problems();
        if (incident->reference)
            continue;
        const QString reference = Tables::nextReference(*rows, yearOf(*incident, session.today()));
        incident->reference = reference;
        rows->append({.reference = reference});
        if (const auto saved = session.save(*incident); !saved)
            return saved;
    }
    return Base::done;
}

Base::Result<Ledger::Added> importedLedger(Session &session, const QJsonObject &exported, const QString &path)
{
    const auto added = session.importLedger(exported);
    return added ? added : inFile(added.problems(), path);
}

} // namespace

Base::Result<Ledger::Added> importInto(Session &session, const QStringList &paths)
{
    QList<Incidents::Incident> incidents;
    for (const QString &path : paths) {
        const auto content = contentOf(path);
        if (!content)
            return content.problems();
        const auto json = Incidents::parseJson(*content);
        if (!json)
            return inFile(json.problems(), path);
        if ((*json)[u"format"].toString() == ledgerFormat) {
            if (paths.size() > 1)
                return Problem{QStringLiteral("app.ledger_alone"), {}, path};
            return importedLedger(session, json->toObject(), path);
        }
        const auto read = Incidents::readIncidents(*json);
        if (!read)
            return inFile(read.problems(), path);
        const auto obstacles = Incidents::obstaclesToRecording(*read, session.ledger().zone(), Base::now());
        if (!obstacles.isEmpty())
            return inFile(obstacles, path);
        incidents += *read;
    }
    const auto added = session.add(incidents);
    const auto numbered = added ? number(session, added->ids) : Base::done;
    return numbered ? added : numbered.problems();
}

Base::Outcome exportTo(const QString &path, const Ledger::LedgerFile &ledger, const Duties::LawBooks &books,
                       Base::Language language)
{
    if (Tables::isListFile(path)) {
        const auto rows = Duties::incidentRows(ledger, books, Base::now().toTimeZone(ledger.zone()));
        return rows ? Tables::saveIncidentList(*rows, path, language) : Base::Outcome(rows.problems());
    }
    if (!path.endsWith(u".json", Qt::CaseInsensitive))
        return Problem{QStringLiteral("app.cannot_export"), {}, path};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Problem{QStringLiteral("app.cannot_write"), {file.errorString()}, path};
    const auto written = ledger.exportTo(&file);
    if (!written)
        return written;
    if (!file.commit())
        return Problem{QStringLiteral("app.cannot_write"), {file.errorString()}, path};
    return Base::done;
}

} // namespace Views

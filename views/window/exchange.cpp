#include "views/window/exchange.h"

#include "model/base/clock.h"
#include "model/incident/json.h"
#include "model/incident/problems.h"
#include "model/tables/incidentlistfile.h"

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
    return session.add(incidents);
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

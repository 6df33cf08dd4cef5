#include "tests/support/temporaryledger.h"

#include "model/incident/json.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace Tests {

TemporaryLedger::TemporaryLedger(Content content) : m_formerDataHome(qgetenv("XDG_DATA_HOME"))
{
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    m_ledger = expect(Ledger::LedgerFile::create(path(), QStringLiteral("tester")));
    if (content == Content::Samples)
        expect(m_ledger->add(sampleIncidents(), QStringLiteral("tester")));
}

TemporaryLedger::~TemporaryLedger()
{
    m_ledger.reset();
    qputenv("XDG_DATA_HOME", m_formerDataHome);
}

void TemporaryLedger::reopen()
{
    close();
    m_ledger = expect(Ledger::LedgerFile::open(path(), Ledger::LedgerFile::Mode::Write));
}

QList<Incidents::Incident> sampleIncidents()
{
    QList<Incidents::Incident> incidents;
    const QDir folder(QStringLiteral(":/samples"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        incidents += expect(Incidents::readIncidents(expect(Incidents::parseJson(file.readAll()))));
    }
    return incidents;
}

Incidents::Incident incidentOf(const QByteArray &members)
{
    const QByteArray json = R"({"format":"tenmatsu-incident/1",)"
        + QByteArray(members.startsWith("\"title\"") ? "" : R"("title":"件名",)") + members + "}";
    return expect(Incidents::readIncidents(expect(Incidents::parseJson(json)))).first();
}

} // namespace Tests

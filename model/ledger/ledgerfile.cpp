#include "model/ledger/ledgerfile.h"

#include "model/base/clock.h"
#include "model/incident/json.h"
#include "model/incident/problems.h"
#include "model/ledger/incidentrecords.h"
#include "model/ledger/migrations.h"
#include "model/ledger/settingrecords.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace Ledger {

using Base::Problem;
using namespace Incidents;

namespace {

const QString identity = QStringLiteral("ledger"); // the setting that says which ledger this is

void checkSize(Database &database)
{
    Statement pages(database, QStringLiteral("PRAGMA page_count"));
    Statement pageSize(database, QStringLiteral("PRAGMA page_size"));
    pages.run().next();
    pageSize.run().next();
    if (QFileInfo(database.path()).size() < pages.number(0) * pageSize.number(0))
        throw Failure(Problem{QStringLiteral("ledger.damaged"), {QStringLiteral("truncated")}, database.path()});
}

// What the stored facts already said stands in nobody's way.
void checkFacts(const Incident &incident, const QTimeZone &zone, const Incident &stored)
{
    Base::Problems found = problems(incident, zone) + unseenEffects(stored, incident);
    const Base::Problems former = problems(stored, zone);
    found.erase(std::remove_if(found.begin(), found.end(), [&former](const Problem &problem) {
                    return problem.kind == u"incident.no_such_country" && former.contains(problem);
                }), found.end());
    const QDateTime now = Base::now();
    const Base::Problems before = notYet(stored, zone, now);
    for (const Problem &problem : notYet(incident, zone, now)) {
        if (!before.contains(problem))
            found.append(problem);
    }
    if (!found.isEmpty())
        throw Failure(found);
}

} // namespace

LedgerFile::LedgerFile(std::unique_ptr<Database> database, std::shared_ptr<Lock> lock)
    : m_lock(std::move(lock)), m_database(std::move(database))
{
    if (m_lock)
        m_database->takeTurns(m_lock->turn());
}

LedgerFile::~LedgerFile() = default;

// ---- opening

Base::Result<std::unique_ptr<LedgerFile>> LedgerFile::create(const QString &path, const QString &by,
                                                             const QTimeZone &zone)
{
    if (QFileInfo(path).isDir())
        return Problem{QStringLiteral("ledger.is_a_directory"), {}, path};
    if (QFile::exists(path))
        return Problem{QStringLiteral("ledger.exists"), {}, path};
    const QString uid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return guarded([&] {
        auto database = std::make_unique<Database>(path, Database::Access::Create);
        const auto lock = Lock::take(path);
        const auto key = AuditKey::create(uid);
        try {
            if (!lock || !key)
                throw Failure(lock ? key.problems() : lock.problems());
            database->mark();
            migrate(*database);
            Change change(*database, *key, by);
            insertSetting(change, identity,
                          {{QStringLiteral("uid"), uid}, {QStringLiteral("zone"), QString::fromUtf8(zone.id())},
                           {QStringLiteral("created"), change.at()}});
            change.commit();
        } catch (const Failure &) {
            database.reset();
            QFile::remove(path);
            throw;
        }
        std::unique_ptr<LedgerFile> ledger(new LedgerFile(std::move(database), *lock));
        ledger->readIdentity();
        return ledger;
    });
}

Base::Result<std::unique_ptr<LedgerFile>> LedgerFile::open(const QString &path, Mode mode)
{
    auto opened = guarded([&]() -> std::unique_ptr<LedgerFile> {
        if (mode == Mode::Read)
            return openForReading(path);
        if (mode == Mode::Write)
            return openForWriting(path);
        try {
            return openForWriting(path);
        } catch (const Failure &failure) {
            const QString kind = failure.problems.value(0).kind;
            if (kind != u"ledger.locked" && kind != u"ledger.read_only" && kind != u"ledger.key_missing")
                throw;
            auto ledger = openForReading(path);
            ledger->m_holder = kind == u"ledger.locked" ? Lock::holderOf(path) : std::nullopt;
            return ledger;
        }
    });
    if (!opened && opened.problems().first().kind == u"ledger.locked_by_other") {
        if (const auto holder = Lock::holderOf(path))
            return lockedBy(*holder, path);
    }
    return opened;
}

std::unique_ptr<LedgerFile> LedgerFile::openForReading(const QString &path)
{
    auto database = std::make_unique<Database>(path, Database::Access::ReadOnly);
    checkSchema(*database);
    checkSize(*database);
    if (needsMigration(*database))
        throw Failure(Problem{QStringLiteral("ledger.older"), {}, path});
    std::unique_ptr<LedgerFile> ledger(new LedgerFile(std::move(database), nullptr));
    ledger->readIdentity();
    return ledger;
}

std::unique_ptr<LedgerFile> LedgerFile::openForWriting(const QString &path)
{
    auto reader = std::make_unique<Database>(path, Database::Access::ReadOnly); // refuses what is no ledger, unlocked
    checkSchema(*reader);
    checkSize(*reader);
    reader.reset();
    if (!QFileInfo(path).isWritable())
        throw Failure(Problem{QStringLiteral("ledger.read_only"), {}, path});
    const auto lock = Lock::take(path);
    if (!lock)
        throw Failure(lock.problems());
    auto database = std::make_unique<Database>(path, Database::Access::ReadWrite);
    migrate(*database);
    std::unique_ptr<LedgerFile> ledger(new LedgerFile(std::move(database), *lock));
    ledger->readIdentity();
    (void)ledger->keyForWriting();
    return ledger;
}

LedgerFile::Opener LedgerFile::opener() const
{
    return [path = path(), lock = m_lock] {
        return guarded([&] {
            auto database = std::make_unique<Database>(path, lock ? Database::Access::ReadWrite : Database::Access::ReadOnly);
            database->giveWay();
            std::unique_ptr<LedgerFile> ledger(new LedgerFile(std::move(database), lock));
            ledger->readIdentity();
            return ledger;
        });
    };
}

void LedgerFile::readIdentity()
{
    const auto record = settingRecord(*m_database, identity);
    m_uid = record ? record->body.value(QStringLiteral("uid")).toString() : QString();
    m_zone = QTimeZone(record ? record->body.value(QStringLiteral("zone")).toString().toUtf8() : QByteArray());
    if (!m_zone.isValid())
        m_zone = QTimeZone("Asia/Tokyo");
    if (const auto key = AuditKey::find(m_uid))
        m_key = std::make_unique<AuditKey>(*key);
}

const AuditKey &LedgerFile::keyForWriting() const
{
    if (!m_key)
        throw Failure(Problem{QStringLiteral("ledger.key_missing"), {AuditKey::folder(), m_uid}, path()});
    if (isReadOnly())
        throw Failure(Problem{QStringLiteral("ledger.read_only"), {}, path()});
    return *m_key;
}

QString LedgerFile::path() const
{
    return m_database->path();
}

bool LedgerFile::isReadOnly() const
{
    return m_database->isReadOnly();
}

// ---- incidents

Base::Result<Incident> LedgerFile::incident(IncidentId id) const
{
    return guarded([&] {
        Transaction consistent(*m_database, Transaction::Kind::Read);
        return loadIncident(*m_database, id);
    });
}

Base::Outcome LedgerFile::forEachIncident(const std::function<void(const Incident &)> &visit) const
{
    return guarded([&] {
        Transaction consistent(*m_database, Transaction::Kind::Read);
        Ledger::forEachIncident(*m_database, visit);
    });
}

Base::Result<Added> LedgerFile::add(const QList<Incident> &incidents, const QString &by)
{
    return guarded([&] {
        if (const auto obstacles = obstaclesToRecording(incidents, m_zone, Base::now()); !obstacles.isEmpty())
            throw Failure(obstacles);
        Change change(*m_database, keyForWriting(), by);
        Statement sameId(*m_database, QStringLiteral("SELECT id FROM incident WHERE id = :id"));
        Statement sameFile(*m_database, QStringLiteral("SELECT id FROM incident WHERE source = :source"));
        Added added;
        for (const Incident &incident : incidents) {
            Statement &same = incident.id ? sameId.run({{":id", *incident.id}})
                                          : sameFile.run({{":source", sourceOf(incident)}});
            if (same.next()) {
                added.skipped += IncidentId(same.number(0));
                continue;
            }
            added.ids += insert(change, incident, m_zone);
            judge(change, added.ids.last());
        }
        if (!added.ids.isEmpty())
            change.commit();
        return added;
    });
}

Base::Outcome LedgerFile::save(const Incident &incident, const QString &by)
{
    return guarded([&] {
        Change change(*m_database, keyForWriting(), by);
        const IncidentRecords records = load(*m_database, IncidentId(incident.id.valueOr(0)));
        const auto stored = incidentOf(records);
        if (!stored)
            throw Failure(stored.problems());
        if (*stored == incident)
            return;
        checkFacts(incident, m_zone, *stored);
        const bool closes = incident.status == Status::Closed;
        if (closes && (stored->status != incident.status || stored->actions != incident.actions)) {
            const Base::Problems obstacles = obstaclesToClosing(incident);
            if (!obstacles.isEmpty())
                throw Failure(obstacles);
        }
        update(change, records, incident, m_zone);
        judge(change, IncidentId(incident.id.valueOr(0)));
        change.commit();
    });
}

} // namespace Ledger

#include "model/ledger/lock.h"

#include <QFileInfo>

namespace Ledger {

namespace {
QString lockPath(const QString &ledgerPath)
{
    return ledgerPath + QStringLiteral(".lock");
}
} // namespace

Base::Result<std::shared_ptr<Lock>> Lock::take(const QString &ledgerPath)
{
    std::shared_ptr<Lock> lock(new Lock(lockPath(ledgerPath)));
    lock->m_file.setStaleLockTime(0); // held for as long as a window is open
    if (lock->m_file.tryLock(0))
        return lock;
    if (const auto holder = holderOf(ledgerPath); holder && lock->m_file.error() == QLockFile::LockFailedError)
        return lockedBy(*holder, ledgerPath);
    return Base::Problem{QStringLiteral("ledger.read_only"), {}, ledgerPath};
}

std::optional<Holder> Lock::holderOf(const QString &ledgerPath)
{
    const QFileInfo file(lockPath(ledgerPath));
    QLockFile lock(file.filePath());
    qint64 process = 0;
    QString host, program;
    if (!file.exists() || !lock.getLockInfo(&process, &host, &program))
        return {};
    return Holder{.user = file.owner(), .host = host, .process = process, .since = file.lastModified().toUTC()};
}

Base::Problem lockedBy(const Holder &holder, const QString &ledgerPath)
{
    return {QStringLiteral("ledger.locked"),
            {holder.user, holder.host, QString::number(holder.process),
             holder.since.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))},
            ledgerPath};
}

} // namespace Ledger

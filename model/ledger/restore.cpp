#include "model/ledger/restore.h"

#include "model/base/clock.h"
#include "model/ledger/ledgerfile.h"

#include <QFile>
#include <QFileInfo>

namespace Ledger {

namespace {

const QStringList besides = {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")};

Base::Problem refusal(const QString &path, const QString &why)
{
    return {QStringLiteral("ledger.cannot_open"), {why}, path};
}

// All of it or nothing: the old journal must not be read into the copy.
bool moveAll(const QString &from, const QString &to)
{
    for (qsizetype at = 0; at < besides.size(); ++at) {
        if (!QFile::exists(from + besides[at]) || QFile::rename(from + besides[at], to + besides[at]))
            continue;
        while (--at >= 0)
            QFile::rename(to + besides[at], from + besides[at]);
        return false;
    }
    return true;
}

} // namespace

Base::Result<QString> restore(const QString &copy, const QString &path)
{
    if (QFileInfo(copy).canonicalFilePath() == QFileInfo(path).canonicalFilePath())
        return refusal(copy, QStringLiteral("same file"));
    if (const auto opened = LedgerFile::open(copy, LedgerFile::Mode::Read); !opened)
        return opened.problems();
    if (const auto there = LedgerFile::open(path, LedgerFile::Mode::Write);
        !there && there.problems().first().kind.startsWith(u"ledger.locked"))
        return there.problems(); // somebody works in it
    const QString fresh = path + QStringLiteral(".restoring");
    QFile::remove(fresh);
    QFile source(copy);
    if (!source.copy(fresh)) {
        QFile::remove(fresh);
        return refusal(fresh, source.errorString());
    }
    QFile::setPermissions(fresh, QFile::permissions(fresh) | QFile::WriteOwner);
    const QString stamp = Base::now().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString aside = QFile::exists(path) ? path + QStringLiteral(".set-aside-") + stamp : QString();
    if (!aside.isEmpty() && !moveAll(path, aside)) {
        QFile::remove(fresh);
        return refusal(path, QStringLiteral("rename"));
    }
    if (QFile::rename(fresh, path))
        return aside;
    if (!aside.isEmpty())
        (void)moveAll(aside, path);
    QFile::remove(fresh);
    return refusal(path, QStringLiteral("rename"));
}

} // namespace Ledger

#include "model/mailing/outputfolder.h"

#include "model/mailing/outputfile.h"

#include <QDir>
#include <QRegularExpression>

namespace Mailing {

using Base::Outcome;
using Base::Problem;

// Where no lock can be made, nothing can be written either; what is tried next says why.
Outcome OutputLock::take(const QString &path)
{
    auto lock = Ledger::Lock::take(path);
    if (lock)
        m_lock = std::move(*lock);
    else if (lock.problems().first().kind == u"ledger.locked")
        return Problem{QStringLiteral("mailing.in_use"), lock.problems().first().args, path};
    return Base::done;
}

namespace {

bool holdsOtherThings(const QDir &folder)
{
    QStringList entries = folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    entries.removeOne(QLatin1String(Journal::fileName) + QStringLiteral(".lock")); // this run's
    return !entries.isEmpty();
}

} // namespace

Outcome OutputFolder::open(const QByteArray &job, bool resume)
{
    static const QRegularExpression ours(QStringLiteral("letters-\\d+\\.pdf|\\d+\\.eml"));
    const QDir folder(m_path);
    if (!folder.exists() && !QDir().mkdir(m_path))
        return Problem{QStringLiteral("mailing.no_folder"), {m_path}, m_path};
    if (const auto locked = m_lock.take(path(QLatin1String(Journal::fileName))); !locked)
        return locked;
    if (m_journal.exists() && !resume)
        return Problem{QStringLiteral("mailing.begun"), {}, m_path};
    removeLeftOvers(m_path, ours);
    if (m_journal.exists())
        return m_journal.resume(job);
    if (holdsOtherThings(folder))
        return Problem{QStringLiteral("mailing.not_empty"), {}, m_path};
    return m_journal.begin(job);
}

QString OutputFolder::path(const QString &name) const
{
    return QDir(m_path).filePath(name);
}

} // namespace Mailing

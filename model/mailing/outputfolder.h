#pragma once

#include "model/ledger/lock.h"
#include "model/mailing/journal.h"

#include <memory>

namespace Mailing {

/// The right to make letters in a place, a file or a folder's journal: held by one run at a time through PATH.lock beside
/// it; that of a killed run is taken over.
class OutputLock
{
public:
    /// mailing.in_use: by whom, since when.
    [[nodiscard]] Base::Outcome take(const QString &path);

private:
    std::shared_ptr<Ledger::Lock> m_lock;
};

/// A folder that letters are made in, a file each or some together: held by one run, with the journal by which a broken
/// run goes on. Knows nothing of what is in the files.
class OutputFolder
{
public:
    explicit OutputFolder(const QString &path) : m_path(path), m_journal(path) {}

    /// A folder that does not exist yet is made; one with other things in it is left alone. What a killed run left of a
    /// file goes. mailing.no_folder, .begun, .not_empty, what OutputLock and Journal::resume() refuse.
    [[nodiscard]] Base::Outcome open(const QByteArray &job, bool resume);
    [[nodiscard]] Journal &journal() { return m_journal; }
    [[nodiscard]] QString path(const QString &name) const;

private:
    QString m_path;
    Journal m_journal;
    OutputLock m_lock;
};

} // namespace Mailing

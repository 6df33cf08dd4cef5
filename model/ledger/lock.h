#pragma once

#include "model/base/result.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>

namespace Ledger {

/// Who writes to a ledger at the moment.
struct Holder
{
    QString user;
    QString host;
    qint64 process = 0;
    QDateTime since; ///< UTC

    bool operator==(const Holder &) const = default;
};

/// The right to write, held by one program at a time through FILE.lock beside the ledger. The lock of a program that
/// was killed is taken over; one of another machine never.
class Lock
{
public:
    /// Refused while another program holds it (who, since when), or when the folder cannot be written.
    [[nodiscard]] static Base::Result<std::shared_ptr<Lock>> take(const QString &ledgerPath);
    /// Who holds the ledger now, if anybody does.
    [[nodiscard]] static std::optional<Holder> holderOf(const QString &ledgerPath);
    /// One change at a time, where several threads of this program write: the next one waits instead of being refused.
    [[nodiscard]] std::mutex &turn() { return m_turn; }

private:
    explicit Lock(const QString &path) : m_file(path) {}
    QLockFile m_file;
    std::mutex m_turn;
};

[[nodiscard]] Base::Problem lockedBy(const Holder &holder, const QString &ledgerPath);

} // namespace Ledger

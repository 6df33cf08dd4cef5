#pragma once

#include "model/ledger/ledgerfile.h"

#include <QTemporaryDir>

namespace Tests {

/// A real ledger in a folder of its own, and its key in another, for the life of the object.
class TemporaryLedger
{
public:
    enum class Content { Empty, Samples };
    explicit TemporaryLedger(Content content = Content::Empty);
    ~TemporaryLedger();

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("ledger.tenmatsu")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    Ledger::LedgerFile &operator*() { return *m_ledger; }
    Ledger::LedgerFile *operator->() { return m_ledger.get(); }
    /// Hands the open ledger over (to a Session).
    [[nodiscard]] std::unique_ptr<Ledger::LedgerFile> take() { return std::move(m_ledger); }
    void close() { m_ledger.reset(); }
    void reopen();

private:
    QTemporaryDir m_folder;
    QByteArray m_formerDataHome;
    std::unique_ptr<Ledger::LedgerFile> m_ledger;
};

/// The value, or a fatal test error with the sentence of the problem.
template <typename T>
T expect(Base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(Base::line(result.problems().first(), Base::Language::English)));
    return std::move(*result);
}

/// Kind of the first problem; empty for success.
template <typename T>
QString kindOf(const Base::Result<T> &result)
{
    return result.problems().value(0).kind;
}

/// All shipped sample cases, in the order of their files.
[[nodiscard]] QList<Incidents::Incident> sampleIncidents();
/// One incident of the given members (JSON without braces), with format and title added unless given.
[[nodiscard]] Incidents::Incident incidentOf(const QByteArray &members);

} // namespace Tests

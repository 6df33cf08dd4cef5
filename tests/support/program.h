#pragma once

#include <QJsonValue>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

class QProcess;

namespace Tests {

/// The built program, run as a user runs it, with data, settings and a ledger in a folder of its own. Speaks English.
class Program
{
public:
    struct Ran
    {
        int status = -1;
        QByteArray out;
        QByteArray error;
        [[nodiscard]] QJsonValue json() const;
    };

    [[nodiscard]] Ran run(const QStringList &arguments) const;
    /// Running: for who ends it early.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    /// Blank-separated, for what holds no blanks; `last` is the one that may.
    [[nodiscard]] Ran onLedger(const char *arguments, const QStringList &last = {}) const;
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    /// The path of a new file with these bytes.
    [[nodiscard]] QString written(const char *name, const QByteArray &bytes) const;

private:
    QTemporaryDir m_folder;
};

} // namespace Tests

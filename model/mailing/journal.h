#pragma once

#include "model/base/result.h"

#include <QFile>
#include <QHash>

#include <optional>

namespace Mailing {

/// What one file of many letters holds, as the journal says it.
struct Part
{
    QString file; ///< its name in the folder
    qint64 letters = 0;
    QString sha256;
    QByteArray pages; ///< "2,2,1": of each letter; no name, no address

    bool operator==(const Part &) const = default;
};

/// The log beside files of many letters, a line a file, by which a broken run goes on. A line is written once its file
/// is whole; a torn last line is no line. Holds no personal data.
class Journal
{
public:
    static constexpr auto fileName = "tenmatsu-letters.log";

    explicit Journal(const QString &folder);

    [[nodiscard]] bool exists() const { return m_file.exists(); }
    /// Begins a new one for that job. mailing.cannot_open.
    [[nodiscard]] Base::Outcome begin(const QByteArray &job);
    /// Goes on with the one that is there. mailing.other_job when it is not of this job.
    [[nodiscard]] Base::Outcome resume(const QByteArray &job);

    /// Nothing when the file is not there, or is not as it was written.
    [[nodiscard]] std::optional<Part> written(const QString &file) const;
    [[nodiscard]] Base::Outcome add(const Part &part);

private:
    [[nodiscard]] Base::Outcome append(const QByteArray &line);

    QString m_folder;
    QFile m_file;
    QHash<QString, Part> m_parts;
};

/// SHA-256 of a file, hexadecimal; empty when it cannot be read.
[[nodiscard]] QString sha256Of(const QString &path);

} // namespace Mailing

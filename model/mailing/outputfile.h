#pragma once

#include "model/base/result.h"

#include <QRegularExpression>
#include <QTemporaryFile>

namespace Mailing {

/// A file of letters while it is written: without a name where the system can do that (Linux), so that not even a kill
/// leaves names and addresses behind; elsewhere as NAME.tenmatsu-XXXXXX, for removeLeftOvers(). Readable by the user
/// alone. It takes its name when it is whole. QSaveFile would leave its temporary file at a kill.
class OutputFile
{
public:
    explicit OutputFile(const QString &path);

    /// Whether it can be written at all. mailing.no_folder, .not_a_file.
    [[nodiscard]] Base::Outcome check() const;
    /// What check() refuses; mailing.cannot_open.
    [[nodiscard]] Base::Outcome open();
    [[nodiscard]] QIODevice *device() { return &m_file; }
    /// Everything is on the disk, still without its name. mailing.cannot_write.
    [[nodiscard]] Base::Outcome finish();
    /// Takes the name, in place of a file that had it. mailing.cannot_write.
    [[nodiscard]] Base::Outcome commit();
    [[nodiscard]] QString path() const { return m_path; }

private:
    QString m_path;
    QTemporaryFile m_file;
};

/// Removes from a folder what killed runs left of files whose whole name matches: only while no other run may write them.
void removeLeftOvers(const QString &folder, const QRegularExpression &names);

} // namespace Mailing

#pragma once

#include "model/base/result.h"

#include <QTemporaryFile>

namespace Mailing {

/// A file of letters while it is written: without a name where the system can do that (Linux), so that not even a kill
/// leaves names and addresses behind; readable by the user alone. It takes its name when it is whole. QSaveFile would
/// leave its temporary file at a kill.
class OutputFile
{
public:
    explicit OutputFile(const QString &path);

    /// mailing.no_folder, .not_a_file, .cannot_open.
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

} // namespace Mailing

#pragma once

#include "model/base/result.h"

#include <QIODevice>

#include <memory>

/// Reading of ZIP files that come from elsewhere: a .docx, an .odt, an .xlsx may be anything.
namespace Package {

/// How much of a stranger's file is unpacked at the most, in bytes; a file that holds more is refused, not cut.
struct Limits
{
    qint64 part = 64 << 20;
    qint64 all = 256 << 20;
    int parts = 10'000;
    int ratio = 400; ///< unpacked to packed, for parts over 1 MiB: a text rarely reaches 50, a bomb begins at 1,000
};

/// One part as it is unpacked: sequential, read only, never more than was allowed. A part whose bytes are damaged, or are
/// more than the file says, ends early with an errorString().
using PartReader = std::unique_ptr<QIODevice>;

/// An open ZIP file. Owns the device it reads; knows nothing of what the parts mean. Nothing is written to disk.
class Archive
{
public:
    /// package.not_a_zip, .encrypted, .too_many_parts, .too_large, .doubled_part; of the file's own words for its sizes,
    /// which the readers then hold it to.
    [[nodiscard]] static Base::Result<Archive> open(std::unique_ptr<QIODevice> device, const Limits &limits = {});
    [[nodiscard]] static Base::Result<Archive> openFile(const QString &path, const Limits &limits = {});
    [[nodiscard]] static Base::Result<Archive> openBytes(const QByteArray &bytes, const Limits &limits = {});

    Archive(Archive &&) noexcept;
    Archive &operator=(Archive &&) noexcept;
    ~Archive();

    /// In the order of the file, without folders.
    [[nodiscard]] const QStringList &names() const;
    [[nodiscard]] bool has(const QString &name) const;
    /// In bytes, when it is unpacked; 0 for a part that is not there.
    [[nodiscard]] qint64 size(const QString &name) const;

    /// package.no_such_part, .damaged. One reader at a time: it is of no use after the next call or without the archive.
    [[nodiscard]] Base::Result<PartReader> reader(const QString &name);
    /// The whole part. package.no_such_part, .damaged.
    [[nodiscard]] Base::Result<QByteArray> bytes(const QString &name);

private:
    struct Content;
    explicit Archive(std::unique_ptr<Content> content);

    std::unique_ptr<Content> m_content;
};

} // namespace Package

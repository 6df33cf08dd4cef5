#include "model/package/archive.h"

#include <QBuffer>
#include <QFile>
#include <QHash>
#include <QSet>
#include <quazip.h>
#include <quazipfile.h>

using namespace Qt::StringLiterals;

namespace Package {

namespace {

constexpr qint64 smallPart = 1 << 20;

QString megabytes(qint64 bytes)
{
    return QString::number(bytes >> 20);
}

// Holds a part to the size that the file states for it; what is behind that is a sign of damage or of malice.
class StatedPart : public QIODevice
{
public:
    StatedPart(QuaZip &zip, qint64 size) : m_file(&zip), m_left(size)
    {
        if (m_file.open(ReadOnly))
            open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_left == 0; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = m_left > 0 ? m_file.read(data, qMin(most, m_left)) : 0;
        if (count < 0 || (count == 0 && m_left > 0 && most > 0))
            return fail();
        m_left -= count;
        char more = 0;
        if (m_left == 0 && count > 0 && (m_file.read(&more, 1) != 0 || m_file.getZipError() != 0))
            return fail();
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 fail()
    {
        setErrorString(u"damaged"_s);
        m_left = 0;
        return -1;
    }

    QuaZipFile m_file;
    qint64 m_left;
};

Base::Problems problemsOf(const QList<QuaZipFileInfo64> &parts, const Limits &limits)
{
    if (parts.size() > limits.parts)
        return {{u"package.too_many_parts"_s, {QString::number(parts.size()), QString::number(limits.parts)}}};
    qint64 all = 0;
    QSet<QString> names;
    for (const QuaZipFileInfo64 &part : parts) {
        const qint64 size = qint64(part.uncompressedSize);
        all += qMax<qint64>(size, 0);
        if (part.flags & 1)
            return {{u"package.encrypted"_s, {part.name}}};
        if (names.contains(part.name))
            return {{u"package.doubled_part"_s, {part.name}}};
        names.insert(part.name);
        if (size < 0 || size > limits.part || all > limits.all)
            return {{u"package.too_large"_s, {part.name, megabytes(limits.part), megabytes(limits.all)}}};
        if (size > smallPart && size / qMax<qint64>(1, qint64(part.compressedSize)) > limits.ratio)
            return {{u"package.too_large"_s, {part.name, megabytes(limits.part), megabytes(limits.all)}}};
    }
    return {};
}

} // namespace

struct Archive::Content
{
    std::unique_ptr<QIODevice> device;
    std::unique_ptr<QuaZip> zip; // after the device: it goes first
    QStringList names;
    QHash<QString, qint64> sizes;
};

Archive::Archive(std::unique_ptr<Content> content) : m_content(std::move(content)) {}
Archive::Archive(Archive &&) noexcept = default;
Archive &Archive::operator=(Archive &&) noexcept = default;
Archive::~Archive() = default;

Base::Result<Archive> Archive::open(std::unique_ptr<QIODevice> device, const Limits &limits)
{
    auto content = std::make_unique<Content>();
    content->device = std::move(device);
    content->zip = std::make_unique<QuaZip>(content->device.get());
    if (!content->zip->open(QuaZip::mdUnzip) || content->zip->getEntriesCount() <= 0)
        return Base::Problem{u"package.not_a_zip"_s, {}};
    if (content->zip->getEntriesCount() > limits.parts)
        return Base::Problem{u"package.too_many_parts"_s,
                             {QString::number(content->zip->getEntriesCount()), QString::number(limits.parts)}};
    const QList<QuaZipFileInfo64> parts = content->zip->getFileInfoList64();
    if (parts.isEmpty())
        return Base::Problem{u"package.not_a_zip"_s, {}};
    if (const Base::Problems problems = problemsOf(parts, limits); !problems.isEmpty())
        return problems;
    for (const QuaZipFileInfo64 &part : parts) {
        if (part.name.endsWith(u'/'))
            continue;
        content->names += part.name;
        content->sizes.insert(part.name, qint64(part.uncompressedSize));
    }
    return Archive(std::move(content));
}

Base::Result<Archive> Archive::openFile(const QString &path, const Limits &limits)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return Base::Problem{u"package.cannot_open"_s, {}};
    return open(std::move(file), limits);
}

Base::Result<Archive> Archive::openBytes(const QByteArray &bytes, const Limits &limits)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return open(std::move(buffer), limits);
}

const QStringList &Archive::names() const
{
    return m_content->names;
}

bool Archive::has(const QString &name) const
{
    return m_content->sizes.contains(name);
}

qint64 Archive::size(const QString &name) const
{
    return m_content->sizes.value(name);
}

Base::Result<PartReader> Archive::reader(const QString &name)
{
    if (!has(name))
        return Base::Problem{u"package.no_such_part"_s, {name}};
    if (!m_content->zip->setCurrentFile(name, QuaZip::csSensitive))
        return Base::Problem{u"package.damaged"_s, {name}};
    auto part = std::make_unique<StatedPart>(*m_content->zip, m_content->sizes.value(name));
    if (!part->isOpen())
        return Base::Problem{u"package.damaged"_s, {name}};
    return PartReader(std::move(part));
}

Base::Result<QByteArray> Archive::bytes(const QString &name)
{
    auto part = reader(name);
    if (!part)
        return part.problems();
    const qint64 size = m_content->sizes.value(name);
    const QByteArray all = (*part)->readAll();
    if (all.size() != size)
        return Base::Problem{u"package.damaged"_s, {name}};
    return all;
}

} // namespace Package

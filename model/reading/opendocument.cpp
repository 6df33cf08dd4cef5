#include "model/package/archive.h"
#include "model/reading/xmltext.h"

#include <cstring>

namespace Reading {

using Base::Problem;

namespace {

Meaning meaningOf(const char *name)
{
    struct Row
    {
        const char *name;
        Meaning meaning;
    };
    static constexpr Row rows[] = {
        {"text:p", Meaning::Flowing},           {"text:h", Meaning::Flowing},          {"text:tab", Meaning::Tab},
        {"text:line-break", Meaning::Break},    {"text:s", Meaning::Blanks},           {"office:annotation", Meaning::LeftOut},
        {"text:tracked-changes", Meaning::LeftOut}, {"text:ruby-text", Meaning::LeftOut}, {"office:scripts", Meaning::LeftOut},
        {"svg:title", Meaning::LeftOut},        {"svg:desc", Meaning::LeftOut},        {"office:styles", Meaning::LeftOut},
        {"office:automatic-styles", Meaning::LeftOut},
    };
    for (const Row &row : rows) {
        if (std::strcmp(row.name, name) == 0)
            return row.meaning;
    }
    return Meaning::Nothing;
}

bool isEncrypted(Package::Archive &archive)
{
    const auto manifest = archive.bytes(QStringLiteral("META-INF/manifest.xml"));
    return manifest && manifest->contains("encryption-data");
}

Base::Outcome collect(Package::Archive &archive, const QString &part, const char *name, Collector &into)
{
    const auto content = archive.bytes(part);
    if (!content)
        return content.problems();
    pugi::xml_document document;
    if (!loadXml(document, *content))
        return Problem{QStringLiteral("reading.broken"), {part}};
    into.beginPart(QString::fromLatin1(name));
    collectXml(document.document_element(), meaningOf, into);
    into.endPart();
    return Base::done;
}

} // namespace

Base::Result<ReadText> readOpenDocument(const QByteArray &bytes, const Limits &limits)
{
    auto archive = Package::Archive::openBytes(bytes);
    if (!archive)
        return archive.problems();
    if (!archive->has(QStringLiteral("content.xml")))
        return Problem{QStringLiteral("reading.not_opendocument"), {}};
    if (isEncrypted(*archive))
        return Problem{QStringLiteral("reading.encrypted"), {}};
    Collector collector(limits);
    if (archive->has(QStringLiteral("styles.xml"))) {
        if (const auto read = collect(*archive, QStringLiteral("styles.xml"), "header and footer", collector); !read)
            return read.problems();
    }
    if (const auto read = collect(*archive, QStringLiteral("content.xml"), "body", collector); !read)
        return read.problems();
    return collector.result();
}

} // namespace Reading

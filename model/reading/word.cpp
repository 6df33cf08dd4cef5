#include "model/package/archive.h"
#include "model/reading/xmltext.h"

#include <QRegularExpression>
#include <QSet>

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
        {"w:t", Meaning::Text},            {"w:p", Meaning::Paragraph},      {"w:tab", Meaning::Tab},
        {"w:br", Meaning::Break},          {"w:cr", Meaning::Break},         {"w:del", Meaning::LeftOut},
        {"w:instrText", Meaning::LeftOut}, {"mc:Fallback", Meaning::LeftOut}, {"w:tabs", Meaning::LeftOut},
        {"w:moveFrom", Meaning::LeftOut},  {"w:rt", Meaning::LeftOut},
    };
    for (const Row &row : rows) {
        if (std::strcmp(row.name, name) == 0)
            return row.meaning;
    }
    return Meaning::Nothing;
}

// The parts that print, header first and footer last, as a reader meets them.
QList<std::pair<QString, QString>> partsOf(const QStringList &names)
{
    QList<std::pair<QString, QString>> parts;
    for (const auto &[pattern, name] : {std::pair("^word/header\\d*\\.xml$", "header"), std::pair("^word/document\\.xml$", "body"),
                                        std::pair("^word/(?:foot|end)notes\\.xml$", "notes"),
                                        std::pair("^word/footer\\d*\\.xml$", "footer")}) {
        const QRegularExpression which(QString::fromLatin1(pattern));
        for (const QString &part : names.filter(which))
            parts += {part, QString::fromLatin1(name)};
    }
    return parts;
}

bool isCompoundFile(const QByteArray &bytes)
{
    return bytes.startsWith("\xd0\xcf\x11\xe0"); // how Office wraps an encrypted .docx; also every .doc
}

} // namespace

Base::Result<ReadText> readWord(const QByteArray &bytes, const Limits &limits)
{
    if (isCompoundFile(bytes))
        return Problem{QStringLiteral("reading.encrypted_or_old"), {}};
    auto archive = Package::Archive::openBytes(bytes);
    if (!archive)
        return archive.problems();
    if (!archive->has(QStringLiteral("word/document.xml")))
        return Problem{QStringLiteral("reading.not_word"), {}};
    Collector collector(limits);
    for (const auto &[part, name] : partsOf(archive->names())) {
        const auto content = archive->bytes(part);
        if (!content)
            return content.problems();
        pugi::xml_document document;
        if (!loadXml(document, *content))
            return Problem{QStringLiteral("reading.broken"), {part}};
        collector.beginPart(name);
        collectXml(document.document_element(), meaningOf, collector);
        collector.endPart();
    }
    return collector.result();
}

} // namespace Reading

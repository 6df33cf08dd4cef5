#include "model/reading/readers.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace Reading {

using Base::Problem;

namespace {

using Reader = Base::Result<ReadText> (*)(const QByteArray &, const Limits &);

struct Entry
{
    const char *ending;
    Format format;
    Reader reader;
};

constexpr std::array table = {
    Entry{".txt", Format::Text, readPlain},        Entry{".md", Format::Text, readPlain},
    Entry{".html", Format::Html, readHtml},        Entry{".htm", Format::Html, readHtml},
    Entry{".docx", Format::Word, readWord},        Entry{".odt", Format::OpenDocument, readOpenDocument},
    Entry{".pdf", Format::Pdf, readPdf},           Entry{".eml", Format::Mail, readMail},
};

Base::Problems at(const QString &path, Base::Problems problems)
{
    for (Problem &problem : problems)
        problem.where = problem.where.isEmpty() ? path : path + QStringLiteral(": ") + problem.where;
    return problems;
}

} // namespace

QString ReadText::partAt(qsizetype place) const
{
    QString name;
    for (const Part &part : parts) {
        if (place >= part.start && place < part.end)
            name = part.name;
    }
    return name;
}

QStringList fileEndings()
{
    QStringList endings;
    for (const Entry &entry : table)
        endings += QLatin1String(entry.ending);
    return endings;
}

Base::Result<Format> formatOf(const QString &path)
{
    for (const Entry &entry : table) {
        if (path.endsWith(QLatin1String(entry.ending), Qt::CaseInsensitive))
            return entry.format;
    }
    return Problem{QStringLiteral("reading.unknown_format"), {fileEndings().join(QStringLiteral(" "))}, path};
}

Base::Result<ReadText> read(const QByteArray &bytes, Format format, const Limits &limits)
{
    for (const Entry &entry : table) {
        if (entry.format == format)
            return entry.reader(bytes, limits);
    }
    Q_UNREACHABLE();
}

Base::Result<ReadText> readFile(const QString &path, const Limits &limits)
{
    const auto format = formatOf(path);
    if (!format)
        return format.problems();
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return Problem{QStringLiteral("reading.cannot_open"), {file.errorString()}, path};
    const QByteArray bytes = file.read(limits.bytes + 1);
    if (bytes.size() > limits.bytes)
        return Problem{QStringLiteral("reading.too_large"), {QString::number(limits.bytes / 1024 / 1024)}, path};
    auto text = read(bytes, *format, limits);
    if (!text)
        return at(path, text.problems());
    return text;
}

} // namespace Reading

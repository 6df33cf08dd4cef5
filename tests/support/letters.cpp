#include "tests/support/letters.h"

#include "model/incident/json.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace Tests {

using Letters::Cell;
using Letters::Paragraph;
using Letters::Style;
using Letters::Table;

namespace {

QString textOf(const Paragraph &paragraph)
{
    QString text;
    for (const Letters::Run &run : paragraph.runs)
        text += run.text;
    return text;
}

QString prefix(const Paragraph &paragraph)
{
    switch (paragraph.style) {
    case Style::Right:
        return QStringLiteral("[右] ");
    case Style::Addressee:
        return QStringLiteral("[宛名] ");
    case Style::Title:
        return QStringLiteral("[題] ");
    case Style::Centre:
        return QStringLiteral("[中央] ");
    case Style::Heading:
        return QStringLiteral("\n") + paragraph.marker + u' ';
    case Style::Body:
        return QStringLiteral("　");
    case Style::Plain:
        return {};
    case Style::Item:
        return QString(2 + 2 * paragraph.level, u' ') + paragraph.marker + u' ';
    case Style::Note:
        return u"  " + paragraph.marker + u' ';
    case Style::Closing:
        return QStringLiteral("[結] ");
    }
    Q_UNREACHABLE();
}

QString printed(const Paragraph &paragraph)
{
    return prefix(paragraph) + textOf(paragraph) + u'\n';
}

QString printed(const Cell &cell)
{
    QStringList lines;
    for (const Paragraph &paragraph : cell.paragraphs)
        lines += printed(paragraph).trimmed();
    return (cell.header ? QStringLiteral("*") : QString()) + lines.join(QStringLiteral(" / "));
}

QString printed(const Table &table)
{
    QString text;
    for (const auto &row : table.rows) {
        for (const Cell &cell : row)
            text += u"| " + printed(cell) + u' ';
        text += QStringLiteral("|\n");
    }
    return text;
}

QString printed(const Letters::PageBreak &)
{
    return QStringLiteral("~~~~\n");
}

QString words(const Paragraph &paragraph)
{
    return textOf(paragraph) + u'\n';
}

QString words(const Table &table)
{
    QString text;
    for (const auto &row : table.rows) {
        for (const Cell &cell : row) {
            for (const Paragraph &paragraph : cell.paragraphs)
                text += words(paragraph);
        }
    }
    return text;
}

QString words(const Letters::PageBreak &)
{
    return {};
}

} // namespace

QStringList sampleNames()
{
    return QDir(QStringLiteral(":/samples")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
}

Incidents::Incident sample(const QString &name)
{
    QFile file(QStringLiteral(":/samples/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", qPrintable(name));
    const auto incident = Incidents::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    if (!incident)
        qFatal("%s: %s", qPrintable(name),
               qPrintable(Base::line(incident.problems().first(), Base::Language::English)));
    return *incident;
}

QString printed(const Letters::Document &document)
{
    QString text;
    for (const Letters::Block &block : document.blocks)
        text += std::visit([](const auto &part) { return printed(part); }, block);
    return text;
}

QString wordsOf(const Letters::Document &document)
{
    QString text;
    for (const Letters::Block &block : document.blocks)
        text += std::visit([](const auto &part) { return words(part); }, block);
    return text;
}

} // namespace Tests

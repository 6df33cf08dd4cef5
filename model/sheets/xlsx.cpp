#include "model/sheets/sheetxml.h"
#include "model/sheets/workbook.h"

#include <QRegularExpression>

namespace Sheets {

using Base::Problem;

namespace {

constexpr qint64 longestRun = 1 << 20; // bytes; a full cell has 32,767 characters, each at the most &#x1f600; long
constexpr qint64 highestRow = 1 << 30; // no sheet has so many; a file may say any number
constexpr qsizetype faultsKept = 100;  // of one row

} // namespace

ShortTexts::ShortTexts(QIODevice *part) : m_part(part)
{
    open(ReadOnly | Unbuffered);
}

qint64 ShortTexts::readData(char *data, qint64 most)
{
    const qint64 count = m_part->read(data, most);
    qint64 edge = count;
    while (edge > 0 && data[edge - 1] != '<' && data[edge - 1] != '>')
        --edge;
    m_since = edge > 0 ? count - edge : m_since + qMax<qint64>(count, 0);
    m_hasFailed = m_hasFailed || count < 0 || m_since > longestRun;
    return m_hasFailed ? -1 : count;
}

QString richText(QXmlStreamReader &xml, qsizetype most)
{
    const QString end = xml.name().toString();
    QString text;
    bool inText = false;
    int furigana = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == end)
            break;
        if (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement) {
            const bool starts = token == QXmlStreamReader::StartElement;
            furigana += xml.name() != u"rPh" ? 0 : starts ? 1 : -1;
            inText = starts && xml.name() == u"t";
        } else if (token == QXmlStreamReader::Characters && inText && furigana == 0 && text.size() <= most) {
            text += xml.text();
        }
    }
    return unescaped(text);
}

QString unescaped(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString plain;
    qsizetype from = 0;
    for (auto all = escape.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        plain += QStringView(text).mid(from, match.capturedStart() - from);
        plain += QChar(match.captured(1).toUShort(nullptr, 16));
        from = match.capturedEnd();
    }
    return from == 0 ? text : plain + QStringView(text).mid(from);
}

int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar letter : reference.left(4)) {
        if (letter < u'A' || letter > u'Z')
            break;
        column = column * 26 + (letter.unicode() - u'A' + 1);
    }
    return column - 1;
}

namespace {

/// The rows of one sheet, pulled out of the XML as it is unpacked.
class SheetReader : public Reader
{
public:
    SheetReader(Package::Archive archive, Workbook workbook, SharedTexts texts, const Limits &limits)
        : m_archive(std::move(archive)), m_workbook(std::move(workbook)), m_texts(std::move(texts)), m_limits(limits)
    {
    }

    Base::Outcome start()
    {
        auto part = m_archive.reader(m_workbook.sheetPart);
        if (!part)
            return part.problems();
        m_part = std::move(*part);
        m_guarded = std::make_unique<ShortTexts>(m_part.get());
        m_xml.setDevice(m_guarded.get());
        return Base::done;
    }

    Base::Result<bool> next(Row *row) override
    {
        row->clear();
        while (!m_xml.atEnd() && !m_refusal) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD) // no sheet has one; a malicious file has
                m_refusal = Problem{QStringLiteral("sheets.damaged"), {m_workbook.sheetPart}};
            else if (token == QXmlStreamReader::StartElement && m_xml.name() == u"row")
                startRow(row);
            else if (token == QXmlStreamReader::StartElement && m_xml.name() == u"c")
                readCell(row);
            else if (token == QXmlStreamReader::EndElement && m_xml.name() == u"row" && !row->cells.isEmpty())
                return true;
        }
        if (m_refusal)
            return *m_refusal;
        if (m_xml.hasError() || m_guarded->hasFailed())
            return Problem{QStringLiteral("sheets.damaged"), {m_workbook.sheetPart}, QString::number(m_row)};
        return false;
    }

    QByteArray encoding() const override { return "xlsx"; }

private:
    void refuse(const char *kind, qint64 limit)
    {
        m_refusal = Problem{QLatin1String("sheets.") + QLatin1String(kind), {QString::number(limit)}, QString::number(m_row)};
    }

    void startRow(Row *row)
    {
        row->clear();
        const qint64 stated = m_xml.attributes().value(QLatin1String("r")).toLongLong();
        row->number = m_row = std::max(m_row + 1, std::min(stated, highestRow));
        m_column = -1;
        if (++m_rows > m_limits.rows)
            refuse("too_many_rows", m_limits.rows);
    }

    void readCell(Row *row)
    {
        const auto attributes = m_xml.attributes();
        const int stated = columnOf(attributes.value(QLatin1String("r")));
        m_column = stated < 0 ? m_column + 1 : stated;
        const QString type = attributes.value(QLatin1String("t")).toString();
        const int style = attributes.value(QLatin1String("s")).toInt();
        const Cell cell = cellOf(type, rawText(type), style, row);
        if (cell.text.isEmpty())
            return;
        if (m_column >= m_limits.columns)
            return refuse("too_many_columns", m_limits.columns);
        if (cell.text.size() > m_limits.cell)
            return refuse("cell_too_long", m_limits.cell);
        if (row->cells.size() <= m_column)
            row->cells.resize(m_column + 1);
        row->cells[m_column] = cell;
    }

    // What stands in <v>, or in <is>; formulas and everything else are passed over.
    QString rawText(const QString &type)
    {
        QString text;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement && m_xml.name() == u"c")
                break;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"v")
                text = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (m_xml.name() == u"is" && type == u"inlineStr")
                text = richText(m_xml, m_limits.cell);
            else
                m_xml.skipCurrentElement();
        }
        return text;
    }

    void addFault(Row *row, const char *kind, QStringList args) const
    {
        const QString where = QString::number(m_row) + u':' + QString::number(m_column + 1);
        if (row->faults.size() < faultsKept)
            row->faults += Problem{QLatin1String("sheets.") + QLatin1String(kind), std::move(args), where};
    }

    Cell cellOf(const QString &type, const QString &raw, int style, Row *row)
    {
        if (raw.isEmpty() || type == u"inlineStr" || type == u"d")
            return {.text = raw};
        if (type == u"str")
            return {.text = unescaped(raw)};
        if (type == u"b")
            return {.text = raw == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE")};
        if (type == u"e") {
            addFault(row, "error_cell", {raw});
            return {.text = raw};
        }
        if (type == u"s") {
            const auto text = m_texts.at(raw.toInt());
            if (!text)
                addFault(row, "lost_text", {});
            return {.text = text.value_or(QString())};
        }
        bool isNumber = false;
        const double number = raw.toDouble(&isNumber);
        return isNumber ? Sheets::cellOf(number, m_workbook.looks.value(style), m_workbook.from1904) : Cell{.text = raw};
    }

    Package::Archive m_archive;
    Workbook m_workbook;
    SharedTexts m_texts;
    Limits m_limits;
    Package::PartReader m_part;
    std::unique_ptr<ShortTexts> m_guarded; // after the part it reads
    QXmlStreamReader m_xml;
    qint64 m_row = 0, m_rows = 0;
    int m_column = -1;
    std::optional<Problem> m_refusal;
};

} // namespace

Base::Result<std::unique_ptr<Reader>> openWorkbook(std::unique_ptr<QIODevice> device, const Options &options)
{
    const Limits &limits = options.limits;
    auto archive = Package::Archive::open(std::move(device), {.part = limits.unpacked, .all = 2 * limits.unpacked});
    if (!archive)
        return archive.problems();
    auto workbook = readWorkbook(*archive, limits);
    if (!workbook)
        return workbook.problems();
    SharedTexts texts;
    if (const QString name = QStringLiteral("xl/sharedStrings.xml"); archive->has(name)) {
        auto part = archive->reader(name);
        if (!part)
            return part.problems();
        if (const auto read = texts.read(part->get(), limits); !read)
            return read.problems();
    }
    auto reader = std::make_unique<SheetReader>(std::move(*archive), std::move(*workbook), std::move(texts), limits);
    if (const auto started = reader->start(); !started)
        return started.problems();
    return std::unique_ptr<Reader>(std::move(reader));
}

} // namespace Sheets

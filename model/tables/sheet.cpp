#include "model/tables/sheet.h"

#include "model/package/parts.h"

#include <QDateTime>
#include <QRegularExpression>

namespace Tables {

using Package::Part;
using Package::XmlPart;

namespace {

const QString sheetNamespace = QStringLiteral("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
const QString officeRelations = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const QString packageRelations = QStringLiteral("http://schemas.openxmlformats.org/package/2006/relationships");
const QString contentTypes = QStringLiteral("http://schemas.openxmlformats.org/package/2006/content-types");
const QString sheetType = QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.%1+xml");

// The places of the formats in styles.xml.
enum Style { Plain, Heading, Day, Minute, Figure };

QString columnName(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + (rest - 1) % 26));
    return name;
}

QString place(int column, qsizetype row)
{
    return columnName(column) + QString::number(row + 1);
}

/// Excel counts days from 1899-12-30 (its 1900 was a leap year).
double dayNumber(QDate day, QTime time)
{
    return double(QDate(1899, 12, 30).daysTo(day)) + time.msecsSinceStartOfDay() / 86'400'000.0;
}

QByteArray contents()
{
    XmlPart xml;
    {
        const auto types = xml.element("Types", {{"xmlns", contentTypes}});
        xml.leaf("Default", {{"Extension", QStringLiteral("rels")},
                             {"ContentType", QStringLiteral("application/vnd.openxmlformats-package.relationships+xml")}});
        const auto part = [&](const char *name, const char *type) {
            xml.leaf("Override", {{"PartName", QLatin1String(name)}, {"ContentType", sheetType.arg(QLatin1String(type))}});
        };
        part("/xl/workbook.xml", "sheet.main");
        part("/xl/worksheets/sheet1.xml", "worksheet");
        part("/xl/styles.xml", "styles");
    }
    return xml.bytes();
}

QByteArray relations(const QList<std::pair<QString, QString>> &targets)
{
    XmlPart xml;
    {
        const auto all = xml.element("Relationships", {{"xmlns", packageRelations}});
        for (qsizetype at = 0; at < targets.size(); ++at)
            xml.leaf("Relationship", {{"Id", QStringLiteral("rId%1").arg(at + 1)},
                                      {"Type", QString(officeRelations % u'/' % targets[at].first)},
                                      {"Target", targets[at].second}});
    }
    return xml.bytes();
}

QByteArray workbook(const QString &lastCell)
{
    XmlPart xml;
    {
        const auto book = xml.element("workbook", {{"xmlns", sheetNamespace}, {"xmlns:r", officeRelations}});
        {
            const auto sheets = xml.element("sheets");
            xml.leaf("sheet", {{"name", QStringLiteral("Sheet1")}, {"sheetId", QStringLiteral("1")}, {"r:id", QStringLiteral("rId1")}});
        }
        const auto names = xml.element("definedNames");
        const auto filter = xml.element("definedName", {{"name", QStringLiteral("_xlnm._FilterDatabase")},
                                                        {"localSheetId", QStringLiteral("0")},
                                                        {"hidden", QStringLiteral("1")}});
        QString range = lastCell;
        range.insert(range.indexOf(QRegularExpression(QStringLiteral("\\d"))), u'$');
        xml.text(QStringLiteral("Sheet1!$A$1:$") + range);
    }
    return xml.bytes();
}

void writeFonts(XmlPart &xml)
{
    const auto fonts = xml.element("fonts", {{"count", QStringLiteral("2")}});
    for (const bool bold : {false, true}) {
        const auto font = xml.element("font");
        if (bold)
            xml.leaf("b");
        xml.leaf("sz", {{"val", QStringLiteral("11")}});
        xml.leaf("name", {{"val", QStringLiteral("游ゴシック")}});
        xml.leaf("family", {{"val", QStringLiteral("2")}});
        xml.leaf("charset", {{"val", QStringLiteral("128")}});
    }
}

void writeNumberFormats(XmlPart &xml)
{
    const auto formats = xml.element("numFmts", {{"count", QStringLiteral("2")}});
    xml.leaf("numFmt", {{"numFmtId", QStringLiteral("164")}, {"formatCode", QStringLiteral("yyyy/mm/dd")}});
    xml.leaf("numFmt", {{"numFmtId", QStringLiteral("165")}, {"formatCode", QStringLiteral("yyyy/mm/dd hh:mm")}});
}

void writeCellFormats(XmlPart &xml)
{
    const auto format = [&](const char *number, const char *font) {
        xml.leaf("xf", {{"numFmtId", QLatin1String(number)}, {"fontId", QLatin1String(font)}, {"fillId", QStringLiteral("0")},
                        {"borderId", QStringLiteral("0")}, {"xfId", QStringLiteral("0")},
                        {"applyNumberFormat", QStringLiteral("1")}, {"applyFont", QStringLiteral("1")}});
    };
    {
        const auto base = xml.element("cellStyleXfs", {{"count", QStringLiteral("1")}});
        xml.leaf("xf", {{"numFmtId", QStringLiteral("0")}, {"fontId", QStringLiteral("0")}});
    }
    const auto all = xml.element("cellXfs", {{"count", QStringLiteral("5")}});
    format("0", "0");
    format("0", "1");
    format("164", "0");
    format("165", "0");
    format("3", "0"); // #,##0
}

QByteArray styles()
{
    XmlPart xml;
    {
        const auto sheet = xml.element("styleSheet", {{"xmlns", sheetNamespace}});
        writeNumberFormats(xml);
        writeFonts(xml);
        {
            const auto fills = xml.element("fills", {{"count", QStringLiteral("2")}});
            for (const char *pattern : {"none", "gray125"}) {
                const auto fill = xml.element("fill");
                xml.leaf("patternFill", {{"patternType", QLatin1String(pattern)}});
            }
        }
        {
            const auto borders = xml.element("borders", {{"count", QStringLiteral("1")}});
            const auto border = xml.element("border");
        }
        writeCellFormats(xml);
    }
    return xml.bytes();
}

void writeNumber(XmlPart &xml, const QString &at, double value, Style style)
{
    const auto cell = xml.element("c", {{"r", at}, {"s", QString::number(style)}});
    xml.leaf("v", QString::number(value, 'g', 15));
}

void writeText(XmlPart &xml, const QString &at, const QString &text, Style style)
{
    if (text.isEmpty())
        return;
    const auto cell = xml.element("c", {{"r", at}, {"s", QString::number(style)}, {"t", QStringLiteral("inlineStr")}});
    const auto content = xml.element("is");
    const auto run = xml.element("t", {{"xml:space", QStringLiteral("preserve")}});
    xml.text(text.left(32'767)); // more is no cell of Excel
}

void writeCell(XmlPart &xml, const QString &at, const QVariant &value)
{
    if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int)
        writeNumber(xml, at, double(value.toLongLong()), Figure);
    else if (value.typeId() == QMetaType::QDate && value.toDate().isValid())
        writeNumber(xml, at, dayNumber(value.toDate(), QTime(0, 0)), Day);
    else if (value.typeId() == QMetaType::QDateTime)
        writeNumber(xml, at, dayNumber(value.toDateTime().date(), value.toDateTime().time()), Minute);
    else
        writeText(xml, at, value.toString(), Plain);
}

void writeViewAndWidths(XmlPart &xml, const QList<SheetColumn> &columns)
{
    {
        const auto views = xml.element("sheetViews");
        const auto view = xml.element("sheetView", {{"workbookViewId", QStringLiteral("0")}});
        xml.leaf("pane", {{"ySplit", QStringLiteral("1")}, {"topLeftCell", QStringLiteral("A2")},
                          {"activePane", QStringLiteral("bottomLeft")}, {"state", QStringLiteral("frozen")}});
    }
    const auto widths = xml.element("cols");
    for (qsizetype at = 0; at < columns.size(); ++at) {
        const QString number = QString::number(at + 1);
        xml.leaf("col", {{"min", number}, {"max", number}, {"width", QString::number(columns[at].width)},
                         {"customWidth", QStringLiteral("1")}});
    }
}

QByteArray worksheet(const QList<SheetColumn> &columns, const QList<QVariantList> &rows, const QString &lastCell)
{
    XmlPart xml;
    {
        const auto sheet = xml.element("worksheet", {{"xmlns", sheetNamespace}});
        writeViewAndWidths(xml, columns);
        {
            const auto data = xml.element("sheetData");
            {
                const auto heading = xml.element("row", {{"r", QStringLiteral("1")}});
                for (qsizetype at = 0; at < columns.size(); ++at)
                    writeText(xml, place(int(at), 0), columns[at].heading, Heading);
            }
            for (qsizetype row = 0; row < rows.size(); ++row) {
                const auto line = xml.element("row", {{"r", QString::number(row + 2)}});
                for (qsizetype at = 0; at < rows[row].size(); ++at)
                    writeCell(xml, place(int(at), row + 1), rows[row][at]);
            }
        }
        xml.leaf("autoFilter", {{"ref", QString(QStringLiteral("A1:") % lastCell)}});
    }
    return xml.bytes();
}

} // namespace

QByteArray sheetFile(const QList<SheetColumn> &columns, const QList<QVariantList> &rows)
{
    const QString lastCell = place(int(columns.size()) - 1, rows.size());
    return Package::zipped(
        {{QStringLiteral("[Content_Types].xml"), contents()},
         {QStringLiteral("_rels/.rels"), relations({{QStringLiteral("officeDocument"), QStringLiteral("xl/workbook.xml")}})},
         {QStringLiteral("xl/workbook.xml"), workbook(lastCell)},
         {QStringLiteral("xl/_rels/workbook.xml.rels"),
          relations({{QStringLiteral("worksheet"), QStringLiteral("worksheets/sheet1.xml")},
                     {QStringLiteral("styles"), QStringLiteral("styles.xml")}})},
         {QStringLiteral("xl/styles.xml"), styles()},
         {QStringLiteral("xl/worksheets/sheet1.xml"), worksheet(columns, rows, lastCell)}});
}

} // namespace Tables

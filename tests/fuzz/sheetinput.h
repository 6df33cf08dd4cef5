#pragma once

#include "model/package/parts.h"
#include "model/sheets/rows.h"

#include <QBuffer>

#include <cstdlib>

/// What a fuzzer gives, as a table file.
namespace FuzzInput {

inline void demand(bool holds)
{
    if (!holds)
        std::abort();
}

inline std::unique_ptr<QIODevice> deviceOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

/// A workbook as it is, or one made of its parts (a fuzzer cannot pack a ZIP): the rows of the sheet, the shared texts
/// and the styles, one behind the other with a byte 0xff between.
inline QByteArray workbookOf(const QByteArray &bytes)
{
    if (bytes.startsWith("PK"))
        return bytes;
    const QList<QByteArray> pieces = bytes.split('\xff');
    QList<Package::Part> parts = {
        {.name = QStringLiteral("xl/workbook.xml"), .content = "<workbook xmlns:r='r'><sheets><sheet name='1' r:id='r1'/></sheets></workbook>"},
        {.name = QStringLiteral("xl/_rels/workbook.xml.rels"), .content = "<Relationships><Relationship Id='r1' Target='sheet1.xml'/></Relationships>"},
        {.name = QStringLiteral("xl/sheet1.xml"), .content = "<worksheet><sheetData>" + pieces[0] + "</sheetData></worksheet>"}};
    if (pieces.size() > 1)
        parts += Package::Part{.name = QStringLiteral("xl/sharedStrings.xml"), .content = "<sst>" + pieces[1] + "</sst>"};
    if (pieces.size() > 2)
        parts += Package::Part{.name = QStringLiteral("xl/styles.xml"), .content = "<styleSheet>" + pieces[2] + "</styleSheet>"};
    return Package::zipped(parts);
}

inline Base::Result<std::unique_ptr<Sheets::Reader>> opened(const QByteArray &bytes, const Sheets::Options &options = {})
{
    if (bytes.startsWith("PK") || bytes.startsWith("<row"))
        return Sheets::openWorkbook(deviceOf(workbookOf(bytes)), options);
    return Sheets::openText(deviceOf(bytes), options);
}

} // namespace FuzzInput

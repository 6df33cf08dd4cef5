#pragma once

#include "model/base/result.h"

#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>

/// Table files row by row, as an office keeps them: CSV in the encodings Japanese programs write, and .xlsx. Memory does
/// not grow with the number of rows. Knows no meaning of a column; nothing of what it reads is kept anywhere.
namespace Sheets {

struct Cell
{
    QString text;          ///< a day reads 2022-07-01, a number as a person would type it
    bool isNumber = false; ///< an .xlsx says so: leading zeros are gone, if there were any

    bool operator==(const Cell &) const = default;
};

struct Row
{
    qint64 number = 0; ///< as a spreadsheet counts, from 1; empty rows are passed over but counted
    QList<Cell> cells; ///< as many as the row has; trailing empty ones may be missing
    /// What could not be read in it: sheets.undecodable, sheets.null_byte; `where` is "row:column" from 1.
    Base::Problems faults = {};

    [[nodiscard]] QString text(qsizetype column) const { return column < cells.size() ? cells[column].text : QString(); }
    void clear();
};

/// How far a person's file may go; each has its own refusal.
struct Limits
{
    qsizetype columns = 1'000;
    qint64 rows = 2'000'000;
    qsizetype cell = 32'767;                 ///< characters; what a spreadsheet's cell holds
    qint64 unpacked = 4LL * 1024 * 1024 * 1024; ///< bytes of one .xlsx part
    qint64 sharedTexts = 256LL * 1024 * 1024;   ///< bytes an .xlsx keeps for texts that stand in several cells
};

struct Options
{
    QByteArray encoding = {}; ///< a name ICU knows ("windows-31j"); empty: found out
    Limits limits = {};
};

/// One pass over a file, from the first row to the last.
class Reader
{
public:
    virtual ~Reader() = default;

    /// Fills `row` with the next one; false at the end. A refusal ends the reading.
    [[nodiscard]] virtual Base::Result<bool> next(Row *row) = 0;
    /// "UTF-8", "windows-31j" ...; "xlsx".
    [[nodiscard]] virtual QByteArray encoding() const = 0;
};

/// By content, not by the name's ending. Refused: sheets.cannot_open, .empty, .unknown_encoding, .no_sheet,
/// package.* ...
[[nodiscard]] Base::Result<std::unique_ptr<Reader>> open(const QString &path, const Options &options = {});

/// Each kind alone, on an open device; for open() and for the fuzz targets.
[[nodiscard]] Base::Result<std::unique_ptr<Reader>> openText(std::unique_ptr<QIODevice> device, const Options &options = {});
[[nodiscard]] Base::Result<std::unique_ptr<Reader>> openWorkbook(std::unique_ptr<QIODevice> device, const Options &options = {});

} // namespace Sheets

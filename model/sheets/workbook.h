#pragma once

#include "model/package/archive.h"
#include "model/sheets/rows.h"

#include <optional>
#include <vector>

namespace Sheets {

/// The texts that several cells of a workbook share, packed: a large roster has most of its names here.
class SharedTexts
{
public:
    [[nodiscard]] Base::Outcome read(QIODevice *part, const Limits &limits);
    /// Nothing when there is no such text.
    [[nodiscard]] std::optional<QString> at(qsizetype index) const;

private:
    QByteArray m_bytes; ///< UTF-8, one after the other
    std::vector<quint32> m_ends;
};

/// What a number format makes of a number.
struct NumberLook
{
    enum class Kind { Number, Date, Padded } kind = Kind::Number;
    QString pattern = {}; ///< of Padded: zeros and hyphens
};

/// What is read before the rows: which part is the first sheet that shows, and how its numbers look.
struct Workbook
{
    QString sheetPart;
    bool from1904 = false;
    QList<NumberLook> looks = {}; ///< by the style of a cell
};
[[nodiscard]] Base::Result<Workbook> readWorkbook(Package::Archive &archive, const Limits &limits);

/// A number of a cell as a person would type it.
[[nodiscard]] Cell cellOf(double number, const NumberLook &look, bool from1904);

} // namespace Sheets

#include "model/letters/renderwidth.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>

namespace Letters {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// UAX #11: wide and full-width, and of the ambiguous ones those that Japanese fonts draw in a whole square.
constexpr std::array wide = {
    Range{0x00A7, 0x00A8}, Range{0x00B0, 0x00B1}, Range{0x00B4, 0x00B4}, Range{0x00B6, 0x00B6}, Range{0x00D7, 0x00D7},
    Range{0x00F7, 0x00F7}, Range{0x0391, 0x03C9}, Range{0x0401, 0x0451}, Range{0x1100, 0x115F}, Range{0x2010, 0x2010},
    Range{0x2014, 0x2027}, Range{0x2030, 0x203B}, Range{0x2103, 0x2103}, Range{0x2116, 0x2116}, Range{0x2121, 0x2121},
    Range{0x212B, 0x212B}, Range{0x2160, 0x217F}, Range{0x2190, 0x22FF}, Range{0x2312, 0x2312}, Range{0x2460, 0x24FF},
    Range{0x2500, 0x266F}, Range{0x2E80, 0x303E}, Range{0x3041, 0x33FF}, Range{0x3400, 0x4DBF}, Range{0x4E00, 0xA4CF},
    Range{0xA960, 0xA97F}, Range{0xAC00, 0xD7A3}, Range{0xF900, 0xFAFF}, Range{0xFE10, 0xFE19}, Range{0xFE30, 0xFE6F},
    Range{0xFF01, 0xFF60}, Range{0xFFE0, 0xFFE6}, Range{0x1F200, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

bool isWide(char32_t letter)
{
    const auto found = std::lower_bound(wide.begin(), wide.end(), letter,
                                        [](const Range &range, char32_t value) { return range.last < value; });
    return found != wide.end() && found->first <= letter;
}

bool isInvisible(char32_t letter)
{
    const auto category = QChar::category(letter);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format
        || category == QChar::Other_Control;
}

} // namespace

int columns(QStringView text)
{
    int sum = 0;
    for (const uint letter : text.toUcs4())
        sum += isInvisible(letter) ? 0 : isWide(letter) ? 2 : 1;
    return sum;
}

} // namespace Letters

#include "views/common/colours.h"

#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace Views {

namespace {

struct ToneRow
{
    const char *icon;
    ToneColours light;
    ToneColours dark;
};

const std::array<ToneRow, 5> &toneRows()
{
    static const std::array<ToneRow, 5> rows = {
        ToneRow{"info", {"#eceef2", "#3f4653", "#c9ced8"}, {"#2d3138", "#ccd1da", "#4a505b"}},
        ToneRow{"info", {"#e6effb", "#174a8c", "#a9c6ea"}, {"#1d2f49", "#a9cbfa", "#35547f"}},
        ToneRow{"success", {"#e3f4ea", "#12603a", "#9dd2b4"}, {"#163526", "#8fdcb2", "#2b6145"}},
        ToneRow{"warning", {"#fdf1d8", "#7a4a00", "#e6c483"}, {"#3b2d10", "#f4cd7a", "#6d5420"}},
        ToneRow{"error", {"#fde8e6", "#a01c13", "#efb0aa"}, {"#43201d", "#ffb4ab", "#7c3a34"}},
    };
    return rows;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

ToneColours colours(Tone tone, const QPalette &palette)
{
    const ToneRow &row = toneRows().at(size_t(tone));
    return isDark(palette) ? row.dark : row.light;
}

QString toneIcon(Tone tone)
{
    return QString::fromLatin1(toneRows().at(size_t(tone)).icon);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor quietText(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xb3, 0xb9, 0xc4) : QColor(0x56, 0x5d, 0x6a);
}

QColor hairline(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x3a, 0x3f, 0x48) : QColor(0xd5, 0xd9, 0xe0);
}

QColor fieldEdge(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x6b, 0x72, 0x80) : QColor(0xae, 0xb3, 0xbc);
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace Views

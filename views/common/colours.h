#pragma once

#include <QColor>

class QPalette;

namespace Views {

/// What a coloured area says. Each tone also has an icon and words: nothing is said by colour alone.
enum class Tone { Neutral, Accent, Success, Warning, Danger };

struct ToneColours
{
    QColor background;
    QColor text; ///< at least 4.5 : 1 on `background` and on the window
    QColor line;
};

[[nodiscard]] ToneColours colours(Tone tone, const QPalette &palette);
[[nodiscard]] QString toneIcon(Tone tone);
[[nodiscard]] bool isDark(const QPalette &palette);

/// For secondary text; still at least 4.5 : 1 on the window and on lists.
[[nodiscard]] QColor quietText(const QPalette &palette);
/// For hairlines between areas.
[[nodiscard]] QColor hairline(const QPalette &palette);

/// For the edge of a field, at least 3 : 1 in the dark.
[[nodiscard]] QColor fieldEdge(const QPalette &palette);

/// WCAG contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

} // namespace Views

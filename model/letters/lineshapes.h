#pragma once

#include "model/letters/document.h"

/// One line of a plain-text template: what its first sign makes of it (resources/letters/README.md lists the signs).
namespace Letters {

/// A stretch of a line: words of the template, in which signs count, or a value, which is text and keeps its line ends.
struct LinePart
{
    Run run;
    bool isValue = false;
};
using Line = QList<LinePart>;

/// The words at the start of the line, in which a sign may stand; empty when a value stands there.
[[nodiscard]] QString headOf(const Line &line);

/// The line without the first `length` characters of its head.
[[nodiscard]] Line withoutHead(Line line, qsizetype length);

/// The empty paragraph that the sign at the start asks for, and takes the sign (and an item's [label]) away; without a
/// sign, one of the given style.
[[nodiscard]] Paragraph shapeOf(Line *line, Style unsignedStyle);

/// The line as paragraphs of that shape: one, and one more for each line end within its values. None for blanks.
[[nodiscard]] QList<Paragraph> paragraphsOf(const Paragraph &shape, const Line &line);

/// The marker of a numbered item until its number is known.
inline constexpr QStringView uncounted = u"1";

} // namespace Letters

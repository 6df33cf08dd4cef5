#pragma once

#include <QIcon>
#include <QString>

namespace Views {

/// The icon resources/icons/NAME.svg in the colour of the text around it: painted anew in every palette, size and
/// state, so that it is readable in dark and at 200 %.
[[nodiscard]] QIcon icon(const QString &name);

/// The same in one colour, for a sign that carries a tone.
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour);

} // namespace Views

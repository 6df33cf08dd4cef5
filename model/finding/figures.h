#pragma once

#include "model/finding/span.h"

#include <QList>

namespace Finding {

/// One number with the word it counts: 5,212名, 約2万件, １１９名分, 34 persons.
struct FoundFigure
{
    Span where;
    qint64 value = 0;
    QString unit = {};   ///< 名, 人, 件 ...; "persons" and the like in English
    bool isPart = false; ///< うち, 内 stands before it
    bool isRounded = false; ///< 約, 最大, 以上 ...
};

/// Every one, in the order of the text. Ordinals (第2号, 1回目), dates and durations are none.
[[nodiscard]] QList<FoundFigure> figures(const QString &text);

} // namespace Finding

#pragma once

#include <QStringView>

namespace Letters {

/// How many columns a text takes where a full-width character takes two, as a Japanese font sets it: ※ and ① are wide,
/// ｱ is narrow, marks that combine take none.
[[nodiscard]] int columns(QStringView text);

} // namespace Letters

#pragma once

#include <QByteArray>
#include <QStringList>

namespace Tests {

/// What Word would have to repair in a .docx, each as one line; empty: it opens as it is. Held against ECMA-376 by other means
/// than those that wrote it: every part has its type, every relation leads somewhere, elements stand in the order of the schema,
/// what is referred to exists once, blanks at an edge are preserved.
[[nodiscard]] QStringList wordFaults(const QByteArray &docx);

} // namespace Tests

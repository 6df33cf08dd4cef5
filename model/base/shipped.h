#pragma once

#include <QJsonDocument>

namespace Base {

/// A JSON file of resources/, by its path there ("letters/words.json"). The program cannot do without it: one that is not
/// there, or is no JSON, ends it.
[[nodiscard]] QJsonDocument shippedJson(const QString &path);

} // namespace Base

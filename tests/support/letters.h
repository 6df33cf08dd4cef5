#pragma once

#include "model/incident/incident.h"
#include "model/letters/document.h"

namespace Tests {

/// The names of the shipped samples, in their order.
[[nodiscard]] QStringList sampleNames();
/// A shipped sample; the test process ends when it cannot be read.
[[nodiscard]] Incidents::Incident sample(const QString &name);

/// A document as text that shows what each line is, for golden files: "[右]", "1 見出し", "・ 項目", "| 表 |".
[[nodiscard]] QString printed(const Letters::Document &document);

/// Its words alone, one paragraph or cell a line.
[[nodiscard]] QString wordsOf(const Letters::Document &document);

} // namespace Tests

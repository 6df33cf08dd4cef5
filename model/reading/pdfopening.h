#pragma once

#include <QByteArray>

#include <memory>

namespace Poppler {
class Document;
}

namespace Reading {

/// nullptr for what is no PDF. What Poppler has to say of a damaged one goes nowhere: it may quote it.
[[nodiscard]] std::unique_ptr<Poppler::Document> openPdf(const QByteArray &bytes);

} // namespace Reading

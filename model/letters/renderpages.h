#pragma once

#include "model/letters/document.h"
#include "model/pdf/textdocument.h"

#include <memory>

class QTextDocument;

/// The letter on pages, the same for the PDF and for the preview in the window. Needs a QGuiApplication (fonts).
namespace Letters {

/// A4, 25 mm, page numbers: for Pdf::layOut() and Pdf::drawPage().
[[nodiscard]] Pdf::PageLayout pageLayout();

/// Laid out, its page breaks decided: no heading stands alone at the foot of a page, no short row of a table is torn,
/// 以上 never begins a page. Texts are put in as text and never read as markup. `pages`, when given, becomes their number.
[[nodiscard]] std::unique_ptr<QTextDocument> textDocument(const Document &document, int *pages = nullptr);

} // namespace Letters

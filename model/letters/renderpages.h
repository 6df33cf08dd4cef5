#pragma once

#include "model/letters/document.h"
#include "model/pdf/textdocument.h"

#include <QTextFormat>

#include <memory>

class QTextDocument;

/// The letter on pages, the same for the PDF and for the preview in the window. Needs a QGuiApplication (fonts).
namespace Letters {

/// Property of the QTextCharFormat of a fact's value: its tag, so that a preview can find and show it.
inline constexpr int tagProperty = QTextFormat::UserProperty + 1;

/// A4, 25 mm, page numbers: for Pdf::layOut() and Pdf::drawPage().
[[nodiscard]] Pdf::PageLayout pageLayout();

/// Laid out, its page breaks decided: no heading stands alone at the foot of a page, no short row of a table is torn,
/// 以上 never begins a page. Texts are put in as text and never read as markup. `pages`, when given, becomes their number.
[[nodiscard]] std::unique_ptr<QTextDocument> textDocument(const Document &document, int *pages = nullptr);

} // namespace Letters

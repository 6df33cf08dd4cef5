#pragma once

#include "model/base/result.h"
#include "model/pdf/writer.h"

#include <QFont>
#include <QMarginsF>
#include <QSizeF>
#include <QTransform>

#include <set>

class QPaintDevice;
class QPainter;
class QTextBlock;
class QTextDocument;

namespace Pdf {

/// The paper of a document: millimetres.
struct PageLayout
{
    QSizeF size = {210, 297};
    QMarginsF margins = {25, 25, 25, 25};
    bool pageNumbers = false; ///< "2 / 3" in the middle of the lower margin; the first page has none
    QFont footerFont = {};    ///< a default one: the document's own, a little smaller
};

/// What a length of a QTextFormat (border, padding, spacing, column width, image size, tab, margin of a frame or table, a
/// block's top and bottom margin, fixed line height) must say to become so many points on paper: Qt takes those for
/// pixels of the screen it runs on.
[[nodiscard]] double formatLength(double points);

/// The same for the three that Qt 6.4 forgets to scale: a block's left margin, right margin and text indent.
[[nodiscard]] double blockIndent(double points);

/// Lays the document out on the pages, for writing and for a preview alike; changes its page size, the margins of its
/// root frame and its paint device. Returns the number of pages.
int layOut(QTextDocument &document, const PageLayout &layout);

/// Draws one page (from 0) of a document that was laid out; a painter's unit is a point. For previews and pictures.
void drawPage(QPainter &painter, const QTextDocument &document, const PageLayout &layout, int page);

/// Writes one page (from 0) of a document that was laid out into a page or a form. The lines of the blocks `without`
/// (their numbers) are left out: they differ from letter to letter and are drawn by the caller where placeOf() says.
void writePage(Content &content, const QTextDocument &document, const PageLayout &layout, int page,
               const std::set<int> &without = {});

/// Where a line of a block stands: the page, from 0, and what maps its layout's coordinates to points there.
struct LinePlace
{
    int page = 0;
    QTransform toPage = {};
};
[[nodiscard]] LinePlace placeOf(const QTextDocument &document, const QTextBlock &block, int line);

/// What texts are measured for: a line laid out alone for it breaks as it does in a document. Lives as long as the program.
[[nodiscard]] QPaintDevice *measuringDevice();

/// Whether an installed font draws the character, in a document that asks for Japanese families first.
[[nodiscard]] bool canDraw(char32_t character);

/// Appends the document's pages to a file; returns how many. Text is written from Qt's own glyphs, everything else
/// (backgrounds, borders, lines under text, images) as Qt paints it.
int addTextDocument(Writer &writer, QTextDocument &document, const PageLayout &layout);

/// A file of one document, on a device open for writing. pdf.write_failed; .no_font where the machine has no Japanese one.
[[nodiscard]] Base::Result<int> writeTextDocument(QTextDocument &document, const PageLayout &layout, const Info &info,
                                                  QIODevice *device);

} // namespace Pdf

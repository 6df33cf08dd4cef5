#pragma once

#include "model/base/result.h"
#include "model/pdf/content.h"

#include <QHash>
#include <QImage>
#include <QSizeF>

#include <bitset>
#include <memory>
#include <optional>

class QIODevice;

namespace Pdf {

class FontSet;
class Objects;
class PageTree;

/// What a reader shows about the file. The moment of creation is Base::now().
struct Info
{
    QString title; ///< never a person's name
    QString language = QStringLiteral("ja"); ///< BCP 47
};

/// A drawing that stands once in the file and is placed on any number of pages.
struct Form
{
    int object = 0;
};

/// A PDF 1.7 file being written. Pages go out to the device as they are finished; fonts, which only the whole document
/// knows, at the end. Owns what pages share (fonts, images, forms); knows nothing of Qt's text documents or painters.
class Writer
{
public:
    /// The device must be open for writing and outlive the writer.
    Writer(QIODevice *device, const Info &info);
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// One page at a time; the size in points.
    Content &beginPage(const QSizeF &size);
    void endPage();
    [[nodiscard]] int pageCount() const;

    /// Writes a drawing made with `Content(writer)`; `box` is what of it shows.
    Form addForm(const Content &content, const QRectF &box);
    /// The image's number for Content::image(); the same image is written once. 0 for a null image.
    int addImage(const QImage &image);

    /// A tiling pattern for Content::setFillPattern(); the same one is written once.
    int addPattern(const QByteArray &entries, const QByteArray &drawing);

    /// The last call. pdf.write_failed, with the device's words: nothing of the file is of use then.
    Base::Outcome finish();

    FontSet &fonts() { return *m_fonts; }
    Objects &objects() { return *m_objects; }
    /// Entries of a resource dictionary that all pages and forms have in common.
    [[nodiscard]] const QByteArray &sharedResources() const { return m_sharedResources; }
    /// `kind` f: fill, s: stroke; makes the graphics state /A<kind><alpha> exist.
    void useAlpha(char kind, int alpha);

private:
    void writeGraphicStates();
    int writeInfo();

    Info m_info;
    std::unique_ptr<Objects> m_objects;
    std::unique_ptr<FontSet> m_fonts;
    std::unique_ptr<PageTree> m_pages;
    std::optional<Content> m_page;
    QSizeF m_pageSize;
    int m_fontsObject = 0;
    int m_statesObject = 0;
    QByteArray m_sharedResources;
    std::bitset<256> m_fillAlphas, m_strokeAlphas;
    QHash<qint64, int> m_images; ///< by QImage::cacheKey()
    QHash<QByteArray, int> m_patterns; ///< by all that is in one
};

} // namespace Pdf

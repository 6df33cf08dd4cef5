#include "model/pdf/writer.h"

#include "model/base/clock.h"
#include "model/pdf/fontset.h"
#include "model/pdf/images.h"
#include "model/pdf/objects.h"
#include "model/pdf/pagetree.h"
#include "model/pdf/syntax.h"

namespace Pdf {

Writer::Writer(QIODevice *device, const Info &info)
    : m_info(info),
      m_objects(std::make_unique<Objects>(device)),
      m_fonts(std::make_unique<FontSet>(*m_objects)),
      m_pages(std::make_unique<PageTree>(*m_objects)),
      m_fontsObject(m_objects->reserve()),
      m_statesObject(m_objects->reserve())
{
    m_sharedResources = "/Font " + reference(m_fontsObject) + "/ExtGState " + reference(m_statesObject)
        + "/ColorSpace<</CP[/Pattern/DeviceRGB]>>";
}

Writer::~Writer() = default;

Content &Writer::beginPage(const QSizeF &size)
{
    Q_ASSERT(!m_page);
    m_pageSize = size;
    m_page.emplace(*this, QTransform(1, 0, 0, -1, 0, size.height()));
    return *m_page;
}

void Writer::endPage()
{
    const int content = m_objects->addStream({}, m_page->bytes());
    const int page = m_objects->reserve();
    QByteArray body = "<</Type/Page/Parent " + reference(m_pages->add(page)) + "/MediaBox[0 0 ";
    put(body, QPointF(m_pageSize.width(), m_pageSize.height()));
    body += "]/Resources" + m_page->resources() + "/Contents " + reference(content) + ">>";
    m_objects->write(page, body);
    m_page.reset();
}

int Writer::pageCount() const
{
    return m_pages->pageCount();
}

Form Writer::addForm(const Content &content, const QRectF &box)
{
    QByteArray entries = "/Type/XObject/Subtype/Form/BBox[";
    put(entries, box.topLeft());
    put(entries, box.bottomRight());
    return {m_objects->addStream(entries + "]/Resources" + content.resources(), content.bytes())};
}

int Writer::addImage(const QImage &image)
{
    if (image.isNull())
        return 0;
    int &object = m_images[image.cacheKey()];
    if (!object)
        object = writeImage(*m_objects, image);
    return object;
}

int Writer::addPattern(const QByteArray &entries, const QByteArray &drawing)
{
    int &object = m_patterns[entries + drawing];
    if (!object)
        object = m_objects->addStream(entries, drawing);
    return object;
}

void Writer::useAlpha(char kind, int alpha)
{
    (kind == 'f' ? m_fillAlphas : m_strokeAlphas).set(size_t(alpha));
}

void Writer::writeGraphicStates()
{
    QByteArray states;
    for (size_t alpha = 0; alpha < m_fillAlphas.size(); ++alpha) {
        const QByteArray number = QByteArray::number(int(alpha));
        QByteArray opacity;
        put(opacity, double(alpha) / 255);
        if (m_fillAlphas.test(alpha))
            states += "/Af" + number + "<</ca " + opacity + ">>";
        if (m_strokeAlphas.test(alpha))
            states += "/As" + number + "<</CA " + opacity + ">>";
    }
    m_objects->write(m_statesObject, "<<" + states + ">>");
}

int Writer::writeInfo()
{
    const QByteArray moment = Base::now().toUTC().toString(u"yyyyMMddHHmmss").toLatin1();
    return m_objects->add("<</Title" + textString(m_info.title) + "/Producer(Tenmatsu)/CreationDate(D:" + moment
                          + "Z)>>");
}

Base::Outcome Writer::finish()
{
    if (m_page)
        endPage();
    const int pages = m_pages->finish();
    m_fonts->write(m_fontsObject);
    writeGraphicStates();
    const int catalog = m_objects->add("<</Type/Catalog/Pages " + reference(pages) + "/Lang"
                                       + textString(m_info.language)
                                       + "/ViewerPreferences<</DisplayDocTitle true>>>>");
    return m_objects->finish(catalog, writeInfo());
}

} // namespace Pdf

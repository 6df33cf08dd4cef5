#include "model/mailing/press.h"

#include "model/letters/renderlook.h"

namespace Mailing {

namespace {

// Layouts kept for letters to come; a roster in which nearly every row has its own shape must not fill the memory.
constexpr qsizetype shapesKept = 64;
constexpr size_t platesKept = 12;

const QSizeF pageSize(Letters::Sheet::width, Letters::Sheet::height);

} // namespace

void Press::begin(Pdf::Writer &writer)
{
    m_writer = &writer;
    for (const auto &shape : std::as_const(m_shapes)) {
        for (Plate &plate : shape->plates)
            std::fill(plate.pages.begin(), plate.pages.end(), std::nullopt);
    }
}

Base::Result<Press::Shape *> Press::shapeFor(const Recipient &recipient)
{
    const QByteArray key = m_text.shapeOf(recipient);
    if (const auto known = m_shapes.constFind(key); known != m_shapes.constEnd())
        return known->get();
    auto form = m_text.formFor(recipient);
    if (!form)
        return form.problems();
    if (m_shapes.size() >= shapesKept)
        m_shapes.clear();
    return m_shapes.insert(key, std::make_shared<Shape>(Shape{.form = std::move(*form), .plates = {}}))->get();
}

Press::Plate &Press::newPlate(Shape &shape, const Recipient &recipient)
{
    if (shape.plates.size() >= platesKept)
        shape.plates.clear();
    ++m_laidOut;
    auto stencil = std::make_unique<Stencil>(m_text, shape.form, recipient, m_setting.envelope);
    const size_t pages = size_t(stencil->pages());
    shape.plates.push_back({std::move(stencil), std::vector<std::optional<Pdf::Form>>(pages)});
    return shape.plates.back();
}

Base::Result<int> Press::print(const Recipient &recipient)
{
    auto found = shapeFor(recipient);
    if (!found)
        return found.problems();
    Shape &shape = **found;
    if (shape.plates.empty())
        (void)newPlate(shape, recipient);
    auto layouts = shape.plates.front().stencil->layOut(m_text, shape.form, recipient);
    const QByteArray measure = Stencil::measureOf(layouts);
    for (Plate &plate : shape.plates) {
        if (plate.stencil->isUsable() && plate.stencil->measure() == measure)
            return printWith(plate, layouts, recipient);
    }
    Plate &plate = newPlate(shape, recipient);
    if (!plate.stencil->isUsable() || plate.stencil->measure() != measure)
        return printWhole(*plate.stencil, recipient);
    return printWith(plate, layouts, recipient);
}

int Press::printWith(Plate &plate, Stencil::Layouts &layouts, const Recipient &recipient)
{
    for (int page = 0; page < plate.stencil->pages(); ++page) {
        auto &common = plate.pages[size_t(page)];
        if (!common) {
            Pdf::Content drawing(*m_writer);
            plate.stencil->drawCommon(drawing, page);
            common = m_writer->addForm(drawing, QRectF(QPointF(), pageSize));
        }
        Pdf::Content &content = m_writer->beginPage(pageSize);
        content.form(*common);
        drawWindow(content, page, recipient);
        plate.stencil->drawPersonal(content, layouts, page);
        m_writer->endPage();
    }
    return plate.stencil->pages();
}

int Press::printWhole(const Stencil &stencil, const Recipient &recipient)
{
    for (int page = 0; page < stencil.pages(); ++page) {
        Pdf::Content &content = m_writer->beginPage(pageSize);
        stencil.drawWhole(content, page);
        drawWindow(content, page, recipient);
        m_writer->endPage();
    }
    return stencil.pages();
}

void Press::drawWindow(Pdf::Content &content, int page, const Recipient &recipient) const
{
    if (page == 0 && m_setting.envelope)
        (void)drawAddress(content, addressLines(recipient, m_setting.confidential), *m_setting.envelope);
}

} // namespace Mailing

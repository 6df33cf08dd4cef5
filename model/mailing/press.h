#pragma once

#include "model/mailing/stencil.h"

namespace Mailing {

/// Prints one letter after the other into PDF files. What copies share is laid out once and stands once in each file; a
/// copy whose own words change the flow of the page is laid out anew. Owns the stencils; knows no file system.
class Press
{
public:
    struct Setting
    {
        const Envelope *envelope = nullptr; ///< none: no address beside the letter's own 宛名
        bool confidential = false;
    };
    Press(PersonalText &text, const Setting &setting) : m_text(text), m_setting(setting) {}

    /// From here on pages go into this file.
    void begin(Pdf::Writer &writer);
    /// Appends the letter; the number of its pages.
    [[nodiscard]] Base::Result<int> print(const Recipient &recipient);
    /// Letters that needed a layout of their own.
    [[nodiscard]] qint64 laidOutAnew() const { return m_laidOut; }

private:
    struct Plate
    {
        std::unique_ptr<Stencil> stencil;
        std::vector<std::optional<Pdf::Form>> pages; ///< in the file being written
    };
    struct Shape
    {
        PersonalText::Form form;
        std::vector<Plate> plates;
    };
    [[nodiscard]] Base::Result<Shape *> shapeFor(const Recipient &recipient);
    [[nodiscard]] Plate &newPlate(Shape &shape, const Recipient &recipient);
    int printWith(Plate &plate, Stencil::Layouts &layouts, const Recipient &recipient);
    int printWhole(const Stencil &stencil, const Recipient &recipient);
    void drawWindow(Pdf::Content &content, int page, const Recipient &recipient) const;

    PersonalText &m_text;
    Setting m_setting;
    Pdf::Writer *m_writer = nullptr;
    QHash<QByteArray, std::shared_ptr<Shape>> m_shapes;
    qint64 m_laidOut = 0;
};

} // namespace Mailing

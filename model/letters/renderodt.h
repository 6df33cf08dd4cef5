#pragma once

#include "model/letters/renderstyles.h"
#include "model/package/parts.h"

/// The parts of an .odt that two files share (OpenDocument 1.3).
namespace Letters::Odt {

using Package::XmlPart;

/// A paragraph as it stands: its named style and what differs from it. Becomes one automatic style.
struct Format
{
    QString parent;
    Placed place = {};
    Align align = Align::Left;

    bool operator==(const Format &) const = default;
};

/// The name of a named style in the file: LibreOffice's own for its built-in ones.
[[nodiscard]] QString nameOf(const NamedStyle &style);

/// "10.5pt", in the notation of the format whatever the locale.
[[nodiscard]] QString points(double length);

void writeNamespaces(XmlPart &part);
void writeFonts(XmlPart &part);
/// style:paragraph-properties of a place; the line height only when there is a look.
void writePlace(XmlPart &part, const Placed &place, Align align, const StyleLook *look);

[[nodiscard]] QByteArray stylesPart(const QList<NamedStyle> &styles, Base::Language language);

} // namespace Letters::Odt

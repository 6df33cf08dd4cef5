#pragma once

#include "model/letters/renderstyles.h"
#include "model/package/parts.h"

/// The parts of a .docx that two files share. The order of elements is the schema's (ECMA-376 part 1, 17.3.1.26 pPr,
/// 17.3.2.28 rPr, 17.4.59 tblPr): Word refuses a file in another order.
namespace Letters::Docx {

using Package::XmlPart;

inline constexpr auto mincho = u"ＭＳ 明朝"; // on every Windows and in Office for Mac; Linux and LibreOffice replace it
inline constexpr auto gothic = u"ＭＳ ゴシック";
inline constexpr auto latin = u"Times New Roman"; // of an English letter
inline constexpr auto latinGothic = u"Arial";

inline constexpr auto mainNamespace = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr auto relationNamespace = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Twentieths of a point, as the format measures.
[[nodiscard]] QString twips(double points);

[[nodiscard]] QByteArray stylesPart(const QList<NamedStyle> &styles, Base::Language language);
[[nodiscard]] QByteArray fontsPart();
[[nodiscard]] QByteArray settingsPart();

void writeSpacing(XmlPart &part, const Placed &place, const StyleLook &look, bool withLine);
/// In characters of the paragraph's own size, which Word prefers, and in twips for all others.
void writeIndent(XmlPart &part, const Placed &place, double size);
void writeAlign(XmlPart &part, Align align);

} // namespace Letters::Docx

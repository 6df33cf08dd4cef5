#pragma once

#include "model/letters/renderlook.h"

/// The named paragraph styles of a .docx and an .odt: what a person who edits the letter finds in the list of styles.
namespace Letters {

struct NamedStyle
{
    QString id;   ///< within the file
    QString name; ///< for a person, in the language of the letter; of a built-in style the name Word and LibreOffice know
    bool builtIn = false;
    Style style = Style::Plain;
    int level = 0;
    bool inTable = false;
    bool header = false;
    StyleLook look = {};
    Placed place = {}; ///< as it mostly stands; a paragraph is formatted by hand only where it differs
};

/// All of them, the most general first.
[[nodiscard]] QList<NamedStyle> namedStyles(Base::Language language);

/// The one of a paragraph in the text, or of one in a table (where only "text" and "header" are told apart).
[[nodiscard]] const NamedStyle &styleOf(const QList<NamedStyle> &styles, const Paragraph &paragraph);
[[nodiscard]] const NamedStyle &styleInTable(const QList<NamedStyle> &styles, bool header);

} // namespace Letters

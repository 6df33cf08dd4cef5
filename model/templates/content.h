#pragma once

#include "model/letters/factreader.h"
#include "model/templates/owntemplate.h"
#include "model/templates/weaving.h"

namespace Templates {

/// What a template holds after it was read: of a package its parts, those with tags woven; of a text its tags as a tree.
struct OwnTemplate::Content
{
    FileKind kind = FileKind::Text;
    OpenedPackage package = {};
    QList<std::pair<QString, Woven>> woven = {}; ///< in the order in which they are read
    int firstDrawing = 1;                        ///< a number that no drawing of the file has
    std::optional<Letters::Template> lines = {};
    QList<Letters::Node> text = {}; ///< of a .txt without the header of the line format
    QStringList tagNames = {};
    QList<Letters::Choice> choices = {};
};

/// The tags of a .docx or .odt that was found harmless.
void weavePackage(OwnTemplate::Content *content, Faults *faults);
[[nodiscard]] Filled filledPackage(const OwnTemplate::Content &content, Letters::FactReader &facts);

/// A .txt: UTF-8, UTF-16 with its mark, or the Shift_JIS of older Windows programs.
void readText(const QByteArray &bytes, OwnTemplate::Content *content, Faults *faults);
[[nodiscard]] Filled filledText(const OwnTemplate::Content &content, Letters::FactReader &facts);

} // namespace Templates

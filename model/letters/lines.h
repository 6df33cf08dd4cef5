#pragma once

#include "model/letters/lineshapes.h"

/// The lines of a plain-text template turned into the blocks of a letter. A line's first sign says what it is
/// (resources/letters/README.md lists them); a line without one is a paragraph. Numbers are computed here: headings
/// whose whole content fell away vanish and the others close up.
///
/// Knows no tag and no fact: it is given the template's words and finished runs. Signs count only in the template's
/// words, so a fact that begins with "#" or holds "|" stays text.
namespace Letters {

class Lines
{
public:
    /// Words of the template, with line ends.
    void addWords(const QString &words);
    /// A value; its own line ends make further paragraphs of the same kind.
    void addValue(const Run &run);

    [[nodiscard]] QList<Block> blocks() const;

private:
    QList<Line> m_lines = {{}};
};

} // namespace Letters

#pragma once

#include "model/letters/tags.h"
#include "model/templates/fault.h"
#include "model/templates/grammar.h"

namespace Templates {

/// One flow of text inside a part - the body, a header, a text box - as the tag parser reads it: its paragraphs joined by
/// line breaks, so that a line of the parser is a paragraph of the story. Owns no node; knows no tag.
class Story
{
public:
    /// `area` is a word of the vocabulary "template_area".
    Story(const Node &root, const QString &area, const Grammar &grammar);

    [[nodiscard]] const Node &root() const { return m_root; }
    [[nodiscard]] const QString &area() const { return m_area; }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }
    [[nodiscard]] const QList<Node> &paragraphs() const { return m_paragraphs; }
    [[nodiscard]] const QString &line(qsizetype number) const { return m_lines[number - 1]; } ///< from 1
    /// The stories inside (text boxes, footnotes of ODF), outermost only.
    [[nodiscard]] const QList<Node> &inner() const { return m_inner; }

    /// Of a place of the parser, with the words around it.
    [[nodiscard]] Spot spotAt(const Letters::Place &place) const;
    /// Turns a problem of the parser ("12:5") into one with its spot.
    [[nodiscard]] Fault placed(Base::Problem problem) const;

private:
    void collect(const Node &element, const Grammar &grammar);

    Node m_root;
    QString m_area;
    QList<Node> m_paragraphs;
    QStringList m_lines;
    QList<Node> m_inner;
};

} // namespace Templates

#pragma once

#include "model/base/result.h"

#include <QList>

#include <optional>

/// The tags of a template: strict Mustache. `{{value}}` with filters `{{発生日|西暦|曜日}}`, `{{#section}} ... {{/section}}`
/// for a condition or a list, `{{^inverted}} ... {{/inverted}}` for its absence, `{{! a remark }}`.
///
/// Knows nothing of what a tag means, nor of the format around it: a plain text is parsed as it is, and the paragraphs
/// of a document joined by line breaks parse the same way (offsets lead back to the runs). A text is parsed once; values
/// are put in as finished runs afterwards and are never read for tags.
namespace Letters {

/// Where something stands: offset and length in UTF-16 units, line and column from 1.
struct Place
{
    qsizetype offset = 0;
    qsizetype length = 0;
    qsizetype line = 1;
    qsizetype column = 1;

    /// "12:5", for Problem::where.
    [[nodiscard]] QString toString() const;
    bool operator==(const Place &) const = default;
};

enum class TagKind { Value, Section, Inverted, End, Remark };

struct Tag
{
    TagKind kind = TagKind::Value;
    QString name;
    QStringList filters; ///< of a Value, in order
    Place place;

    bool operator==(const Tag &) const = default;
};

/// A stretch of the template: words, or one tag.
struct Piece
{
    QString text; ///< empty for a tag
    std::optional<Tag> tag;
    Place place;

    bool operator==(const Piece &) const = default;
};

/// A piece with what stands between it and its end tag.
struct Node
{
    QString text; ///< words of the template; empty for a tag
    std::optional<Tag> tag;
    QList<Node> children; ///< of a Section and an Inverted

    bool operator==(const Node &) const = default;
};

/// How deep sections may be nested.
inline constexpr int deepestNesting = 30;

/// Cuts the text at its tags. Every fault is reported with its place: `{{` that nothing closes, `}}` that nothing opened,
/// a tag without name, with characters no name has, or of a kind that is not offered (partials, unescaped values).
[[nodiscard]] Base::Result<QList<Piece>> cut(QStringView text);

/// Takes away lines that hold only section tags, end tags, remarks and blanks: they shape the text and are no part of it.
[[nodiscard]] QList<Piece> withoutTagLines(const QList<Piece> &pieces);

/// Puts each section's content inside it. Faults: an end without its section, a section without its end, crossed
/// sections, nesting deeper than `deepestNesting`.
[[nodiscard]] Base::Result<QList<Node>> nested(const QList<Piece> &pieces);

} // namespace Letters

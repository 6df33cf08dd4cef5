#pragma once

#include "model/letters/document.h"

#include <QSet>
#include <pugixml.hpp>

#include <memory>

namespace Templates {

using Node = pugi::xml_node;

/// A name for a node as long as its document lives.
using NodeKey = const void *;
[[nodiscard]] inline NodeKey keyOf(const Node &node)
{
    return node.internal_object();
}

/// The smallest piece of a paragraph that stands on its own: words, or one thing that is not words.
struct Atom
{
    Node carrier;        ///< what is moved and removed: a run of Word, a text node of ODF
    QString text;        ///< a tab is \t, a line break \v, a picture or field U+FFFC
    bool isWords = true; ///< false: cannot be cut
};

/// What an element is to a template.
enum class Role {
    Other,
    Paragraph,
    Story,     ///< begins a text of its own: body, header, footnote, text box
    Container, ///< holds paragraphs: a cell, a section
    Series,    ///< holds members: a table, a list
    Member,    ///< a row, a list item
};

/// How one format writes paragraphs, tables and words. Knows the elements and nothing of tags and facts; works on parts
/// whose depth was limited before (parsePart).
class Grammar
{
public:
    virtual ~Grammar() = default;

    [[nodiscard]] virtual Role role(const Node &element) const = 0;
    /// Takes away what is not part of the text as it would be printed: tracked changes are accepted, remarks of
    /// reviewers go, wrappers that cut tags apart are dissolved.
    virtual void accept(const Node &root) const = 0;
    /// In their order, those of text boxes inside the paragraph excepted.
    [[nodiscard]] virtual QList<Atom> atoms(const Node &paragraph) const = 0;
    /// Gives every atom a carrier of its own.
    virtual void separate(const Node &paragraph) const = 0;
    /// Cuts an atom of words; the first keeps its carrier, the second stands behind it.
    [[nodiscard]] virtual Atom split(Atom &atom, qsizetype at) const = 0;
    /// An empty piece before the atom, in its looks, for a value or the edge of a part.
    [[nodiscard]] virtual Node mark(const Atom &atom) const = 0;
    /// Puts words behind what is in `into`, in the looks of the mark; gives back the carriers that hold them.
    virtual QList<Node> write(Node into, const Node &mark, const Letters::Run &run) const = 0;
    /// Whether it is an item of a list, where a line more would be an item more.
    [[nodiscard]] virtual bool isItem(const Node &paragraph) const = 0;
    /// Whether it may not go even when it is empty.
    [[nodiscard]] virtual bool mustStay(const Node &paragraph) const = 0;
    /// Takes from a paragraph that another one follows what only the last may have.
    virtual void continues(Node paragraph) const = 0;
    /// A copy of an element that has stood there before: names and numbers of its own, or it goes (false).
    [[nodiscard]] virtual bool freshen(Node copy) = 0;
    /// After the content of a container was written: what the format demands. `spare`: an empty paragraph in the looks of
    /// its last one; may be null.
    virtual void complete(Node container, const Node &spare) const = 0;
    /// After a part was written: the looks of words that are missing. `used`: whether there are any in it.
    virtual void finish(Node root, bool used) const = 0;

    [[nodiscard]] QString text(const Node &paragraph) const;
    [[nodiscard]] bool isEmpty(const Node &element) const; ///< no word, no picture in any of its paragraphs
};

/// `styles`: the root of word/styles.xml (for lists by style), may be null; `firstFree`: the first number that no drawing
/// of the document has.
[[nodiscard]] std::unique_ptr<Grammar> wordGrammar(const Node &styles, int firstFree);
[[nodiscard]] std::unique_ptr<Grammar> openGrammar();

// ---- shared by both

[[nodiscard]] bool hasName(const Node &node, const char *name);
[[nodiscard]] bool isOneOf(const Node &node, const QSet<QByteArray> &names);
/// The first child of that name, put first where there is none.
[[nodiscard]] Node childAtFront(Node parent, const char *name);
/// An element of the same name and attributes, without content.
Node shell(const Node &element, Node into);
void copyAttributes(const Node &from, Node to);
/// Replaces an element by its children.
void dissolve(Node element);
/// All elements below, outermost first; a list, so that they can be moved.
[[nodiscard]] QList<Node> elementsBelow(const Node &root);
[[nodiscard]] QString valueOf(const Node &node, const char *attribute);
/// All words below, as they stand.
[[nodiscard]] QString wordsBelow(const Node &root);

} // namespace Templates

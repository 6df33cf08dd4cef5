// Whatever the text, the tag parser neither crashes nor loses a character: the pieces cover the text from end to end.
#include "model/letters/tags.h"

#include <cstdlib>

namespace {

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

void coversTheText(const QList<Letters::Piece> &pieces, const QString &text)
{
    qsizetype at = 0;
    for (const Letters::Piece &piece : pieces) {
        demand(piece.place.offset == at && piece.place.length > 0);
        demand(piece.tag || piece.text == text.mid(at, piece.place.length));
        at += piece.place.length;
    }
    demand(at == text.size());
}

qsizetype sectionsIn(const QList<Letters::Node> &nodes, int depth)
{
    demand(depth <= Letters::deepestNesting);
    qsizetype count = 0;
    for (const Letters::Node &node : nodes) {
        const bool opens = node.tag && node.tag->kind != Letters::TagKind::Value;
        demand(opens || node.children.isEmpty());
        count += (opens ? 1 : 0) + sectionsIn(node.children, depth + 1);
    }
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto pieces = Letters::cut(text);
    if (!pieces) {
        demand(!pieces.problems().isEmpty());
        return 0;
    }
    coversTheText(*pieces, text);
    const auto opening = std::ranges::count_if(*pieces, [](const Letters::Piece &piece) {
        return piece.tag && (piece.tag->kind == Letters::TagKind::Section
                             || piece.tag->kind == Letters::TagKind::Inverted);
    });
    const auto tree = Letters::nested(Letters::withoutTagLines(*pieces));
    demand(!tree || sectionsIn(*tree, 0) == opening);
    return 0;
}

#pragma once

#include "model/mailing/addresswindow.h"
#include "model/pdf/writer.h"

#include <QTextDocument>
#include <QTextLayout>

#include <set>
#include <vector>

class QTextBlock;

namespace Mailing {

/// A letter that was laid out, and in it the blocks whose words differ from copy to copy. Another copy has the same pages
/// when its words, laid out for themselves, take as many lines of the same height in each of these blocks: then nothing
/// else moves. Owns the text document; knows no file.
class Stencil
{
public:
    Stencil(const PersonalText &text, const PersonalText::Form &form, const Recipient &recipient, const Envelope *envelope);

    /// False where a personal word is coloured or underlined, which is drawn with the page.
    [[nodiscard]] bool isUsable() const { return m_isUsable; }
    [[nodiscard]] int pages() const { return m_pages; }

    /// The recipient's words for each personal block; broken into lines as the block breaks them.
    using Layouts = std::vector<std::unique_ptr<QTextLayout>>;
    [[nodiscard]] Layouts layOut(const PersonalText &text, const PersonalText::Form &form, const Recipient &recipient) const;
    /// Number and heights of all lines: two copies with the same have the same pages around them.
    [[nodiscard]] static QByteArray measureOf(const Layouts &layouts);
    [[nodiscard]] const QByteArray &measure() const { return m_measure; }

    /// What all copies have in common on a page, from 0.
    void drawCommon(Pdf::Content &content, int page) const;
    /// The personal lines of a page; the layouts are of the same measure.
    void drawPersonal(Pdf::Content &content, Layouts &layouts, int page) const;
    /// The page as it is, with the words it was laid out with.
    void drawWhole(Pdf::Content &content, int page) const;

private:
    struct Piece
    {
        int slot = -1; ///< -1: `text` of the template
        QString text = {};
        QFont font;
    };
    struct Line
    {
        QPointF at;
        double width = 0;
        int page = 0;
        QTransform toPage;
    };
    struct PersonalBlock
    {
        int number = 0;
        QList<Piece> pieces;
        QTextOption option;
        bool hasOneFont = true;
        std::vector<Line> lines;
        double nextLeft = 0, nextWidth = 0; ///< of lines after the last of these
    };
    void findPersonalBlocks();
    void add(const QTextBlock &block);
    [[nodiscard]] static std::unique_ptr<QTextLayout> layOut(const PersonalBlock &block, const PersonalText &text,
                                                             const PersonalText::Form &form, const Recipient &recipient);

    std::unique_ptr<QTextDocument> m_text;
    int m_pages = 0;
    bool m_isUsable = true;
    std::vector<PersonalBlock> m_blocks;
    std::set<int> m_numbers;
    QByteArray m_measure;
};

} // namespace Mailing

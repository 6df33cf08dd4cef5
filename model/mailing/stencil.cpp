#include "model/mailing/stencil.h"

#include "model/letters/renderpages.h"
#include "model/pdf/text.h"
#include "model/pdf/textdocument.h"

#include <QTextBlock>

#include <cmath>

namespace Mailing {

namespace {

// As Letters::Paper puts a text into one block.
QString asOneBlock(QString text)
{
    for (QChar &letter : text) {
        const ushort code = letter.unicode();
        if (code == u'\n' || code == u'\r' || code == QChar::ParagraphSeparator)
            letter = QChar::LineSeparator;
        else if (code == 0xFDD0 || code == 0xFDD1 || code == 0)
            letter = QChar::ReplacementCharacter;
    }
    return text;
}

bool isPlain(const QTextCharFormat &format)
{
    return !format.hasProperty(QTextFormat::BackgroundBrush) && !format.fontUnderline()
        && format.underlineStyle() == QTextCharFormat::NoUnderline && !format.hasProperty(QTextFormat::ForegroundBrush);
}

// What the window shows already.
bool isAddressee(const Letters::Block &block, const PersonalText::Form &form)
{
    const auto *paragraph = std::get_if<Letters::Paragraph>(&block);
    return paragraph && paragraph->style == Letters::Style::Addressee && !paragraph->runs.isEmpty()
        && std::all_of(paragraph->runs.begin(), paragraph->runs.end(), [&form](const Letters::Run &run) {
               const int slot = PersonalText::slotOf(run.tag);
               return slot >= 0 && form.places[slot].source == PersonalText::addresseeSource;
           });
}

} // namespace

Stencil::Stencil(const PersonalText &text, const PersonalText::Form &form, const Recipient &recipient, const Envelope *envelope)
{
    Letters::Document document = text.filled(form, recipient);
    if (envelope) {
        document.blocks.removeIf([&form](const Letters::Block &block) { return isAddressee(block, form); });
        document.blocks.prepend(spaceFor(*envelope));
    }
    m_text = Letters::textDocument(document, &m_pages);
    findPersonalBlocks();
    m_measure = measureOf(layOut(text, form, recipient));
}

void Stencil::findPersonalBlocks()
{
    for (QTextBlock block = m_text->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (PersonalText::slotOf(at.fragment().charFormat().stringProperty(Letters::tagProperty)) >= 0) {
                add(block);
                break;
            }
        }
    }
}

void Stencil::add(const QTextBlock &block)
{
    PersonalBlock personal{.number = block.blockNumber(), .pieces = {}, .option = block.layout()->textOption()};
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextCharFormat format = at.fragment().charFormat();
        m_isUsable &= isPlain(format);
        const int slot = PersonalText::slotOf(format.stringProperty(Letters::tagProperty));
        // Made for the device once, it keeps its engines; else every layout looks them up again.
        const QFont font(format.font(), Pdf::measuringDevice());
        personal.pieces += Piece{.slot = slot, .text = slot < 0 ? at.fragment().text() : QString(), .font = font};
        personal.hasOneFont &= font == personal.pieces.first().font;
    }
    const QTextLayout &layout = *block.layout();
    for (int at = 0; at < layout.lineCount(); ++at) {
        const QTextLine line = layout.lineAt(at);
        const Pdf::LinePlace place = Pdf::placeOf(*m_text, block, at);
        personal.lines.push_back({line.position(), line.width(), place.page, place.toPage});
    }
    if (personal.lines.empty()) {
        m_isUsable = false;
        return;
    }
    const double indent = personal.lines.size() > 1 ? 0 : block.blockFormat().textIndent();
    personal.nextLeft = personal.lines.back().at.x() - indent;
    personal.nextWidth = personal.lines.back().width + indent;
    m_numbers.insert(personal.number);
    m_blocks.push_back(std::move(personal));
}

std::unique_ptr<QTextLayout> Stencil::layOut(const PersonalBlock &block, const PersonalText &text, const PersonalText::Form &form,
                                             const Recipient &recipient)
{
    QString words;
    QList<QTextLayout::FormatRange> ranges;
    for (const Piece &piece : block.pieces) {
        const QString part = piece.slot < 0 ? piece.text : asOneBlock(text.textOf(form.places[piece.slot], recipient));
        if (!block.hasOneFont) {
            QTextCharFormat format;
            format.setFont(piece.font);
            ranges += {.start = int(words.size()), .length = int(part.size()), .format = format};
        }
        words += part;
    }
    auto layout = std::make_unique<QTextLayout>(words, block.pieces.first().font, Pdf::measuringDevice());
    layout->setTextOption(block.option);
    layout->setCacheEnabled(true);
    if (!ranges.isEmpty())
        layout->setFormats(ranges);
    layout->beginLayout();
    for (size_t at = 0;; ++at) {
        QTextLine line = layout->createLine();
        if (!line.isValid())
            break;
        line.setLeadingIncluded(true);
        line.setLineWidth(at < block.lines.size() ? block.lines[at].width : block.nextWidth);
    }
    layout->endLayout();
    return layout;
}

Stencil::Layouts Stencil::layOut(const PersonalText &text, const PersonalText::Form &form, const Recipient &recipient) const
{
    Layouts layouts;
    layouts.reserve(m_blocks.size());
    for (const PersonalBlock &block : m_blocks)
        layouts.push_back(layOut(block, text, form, recipient));
    return layouts;
}

QByteArray Stencil::measureOf(const Layouts &layouts)
{
    QByteArray measure;
    const auto put = [&measure](int number) { measure.append(reinterpret_cast<const char *>(&number), sizeof number); };
    for (const auto &layout : layouts) {
        put(layout->lineCount());
        for (int at = 0; at < layout->lineCount(); ++at) {
            put(int(std::lround(layout->lineAt(at).height())));
            put(int(std::lround(layout->lineAt(at).ascent())));
        }
    }
    return measure;
}

void Stencil::drawCommon(Pdf::Content &content, int page) const
{
    Pdf::writePage(content, *m_text, Letters::pageLayout(), page, m_numbers);
}

void Stencil::drawWhole(Pdf::Content &content, int page) const
{
    Pdf::writePage(content, *m_text, Letters::pageLayout(), page);
}

void Stencil::drawPersonal(Pdf::Content &content, Layouts &layouts, int page) const
{
    content.setFill(Qt::black);
    for (size_t block = 0; block < m_blocks.size(); ++block) {
        QTextLayout &layout = *layouts[block];
        const QString words = layout.text();
        for (int at = 0; at < layout.lineCount(); ++at) {
            const Line &line = m_blocks[block].lines[size_t(at)];
            if (line.page != page)
                continue;
            QTextLine drawn = layout.lineAt(at);
            drawn.setPosition(line.at);
            Pdf::drawLine(content, drawn, words, drawn.textStart(), drawn.textLength(), line.toPage);
        }
    }
}

} // namespace Mailing

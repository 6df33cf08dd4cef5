#pragma once

#include "model/base/problem.h"

#include <QList>
#include <QString>

#include <variant>

/// A finished letter as plain values: what every renderer (PDF, Word, ODF, HTML, text, preview) draws, and nothing more.
/// Text in here is text: no renderer may read it as markup.
namespace Letters {

/// Why a run looks different from the text around it.
enum class Mark {
    None,
    Missing, ///< 【要確認：…】, a fact the letter needs and the incident lacks
    Changed, ///< differs from the last filing or notice
};

struct Run
{
    QString text;
    Mark mark = Mark::None;
    bool bold = false;
    QString tag = {}; ///< the tag whose value this is; empty for the template's own words

    bool operator==(const Run &) const = default;
};

/// What a paragraph is; how that looks is the renderer's. Names after the parts of a Japanese business letter.
enum class Style {
    Right,     ///< 文書番号, 日付, 発信者: set at the right margin
    Addressee, ///< 宛名: left
    Title,     ///< 件名: centred, larger, bold
    Centre,    ///< 記
    Heading,   ///< 1 発生日時 ...: bold, kept with the next
    Body,      ///< first line indented by one character
    Plain,     ///< not indented
    Item,      ///< hanging behind `marker`, indented by `level`
    Note,      ///< ※ ...: small, hanging
    Closing,   ///< 以上, 敬具: right
};

struct Paragraph
{
    Style style = Style::Body;
    QList<Run> runs;
    QString marker = {}; ///< of an Item: "(1)", "・"; of a Heading: "1", "(1)"; of a Note: "※"
    int level = 0;       ///< of Heading, Item and Note, from 0

    bool operator==(const Paragraph &) const = default;
};

struct Cell
{
    QList<Paragraph> paragraphs;
    bool header = false;
    int columns = 1; ///< how many columns it spans

    bool operator==(const Cell &) const = default;
};

struct Table
{
    QList<double> widths; ///< share of the text width of each column; their sum is 1
    QList<QList<Cell>> rows;

    bool operator==(const Table &) const = default;
};

struct PageBreak
{
    bool operator==(const PageBreak &) const = default;
};

using Block = std::variant<Paragraph, Table, PageBreak>;

struct Document
{
    QString title; ///< for the file's properties; never a person's name
    QString mailTo = {}; ///< the one address an e-mail of it goes to; empty: the mail program asks
    Base::Language language = Base::Language::Japanese;
    QList<Block> blocks;

    bool operator==(const Document &) const = default;
};

} // namespace Letters

#include "model/letters/renderstyles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Letters {

namespace {

constexpr int deepest = 2; // level of the last named style of headings, items and notes

Placed usualPlace(Style style, int level, Base::Language language)
{
    const QString marker = style == Style::Heading ? u"1"_s : style == Style::Item ? u"(1)"_s
        : style == Style::Note                     ? u"※"_s
                                                   : QString();
    const Paragraph other = {.style = Style::Body, .runs = {{.text = u"text"_s}}};
    const Paragraph sample = {.style = style, .runs = {{.text = u"text"_s}}, .marker = marker, .level = level};
    return placed(Document{.language = language, .blocks = {other, sample, other}})[1];
}

NamedStyle named(Style style, int level, Base::Language language, const QString &id, const QString &name)
{
    return {.id = id, .name = name, .style = style, .level = level, .look = lookOf(style, language),
            .place = usualPlace(style, level, language)};
}

} // namespace

QList<NamedStyle> namedStyles(Base::Language language)
{
    const auto inLanguage = [language](const char16_t *japanese, const char16_t *english) {
        return QString::fromUtf16(language == Base::Language::Japanese ? japanese : english);
    };
    const auto plain = [&](Style style, const QString &id, const char16_t *japanese, const char16_t *english) {
        return named(style, 0, language, id, inLanguage(japanese, english));
    };
    QList<NamedStyle> all = {
        plain(Style::Plain, u"LetterPlain"_s, u"手紙 本文", u"Letter body"),
        plain(Style::Body, u"LetterBody"_s, u"手紙 本文（字下げ）", u"Letter body, indented"),
        plain(Style::Right, u"LetterSender"_s, u"手紙 発信者・日付", u"Letter sender and date"),
        plain(Style::Addressee, u"LetterAddressee"_s, u"手紙 宛名", u"Letter addressee"),
        plain(Style::Centre, u"LetterCentre"_s, u"手紙 中央", u"Letter centred"),
        plain(Style::Closing, u"LetterClosing"_s, u"手紙 結び", u"Letter closing"),
        plain(Style::Title, u"Title"_s, u"Title", u"Title"),
    };
    all.last().builtIn = true;
    for (int level = 0; level <= deepest; ++level) {
        const QString number = QString::number(level + 1);
        all += named(Style::Heading, level, language, u"Heading"_s + number, u"heading "_s + number);
        all.last().builtIn = true;
        all += named(Style::Item, level, language, u"LetterItem"_s + number, inLanguage(u"手紙 項目 ", u"Letter item ") + number);
        all += named(Style::Note, level, language, u"LetterNote"_s + number, inLanguage(u"手紙 注記 ", u"Letter note ") + number);
    }
    for (const bool header : {false, true})
        all += {.id = header ? u"LetterTableHeader"_s : u"LetterTableText"_s,
                .name = header ? inLanguage(u"手紙 表見出し", u"Letter table header")
                               : inLanguage(u"手紙 表の文字", u"Letter table text"),
                .inTable = true, .header = header, .look = lookInTable(Style::Plain, header, false)};
    return all;
}

const NamedStyle &styleOf(const QList<NamedStyle> &styles, const Paragraph &paragraph)
{
    const int level = std::clamp(paragraph.level, 0, deepest);
    const auto found = std::find_if(styles.begin(), styles.end(), [&](const NamedStyle &style) {
        const bool hasLevels = style.style == Style::Heading || style.style == Style::Item || style.style == Style::Note;
        return !style.inTable && style.style == paragraph.style && (!hasLevels || style.level == level);
    });
    return found == styles.end() ? styles.first() : *found;
}

const NamedStyle &styleInTable(const QList<NamedStyle> &styles, bool header)
{
    return styles[styles.size() - (header ? 1 : 2)];
}

} // namespace Letters

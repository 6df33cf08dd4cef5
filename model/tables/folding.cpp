#include "model/tables/folding.h"

#include <QHash>

#include <array>
#include <memory>

namespace Tables {

namespace {

constexpr char16_t dropped = 0xfffe; // a noncharacter: stands for nothing

char16_t foldedUnit(char16_t unit)
{
    if ((unit >= 0x30a1 && unit <= 0x30f6) || unit == 0x30fd || unit == 0x30fe)
        return char16_t(unit - 0x60); // katakana to hiragana
    switch (unit) {
    case 0x2010: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return u'-';
    case 0x301c: return u'~';
    case 0x9ad9: return 0x9ad8; // 髙 高
    case 0xfa11: return 0x5d0e; // 﨑 崎
    case 0x00ad: case 0x200b: case 0x200c: case 0x200d: case 0x2060: case 0xfeff: return dropped;
    default: return unit >= 0xfe00 && unit <= 0xfe0f ? dropped : unit; // variation selectors
    }
}

QString foldedSlowly(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    plain.replace(QStringLiteral("\U00020BB7"), QStringLiteral("\u5409")); // 𠮷 吉
    qsizetype kept = 0;
    for (qsizetype at = 0; at < plain.size(); ++at) {
        const char16_t unit = foldedUnit(plain[at].unicode());
        if (unit != dropped)
            plain[kept++] = QChar(unit).isSpace() ? QChar(u' ') : QChar(unit);
    }
    plain.truncate(kept);
    return plain;
}

/// What becomes of each character that stands for itself; the others need the text around them. Normalising 100,000
/// incidents one text at a time takes half a minute; this takes a second.
class UnitTable
{
public:
    UnitTable()
    {
        for (uint unit = 0; unit <= 0xffff; ++unit)
            m_simple[unit] = needsItsNeighbours(char16_t(unit)) ? needing : entryOf(char16_t(unit));
    }

    /// False when `text` holds a character that needs its neighbours; then `to` is as it was.
    bool append(QStringView text, QString &to) const
    {
        const qsizetype before = to.size();
        for (const QChar character : text) {
            const char16_t unit = m_simple[character.unicode()];
            if (unit == needing) {
                to.truncate(before);
                return false;
            }
            if (unit == longer)
                to += m_longer.value(character.unicode());
            else
                to += QChar(unit);
        }
        return true;
    }

private:
    static constexpr char16_t needing = 0xffff;
    static constexpr char16_t longer = 0xfffe;

    static bool needsItsNeighbours(char16_t unit)
    {
        const QChar character(unit);
        if (character.isSurrogate() || character.isNonCharacter() || character.isMark())
            return true;
        const bool isHangulPart = (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0xac00 && unit <= 0xd7ff);
        const QString alone = QString(character).normalized(QString::NormalizationForm_KC);
        return isHangulPart || std::any_of(alone.begin(), alone.end(), [](QChar part) {
            return part.isMark() || part.isSurrogate() || (part.unicode() >= 0x1100 && part.unicode() <= 0x11ff);
        });
    }

    char16_t entryOf(char16_t unit)
    {
        const QString whole = foldedSlowly(QString(QChar(unit)));
        if (whole.size() == 1)
            return whole[0].unicode();
        m_longer.insert(unit, whole);
        return longer;
    }

    std::array<char16_t, 0x10000> m_simple = {};
    QHash<char16_t, QString> m_longer;
};

const UnitTable &unitTable()
{
    static const auto table = std::make_unique<UnitTable>();
    return *table;
}

} // namespace

void appendFolded(QStringView text, QString &to)
{
    if (!unitTable().append(text, to))
        to += foldedSlowly(text.toString());
}

QString folded(QStringView text)
{
    QString result;
    appendFolded(text, result);
    return result;
}

QStringList searchWords(QStringView typed)
{
    QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

} // namespace Tables

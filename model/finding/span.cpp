#include "model/finding/span.h"

#include "model/base/japanese.h"

namespace Finding {

namespace {

constexpr qint64 tooLarge = 1'000'000'000'000;

QString digitsOf(const QString &kanji)
{
    static const QString numerals = QStringLiteral("〇一二三四五六七八九");
    QString digits;
    for (const QChar c : kanji) {
        const qsizetype digit = numerals.indexOf(c == u'零' ? QChar(u'〇') : c);
        if (digit < 0)
            return {};
        digits += QString::number(digit);
    }
    return digits;
}

qint64 unitOf(QChar c)
{
    switch (c.unicode()) {
    case u'十':
        return 10;
    case u'百':
        return 100;
    case u'千':
        return 1000;
    default:
        return 0;
    }
}

// 千七百四十八, 二十九万七百七十一: units multiply the digit before them, 万 all that stands before it.
std::optional<qint64> spoken(const QString &text)
{
    qint64 whole = 0;
    qint64 below = 0;
    qint64 digit = 0;
    for (const QChar c : text) {
        if (c == u'万') {
            whole = (whole + below + digit) * 10'000;
            below = digit = 0;
        } else if (const qint64 unit = unitOf(c)) {
            below += std::max<qint64>(digit, 1) * unit;
            digit = 0;
        } else {
            const QString one = digitsOf(c);
            if (one.isEmpty())
                return {};
            digit = one.toLongLong();
        }
        if (whole > tooLarge)
            return {};
    }
    return whole + below + digit;
}

} // namespace

QString evenWidth(const QString &text)
{
    QString even = Base::halfWidth(text);
    for (QChar &c : even) {
        if (c == QChar(0x301c))
            c = u'~';
        else if (c == QChar(0x00a0))
            c = u' ';
    }
    return even;
}

std::optional<qint64> numberIn(const QString &text)
{
    if (text == u"元")
        return 1;
    const QString plain = evenWidth(text).remove(u',').remove(u' ');
    bool isNumber = false;
    const qint64 number = plain.toLongLong(&isNumber);
    if (isNumber && number >= 0)
        return number;
    const qsizetype thousands = plain.indexOf(u'万');
    if (thousands > 0) {
        const qint64 before = plain.left(thousands).toLongLong(&isNumber);
        const QString rest = plain.mid(thousands + 1);
        const qint64 after = rest.isEmpty() ? 0 : rest.toLongLong();
        if (isNumber && before < tooLarge / 10'000 && (rest.isEmpty() || rest.at(0).isDigit()))
            return before * 10'000 + after;
    }
    const QString digits = digitsOf(plain);
    if (!digits.isEmpty() && digits.size() <= 12)
        return digits.toLongLong();
    return plain.isEmpty() ? std::nullopt : spoken(plain);
}

} // namespace Finding

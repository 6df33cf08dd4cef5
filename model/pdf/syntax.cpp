#include "model/pdf/syntax.h"

#include <cmath>

namespace Pdf {

namespace {

// Hand-made because a page is mostly numbers: no locale, no exponent, no trailing zeros.
void putFixed(QByteArray &out, double number, int decimals)
{
    static constexpr qint64 powers[] = {1, 10, 100, 1000, 10'000, 100'000};
    if (!std::isfinite(number))
        number = 0;
    number = std::clamp(number, -1e9, 1e9);
    qint64 scaled = std::llround(number * double(powers[decimals]));
    if (scaled < 0) {
        out += '-';
        scaled = -scaled;
    }
    char digits[24];
    char *at = digits + sizeof digits;
    qint64 whole = scaled / powers[decimals];
    qint64 rest = scaled % powers[decimals];
    if (rest != 0) {
        bool significant = false;
        for (int i = 0; i < decimals; ++i, rest /= 10) {
            significant = significant || rest % 10 != 0;
            if (significant)
                *--at = char('0' + rest % 10);
        }
        *--at = '.';
    }
    do {
        *--at = char('0' + whole % 10);
        whole /= 10;
    } while (whole != 0);
    out.append(at, digits + sizeof digits - at);
}

} // namespace

void put(QByteArray &out, double number)
{
    putFixed(out, number, 3);
    out += ' ';
}

void put(QByteArray &out, const QPointF &point)
{
    put(out, point.x());
    put(out, point.y());
}

void put(QByteArray &out, const QTransform &matrix)
{
    for (const double number : {matrix.m11(), matrix.m12(), matrix.m21(), matrix.m22()}) {
        putFixed(out, number, 5);
        out += ' ';
    }
    put(out, QPointF(matrix.dx(), matrix.dy()));
}

QByteArray utf16Hex(QStringView text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray out;
    out.reserve(text.size() * 4);
    for (const QChar unit : text) {
        for (int shift = 12; shift >= 0; shift -= 4)
            out += digits[(unit.unicode() >> shift) & 0xF];
    }
    return out;
}

QByteArray textString(QStringView text)
{
    return "<FEFF" + utf16Hex(text) + '>';
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray nameOf(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'
            || c == '_' || c == '+' || c == '.';
        out += plain ? QByteArray(1, c) : '#' + QByteArray(1, c).toHex();
    }
    return out;
}

} // namespace Pdf

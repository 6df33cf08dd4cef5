#pragma once

#include <QByteArray>
#include <QPointF>
#include <QString>
#include <QTransform>

/// How values are spelt in a PDF file (ISO 32000-1, 7.3). Everything is appended: one growing buffer a stream.
namespace Pdf {

/// A number with at most three decimals: a thousandth of a point is finer than any printer.
void put(QByteArray &out, double number);
void put(QByteArray &out, const QPointF &point);

/// The six numbers of a matrix, for the operators cm and Tm; the first four need more decimals than a point has.
void put(QByteArray &out, const QTransform &matrix);

/// A text string for people (title, ActualText, ToUnicode): UTF-16 in hexadecimal, with or without its byte order mark.
[[nodiscard]] QByteArray textString(QStringView text);
[[nodiscard]] QByteArray utf16Hex(QStringView text);

/// "12 0 R"
[[nodiscard]] QByteArray reference(int object);

/// A name with everything escaped that may not stand in one, without the slash.
[[nodiscard]] QByteArray nameOf(const QByteArray &text);

} // namespace Pdf

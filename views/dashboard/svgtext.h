#pragma once

#include <QByteArray>

namespace Views {

/// An SVG of QSvgGenerator with the runs of each line of text joined again: Qt writes kanji, kana and Latin of one line
/// as separate elements, in which nobody can search and of which a copy falls apart.
[[nodiscard]] QByteArray withJoinedText(const QByteArray &svg);

} // namespace Views

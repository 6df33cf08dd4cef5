#include "views/dashboard/numberbutton.h"

#include "model/tables/texts.h"
#include "views/common/icons.h"

#include <QPainter>

namespace Views {

namespace {
constexpr int padding = 14;
constexpr double numberScale = 2.2;
}

NumberButton::NumberButton(const QString &words, QWidget *parent) : QPushButton(parent), m_words(words)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setNumber(0, Tone::Neutral);
}

void NumberButton::setNumber(qint64 number, Tone tone)
{
    m_number = number;
    m_tone = tone;
    setAccessibleName(tr("%1: %2", "what is counted and its number").arg(m_words, Tables::numberText(number)));
    setAccessibleDescription(tr("Shows the incidents"));
    update();
}

QFont NumberButton::numberFont() const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * numberScale);
    large.setBold(true);
    return large;
}

QSize NumberButton::sizeHint() const
{
    const QFontMetrics large(numberFont());
    return {fontMetrics().horizontalAdvance(m_words) + 2 * padding,
            large.height() + fontMetrics().height() + 2 * padding - large.leading()};
}

void NumberButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool alarming = m_tone == Tone::Danger;
    const ToneColours tone = colours(m_tone, palette());
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(QPen(hasFocus() ? accent : alarming ? tone.line : hairline(palette()), hasFocus() ? 2 : 1));
    painter.setBrush(alarming                  ? tone.background
                         : underMouse() || isDown() ? palette().color(QPalette::AlternateBase)
                                               : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

    const QFont large = numberFont();
    const QFontMetrics largeMetrics(large);
    painter.setFont(large);
    painter.setPen(alarming ? tone.text : palette().color(QPalette::WindowText));
    const QString text = Tables::numberText(m_number);
    const QPoint base(padding, padding / 2 + largeMetrics.ascent());
    painter.drawText(base, text);
    if (alarming) {
        const int size = fontMetrics().height();
        Views::icon(QStringLiteral("warning"), tone.text)
            .paint(&painter, QRect(base.x() + largeMetrics.horizontalAdvance(text) + 10, base.y() - size, size, size));
    }
    painter.setFont(font());
    painter.setPen(alarming ? tone.text : quietText(palette()));
    painter.drawText(QPoint(padding, height() - padding - fontMetrics().descent()), m_words);
}

} // namespace Views

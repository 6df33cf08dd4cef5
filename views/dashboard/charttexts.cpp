#include "views/dashboard/charttexts.h"

#include "model/base/vocabulary.h"
#include "views/common/colours.h"
#include "views/dashboard/chart.h"

#include <QPainter>

namespace Views {

using Insight::ChartName;

namespace {

constexpr double gap = 6;
constexpr double titleScale = 1.25;
constexpr double mostNameShare = 0.5; ///< of the width, for the names of lying bars

QString valueText(const Chart &chart, double value)
{
    return QLocale(QLocale::English).toString(value, 'f', chart.figures().decimals);
}

QFont titleFont(QFont font)
{
    font.setPixelSize(qRound(font.pixelSize() * titleScale));
    font.setBold(true);
    return font;
}

} // namespace

ChartTexts::ChartTexts(Chart *chart) : QGraphicsObject(chart), m_chart(chart)
{
    setZValue(100);
    setAcceptedMouseButtons(Qt::NoButton);
}

QRectF ChartTexts::boundingRect() const
{
    return QRectF(QPointF(), m_chart->size());
}

QFontMetricsF ChartTexts::metrics() const
{
    return QFontMetricsF(m_chart->look().font);
}

void ChartTexts::refresh()
{
    update();
}

void ChartTexts::mark(const std::optional<std::pair<qsizetype, qsizetype>> &bar)
{
    if (m_marked == bar)
        return;
    m_marked = bar;
    update();
}

// Where each bar has its name in front, only sides of a question need a legend.
QList<ChartTexts::LegendEntry> ChartTexts::legend() const
{
    const auto &figures = m_chart->figures();
    QList<LegendEntry> entries;
    if (figures.name == ChartName::Actions || figures.name == ChartName::PersonsByCause)
        return entries;
    for (qsizetype at = 0; at < figures.series.size(); ++at) {
        const QList<double> &values = figures.series[at].values;
        if (std::any_of(values.cbegin(), values.cend(), [](double value) { return value > 0; }))
            entries.append({figures.series[at].label, 0, at});
    }
    return entries;
}

double ChartTexts::legendRows(QPainter *painter, double top) const
{
    const QList<LegendEntry> entries = legend();
    const QFontMetricsF font = metrics();
    const double height = font.height() + gap, swatch = font.ascent();
    double x = 0, y = top;
    for (const LegendEntry &entry : entries) {
        const double width = swatch + gap + font.horizontalAdvance(entry.label) + 3 * gap;
        if (x > 0 && x + width > m_chart->size().width()) {
            x = 0;
            y += height;
        }
        if (painter) {
            const BarLook look = barLook(m_chart->figures(), entry.category, entry.series, m_chart->look().palette);
            const QRectF box(x, y + (font.height() - swatch) / 2, swatch, swatch);
            painter->fillRect(box, look.fill);
            painter->fillRect(box, look.pattern);
            painter->setPen(hairline(m_chart->look().palette));
            painter->drawRect(box);
            painter->setPen(m_chart->look().palette.color(QPalette::WindowText));
            painter->drawText(QPointF(x + swatch + gap, y + font.ascent()), entry.label);
        }
        x += width;
    }
    return entries.isEmpty() ? 0 : y + height - top;
}

double ChartTexts::headHeight() const
{
    double height = 0;
    if (m_chart->look().titled)
        height += QFontMetricsF(titleFont(m_chart->look().font)).height() + gap;
    if (!m_chart->look().subtitle.isEmpty())
        height += metrics().height() + gap;
    return height;
}

double ChartTexts::nameWidth() const
{
    double widest = 0;
    for (const QString &label : m_chart->figures().labels)
        widest = qMax(widest, metrics().horizontalAdvance(label));
    return qMin(widest + 2 * gap, m_chart->size().width() * mostNameShare);
}

void ChartTexts::arrange()
{
    const double line = metrics().height();
    const double top = headHeight() + legendRows(nullptr, 0) + (m_chart->isLying() ? 0 : line);
    const double left = m_chart->isLying() ? nameWidth() : 0;
    const double right = m_chart->isLying() ? metrics().horizontalAdvance(valueText(*m_chart, m_chart->top())) + gap : gap;
    const double bottom = m_chart->isLying() ? gap : 2 * line + gap;
    m_chart->setMargins(QMargins(qRound(left), qRound(top), qRound(right), qRound(bottom)));
    prepareGeometryChange();
    update();
}

void ChartTexts::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setFont(m_chart->look().font);
    paintHead(painter);
    if (m_chart->figures().isEmpty()) {
        painter->setPen(quietText(m_chart->look().palette));
        painter->drawText(m_chart->plotArea(), Qt::AlignCenter,
                          Base::label(QStringLiteral("chart_part"), QStringLiteral("nothing"), m_chart->look().language));
        return;
    }
    paintPatterns(painter);
    const QRectF plot = m_chart->plotArea();
    painter->setPen(QPen(quietText(m_chart->look().palette), 1));
    painter->drawLine(plot.bottomLeft(), m_chart->isLying() ? plot.topLeft() : plot.bottomRight());
    if (m_chart->isLying())
        paintNames(painter);
    else
        paintTimes(painter);
    paintValues(painter);
}

void ChartTexts::paintHead(QPainter *painter) const
{
    const ChartLook &look = m_chart->look();
    double y = 0;
    if (look.titled) {
        const QFont font = titleFont(look.font);
        painter->setFont(font);
        painter->setPen(look.palette.color(QPalette::WindowText));
        painter->drawText(QPointF(0, QFontMetricsF(font).ascent()), m_chart->figures().heading);
        y += QFontMetricsF(font).height() + gap;
        painter->setFont(look.font);
    }
    if (!look.subtitle.isEmpty()) {
        painter->setPen(quietText(look.palette));
        painter->drawText(QPointF(0, y + metrics().ascent()),
                          metrics().elidedText(look.subtitle, Qt::ElideRight, m_chart->size().width()));
    }
    legendRows(painter, headHeight());
}

void ChartTexts::paintPatterns(QPainter *painter) const
{
    for (const Bar &bar : m_chart->bars()) {
        const BarLook look = barLook(m_chart->figures(), bar.category, bar.series, m_chart->look().palette);
        if (look.pattern.style() != Qt::NoBrush)
            painter->fillRect(bar.rect, look.pattern);
        if (m_marked == std::pair(bar.category, bar.series)) {
            painter->setPen(QPen(m_chart->look().palette.color(QPalette::WindowText), 2));
            painter->drawRect(bar.rect);
        }
    }
}

void ChartTexts::paintNames(QPainter *painter) const
{
    const QRectF plot = m_chart->plotArea();
    const QStringList &labels = m_chart->figures().labels;
    const double room = plot.height() / static_cast<double>(labels.size());
    painter->setPen(m_chart->look().palette.color(QPalette::WindowText));
    for (qsizetype at = 0; at < labels.size(); ++at) {
        const QRectF place(0, plot.top() + room * static_cast<double>(at), plot.left() - gap, room);
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics().elidedText(labels[at], Qt::ElideRight, place.width()));
    }
}

// The month or quarter under each bar as far as there is room, the year once below.
void ChartTexts::paintTimes(QPainter *painter) const
{
    const QRectF plot = m_chart->plotArea();
    const QStringList &ids = m_chart->figures().categories;
    const double room = plot.width() / static_cast<double>(ids.size());
    const double line = metrics().height();
    painter->setPen(m_chart->look().palette.color(QPalette::WindowText));
    QString formerYear;
    double freeFrom = 0, freeYearFrom = 0;
    for (qsizetype at = 0; at < ids.size(); ++at) {
        const QString &id = ids[at];
        const QString year = id.left(4);
        const int number = id.mid(id.contains(u'Q') ? 6 : 5).toInt();
        const QString part = id.isEmpty() ? m_chart->figures().labels[at]
            : id.size() == 4              ? year
            : id.contains(u'Q')           ? QStringLiteral("%1-%2").arg(number * 3 - 2).arg(number * 3)
                                          : QString::number(number);
        const double middle = plot.left() + room * (static_cast<double>(at) + 0.5);
        const double width = metrics().horizontalAdvance(part);
        if (middle - width / 2 >= freeFrom) {
            painter->drawText(QPointF(middle - width / 2, plot.bottom() + gap / 2 + metrics().ascent()), part);
            freeFrom = middle + width / 2 + gap / 2;
        }
        if (id.size() > 4 && year != formerYear && middle - room / 2 >= freeYearFrom) {
            painter->drawText(QPointF(middle - room / 2, plot.bottom() + gap / 2 + line + metrics().ascent()), year);
            freeYearFrom = middle - room / 2 + metrics().horizontalAdvance(year) + gap;
        }
        formerYear = year;
    }
}

// At the end of a lying bar; over a standing one the sum of its parts.
void ChartTexts::paintValues(QPainter *painter) const
{
    painter->setPen(m_chart->look().palette.color(QPalette::WindowText));
    const QList<Bar> bars = m_chart->bars();
    for (qsizetype at = 0; at < bars.size(); ++at) {
        const Bar &bar = bars[at];
        if (m_chart->isLying()) {
            painter->drawText(QPointF(bar.rect.right() + gap / 2,
                                      bar.rect.center().y() - metrics().height() / 2 + metrics().ascent()),
                              valueText(*m_chart, m_chart->figures().series[bar.series].values[bar.category]));
            continue;
        }
        if (at + 1 < bars.size() && bars[at + 1].category == bar.category)
            continue;
        double sum = 0;
        for (const Insight::Series &series : m_chart->figures().series)
            sum += series.values.value(bar.category);
        const QString text = valueText(*m_chart, sum);
        painter->drawText(QPointF(bar.rect.center().x() - metrics().horizontalAdvance(text) / 2, bar.rect.top() - gap / 2),
                          text);
    }
}

} // namespace Views

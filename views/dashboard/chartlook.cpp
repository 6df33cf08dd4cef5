#include "views/dashboard/chartlook.h"

#include "model/pdf/families.h"
#include "views/common/causecolours.h"
#include "views/common/colours.h"

#include <QApplication>
#include <QFontInfo>

namespace Views {

using Insight::ChartFigures;
using Insight::ChartName;

namespace {

constexpr int printedPixels = 13;

BarLook patterned(const QColor &fill, const QColor &line, Qt::BrushStyle pattern)
{
    QColor strokes = line;
    strokes.setAlphaF(0.75F);
    return {fill, pattern == Qt::SolidPattern ? QBrush() : QBrush(strokes, pattern)};
}

BarLook causeBar(const QString &family, const QPalette &palette)
{
    const CauseLook look = causeLook(family, palette);
    return patterned(look.fill, look.line, look.pattern);
}

QColor danger(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xe0, 0x6c, 0x60) : QColor(0xb3, 0x32, 0x26);
}

QColor quiet(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x7d, 0x86, 0x94) : QColor(0x8a, 0x93, 0xa0);
}

BarLook statusBar(const QString &status, const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor line = palette.color(QPalette::Base);
    if (status == u"overdue")
        return patterned(danger(palette), line, Qt::BDiagPattern);
    if (status == u"closed" || status == u"dropped")
        return patterned(quiet(palette), line, Qt::SolidPattern);
    return patterned(accent, line, status == u"pending" ? Qt::SolidPattern : Qt::FDiagPattern);
}

BarLook sideBar(const QString &side, const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor line = palette.color(QPalette::Base);
    if (side == u"outside")
        return patterned(accent, line, Qt::SolidPattern);
    if (side == u"contract")
        return patterned(accent, line, Qt::FDiagPattern);
    return patterned(quiet(palette), line, side == u"inside" ? Qt::SolidPattern : Qt::Dense6Pattern);
}

} // namespace

ChartLook screenLook(Base::Language language)
{
    ChartLook look{.palette = QApplication::palette(), .font = QApplication::font(), .language = language};
    look.font.setPixelSize(QFontInfo(look.font).pixelSize());
    return look;
}

ChartLook printLook(Base::Language language)
{
    QPalette palette(Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text})
        palette.setColor(role, QColor(0x1b, 0x1f, 0x26));
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x5f, 0xae));
    QFont font;
    font.setFamilies(Pdf::sansFamilies());
    font.setPixelSize(printedPixels);
    return {.palette = palette, .font = font, .language = language, .titled = true};
}

BarLook barLook(const ChartFigures &figures, qsizetype category, qsizetype series, const QPalette &palette)
{
    const QString categoryId = figures.categories.value(category);
    const QString seriesId = figures.series.value(series).id;
    switch (figures.name) {
    case ChartName::IncidentsByCause:
        return causeBar(seriesId, palette);
    case ChartName::PersonsByCause:
        return causeBar(categoryId, palette);
    case ChartName::Actions:
        return statusBar(categoryId, palette);
    case ChartName::Lags:
        return sideBar(seriesId == u"median" ? QStringLiteral("outside") : QStringLiteral("contract"), palette);
    case ChartName::FoundBy:
        return sideBar(seriesId, palette);
    }
    Q_UNREACHABLE();
}

} // namespace Views

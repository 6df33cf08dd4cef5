#include "views/common/causecolours.h"

#include "views/common/colours.h"

#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace Views {

namespace {

struct Look
{
    QColor light;
    QColor dark;
    Qt::BrushStyle pattern;
};

const Look &lookOf(const QString &family)
{
    static const Look other = {"#8a93a0", "#8a93a0", Qt::Dense6Pattern};
    static const Look unknown = {"#ffffff", "#262a30", Qt::Dense7Pattern};
    static const QHash<QString, Look> looks = {
        {QStringLiteral("mis_sent"), {"#0072b2", "#3a9bdc", Qt::SolidPattern}},
        {QStringLiteral("web"), {"#56b4e9", "#9bd6f7", Qt::FDiagPattern}},
        {QStringLiteral("mis_delivered"), {"#e69f00", "#f0b93a", Qt::HorPattern}},
        {QStringLiteral("lost"), {"#009e73", "#2fc79b", Qt::BDiagPattern}},
        {QStringLiteral("attack"), {"#d55e00", "#f0803c", Qt::CrossPattern}},
        {QStringLiteral("misuse"), {"#cc79a7", "#e59bc4", Qt::VerPattern}},
    };
    const auto found = looks.constFind(family);
    return found != looks.cend() ? *found : family.isEmpty() ? unknown : other;
}

QPixmap tile(const CauseLook &look)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(look.fill);
    QPainter painter(&pixmap);
    QColor strokes = look.line;
    strokes.setAlphaF(0.75F);
    painter.fillRect(pixmap.rect(), QBrush(strokes, look.pattern));
    return pixmap;
}

} // namespace

CauseLook causeLook(const QString &family, const QPalette &palette)
{
    const Look &look = lookOf(family);
    const QColor fill = isDark(palette) ? look.dark : look.light;
    const QColor ink(0x1b, 0x1f, 0x26);
    const QColor chalk(0xe6, 0xe9, 0xee);
    const bool inkShows = contrast(ink, fill) >= contrast(chalk, fill);
    return {.fill = fill, .line = inkShows ? ink : chalk, .pattern = look.pattern};
}

QBrush causeBrush(const QString &family, const QPalette &palette)
{
    const CauseLook look = causeLook(family, palette);
    return look.pattern == Qt::SolidPattern ? QBrush(look.fill) : QBrush(tile(look));
}

} // namespace Views

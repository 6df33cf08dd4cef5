#include "views/dashboard/svgtext.h"

#include <QFontMetricsF>
#include <QRegularExpression>

#include <optional>

namespace Views {

namespace {

constexpr double nearly = 1; ///< pixels

/// One <text> element as QSvgGenerator writes it.
struct Run
{
    QString look;
    double x = 0;
    QString y;
    QString font;
    QString text; ///< escaped
};

Run runOf(const QRegularExpressionMatch &match)
{
    return {match.captured(1), match.captured(2).toDouble(), match.captured(3), match.captured(4), match.captured(5)};
}

QString attribute(const QString &attributes, const QString &name)
{
    static const QString pattern = QStringLiteral("%1=\"([^\"]*)\"");
    return QRegularExpression(pattern.arg(name)).match(attributes).captured(1);
}

QString unescaped(QString text)
{
    text.replace(QLatin1String("&lt;"), QLatin1String("<")).replace(QLatin1String("&gt;"), QLatin1String(">"));
    return text.replace(QLatin1String("&quot;"), QLatin1String("\"")).replace(QLatin1String("&amp;"), QLatin1String("&"));
}

double widthOf(const Run &run)
{
    QFont font(attribute(run.font, QStringLiteral("font-family")));
    font.setPixelSize(qMax(1, qRound(attribute(run.font, QStringLiteral("font-size")).toDouble())));
    font.setBold(attribute(run.font, QStringLiteral("font-weight")).toInt() >= 600);
    return QFontMetricsF(font).horizontalAdvance(unescaped(run.text));
}

QString written(const Run &run)
{
    return QStringLiteral("<text %1 x=\"%2\" y=\"%3\" %4>%5</text>").arg(run.look, QString::number(run.x), run.y, run.font,
                                                                         run.text);
}

} // namespace

QByteArray withJoinedText(const QByteArray &svg)
{
    static const QRegularExpression element(
        QStringLiteral("<text ([^>]*?) x=\"([^\"]*)\" y=\"([^\"]*)\" ([^>]*)>([^<]*)</text>\\s*"));
    const QString whole = QString::fromUtf8(svg);
    QString joined;
    std::optional<Run> open;
    double openWidth = 0;
    qsizetype at = 0;
    const auto close = [&] {
        if (open)
            joined += written(*open) + u'\n';
        open.reset();
    };
    for (auto matches = element.globalMatch(whole); matches.hasNext();) {
        const auto match = matches.next();
        const Run run = runOf(match);
        const bool follows = open && match.capturedStart() == at && run.look == open->look && run.font == open->font
            && run.y == open->y && qAbs(open->x + openWidth - run.x) < nearly;
        if (follows) {
            open->text += run.text;
            openWidth = run.x - open->x + widthOf(run);
        } else {
            close();
            joined += QStringView(whole).mid(at, match.capturedStart() - at);
            open = run;
            openWidth = widthOf(run);
        }
        at = match.capturedEnd();
    }
    close();
    return (joined + whole.mid(at)).toUtf8();
}

} // namespace Views

#include "views/dashboard/chartfiles.h"

#include "model/base/vocabulary.h"
#include "model/pdf/paintdevice.h"
#include "model/pdf/writer.h"
#include "model/tables/texts.h"
#include "views/common/colours.h"
#include "views/dashboard/chart.h"
#include "views/dashboard/svgtext.h"

#include <QBuffer>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <functional>

namespace Views {

using Base::Language;
using Base::Problem;
using Insight::ChartFigures;

namespace {

constexpr double pointsAPixel = 0.75;
constexpr int imageScale = 2;
const QSizeF chartSize(900, 480);
const QSizeF pageSize(794, 1123); // A4 in pixels of 1/96 inch
constexpr double pageMargin = 48;

using Drawing = std::function<void(QPainter &)>;

QString word(const QString &id, Language language)
{
    return Base::label(QStringLiteral("chart_part"), id, language);
}

QImage imageOf(const QSizeF &size, const Drawing &draw)
{
    QImage image((size * imageScale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(imageScale, imageScale);
    draw(painter);
    return image;
}

void writePng(QIODevice *device, const QSizeF &size, const Drawing &draw)
{
    QImage image = imageOf(size, draw);
    image.setDotsPerMeterX(qRound(96 * imageScale / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.save(device, "PNG");
}

void writeSvg(QIODevice *device, const QSizeF &size, const QString &title, const Drawing &draw)
{
    QBuffer drawn;
    QSvgGenerator generator;
    generator.setOutputDevice(&drawn);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setResolution(96);
    generator.setTitle(title);
    generator.setDescription({});
    QPainter painter(&generator);
    draw(painter);
    painter.end();
    device->write(withJoinedText(drawn.data()));
}

Base::Outcome writePdf(QIODevice *device, const QSizeF &size, const QString &title, Language language,
                       const Drawing &draw)
{
    const QSizeF points = size * pointsAPixel;
    Pdf::Writer writer(device, {.title = title,
                                .language = language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en")});
    {
        Pdf::PaintDevice page(writer.beginPage(points), points);
        QPainter painter(&page);
        painter.scale(pointsAPixel * Pdf::unitsPerPoint, pointsAPixel * Pdf::unitsPerPoint);
        draw(painter);
    }
    writer.endPage();
    return writer.finish();
}

Problem cannotWrite(const QString &path, const QFileDevice &file)
{
    return {QStringLiteral("charts.cannot_write"), {path, file.errorString()}};
}

Base::Outcome write(const QString &path, const QSizeF &size, const QString &title, Language language,
                    const Drawing &draw)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"png" && ending != u"svg" && ending != u"pdf")
        return Problem{QStringLiteral("charts.unknown_ending"), {QFileInfo(path).fileName()}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file);
    // In memory first: the SVG generator does not look whether what it writes arrives.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Base::Outcome outcome = Base::done;
    if (ending == u"png")
        writePng(&buffer, size, draw);
    else if (ending == u"svg")
        writeSvg(&buffer, size, title, draw);
    else
        outcome = writePdf(&buffer, size, title, language, draw);
    if (!outcome)
        return outcome;
    if (file.write(buffer.data()) != buffer.data().size() || !file.commit())
        return cannotWrite(path, file);
    return Base::done;
}

Base::Outcome writeCsv(const ChartFigures &figures, Language language, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(Insight::csv(figures, language)) < 0 || !file.commit())
        return cannotWrite(path, file);
    return Base::done;
}

// ---- the page of all charts

/// Draws the report from top to bottom.
class ReportPage
{
public:
    ReportPage(QPainter &painter, const Report &report)
        : m_painter(painter), m_report(report), m_look(printLook(report.language))
    {
        m_look.font.setPixelSize(11);
    }

    void draw()
    {
        drawHead();
        drawAlerts();
        for (const ChartFigures &figures : m_report.charts) {
            const double height = figures.isOverTime() ? 300 : halfHeight;
            const bool whole = figures.isOverTime();
            drawChart(m_painter, QRectF(whole ? pageMargin : m_x, m_y, whole ? width() : halfWidth(), height), figures,
                      m_look);
            advance(whole, height);
        }
    }

private:
    static constexpr double space = 24;
    static constexpr double halfHeight = 255;
    static double width() { return pageSize.width() - 2 * pageMargin; }
    static double halfWidth() { return (width() - space) / 2; }

    void advance(bool whole, double height)
    {
        if (!whole && m_x == pageMargin) {
            m_x += halfWidth() + space;
            return;
        }
        m_x = pageMargin;
        m_y += height + space;
    }

    void text(double x, double size, bool bold, const QColor &colour, const QString &words)
    {
        QFont font = m_look.font;
        font.setPixelSize(qRound(size));
        font.setBold(bold);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(QPointF(x, m_y), words);
    }

    void drawHead()
    {
        const QColor ink = m_look.palette.color(QPalette::WindowText);
        m_y = pageMargin + 20;
        text(pageMargin, 22, true, ink, word(QStringLiteral("dashboard"), m_report.language));
        m_y += 22;
        const QString asOf = word(QStringLiteral("as_of"), m_report.language)
                                 .replace(QLatin1String("{0}"), Tables::dateText(m_report.today, m_report.language));
        text(pageMargin, 12, false, quietText(m_look.palette), m_report.subtitle + QStringLiteral("   ") + asOf);
        m_y += 46;
    }

    void drawAlerts()
    {
        const std::array numbers = {
            std::pair(QStringLiteral("overdue_actions"), m_report.alerts.overdueActions),
            std::pair(QStringLiteral("open_incidents"), m_report.alerts.openIncidents),
            std::pair(QStringLiteral("to_verify"), m_report.alerts.actionsToVerify)};
        double x = pageMargin;
        const double top = m_y;
        for (const auto &[id, number] : numbers) {
            m_y = top;
            const bool alarming = id == u"overdue_actions" && number > 0;
            const QColor colour = alarming ? colours(Tone::Danger, m_look.palette).text
                                           : m_look.palette.color(QPalette::WindowText);
            text(x, 30, true, colour, Tables::numberText(number));
            m_y += 20;
            text(x, 12, false, quietText(m_look.palette), word(id, m_report.language));
            x += width() / static_cast<double>(numbers.size());
        }
        m_y += space;
    }

    QPainter &m_painter;
    const Report &m_report;
    ChartLook m_look;
    double m_x = pageMargin;
    double m_y = 0;
};

} // namespace

void drawChart(QPainter &painter, const QRectF &place, const ChartFigures &figures, const ChartLook &look)
{
    auto *chart = new Chart(figures, look);
    QGraphicsScene scene;
    scene.addItem(chart);
    chart->resize(place.size());
    chart->layout()->activate();
    scene.render(&painter, place, QRectF(QPointF(), place.size()));
}

QImage chartImage(const ChartFigures &figures, const QString &subtitle, Language language)
{
    ChartLook look = printLook(language);
    look.subtitle = subtitle;
    constexpr double margin = 16;
    return imageOf(chartSize, [&](QPainter &painter) {
        drawChart(painter, QRectF(QPointF(), chartSize).adjusted(margin, margin, -margin, -margin), figures, look);
    });
}

Base::Outcome saveChart(const ChartFigures &figures, const QString &subtitle, Language language, const QString &path)
{
    if (QFileInfo(path).suffix().toLower() == u"csv")
        return writeCsv(figures, language, path);
    ChartLook look = printLook(language);
    look.subtitle = subtitle;
    constexpr double margin = 16;
    return write(path, chartSize, figures.title, language, [&](QPainter &painter) {
        drawChart(painter, QRectF(QPointF(), chartSize).adjusted(margin, margin, -margin, -margin), figures, look);
    });
}

Base::Outcome saveReport(const Report &report, const QString &path)
{
    return write(path, pageSize, word(QStringLiteral("dashboard"), report.language), report.language,
                 [&report](QPainter &painter) { ReportPage(painter, report).draw(); });
}

Report reportOf(const Ledger::Figures &figures, const Insight::Period &period, const QString &department, QDate today,
                Language language)
{
    Report report{.alerts = Insight::alerts(figures),
                  .subtitle = Insight::periodText(period, language),
                  .today = today,
                  .language = language};
    if (!department.isEmpty())
        report.subtitle += QStringLiteral("   ") + department;
    for (const auto &name : Base::EnumNames<Insight::ChartName>::table)
        report.charts += Insight::chartFigures(name.value, figures, period, language);
    return report;
}

} // namespace Views

#include "model/mailing/addresswindow.h"

#include "model/base/japanese.h"
#include "model/base/shipped.h"
#include "model/letters/renderlook.h"
#include "model/pdf/families.h"
#include "model/pdf/paintdevice.h"
#include "model/pdf/text.h"
#include "model/pdf/textdocument.h"

#include <QFont>
#include <QJsonObject>
#include <QTextLayout>

#include <cmath>

namespace Mailing {

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;

QJsonObject envelopes()
{
    return Base::shippedJson(QStringLiteral("mailing/envelopes.json")).object();
}

struct AddressFont
{
    double size = 0; ///< points
    QFont font;
};

const std::array<AddressFont, 4> &fonts()
{
    static const std::array<AddressFont, 4> all = [] {
        std::array<AddressFont, 4> made;
        const double sizes[] = {11, 10, 9, 8};
        for (size_t at = 0; at < made.size(); ++at) {
            QFont font;
            font.setFamilies(Pdf::serifFamilies());
            font.setPointSizeF(sizes[at]);
            font.setHintingPreference(QFont::PreferNoHinting);
            made[at] = {sizes[at], QFont(font, Pdf::measuringDevice())}; // keeps its engines
        }
        return made;
    }();
    return all;
}

// In units of the measuring device, from the window's upper left corner; returns the height.
double layOut(std::vector<std::unique_ptr<QTextLayout>> &layouts, const QStringList &lines, const AddressFont &font, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    const double lead = font.size * 1.35 * Pdf::unitsPerPoint;
    double y = 0;
    for (const QString &text : lines) {
        auto layout = std::make_unique<QTextLayout>(text, font.font, Pdf::measuringDevice());
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += lead;
        }
        layout->endLayout();
        layouts.push_back(std::move(layout));
    }
    return y;
}

} // namespace

QStringList envelopeNames()
{
    return envelopes().keys();
}

Base::Result<Envelope> envelopeNamed(const QString &id)
{
    const QJsonObject all = envelopes();
    if (!all.contains(id))
        return Base::Problem{QStringLiteral("mailing.no_such_envelope"), {id, all.keys().join(u' ')}};
    const QJsonObject envelope = all.value(id).toObject(), window = envelope[u"window"].toObject();
    return Envelope{.id = id,
                    .window = {window[u"left"].toDouble(), window[u"top"].toDouble(), window[u"width"].toDouble(),
                               window[u"height"].toDouble()},
                    .below = envelope[u"below"].toDouble()};
}

QStringList addressLines(const Recipient &recipient, bool confidential)
{
    const Roster::Person &person = recipient.person;
    QStringList lines;
    if (!person.postalCode.isEmpty())
        lines += Base::postalText(person.postalCode);
    lines += person.address;
    if (!person.organisation.isEmpty() && !person.name.isEmpty())
        lines += person.organisation;
    lines += recipient.addressees;
    if (confidential)
        lines += QStringLiteral("【親展】");
    return lines;
}

bool drawAddress(Pdf::Content &content, const QStringList &lines, const Envelope &envelope)
{
    const double unitsPerMillimetre = pointsPerMillimetre * Pdf::unitsPerPoint;
    std::vector<std::unique_ptr<QTextLayout>> layouts;
    bool fits = false;
    for (const AddressFont &font : fonts()) {
        layouts.clear();
        fits = layOut(layouts, lines, font, envelope.window.width() * unitsPerMillimetre)
            <= envelope.window.height() * unitsPerMillimetre;
        if (fits)
            break;
    }
    const QTransform toPage = QTransform::fromScale(1.0 / Pdf::unitsPerPoint, 1.0 / Pdf::unitsPerPoint)
        * QTransform::fromTranslate(envelope.window.left() * pointsPerMillimetre, envelope.window.top() * pointsPerMillimetre);
    content.setFill(Qt::black);
    for (const auto &layout : layouts)
        Pdf::drawLayout(content, *layout, toPage);
    return fits;
}

Letters::Paragraph spaceFor(const Envelope &envelope)
{
    const double height = envelope.below * pointsPerMillimetre - Letters::Sheet::margin;
    const int lines = std::max(1, int(std::ceil(height / Letters::bodyLine)));
    return {.style = Letters::Style::Plain, .runs = {{.text = QString(lines - 1, u'\n')}}};
}

} // namespace Mailing

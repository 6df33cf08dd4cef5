#include "model/templates/fault.h"

#include "model/base/vocabulary.h"

namespace Templates {

QString placeText(const Spot &spot, Base::Language language)
{
    const QString area = spot.area.isEmpty() ? spot.part
                                             : Base::label(QStringLiteral("template_area"), spot.area, language);
    if (spot.paragraph == 0)
        return area;
    const bool isLine = spot.area == u"text";
    return Base::sentence({.kind = isLine ? QStringLiteral("templates.line") : QStringLiteral("templates.paragraph"),
                           .args = {area, QString::number(spot.paragraph), spot.words}},
                          language);
}

Base::Problems problemsOf(const Faults &faults, const QString &file, Base::Language language)
{
    Base::Problems problems;
    for (const Fault &fault : faults) {
        QStringList where = {file, placeText(fault.spot, language)};
        where.removeAll(QString());
        Base::Problem problem = fault.problem;
        problem.where = where.join(QStringLiteral(": "));
        problems += problem;
    }
    return problems;
}

} // namespace Templates

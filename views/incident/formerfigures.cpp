#include "views/incident/formerfigures.h"

#include "model/base/vocabulary.h"
#include "model/tables/texts.h"

#include <QCoreApplication>

namespace Views {

using Incidents::HeadCount;

namespace {

QString figureOf(const HeadCount &count, Base::Language language)
{
    if (!count.value)
        return Base::label(QStringLiteral("phrase"), QStringLiteral("not_known"), language);
    return Tables::figureText(*count.value, count.bound.valueOr(Incidents::Bound::Exact), language)
        + count.unit.valueOr({});
}

} // namespace

QStringList formerFigureTexts(const Incidents::Incident &incident, const QList<Ledger::FormerFigure> &former,
                              const QTimeZone &zone, Base::Language language)
{
    QStringList texts;
    for (const HeadCount &count : incident.counts) {
        QStringList lines;
        const QString now = figureOf(count, language);
        for (const Ledger::FormerFigure &figure : former) {
            const bool isSame = figure.count.of == count.of && figure.count.group == count.group;
            const QString text = figureOf(figure.count, language);
            if (!isSame || text == now || (!figure.count.value && !figure.count.value.isStated()))
                continue;
            const QString day = Tables::dateTimeText(figure.replaced.toTimeZone(zone), language);
            lines += QCoreApplication::translate("Views::IncidentPage", "Before: %1 (until %2)").arg(text, day);
        }
        lines.removeDuplicates();
        texts += lines.join(u'\n');
    }
    return texts;
}

} // namespace Views

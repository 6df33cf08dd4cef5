#include "model/tables/keyfacts.h"

#include "model/base/vocabulary.h"
#include "model/incident/figures.h"
#include "model/tables/fieldwords.h"
#include "model/tables/texts.h"

namespace Tables {

using Base::Language;
using namespace Incidents;

namespace {

constexpr qsizetype itemsNamed = 4;

/// Of the entry that counts the persons.
const HeadCount *personsEntry(const Incident &incident)
{
    for (const HeadCount &count : incident.counts) {
        if (count.of == CountOf::Persons)
            return &count;
    }
    return nullptr;
}

} // namespace

QString personsText(const Incident &incident, Language language)
{
    const HeadCount *entry = personsEntry(incident);
    const auto total = persons(incident);
    if (!entry || !total)
        return entry || incident.counts.knowledge() == Base::Knowledge::Unknown ? phrase("not_known", language)
                                                                                : QString();
    const QString unit = entry->unit.valueOr(phrase("unit_persons", language));
    const QString figure = figureText(total->value, total->bound, language)
        + (language == Language::Japanese ? unit : u' ' + unit);
    if (entry->state != CountState::Estimate)
        return figure;
    return phrase("figure_estimate", language).replace(QStringLiteral("{0}"), figure);
}

QString itemsText(const Incident &incident, Language language)
{
    QStringList items;
    for (const DataGroup &group : incident.data) {
        for (const QString &item : group.items) {
            const QString word = Base::label(QStringLiteral("item"), item, language);
            if (!items.contains(word))
                items += word;
        }
    }
    const QString shown = items.mid(0, itemsNamed).join(language == Language::Japanese ? QStringLiteral("、")
                                                                                      : QStringLiteral(", "));
    if (items.size() <= itemsNamed)
        return shown;
    return phrase("and_more_items", language).replace(QStringLiteral("{1}"), numberText(items.size() - itemsNamed))
        .replace(QStringLiteral("{0}"), shown);
}

QString knownText(const Incident &incident, Language language)
{
    if (!incident.known)
        return incident.known.isStated() ? phrase("not_known", language) : QString();
    return momentText(*incident.known, language);
}

} // namespace Tables

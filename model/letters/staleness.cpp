// What of a document's facts reads differently now; and the era in which an incident is written.
#include "model/letters/compose.h"

#include <QRegularExpression>

namespace Letters {

using Incidents::OrganisationKind;

namespace {

// "measures[0].done[1]" is an entry of "measures.done".
QString groupOf(const QString &tag)
{
    static const QRegularExpression place(QStringLiteral("\\[\\d+\\]"));
    return QString(tag).remove(place);
}

struct Group
{
    QString label;
    QStringList before;
    QStringList after;
};

void takeCommon(Group *group)
{
    QStringList gone;
    for (const QString &value : std::as_const(group->before)) {
        if (!group->after.removeOne(value))
            gone += value;
    }
    group->before = gone;
}

// Of one entry of a list, or of the fact itself.
QString sentenceOf(const QList<QuotedFact> &facts, const QString &tag, const QString &value)
{
    for (const QuotedFact &fact : facts) {
        if (!value.isEmpty() && fact.value == value && groupOf(fact.tag) == tag)
            return fact.sentence;
    }
    return {};
}

// People know facts, not the conditions computed from them. Only where no fact says why the letter reads differently now
// (the role was never quoted, but chose the words), the condition is better than a false "up to date".
QList<ChangedFact> withoutConditions(const QList<ChangedFact> &changes)
{
    QList<ChangedFact> known;
    std::copy_if(changes.cbegin(), changes.cend(), std::back_inserter(known),
                 [](const ChangedFact &change) { return !isCondition(change.tag); });
    return known.isEmpty() ? changes : known;
}

QString textsOf(const Incidents::Incident &incident)
{
    QString all = incident.summary.valueOr({}) + incident.causeDetail.valueOr({});
    for (const auto &step : incident.timeline)
        all += step.text;
    return all;
}

} // namespace

QList<ChangedFact> changedFacts(const QList<QuotedFact> &stored, const QList<QuotedFact> &now)
{
    QStringList order;
    QHash<QString, Group> groups;
    const auto collect = [&](const QList<QuotedFact> &facts, QStringList Group::*side) {
        for (const QuotedFact &fact : facts) {
            const QString tag = groupOf(fact.tag);
            if (!groups.contains(tag))
                order += tag;
            groups[tag].label = fact.label;
            if (!fact.value.isEmpty())
                (groups[tag].*side) += fact.value;
        }
    };
    collect(stored, &Group::before);
    collect(now, &Group::after);
    QList<ChangedFact> changes;
    for (const QString &tag : std::as_const(order)) {
        Group group = groups.value(tag);
        takeCommon(&group);
        for (qsizetype at = 0; at < qMax(group.before.size(), group.after.size()); ++at)
            changes += ChangedFact{.tag = tag, .label = group.label, .before = group.before.value(at),
                                   .after = group.after.value(at),
                                   .sentence = sentenceOf(stored, tag, group.before.value(at)),
                                   .sentenceNow = sentenceOf(now, tag, group.after.value(at))};
    }
    return withoutConditions(changes);
}

Base::Era usualEra(const Incidents::Incident &incident)
{
    static const QRegularExpression japanese(QStringLiteral("(明治|大正|昭和|平成|令和)[0-9０-９元]+年"));
    static const QRegularExpression western(QStringLiteral("[12][0-9]{3}年"));
    const QString texts = textsOf(incident);
    if (texts.contains(japanese))
        return Base::Era::Japanese;
    if (texts.contains(western) || !incident.organisation)
        return Base::Era::Western;
    const auto kind = incident.organisation->kind.valueOr(OrganisationKind::Business);
    const bool isPublic = kind == OrganisationKind::LocalGovernment || kind == OrganisationKind::AdministrativeOrgan;
    return isPublic ? Base::Era::Japanese : Base::Era::Western;
}

} // namespace Letters

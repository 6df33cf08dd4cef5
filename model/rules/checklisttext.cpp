// Both checklists as JSON and as lines for a terminal.
#include "model/rules/checklist.h"

#include <QJsonObject>

namespace Rules {

using Base::Language;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString line(const char *kind, const QStringList &args, Language language)
{
    return sentence(Reason::with(kind, args), language);
}

} // namespace

QJsonArray toJson(const QList<DiscoveryDuty> &duties, Language language)
{
    QJsonArray array;
    for (const DiscoveryDuty &duty : duties)
        array.append(QJsonObject{{QStringLiteral("id"), duty.id},
                                 {QStringLiteral("name"), sentence(duty.name, language)},
                                 {QStringLiteral("state"), Base::nameOf(duty.progress)},
                                 {QStringLiteral("because"), sentence(duty.because, language)},
                                 {QStringLiteral("next"), orNull(duty.next)}});
    return array;
}

QJsonArray toJson(const QList<ToTell> &others, Language language)
{
    QJsonArray array;
    for (const ToTell &other : others) {
        const auto because = QJsonArray::fromStringList(sentences(other.because, language));
        QJsonObject json{{QStringLiteral("id"), other.entry.id},
                         {QStringLiteral("name"), other.entry.name.in(language)},
                         {QStringLiteral("why"), other.entry.why.in(language)},
                         {QStringLiteral("recorded"), Base::nameOf(other.recorded)},
                         {QStringLiteral("path"), orNull(other.path)},
                         {QStringLiteral("duty"), other.entry.isDuty},
                         {QStringLiteral("because"), because},
                         {QStringLiteral("source"), orNull(other.entry.source)}};
        if (other.entry.where.isEmpty())
            json.insert(QStringLiteral("authority"), other.entry.to);
        else
            json.insert(QStringLiteral("publication"), other.entry.where);
        array.append(json);
    }
    return array;
}

bool isOfNearMiss(const QList<DiscoveryDuty> &duties)
{
    return duties.size() < 5;
}

QStringList toText(const QList<DiscoveryDuty> &duties, Language language)
{
    const auto isDone = [](const DiscoveryDuty &duty) { return duty.progress == Progress::Done; };
    const auto done = std::count_if(duties.begin(), duties.end(), isDone);
    const char *head = isOfNearMiss(duties) ? "line_near_miss" : "line_discovery";
    QStringList lines = {QString(), line(head, {QString::number(done), QString::number(duties.size())}, language)};
    for (const DiscoveryDuty &duty : duties)
        lines += line("line_discovery_duty", {sentence(duty.name, language),
                                              QStringLiteral("@checklist_state:") + Base::nameOf(duty.progress),
                                              sentence(duty.because, language)}, language);
    return lines;
}

QStringList toText(const QList<ToTell> &others, Language language)
{
    if (others.isEmpty())
        return {};
    QStringList lines = {QString(), line("line_who_else", {}, language)};
    for (const ToTell &other : others) {
        const QStringList args = {other.entry.name.in(language),
                                  QStringLiteral("@checklist_recorded:") + Base::nameOf(other.recorded),
                                  other.entry.why.in(language), other.entry.source};
        lines += line(other.entry.source.isEmpty() ? "line_other" : "line_other_source", args, language);
    }
    return lines;
}

} // namespace Rules

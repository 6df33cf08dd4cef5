#include "model/letters/filters.h"

namespace Letters {

namespace {

struct Filter
{
    FilterName name;
    QList<ValueKind> kinds;
    void (*apply)(Writing &);
};

const QList<Filter> &filters()
{
    const auto ja = [](const char *text) { return QString::fromUtf8(text); };
    const auto en = [](const char *text) { return QString::fromLatin1(text); };
    const QList<ValueKind> dates = {ValueKind::Date, ValueKind::Moment};
    const QList<ValueKind> moments = {ValueKind::Moment};
    const QList<ValueKind> counts = {ValueKind::Count};
    const QList<ValueKind> all = {ValueKind::Text, ValueKind::Date, ValueKind::Moment, ValueKind::Count,
                                  ValueKind::List};
    static const QList<Filter> table = {
        {{ja("西暦"), en("western")}, dates, [](Writing &w) { w.era = Base::Era::Western; }},
        {{ja("和暦"), en("japanese_era")}, dates, [](Writing &w) { w.era = Base::Era::Japanese; }},
        {{ja("曜日"), en("weekday")}, dates, [](Writing &w) { w.weekday = true; }},
        {{ja("曜日なし"), en("no_weekday")}, dates, [](Writing &w) { w.weekday = false; }},
        {{ja("日付"), en("date")}, moments, [](Writing &w) { w.dateOnly = true; }},
        {{ja("時刻"), en("time")}, moments, [](Writing &w) { w.timeOnly = true; }},
        {{ja("午前午後"), en("half_day")}, moments, [](Writing &w) { w.halfDay = true; }},
        {{ja("24時間"), en("full_day")}, moments, [](Writing &w) { w.halfDay = false; }},
        {{ja("同日なし"), en("full_date")}, moments, [](Writing &w) { w.sameDay = false; }},
        {{ja("桁区切り"), en("grouped")}, counts, [](Writing &w) { w.grouped = true; }},
        {{ja("桁区切りなし"), en("ungrouped")}, counts, [](Writing &w) { w.grouped = false; }},
        {{ja("単位なし"), en("no_unit")}, counts, [](Writing &w) { w.unit = false; }},
        {{ja("漢数字"), en("kanji")}, counts, [](Writing &w) { w.kanji = true; }},
        {{ja("全角"), en("full_width")}, all, [](Writing &w) { w.wide = true; }},
        {{ja("半角"), en("half_width")}, all, [](Writing &w) { w.wide = false; }},
    };
    return table;
}

const Filter *filterNamed(const QString &name)
{
    for (const Filter &filter : filters()) {
        if (filter.name.japanese == name || filter.name.english == name)
            return &filter;
    }
    return nullptr;
}

} // namespace

bool isFilter(const QString &name)
{
    return filterNamed(name);
}

bool suits(const QString &filter, ValueKind kind)
{
    const Filter *found = filterNamed(filter);
    return found && found->kinds.contains(kind);
}

Writing filtered(Writing style, const QStringList &names)
{
    for (const QString &name : names) {
        if (const Filter *filter = filterNamed(name))
            filter->apply(style);
    }
    return style;
}

QList<FilterName> filtersFor(ValueKind kind)
{
    QList<FilterName> names;
    for (const Filter &filter : filters()) {
        if (filter.kinds.contains(kind))
            names += filter.name;
    }
    return names;
}

} // namespace Letters

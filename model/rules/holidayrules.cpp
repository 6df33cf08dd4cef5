#include "model/rules/holidayrules.h"

namespace Rules {

namespace {

HolidayRules::Rule ruleFrom(Keys &keys)
{
    HolidayRules::Rule rule;
    rule.name = keys.text("name");
    rule.month = keys.number("month", 1, 12);
    if (keys.isStated("monday"))
        rule.monday = keys.number("monday", 1, 4);
    else if (keys.isStated("equinox"))
        rule.equinox = keys.decimal("equinox");
    else
        rule.day = keys.number("day", 1, 31);
    rule.from = keys.numberOr("from", 1900, 9999, rule.from);
    rule.to = keys.numberOr("to", 1900, 9999, rule.to);
    rule.except = keys.numbersOr("except");
    rule.verified = keys.flagOr("verified", true);
    if (rule.from > rule.to)
        keys.report("rules.from_after_to", keys.where(), {QString::number(rule.from), QString::number(rule.to)});
    return rule;
}

// Valid 1980 to 2099; the day in force is fixed by 官報 each February for the year after.
int equinoxDay(double constant, int year)
{
    return int(constant + 0.242194 * (year - 1980)) - (year - 1980) / 4;
}

QDate dateOf(const HolidayRules::Rule &rule, int year)
{
    if (rule.equinox > 0)
        return QDate(year, rule.month, equinoxDay(rule.equinox, year));
    if (rule.monday == 0)
        return QDate(year, rule.month, rule.day);
    const QDate first(year, rule.month, 1);
    return first.addDays((8 - first.dayOfWeek()) % 7 + 7 * (rule.monday - 1));
}

Holidays namedDays(const HolidayRules &rules)
{
    Holidays days;
    for (const HolidayRules::Rule &rule : rules.rules) {
        for (int year = qMax(rule.from, rules.firstYear); year <= qMin(rule.to, rules.lastYear); ++year) {
            if (!rule.except.contains(year))
                days.insert(dateOf(rule, year), {rule.name, rule.verified});
        }
    }
    for (const HolidayRules::Single &single : rules.singles)
        days.insert(single.date, single.holiday);
    return days;
}

void addSubstitutes(const HolidayRules &rules, const Holidays &named, Holidays &days)
{
    for (auto day = named.begin(); day != named.end(); ++day) {
        if (day.key().dayOfWeek() != Qt::Sunday)
            continue;
        QDate substitute = day.key().addDays(1);
        while (day.key() >= rules.substituteMoves && named.contains(substitute))
            substitute = substitute.addDays(1);
        if (!named.contains(substitute))
            days.insert(substitute, {rules.substituteName, day->verified});
    }
}

void addDaysBetween(const HolidayRules &rules, const Holidays &named, Holidays &days)
{
    for (auto day = named.begin(); day != named.end(); ++day) {
        const QDate between = day.key().addDays(1);
        const auto next = named.constFind(between.addDays(1));
        if (next == named.constEnd() || named.contains(between))
            continue;
        const bool alreadyFree = between.dayOfWeek() == Qt::Sunday || days.contains(between);
        if (between >= rules.betweenFreely || !alreadyFree)
            days.insert(between, {rules.betweenName, day->verified && next->verified});
    }
}

} // namespace

HolidayRules HolidayRules::read(Keys &keys)
{
    HolidayRules rules;
    rules.firstYear = keys.number("first_year", 1900, 9999);
    rules.lastYear = keys.number("last_year", rules.firstYear, 2099);
    keys.each("holidays", [&](Keys &entry) { rules.rules += ruleFrom(entry); });
    keys.each("single_days", [&](Keys &entry) {
        rules.singles += Single{entry.date("date"), {entry.text("name"), entry.flagOr("verified", true)}};
        (void)entry.textOr("note");
    });
    rules.substituteName = keys.text("substitute_name");
    rules.substituteMoves = keys.date("substitute_moves_on_from");
    rules.betweenName = keys.text("between_name");
    rules.betweenFreely = keys.date("between_always_from");
    return rules;
}

Holidays HolidayRules::all() const
{
    const Holidays named = namedDays(*this);
    Holidays days = named;
    addSubstitutes(*this, named, days);
    addDaysBetween(*this, named, days);
    return days;
}

} // namespace Rules

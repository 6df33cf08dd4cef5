// Which items of the Rules the facts speak to (個人情報保護法施行規則7条, for public bodies 43条; for My Numbers
// 平成27年特定個人情報保護委員会規則第5号2条): the form asks for it.
// Only what each single fact says; whether a report is owed is the rules room's to judge.
#include "model/letters/facts.h"
#include "model/letters/words.h"

namespace Letters {

using Incidents::Answer;
using Incidents::Bound;

namespace {

struct Rule
{
    QString article;
    QString text;
    const char *path;        ///< of the fact it rests on
    std::optional<bool> met; ///< unset: that fact is not known
};

const FieldTable<Rule> ruleFields{
    QStringLiteral("rule"),
    {{"article", [](const Rule &rule, const Case &) { return textValue(rule.article); }},
     {"text", [](const Rule &rule, const Case &) { return textValue(rule.text); }},
     {"verdict", [](const Rule &rule, const Case &from) {
          if (!rule.met)
              return Value{Absent{.label = rule.text, .path = QString::fromLatin1(rule.path)}};
          return textValue(phrase(*rule.met ? QStringLiteral("rule.met") : QStringLiteral("rule.not_met"),
                                  from.language()));
      }},
     {"met", [](const Rule &rule, const Case &) { return Value{rule.met.value_or(false)}; }}}};

std::optional<bool> answered(const Base::Fact<Answer> &fact)
{
    if (!fact || *fact == Answer::Unknown)
        return {};
    return *fact == Answer::Yes;
}

// With the number not certain, the item is met when the largest possible number exceeds the threshold.
std::optional<bool> exceeds(const std::optional<Incidents::HeadCount> &persons, qint64 threshold)
{
    if (!persons || !persons->value)
        return {};
    if (*persons->value > threshold)
        return true;
    const Bound bound = persons->bound.valueOr(Bound::Exact);
    return bound == Bound::Exact || bound == Bound::UpTo ? std::optional(false) : std::nullopt;
}

QString said(const char *id, const Case &from, const QStringList &args = {})
{
    return phrase(QString::fromLatin1(id), from.language(), args);
}

Rule many(const QString &article, qint64 threshold, const Case &from)
{
    return {article, said("rule.many", from, {Base::grouped(threshold)}), "counts",
            exceeds(totalOf(from.incident, Incidents::CountOf::Persons), threshold)};
}

QList<Rule> rulesOf(const Case &from)
{
    const bool isPublic = std::get<bool>(valueOf(QStringLiteral("public_body"), from));
    const auto article = [&](int number) {
        return said(isPublic ? "rule.article_public" : "rule.article_business", from, {QString::number(number)});
    };
    const auto &incident = from.incident;
    QList<Rule> rules = {
        {article(1), said("rule.sensitive", from), "sensitive", answered(incident.sensitive)},
        {article(2), said("rule.financial", from), "financial_harm", answered(incident.financialHarm)},
        {article(3), said("rule.malicious", from), "malicious", answered(incident.malicious)},
        many(article(4), isPublic ? 100 : 1000, from),
    };
    if (isPublic)
        rules += {article(5), said("rule.ordinance", from), "ordinance_sensitive", answered(incident.ordinanceSensitive)};
    return rules;
}

bool hasMyNumber(const Incidents::Incident &incident)
{
    return incident.myNumber == Answer::Yes || std::ranges::any_of(incident.data, [](const Incidents::DataGroup &group) {
               return group.items.items().contains(QStringLiteral("my_number"));
           });
}

QList<Rule> myNumberRulesOf(const Case &from)
{
    if (!hasMyNumber(from.incident))
        return {};
    const auto article = [&](int number) { return said("rule.article_my_number", from, {QString::number(number)}); };
    const auto &facts = from.incident.facts;
    return {
        {article(1), said("rule.my_number_system", from), "facts.my_number_system",
         facts ? answered(facts->myNumberSystem) : std::nullopt},
        {article(2), said("rule.my_number_malicious", from), "malicious", answered(from.incident.malicious)},
        {article(3), said("rule.my_number_public", from), "facts.public_browsable",
         facts ? answered(facts->publicBrowsable) : std::nullopt},
        many(article(4), 100, from),
    };
}

bool isNoneMet(const QList<Rule> &rules)
{
    return std::ranges::all_of(rules, [](const Rule &rule) { return rule.met == false; });
}

Value rules(const Case &from)
{
    return ruleFields.all(rulesOf(from), from);
}

// Each item was answered, and none applies: a report would be voluntary, unless the My Number Act asks for it.
Value isNoRuleMet(const Case &from)
{
    return isNoneMet(rulesOf(from)) && !hasMyNumber(from.incident);
}

} // namespace

void addRuleFacts(FactTable &table)
{
    table.values.insert(QStringLiteral("rules"), rules);
    table.values.insert(QStringLiteral("no_rule_met"), isNoRuleMet);
    table.values.insert(QStringLiteral("has_my_number"), [](const Case &from) { return Value{hasMyNumber(from.incident)}; });
    table.values.insert(QStringLiteral("my_number_rules"),
                        [](const Case &from) { return Value{ruleFields.all(myNumberRulesOf(from), from)}; });
    table.values.insert(QStringLiteral("only_my_number"), [](const Case &from) {
        return Value{hasMyNumber(from.incident) && isNoneMet(rulesOf(from))};
    });
    table.values.insert(QStringLiteral("no_my_number_rule_met"), [](const Case &from) {
        return Value{hasMyNumber(from.incident) && isNoneMet(myNumberRulesOf(from))};
    });
    ruleFields.addTo(table);
}

} // namespace Letters

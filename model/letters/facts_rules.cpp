// Which items of the Rules the facts speak to (個人情報保護法施行規則7条, for public bodies 43条): the form asks for it.
// Only what each single fact says; whether a report is owed is the rules room's to judge.
#include "model/letters/facts.h"
#include "model/letters/words.h"

namespace Letters {

using Incidents::Answer;
using Incidents::Bound;

namespace {

struct Rule
{
    int number;
    QString text;
    const char *path;        ///< of the fact it rests on
    std::optional<bool> met; ///< unset: that fact is not known
};

const FieldTable<Rule> ruleFields{
    QStringLiteral("rule"),
    {{"article",
      [](const Rule &rule, const Case &from) {
          const bool isPublic = std::get<bool>(valueOf(QStringLiteral("public_body"), from));
          return textValue(phrase(isPublic ? QStringLiteral("rule.article_public")
                                           : QStringLiteral("rule.article_business"),
                                  from.language(), {QString::number(rule.number)}));
      }},
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

QList<Rule> rulesOf(const Case &from)
{
    const bool isPublic = std::get<bool>(valueOf(QStringLiteral("public_body"), from));
    const qint64 threshold = isPublic ? 100 : 1000;
    const auto text = [&](const char *id, const QStringList &args = {}) {
        return phrase(QString::fromLatin1(id), from.language(), args);
    };
    const auto &incident = from.incident;
    QList<Rule> rules = {
        {1, text("rule.sensitive"), "sensitive", answered(incident.sensitive)},
        {2, text("rule.financial"), "financial_harm", answered(incident.financialHarm)},
        {3, text("rule.malicious"), "malicious", answered(incident.malicious)},
        {4, text("rule.many", {Base::grouped(threshold)}), "counts",
         exceeds(totalOf(incident, Incidents::CountOf::Persons), threshold)},
    };
    if (isPublic)
        rules += {5, text("rule.ordinance"), "ordinance_sensitive", answered(incident.ordinanceSensitive)};
    return rules;
}

Value rules(const Case &from)
{
    return ruleFields.all(rulesOf(from), from);
}

// Each item was answered, and none applies: a report would be voluntary.
Value isNoRuleMet(const Case &from)
{
    return std::ranges::all_of(rulesOf(from), [](const Rule &rule) { return rule.met == false; });
}

} // namespace

void addRuleFacts(FactTable &table)
{
    table.values.insert(QStringLiteral("rules"), rules);
    table.values.insert(QStringLiteral("no_rule_met"), isNoRuleMet);
    ruleFields.addTo(table);
}

} // namespace Letters

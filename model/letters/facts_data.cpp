// Which items of whose data, and what was not among them.
#include "model/letters/facts.h"

namespace Letters {

using Incidents::CountOf;
using Incidents::DataGroup;
using Incidents::HeadCount;

namespace {

QStringList labels(const Base::Facts<QString> &items, const Case &from)
{
    QStringList words;
    for (const QString &item : items)
        words += withinSentence(Base::label(QStringLiteral("item"), item, from.language()), from.language());
    return words;
}

// The group's own figure: its persons, or what else was counted under its name (1 facility).
Value numberOf(const DataGroup &data, const Case &from)
{
    if (!data.group || !from.options.showNumbers)
        return {};
    for (const HeadCount &count : from.incident.counts) {
        if (count.group == data.group && count.value)
            return count;
    }
    return {};
}

const FieldTable<DataGroup> groupFields{
    QStringLiteral("group"),
    {{"name", [](const DataGroup &data, const Case &) { return textValue(data.group); }},
     {"number", numberOf},
     {"items", [](const DataGroup &data, const Case &from) { return Value{textRecords(labels(data.items, from))}; }},
     {"excluded",
      [](const DataGroup &data, const Case &from) { return Value{textRecords(labels(data.excluded, from))}; }},
     {"note", [](const DataGroup &data, const Case &) { return textValue(data.note); }},
     {"category", [](const DataGroup &data, const Case &from) { return wordFor("category", data.category, from); }}}};

const FieldTable<QString> textFields{
    QStringLiteral("text"), {{"text", [](const QString &text, const Case &) { return textValue(text); }}}};

QStringList overGroups(const Case &from, const Base::Facts<QString> DataGroup::*items)
{
    QStringList all;
    for (const DataGroup &data : from.incident.data)
        all += labels(data.*items, from);
    all.removeDuplicates();
    return all;
}

Value categories(const Case &from)
{
    QStringList all;
    for (const DataGroup &data : from.incident.data) {
        if (data.category)
            all += Base::label(QStringLiteral("category"), Base::nameOf(*data.category), from.language());
    }
    all.removeDuplicates();
    return textRecords(all);
}

/// An item after which a letter asks for something: by id or by its word, for an item may be kept as it was written
/// (保護者の電話番号).
struct Alerting
{
    const char *id;
    QString word;
};
const Alerting email{"email", QStringLiteral("メールアドレス")};
const Alerting phone{"phone", QStringLiteral("電話")};
const Alerting address{"address", QStringLiteral("住所")};
const Alerting password{"password", QStringLiteral("パスワード")};
const Alerting card{"card_number", QStringLiteral("カード番号")};
const Alerting bank{"bank_account", QStringLiteral("口座")};

bool mentions(const Case &from, const Alerting &alerting)
{
    return std::ranges::any_of(from.incident.data, [&](const DataGroup &data) {
        return std::ranges::any_of(data.items, [&](const QString &item) {
            return item == QLatin1String(alerting.id) || item.contains(alerting.word);
        });
    });
}

Value mentionsAny(const Case &from)
{
    return mentions(from, email) || mentions(from, phone) || mentions(from, address) || mentions(from, password)
        || mentions(from, card) || mentions(from, bank);
}

const QHash<QString, ValueFunction> dataValues = {
    {QStringLiteral("data"), [](const Case &from) { return Value{groupFields.all(from.incident.data, from)}; }},
    {QStringLiteral("several_groups"), [](const Case &from) { return Value{from.incident.data.size() > 1}; }},
    {QStringLiteral("items"), [](const Case &from) { return Value{textRecords(overGroups(from, &DataGroup::items))}; }},
    {QStringLiteral("excluded"),
     [](const Case &from) { return Value{textRecords(overGroups(from, &DataGroup::excluded))}; }},
    {QStringLiteral("categories"), categories},
    {QStringLiteral("has_precautions"), mentionsAny},
    {QStringLiteral("has_email"), [](const Case &from) { return Value{mentions(from, email)}; }},
    {QStringLiteral("has_phone"), [](const Case &from) { return Value{mentions(from, phone)}; }},
    {QStringLiteral("has_address"), [](const Case &from) { return Value{mentions(from, address)}; }},
    {QStringLiteral("has_password"), [](const Case &from) { return Value{mentions(from, password)}; }},
    {QStringLiteral("has_card"), [](const Case &from) { return Value{mentions(from, card)}; }},
    {QStringLiteral("has_bank"), [](const Case &from) { return Value{mentions(from, bank)}; }},
};

} // namespace

void addDataFacts(FactTable &table)
{
    table.values.insert(dataValues);
    groupFields.addTo(table);
    textFields.addTo(table);
}

} // namespace Letters

// How many: persons concerned, messages sent and not sent, recipients.
#include "model/letters/facts.h"

namespace Letters {

using Incidents::CountOf;
using Incidents::CountReason;
using Incidents::HeadCount;
using Incidents::Incident;

namespace {

const FieldTable<HeadCount> countFields{
    QStringLiteral("count"),
    {{"of", [](const HeadCount &count, const Case &from) {
          const QString word = Base::label(QStringLiteral("count_of"), Base::nameOf(count.of), from.language());
          return textValue(count.group ? withinSentence(word, from.language()) : word);
      }},
     {"number", [](const HeadCount &count, const Case &) { return Value{count}; }},
     {"group", [](const HeadCount &count, const Case &) { return textValue(count.group); }},
     {"source", [](const HeadCount &count, const Case &) { return textValue(count.source); }},
     {"state", [](const HeadCount &count, const Case &from) { return wordFor("count_state", count.state, from); }},
     {"as_of", [](const HeadCount &count, const Case &) { return count.asOf ? Value{When{{*count.asOf}}} : Value{}; }}}};

// A figure, or 不明; "withheld" and "not stated" are no figures.
Value figure(const std::optional<HeadCount> &count)
{
    const bool isSaid = count && (count->value || count->reason == CountReason::Unknown);
    return isSaid ? Value{*count} : Value{};
}

bool isWithheld(const std::optional<HeadCount> &count)
{
    return count && !count->value && count->reason == CountReason::Withheld;
}

bool isShownWithItsData(const HeadCount &count, const Incident &incident)
{
    return count.group && std::ranges::any_of(incident.data, [&](const Incidents::DataGroup &data) {
               return data.group.isKnown() && data.group == count.group;
           });
}

// The same figure once more in another unit: 411 addresses of 411 persons.
bool repeatsThePersons(const HeadCount &count, const std::optional<HeadCount> &persons)
{
    const bool sameThing = count.of == CountOf::Addresses || count.of == CountOf::Records
        || count.of == CountOf::Messages;
    return sameThing && persons && count.value.isKnown() && count.value == persons->value;
}

Value counts(const Case &from)
{
    if (!from.options.showNumbers)
        return QList<Record>{};
    const auto persons = personsOf(from.incident);
    QList<HeadCount> shown;
    for (const HeadCount &count : from.incident.counts) {
        const bool isTotal = persons && count.of == persons->of && !count.group;
        if (!isTotal && !isAbsent(figure(count)) && !isShownWithItsData(count, from.incident)
            && !repeatsThePersons(count, persons))
            shown += count;
    }
    return countFields.all(shown, from);
}

template <CountOf of>
Value total(const Case &from)
{
    return from.options.showNumbers ? figure(totalOf(from.incident, of)) : Value{};
}

Value persons(const Case &from)
{
    return from.options.showNumbers ? figure(personsOf(from.incident)) : Value{};
}

// A first message names no figure that may have to be taken back.
Value confirmedPersons(const Case &from)
{
    const auto count = personsOf(from.incident);
    const bool isSure = count && count->value && count->state == Incidents::CountState::Confirmed;
    return isSure && from.options.showNumbers ? Value{*count} : Value{};
}

Value personsState(const Case &from)
{
    const auto count = personsOf(from.incident);
    return count && count->value ? wordFor("count_state", count->state, from) : Value{};
}

// Delivered to some of those whose data it held: 5,212 listed, 3,510 received, 1,702 never sent.
bool wasPartlyReceived(const Incident &incident)
{
    const auto persons = totalOf(incident, CountOf::Persons);
    const auto delivered = totalOf(incident, CountOf::Delivered);
    const auto notSent = totalOf(incident, CountOf::NotSent);
    return persons && delivered && notSent && persons->value && delivered->value && notSent->value
        && *notSent->value > 0 && *delivered->value + *notSent->value == *persons->value;
}

// Addressees that could see one another, or a list that went to those on it: the persons hold what leaked.
bool areReceiversThePersons(const Incident &incident)
{
    return sawEachOther(incident) || wasPartlyReceived(incident);
}

// The reader holds what leaked: in the To and Cc cases every person does, otherwise only who is told so.
Value isReaderAskedToDelete(const Case &from)
{
    const auto holds = [&from](const char *tag) { return std::get<bool>(valueOf(QString::fromLatin1(tag), from)); };
    const bool mayHoldIt = from.options.reader == Reader::Received
        || (from.options.reader == Reader::Both && areReceiversThePersons(from.incident));
    return mayHoldIt && holds("by_email") && holds("deletion_wanted") && !holds("no_leak");
}

const QHash<QString, ValueFunction> countValues = {
    {QStringLiteral("ask_to_delete"), isReaderAskedToDelete},
    {QStringLiteral("persons"), persons},
    {QStringLiteral("confirmed_persons"), confirmedPersons},
    {QStringLiteral("persons_state"), personsState},
    {QStringLiteral("persons_withheld"),
     [](const Case &from) { return Value{!from.options.showNumbers || isWithheld(personsOf(from.incident))}; }},
    {QStringLiteral("counts"), counts},
    {QStringLiteral("recipients"), total<CountOf::Recipients>},
    {QStringLiteral("delivered"), total<CountOf::Delivered>},
    {QStringLiteral("not_sent"), total<CountOf::NotSent>},
    {QStringLiteral("partly_received"), [](const Case &from) { return Value{from.options.showNumbers && wasPartlyReceived(from.incident)}; }},
    {QStringLiteral("receivers_are_persons"),
     [](const Case &from) { return Value{areReceiversThePersons(from.incident)}; }},
};

} // namespace

bool sawEachOther(const Incident &incident)
{
    const QString exposed = QStringLiteral("cc_instead_of_bcc");
    return incident.cause == exposed || incident.causes.items().contains(exposed);
}

void addCountFacts(FactTable &table)
{
    table.values.insert(countValues);
    countFields.addTo(table);
}

} // namespace Letters

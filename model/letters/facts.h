#pragma once

#include "model/base/vocabulary.h"
#include "model/letters/case.h"
#include "model/letters/values.h"

/// The values of the tags, one function a tag, gathered from the themes (facts_*.cpp). Each value is computed from the
/// facts alone; nothing in here knows a template.
namespace Letters {

using ValueFunction = Value (*)(const Case &);

/// Every tag that has a function, and the fields that the entries of each kind of list have.
struct FactTable
{
    QHash<QString, ValueFunction> values;
    QHash<QString, QStringList> fields;
};

[[nodiscard]] const FactTable &factTable();

/// The value of a tag of the vocabulary (its id), outside of lists.
[[nodiscard]] Value valueOf(const QString &id, const Case &from);

/// How the entries of one kind of list are made from what the incident holds: a row a field.
template <typename Source>
struct FieldTable
{
    struct Row
    {
        const char *id;
        Value (*value)(const Source &, const Case &);
    };

    QString record;
    QList<Row> rows;

    [[nodiscard]] Record of(const Source &source, const Case &from) const
    {
        Record entry;
        for (const Row &row : rows)
            entry.fields.insert(QString::fromLatin1(row.id), row.value(source, from));
        return entry;
    }

    template <typename Sources>
    [[nodiscard]] QList<Record> all(const Sources &sources, const Case &from) const
    {
        QList<Record> entries;
        for (const Source &source : sources)
            entries += of(source, from);
        return entries;
    }

    void addTo(FactTable &table) const
    {
        QStringList ids;
        for (const Row &row : rows)
            ids += QString::fromLatin1(row.id);
        table.fields.insert(record, ids);
    }
};

/// The themes; each adds its values and lists to the table.
void addDocumentFacts(FactTable &table);
void addSenderFacts(FactTable &table);
void addEventFacts(FactTable &table);
void addRuleFacts(FactTable &table);
void addCountFacts(FactTable &table);
void addDataFacts(FactTable &table);
void addPartyFacts(FactTable &table);
void addDamageFacts(FactTable &table);
void addCourseFacts(FactTable &table);
void addReportFacts(FactTable &table);
void addActionFacts(FactTable &table);
void addLagFacts(FactTable &table);
void addProofFacts(FactTable &table);

// ---- shared by the themes

/// Those who act for the organisation, as it sees them: a contractor's are those to whom it passed work on.
[[nodiscard]] QList<Incidents::Party> actingForUs(const Incidents::Incident &incident);
/// The party that made the mistake when it was not the organisation itself; null otherwise, when nobody named it, and
/// when it may have been several.
[[nodiscard]] const Incidents::Party *partyAtFault(const Incidents::Incident &incident);
[[nodiscard]] bool happenedAtContractor(const Incidents::Incident &incident);
/// Whether a party works for us, be it at fault or not.
[[nodiscard]] bool hasContractor(const Incidents::Incident &incident);

/// The name of a party of an entry: our own word for ourselves, a party's name, or the word for its role.
[[nodiscard]] Value partyName(const Base::Fact<Incidents::PartyRef> &party, const Case &from);
[[nodiscard]] bool isOwn(const Base::Fact<Incidents::PartyRef> &party);

/// The total of one kind of count: the entry without group, else the sum of groups that do not overlap.
[[nodiscard]] std::optional<Incidents::HeadCount> totalOf(const Incidents::Incident &incident, Incidents::CountOf of);
/// The persons concerned, or the organisations when no person is.
[[nodiscard]] std::optional<Incidents::HeadCount> personsOf(const Incidents::Incident &incident);

/// Addressees that could see one another: whoever received it is among those it is about.
[[nodiscard]] bool sawEachOther(const Incidents::Incident &incident);

/// Texts as list entries, for lists that are printed joined.
[[nodiscard]] QList<Record> textRecords(const QStringList &texts);

/// The word of a vocabulary as it stands inside an English sentence: "e-mail address", and "IP address" as it is.
[[nodiscard]] QString withinSentence(const QString &word, Base::Language language);

/// A word of a vocabulary for a fact, or nothing.
template <Base::NamedEnum E>
[[nodiscard]] Value wordFor(const char *group, const Base::Fact<E> &fact, const Case &from)
{
    if (!fact)
        return {};
    const QString word = Base::label(QString::fromLatin1(group), Base::nameOf(*fact), from.language());
    return textValue(withinSentence(word, from.language()));
}

} // namespace Letters

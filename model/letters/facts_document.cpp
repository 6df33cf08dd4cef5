// What a person chose for this one document: for which reader, what it points to, what the rules said of the case.
#include "model/letters/facts.h"

namespace Letters {

namespace {

Value day(QDate date)
{
    return date.isValid() ? Value{date} : Value{};
}

const FieldTable<DutyLine> dutyFields{
    QStringLiteral("duty"),
    {{"text", [](const DutyLine &line, const Case &) { return textValue(line.text); }},
     {"to", [](const DutyLine &line, const Case &) { return textValue(line.to); }},
     {"due", [](const DutyLine &line, const Case &) { return textValue(line.due); }},
     {"state", [](const DutyLine &line, const Case &) { return textValue(line.state); }}}};

bool isSealOmitted(const Case &from)
{
    return from.options.sealOmitted.value_or(!from.options.documentNumber.trimmed().isEmpty());
}

Value isReaderExposed(const Case &from)
{
    return Value{from.options.reader != Reader::Received || sawEachOther(from.incident)};
}

const QHash<QString, ValueFunction> documentValues = {
    {QStringLiteral("reader_exposed"), isReaderExposed},
    {QStringLiteral("reader_received"), [](const Case &from) { return Value{from.options.reader != Reader::Exposed}; }},
    {QStringLiteral("for_all_readers"), [](const Case &from) { return Value{from.options.reader == Reader::Both}; }},
    {QStringLiteral("bereaved"), [](const Case &from) { return Value{from.options.bereaved}; }},
    {QStringLiteral("seal_omitted"), [](const Case &from) { return Value{isSealOmitted(from)}; }},
    {QStringLiteral("investigating"), [](const Case &from) { return Value{from.options.causePending}; }},
    {QStringLiteral("addressee_chosen"),
     [](const Case &from) { return Value{!from.options.addressee.trimmed().isEmpty()}; }},
    {QStringLiteral("with_annex"), [](const Case &from) { return Value{from.options.withAnnex}; }},
    {QStringLiteral("answer_by"), [](const Case &from) { return day(from.options.answerBy); }},
    {QStringLiteral("next_word"), [](const Case &from) { return day(from.options.nextWord); }},
    {QStringLiteral("verdicts"), [](const Case &from) { return Value{textRecords(from.options.verdicts)}; }},
    {QStringLiteral("duties"), [](const Case &from) { return Value{dutyFields.all(from.options.duties, from)}; }},
};

} // namespace

void addDocumentFacts(FactTable &table)
{
    table.values.insert(documentValues);
    dutyFields.addTo(table);
}

} // namespace Letters

#include "app/commands/draftchoices.h"

#include "model/base/clock.h"
#include "model/drafts/owndrafts.h"
#include "model/letters/filters.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace App {

using namespace Qt::StringLiterals;
using Base::Language;
using Ledger::LedgerFile;

namespace {

QDate today()
{
    return Base::now().date();
}

Language languageNamed(const QString &name)
{
    return name == u"en" ? Language::English : Language::Japanese;
}

Templates::OwnTemplate read(const Invocation &invocation, const QByteArray &bytes, const QString &path)
{
    const Templates::Reading reading = Templates::readTemplate(bytes, path);
    if (!reading.found)
        throw Stop{Refused, Templates::problemsOf(reading.faults, path, invocation.language())};
    return *reading.found;
}

/// An own template, and what the ledger or its header says of it.
struct Chosen
{
    Templates::OwnTemplate own;
    QString letter;
    QString language;
    Ledger::TemplateId id = {};
};

Chosen chosenFor(const Invocation &invocation)
{
    const QString name = invocation.value(u"template"_s);
    if (QFileInfo(name).isFile()) {
        const Templates::OwnTemplate own = read(invocation, readFile(name), name);
        const auto lines = own.lines();
        return {own, lines ? lines->letter : QString(), lines && lines->language == Language::English ? u"en"_s : u"ja"_s,
                {}};
    }
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    const auto row = Drafts::templateNamed(invocation.expect(ledger->templates()), name);
    if (!row)
        throw Stop{Refused, {{u"templates.no_such_template"_s, {name}}}};
    const QByteArray bytes = invocation.expect(ledger->templateContent(row->id));
    return {read(invocation, bytes, row->description.file), row->description.letter, row->description.language,
            row->id};
}

QJsonObject rowToJson(const Ledger::TemplateRow &row)
{
    const Ledger::NewTemplate &its = row.description;
    return {{u"id"_s, row.id.value},
            {u"own"_s, true},
            {u"name"_s, its.name},
            {u"letter"_s, its.letter},
            {u"language"_s, its.language},
            {u"version"_s, row.version},
            {u"causes"_s, QJsonArray::fromStringList(its.causes)},
            {u"review"_s, its.review.isValid() ? QJsonValue(its.review.toString(Qt::ISODate)) : QJsonValue()},
            {u"overdue"_s, Drafts::isOverdue(row, today())},
            {u"file"_s, its.file},
            {u"added"_s, row.added.toString(Qt::ISODate)},
            {u"added_by"_s, row.addedBy},
            {u"sha256"_s, row.sha256}};
}

QJsonObject letterToJson(const Letters::LetterInfo &letter)
{
    QStringList languages;
    for (const auto language : letter.languages)
        languages += language == Language::Japanese ? u"ja"_s : u"en"_s;
    return {{u"letter"_s, letter.letter}, {u"ja"_s, letter.japaneseName}, {u"en"_s, letter.englishName},
            {u"languages"_s, QJsonArray::fromStringList(languages)}};
}

// The own ones of the ledger, where there is one.
QList<Ledger::TemplateRow> ownTemplates(const Invocation &invocation)
{
    if (!invocation.has(u"ledger"_s) && !QFileInfo(invocation.ledgerPath()).isFile())
        return {};
    return Drafts::offered(invocation.expect(invocation.openLedger(LedgerFile::Mode::Read)->templates()));
}

void listTemplates(const Invocation &invocation)
{
    QJsonArray array;
    const bool isJapanese = invocation.language() == Language::Japanese;
    for (const auto &letter : Letters::available()) {
        array.append(letterToJson(letter));
        if (!invocation.wantsJson())
            invocation.print(letter.letter + u'\t' + (isJapanese ? letter.japaneseName : letter.englishName));
    }
    for (const Ledger::TemplateRow &row : ownTemplates(invocation)) {
        array.append(rowToJson(row));
        if (invocation.wantsJson())
            continue;
        QString line = QStringList{row.description.letter, row.id.toString(), row.description.name,
                                   row.description.language, QString::number(row.version), row.description.file}.join(u'\t');
        if (Drafts::isOverdue(row, today()))
            line += u'\t' + Base::sentence({u"app.template_overdue"_s, {row.description.review.toString(Qt::ISODate)}},
                                           invocation.language());
        invocation.print(line);
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

Source tagSource(const Invocation &invocation)
{
    const QString name = invocation.arguments().value(1);
    if (name.isEmpty())
        return {.incident = {.title = u"…"_s}};
    return sourceNamed(invocation, name);
}

void tags(const Invocation &invocation)
{
    const Source source = tagSource(invocation);
    QJsonArray array;
    for (const auto &tag : Letters::tagTexts(Ledger::withFilings(source.incident, source.filings), source.own,
                                             {.era = Letters::usualEra(source.incident), .zone = source.zone},
                                             Language::Japanese)) {
        QStringList filters;
        for (const Letters::FilterName &filter : Letters::filtersFor(tag.info->kind))
            filters += filter.japanese;
        array.append(QJsonObject{{u"tag"_s, tag.info->japanese}, {u"en"_s, tag.info->id}, {u"value"_s, tag.text},
                                 {u"filters"_s, QJsonArray::fromStringList(filters)}});
        if (!invocation.wantsJson())
            invocation.print(u"{{"_s + tag.info->japanese + u"}}\t"_s + tag.text.simplified());
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

QJsonArray faultsToJson(const Templates::Faults &faults, Language language)
{
    QJsonArray array;
    for (const Templates::Fault &fault : faults)
        array.append(QJsonObject{{u"kind"_s, fault.problem.kind},
                                 {u"text"_s, Base::sentence(fault.problem, language)},
                                 {u"where"_s, Templates::placeText(fault.spot, language)},
                                 {u"paragraph"_s, fault.spot.paragraph},
                                 {u"words"_s, fault.spot.words}});
    return array;
}

void checkTemplate(const Invocation &invocation)
{
    const QString path = invocation.argument(1, "FILE");
    invocation.atMost(2);
    const Templates::Reading reading = Templates::readTemplate(readFile(path), path);
    const QStringList names = reading.found ? reading.found->tagNames() : QStringList();
    if (invocation.wantsJson())
        invocation.print(QJsonObject{{u"ok"_s, reading.found.has_value()},
                                     {u"tags"_s, QJsonArray::fromStringList(names)},
                                     {u"faults"_s, faultsToJson(reading.faults, invocation.language())}});
    else if (reading.found)
        invocation.print(Base::sentence({u"app.template_good"_s, {QString::number(names.size()), names.join(u", "_s)}},
                                        invocation.language()));
    if (!reading.found)
        throw Stop{Refused, Templates::problemsOf(reading.faults, path, invocation.language())};
}

void addTemplate(const Invocation &invocation)
{
    const QString path = invocation.argument(1, "FILE");
    invocation.atMost(2);
    const QByteArray bytes = readFile(path);
    Ledger::NewTemplate added{.name = invocation.value(u"name"_s),
                              .letter = invocation.required(u"letter"_s),
                              .language = invocation.value(u"lang"_s) == u"en" ? u"en"_s : u"ja"_s,
                              .file = QFileInfo(path).fileName(),
                              .causes = invocation.values(u"cause"_s),
                              .review = invocation.date(u"review"_s),
                              .content = bytes};
    if (added.name.isEmpty())
        added.name = QFileInfo(path).completeBaseName();
    (void)read(invocation, bytes, path);
    if (const auto problems = Drafts::problemsOf(added, today()); !problems.isEmpty())
        throw Stop{Refused, problems};
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
    const auto id = invocation.expect(ledger->addTemplate(added, invocation.by()));
    const auto row = Drafts::templateNamed(invocation.expect(ledger->templates()), id.toString());
    if (invocation.wantsJson())
        invocation.print(rowToJson(*row));
    else
        invocation.print(id.toString());
}

void templates(const Invocation &invocation)
{
    const QString verb = invocation.argument(0, "list|add|tags|check");
    static const QHash<QString, void (*)(const Invocation &)> verbs = {
        {u"list"_s, listTemplates}, {u"add"_s, addTemplate}, {u"tags"_s, tags}, {u"check"_s, checkTemplate}};
    if (!verbs.contains(verb))
        wrongUsage("app.unknown_command", {u"templates "_s + verb});
    verbs.value(verb)(invocation);
}

} // namespace

OwnDocument ownDocument(const Invocation &invocation, Drafts::Request request, const Source &source)
{
    const Chosen chosen = chosenFor(invocation);
    if (request.letter.isEmpty())
        request.letter = chosen.letter;
    if (request.letter.isEmpty())
        request.letter = invocation.required(u"letter"_s);
    if (!chosen.letter.isEmpty() && request.letter != chosen.letter)
        throw Stop{Refused, {{u"templates.for_many_letters"_s, {chosen.letter}}}};
    if (!invocation.has(u"lang"_s))
        request.language = languageNamed(chosen.language);
    request.ownTemplate = chosen.id;
    if (chosen.own.choices().contains(Letters::Choice::Judgement))
        addJudgement(invocation, source, &request);
    const auto draft = invocation.expect(Drafts::writeOwn(chosen.own, request, source.incident, source.filings,
                                                            source.own, source.zone));
    const QByteArray bytes = invocation.expect(Drafts::bytesFor(draft, invocation.required(u"out"_s)));
    return {draft, bytes};
}

QList<Command> templateCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    return {{.name = u"templates"_s,
             .usage = u"list | add FILE --letter NAME | tags [ID|FILE.json] | check FILE"_s,
             .options = {option("letter", "NAME"), option("name", "TEXT"), option("cause", "ID"), option("review", "DATE")},
             .run = templates}};
}

} // namespace App

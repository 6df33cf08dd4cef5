#include "app/commands/commands.h"

#include "model/drafts/drafts.h"
#include "model/incident/json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace App {

using namespace Incidents;
using Ledger::LedgerFile;

namespace {

Drafts::Request requestIn(const Invocation &invocation)
{
    Drafts::Request request{.letter = invocation.required(QStringLiteral("letter")),
                            .date = invocation.date(QStringLiteral("date")),
                            .documentNumber = invocation.value(QStringLiteral("number")),
                            .voluntary = invocation.has(QStringLiteral("voluntary"))};
    if (invocation.value(QStringLiteral("lang")) == u"en")
        request.language = Base::Language::English;
    const QString era = invocation.value(QStringLiteral("era"));
    if (!era.isEmpty() && era != u"wareki" && era != u"seireki")
        wrongUsage("app.unknown_word", {QStringLiteral("era"), era, QStringLiteral("wareki, seireki")});
    if (!era.isEmpty())
        request.era = era == u"wareki" ? Base::Era::Japanese : Base::Era::Western;
    return request;
}

Letters::Composition composed(const Invocation &invocation, const Drafts::Request &request, const Source &source)
{
    if (!invocation.has(QStringLiteral("template")))
        return invocation.expect(Drafts::writeAfter(source.filings, request, source.incident, source.own, source.zone));
    const QString path = invocation.value(QStringLiteral("template"));
    const auto letter = Letters::readTemplate(QString::fromUtf8(readFile(path)));
    if (!letter) {
        Base::Problems problems = letter.problems();
        for (Base::Problem &problem : problems)
            problem.where = path + QStringLiteral(": ") + problem.where;
        throw Stop{Refused, problems};
    }
    return invocation.expect(Letters::compose(*letter, source.incident, source.own,
                                              {.era = request.era.value_or(Letters::usualEra(source.incident)),
                                               .zone = source.zone,
                                               .date = request.date,
                                               .documentNumber = request.documentNumber}));
}

void reportMissing(const Invocation &invocation, const QString &file, const Letters::Composition &composition)
{
    QJsonArray missing;
    for (const Letters::MissingFact &fact : composition.missing) {
        missing.append(QJsonObject{{QStringLiteral("tag"), fact.tag}, {QStringLiteral("label"), fact.label},
                                   {QStringLiteral("path"), fact.path}});
        if (!invocation.wantsJson())
            invocation.print(Base::sentence({QStringLiteral("app.draft_missing"), {fact.label}}, invocation.language()));
    }
    if (invocation.wantsJson())
        invocation.print(QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("missing"), missing}});
}

void draft(const Invocation &invocation)
{
    const QString name = invocation.argument(0, "ID|FILE.json");
    invocation.atMost(1);
    const QString path = invocation.required(QStringLiteral("out"));
    const auto format = invocation.expect(Letters::formatForFile(path));
    const Drafts::Request request = requestIn(invocation);
    const Source source = sourceNamed(invocation, name);
    const Letters::Composition composition = composed(invocation, request, source);
    if (invocation.has(QStringLiteral("store"))) {
        const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
        const auto document = invocation.expect(Drafts::forLedger(request, source.incident, composition, format));
        (void)invocation.expect(ledger->store(document, invocation.by()));
    }
    invocation.expect(Letters::saveTo(composition.document, path));
    reportMissing(invocation, path, composition);
}

QJsonObject rowToJson(const Ledger::DocumentRow &row, const QList<Letters::ChangedFact> &changed)
{
    QJsonArray changes;
    for (const auto &fact : changed)
        changes.append(QJsonObject{{QStringLiteral("label"), fact.label}, {QStringLiteral("before"), fact.before},
                                   {QStringLiteral("after"), fact.after}});
    return {{QStringLiteral("id"), row.id.value},
            {QStringLiteral("letter"), row.document.letter},
            {QStringLiteral("language"), row.document.language},
            {QStringLiteral("format"), row.document.format},
            {QStringLiteral("made"), row.made.toString(Qt::ISODate)},
            {QStringLiteral("made_by"), row.madeBy},
            {QStringLiteral("sha256"), row.sha256},
            {QStringLiteral("stale"), !changed.isEmpty()},
            {QStringLiteral("changed"), changes}};
}

void document(const Invocation &invocation)
{
    const IncidentId id(invocation.number(0, "ID"));
    const QString verb = invocation.arguments().value(1, QStringLiteral("list"));
    if (verb != u"list")
        wrongUsage("app.unknown_command", {QStringLiteral("document ") + verb});
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    const Incident incident = invocation.expect(ledger->incident(id));
    const OwnOrganisation own = organisationOf(invocation, *ledger);
    QJsonArray array;
    for (const auto &row : invocation.expect(ledger->documents(id))) {
        const auto changed = invocation.expect(Drafts::changes(row, incident, own, ledger->zone()));
        array.append(rowToJson(row, changed));
        if (invocation.wantsJson())
            continue;
        invocation.print(QStringList{row.id.toString(), row.document.letter, row.document.format,
                                     row.made.toTimeZone(ledger->zone()).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                                     row.madeBy}.join(u'\t'));
        for (const auto &fact : changed)
            invocation.print(Base::sentence({QStringLiteral("app.document_stale"),
                                             {row.id.toString(), fact.label, fact.before, fact.after}},
                                            invocation.language()));
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

void listTemplates(const Invocation &invocation)
{
    QJsonArray array;
    for (const auto &letter : Letters::available()) {
        QStringList languages;
        for (const auto language : letter.languages)
            languages += language == Base::Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
        array.append(QJsonObject{{QStringLiteral("letter"), letter.letter},
                                 {QStringLiteral("ja"), letter.japaneseName},
                                 {QStringLiteral("en"), letter.englishName},
                                 {QStringLiteral("languages"), QJsonArray::fromStringList(languages)}});
        if (!invocation.wantsJson())
            invocation.print(letter.letter + u'\t'
                             + (invocation.language() == Base::Language::Japanese ? letter.japaneseName
                                                                                  : letter.englishName));
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

void listTags(const Invocation &invocation)
{
    Source source{.incident = {.title = QStringLiteral("…")}};
    if (invocation.arguments().size() > 1) {
        const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
        source = {.incident = invocation.expect(ledger->incident(IncidentId(invocation.number(1, "ID")))),
                  .own = organisationOf(invocation, *ledger),
                  .zone = ledger->zone()};
    }
    QJsonArray array;
    for (const auto &tag : Letters::tagTexts(source.incident, source.own,
                                             {.era = Letters::usualEra(source.incident), .zone = source.zone},
                                             Base::Language::Japanese)) {
        array.append(QJsonObject{{QStringLiteral("tag"), tag.info->japanese}, {QStringLiteral("en"), tag.info->id},
                                 {QStringLiteral("value"), tag.text}});
        if (!invocation.wantsJson())
            invocation.print(QStringLiteral("{{") + tag.info->japanese + QStringLiteral("}}\t") + tag.text.simplified());
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

void templates(const Invocation &invocation)
{
    const QString verb = invocation.argument(0, "list|tags");
    if (verb == u"list")
        return listTemplates(invocation);
    if (verb == u"tags")
        return listTags(invocation);
    wrongUsage("app.unknown_command", {QStringLiteral("templates ") + verb});
}

} // namespace

QList<Command> documentCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    return {
        {.name = QStringLiteral("draft"),
         .usage = QStringLiteral("ID|FILE.json"),
         .options = {option("letter", "NAME"), option("out", "FILE.docx|.odt|.pdf|.html|.txt|.md"),
                     option("era", "wareki|seireki"), option("date", "DATE"), option("number", "TEXT"),
                     option("template", "FILE"), QCommandLineOption(QStringLiteral("voluntary")),
                     QCommandLineOption(QStringLiteral("store"))},
         .needs = Command::Needs::Fonts,
         .run = draft},
        {.name = QStringLiteral("document"), .usage = QStringLiteral("ID list"), .run = document},
        {.name = QStringLiteral("templates"), .usage = QStringLiteral("list | tags [ID]"), .run = templates},
    };
}

} // namespace App

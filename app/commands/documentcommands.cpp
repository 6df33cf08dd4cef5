#include "app/commands/commands.h"
#include "app/commands/draftchoices.h"

#include "model/drafts/owndrafts.h"
#include "model/incident/json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace App {

using namespace Incidents;
using Ledger::LedgerFile;

namespace {

Drafts::Request requestIn(const Invocation &invocation)
{
    const QString letter = QStringLiteral("letter");
    const bool isOwn = invocation.has(QStringLiteral("template")); // it may know its letter
    Drafts::Request request{.letter = isOwn ? invocation.value(letter) : invocation.required(letter),
                            .date = invocation.date(QStringLiteral("date")),
                            .documentNumber = invocation.value(QStringLiteral("number")),
                            .addressee = invocation.value(QStringLiteral("addressee")),
                            .series = invocation.value(QStringLiteral("series")),
                            .voluntary = invocation.has(QStringLiteral("voluntary")),
                            .choices = choicesIn(invocation)};
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
    return invocation.expect(Drafts::writeAfter(Drafts::formerFacts(request, source.filings, source.issued), request,
                                                source.incident, source.filings, source.own, source.zone));
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

void draftOwn(const Invocation &invocation, const Source &source, const Drafts::Request &request)
{
    const QString path = invocation.required(QStringLiteral("out"));
    const OwnDocument own = ownDocument(invocation, request, source);
    if (invocation.has(QStringLiteral("store"))) {
        const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
        (void)invocation.expect(ledger->store(invocation.expect(Drafts::forLedger(own.draft, source.incident, path)),
                                              invocation.by()));
    }
    invocation.expect(Letters::saveBytesTo(own.bytes, path));
    reportMissing(invocation, path, own.draft.composition);
}

void draft(const Invocation &invocation)
{
    const QString name = invocation.argument(0, "ID|FILE.json");
    invocation.atMost(1);
    const QString path = invocation.required(QStringLiteral("out"));
    const auto format = invocation.expect(Letters::formatForFile(path));
    Drafts::Request request = requestIn(invocation);
    if (invocation.has(QStringLiteral("to")) && format != Letters::Format::Mail)
        wrongUsage("app.only_for_mail", {path});
    const Source source = sourceNamed(invocation, name);
    const QString next = Drafts::nextSeries(source.incident, Drafts::languageWord(request.language), source.issued);
    if (request.series.isEmpty() && Drafts::isNotice(request.letter) && next != Drafts::seriesNumbered(1))
        request.series = next; // the first of a series is only called so when a second follows
    if (invocation.has(QStringLiteral("template")))
        return draftOwn(invocation, source, request);
    if (Drafts::choicesOf(request).contains(Letters::Choice::Judgement))
        addJudgement(invocation, source, &request);
    Letters::Composition composition = composed(invocation, request, source);
    composition.document.mailTo = invocation.value(QStringLiteral("to"));
    if (invocation.has(QStringLiteral("store"))) {
        const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
        const auto document = invocation.expect(Drafts::forLedger(request, source.incident, composition, format));
        (void)invocation.expect(ledger->store(document, invocation.by()));
    }
    invocation.expect(Letters::saveTo(composition.document, path));
    reportMissing(invocation, path, composition);
}

} // namespace

QList<Command> documentCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    const QList<QCommandLineOption> draftOptions = {option("letter", "NAME"), option("out", "FILE.docx|.odt|.pdf|.html|.txt|.md|.eml"),
        option("era", "wareki|seireki"), option("date", "DATE"), option("number", "TEXT"), option("series", "TEXT"),
        option("template", "FILE|NAME|ID"), QCommandLineOption(QStringLiteral("voluntary")),
        QCommandLineOption(QStringLiteral("store"))};
    return {
        {.name = QStringLiteral("draft"),
         .usage = QStringLiteral("ID|FILE.json"),
         .options = draftOptions + choiceOptions(),
         .needs = Command::Needs::Fonts,
         .run = draft},
    };
}

} // namespace App

#include "app/commands/commands.h"

#include "model/base/clock.h"
#include "model/drafts/drafts.h"
#include "views/dashboard/chartfiles.h"

#include <QDir>
#include <QFile>

namespace App {

using namespace Incidents;
using Ledger::LedgerFile;

namespace {

const QStringList demoLetters = {QStringLiteral("apology-letter"), QStringLiteral("web-notice"),
                                 QStringLiteral("ppc-preliminary"), QStringLiteral("ppc-final")};

QString makeFolder(const QDir &parent, const QString &name)
{
    if (!parent.mkpath(name))
        throw Stop{Refused, {{QStringLiteral("ledger.no_folder"), {parent.filePath(name)}, parent.filePath(name)}}};
    return parent.filePath(name);
}

std::unique_ptr<LedgerFile> sampleLedger(const Invocation &invocation, const QString &path)
{
    auto created = LedgerFile::create(path, invocation.by());
    if (!created)
        throw Stop{created.problems().first().kind == u"ledger.exists" ? Refused : CannotOpen, created.problems()};
    letJudge(**created);
    invocation.expect((*created)->setSetting(QStringLiteral("organisation"), sampleOrganisation(), invocation.by()));
    invocation.expect((*created)->add(sampleCases(), invocation.by()));
    return std::move(*created);
}

// A report that no law asks for is written as a voluntary one, and the reason is said.
Letters::Composition written(const Invocation &invocation, const QString &letter, const Ledger::LedgerFile &ledger,
                             const Incident &incident, const OwnOrganisation &own)
{
    const auto filings = invocation.expect(ledger.filings(IncidentId(incident.id.valueOr(0))));
    const auto asked = Drafts::write({.letter = letter}, incident, filings, own, ledger.zone());
    if (asked)
        return *asked;
    const QString reason = Base::sentence(asked.problems().first(), invocation.language());
    invocation.complain({QStringLiteral("app.written_voluntarily"), {reason},
                         incident.reference.valueOr({}) + u' ' + letter});
    return invocation.expect(Drafts::write({.letter = letter, .voluntary = true}, incident, filings, own, ledger.zone()));
}

void writeLetters(const Invocation &invocation, const LedgerFile &ledger, const QDir &folder)
{
    // The sample organisation stands in for each sample's own: it lends its people, not its name.
    OwnOrganisation own = invocation.expect(organisationFromJson(sampleOrganisation()));
    own.name = {};
    own.selfWord = {};
    for (const auto &row : invocation.expect(ledger.incidents())) {
        const Incident incident = invocation.expect(ledger.incident(row.id));
        for (const QString &letter : demoLetters) {
            const QString path = folder.filePath(row.reference + u'-' + letter + QStringLiteral(".pdf"));
            invocation.expect(Letters::saveTo(written(invocation, letter, ledger, incident, own).document, path));
        }
    }
}

void writeDashboard(const Invocation &invocation, const LedgerFile &ledger, const QDir &folder)
{
    const QDate today = Base::today(ledger.zone());
    const auto figures = invocation.expect(ledger.figures({.today = today}));
    const auto report = Views::reportOf(figures, {}, {}, today, invocation.language());
    for (const QString &ending : {QStringLiteral("pdf"), QStringLiteral("png")})
        invocation.expect(Views::saveReport(report, folder.filePath(QStringLiteral("dashboard.") + ending)));
}

void demo(const Invocation &invocation)
{
    const QDir folder(makeFolder(QDir(), invocation.argument(0, "DIR")));
    invocation.atMost(1);
    const auto ledger = sampleLedger(invocation, folder.filePath(QStringLiteral("ledger.tenmatsu")));
    writeLetters(invocation, *ledger, makeFolder(folder, QStringLiteral("letters")));
    writeDashboard(invocation, *ledger, folder);
    invocation.print(folder.absolutePath());
}

} // namespace

QList<Command> demoCommands()
{
    return {{.name = QStringLiteral("demo"),
             .usage = QStringLiteral("DIR"),
             .needs = Command::Needs::Charts,
             .run = demo}};
}

} // namespace App

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
    invocation.expect((*created)->setSetting(QStringLiteral("organisation"), sampleOrganisation(), invocation.by()));
    invocation.expect((*created)->add(sampleCases(), invocation.by()));
    return std::move(*created);
}

// A letter that does not fit a case is left out, and the reason is said.
void writeLetters(const Invocation &invocation, const LedgerFile &ledger, const QDir &folder)
{
    const OwnOrganisation own = invocation.expect(organisationFromJson(sampleOrganisation()));
    for (const auto &row : invocation.expect(ledger.incidents())) {
        const Incident incident = invocation.expect(ledger.incident(row.id));
        for (const QString &letter : demoLetters) {
            const QString path = folder.filePath(row.reference + u'-' + letter + QStringLiteral(".pdf"));
            const auto written = Drafts::write({.letter = letter}, incident, own, ledger.zone());
            if (!written) {
                for (Base::Problem problem : written.problems()) {
                    problem.where = row.reference + u' ' + letter;
                    invocation.complain(problem);
                }
                continue;
            }
            invocation.expect(Letters::saveTo(written->document, path));
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

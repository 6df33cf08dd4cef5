// What the law asks: assess.
#include "app/commands/commands.h"

#include "app/settings.h"
#include "model/base/clock.h"
#include "model/duties/judging.h"

#include <QJsonArray>

namespace App {

using namespace Incidents;
using Ledger::LedgerFile;

namespace {

// A file of the user's that is refused leaves the shipped one in force, and everybody is told; a list of holidays that
// was asked for has to be one.
Duties::LawBooks rulesFor(const Invocation &invocation)
{
    const QString folder = invocation.has(QStringLiteral("rules")) ? invocation.value(QStringLiteral("rules"))
                                                                   : Settings::rulesFolder();
    const bool isChosen = invocation.has(QStringLiteral("holidays"));
    const QString list = isChosen ? invocation.value(QStringLiteral("holidays")) : Settings::holidayList();
    if (isChosen)
        (void)readFile(list); // refuses what cannot be read
    Duties::Opened opened = Duties::openLawBooks(folder, list);
    for (const Base::Problem &refusal : opened.refusals) {
        if (isChosen && refusal.where == list)
            throw Stop{Refused, {refusal}};
        invocation.complain(refusal);
    }
    return std::move(opened.books);
}

struct Cases
{
    QList<Incident> incidents;
    OwnOrganisation own = {};
    QTimeZone zone = QTimeZone("Asia/Tokyo");
    QList<Rules::FormerCount> former = {};
};

Cases casesNamed(const Invocation &invocation, const QString &name)
{
    Cases cases;
    const bool isFile = name.endsWith(u".json", Qt::CaseInsensitive);
    if (!isFile || invocation.has(QStringLiteral("ledger"))) {
        const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
        cases.zone = ledger->zone();
        cases.own = invocation.expect(
            organisationFromJson(invocation.expect(ledger->setting(QStringLiteral("organisation")))));
        if (!isFile) {
            const IncidentId id(invocation.number(0, "ID|FILE.json"));
            cases.incidents = {invocation.expect(ledger->incident(id))};
            cases.former = Duties::formerCounts(invocation.expect(ledger->formerFigures(id)), cases.zone);
        }
    }
    if (isFile)
        cases.incidents = readIncidentFile(name, cases.zone);
    return cases;
}

void assess(const Invocation &invocation)
{
    const QString name = invocation.argument(0, "ID|FILE.json");
    invocation.atMost(1);
    const QDate asked = invocation.date(QStringLiteral("on"));
    const Cases cases = casesNamed(invocation, name);
    const Duties::LawBooks rules = rulesFor(invocation);
    const QDate on = asked.isValid() ? asked : Base::today(cases.zone);
    QJsonArray array;
    for (const Incident &incident : cases.incidents) {
        const Rules::Case given{incident, on, cases.zone, cases.own, cases.former};
        const Base::Problems obstacles = Rules::obstacles(given);
        if (!obstacles.isEmpty())
            throw Stop{Refused, obstacles};
        const auto assessment = Rules::assess(given, rules.rulebook, rules.calendar);
        array.append(Rules::toJson(assessment, invocation.language()));
        if (invocation.wantsJson())
            continue;
        invocation.print(incident.title.simplified());
        invocation.print(Rules::toText(assessment, invocation.language()).join(u'\n') + u'\n');
    }
    if (invocation.wantsJson())
        invocation.print(array.size() == 1 ? QJsonValue(array.first()) : QJsonValue(array));
}

} // namespace

QList<Command> dutyCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    return {{.name = QStringLiteral("assess"),
             .usage = QStringLiteral("ID|FILE.json"),
             .options = {option("on", "DATE"), option("rules", "DIR"), option("holidays", "FILE.csv")},
             .run = assess}};
}

} // namespace App

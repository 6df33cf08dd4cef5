// Every open date over the ledger: deadlines.
#include "app/commands/commands.h"

#include "model/base/clock.h"
#include "model/base/vocabulary.h"
#include "model/duties/deadlines.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

namespace App {

using Duties::Deadline;
using Ledger::LedgerFile;

namespace {

/// The number of --within; nothing when it was not given.
std::optional<int> daysWithin(const Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("within")))
        return std::nullopt;
    bool isNumber = false;
    const int days = invocation.value(QStringLiteral("within")).toInt(&isNumber);
    if (!isNumber || days < 0)
        wrongUsage("app.not_a_number", {QStringLiteral("--within"), invocation.value(QStringLiteral("within"))});
    return days;
}

// Of a duty whose rule file is gone only its id is known.
QString regimeOf(const Deadline &deadline, Base::Language language)
{
    return deadline.regime.isEmpty() ? deadline.key.regime : deadline.regime.in(language);
}

QString lineOf(const Deadline &deadline, const QDateTime &at, Base::Language language)
{
    const bool isTarget = !deadline.due.isValid() && deadline.target.day.isValid();
    const QString due = isTarget ? Duties::localDueText(deadline.target.day, deadline.target.at, at.timeZone())
                                 : Duties::localDueText(deadline.due, deadline.dueAt, at.timeZone());
    const QString span = deadline.earliest.isValid() && !isTarget ? deadline.earliest.toString(Qt::ISODate) + u'/' + due : due;
    const QString left = deadline.day().isValid() ? QString::number(at.date().daysTo(deadline.day())) : QString();
    const QString target = isTarget ? Base::label(QStringLiteral("phrase"), QStringLiteral("own_target"), language) : QString();
    return QStringList{span, left, deadline.incident.toString(), deadline.reference, regimeOf(deadline, language),
                       deadline.name.in(language).simplified() + target, Duties::stateText(deadline, language),
                       deadline.title.simplified()}
        .join(u'\t');
}

void save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Stop{Refused, {{QStringLiteral("app.cannot_write"), {file.errorString()}, path}}};
}

void printAll(const Invocation &invocation, const QList<Deadline> &open, const QDateTime &at)
{
    QJsonArray array;
    for (const Deadline &deadline : open) {
        if (invocation.wantsJson())
            array.append(Duties::toJson(deadline, at.date(), invocation.language()));
        else
            invocation.print(lineOf(deadline, at, invocation.language()));
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

void deadlines(const Invocation &invocation)
{
    invocation.atMost(0);
    const std::optional<int> within = daysWithin(invocation);
    const QDate asked = invocation.date(QStringLiteral("on"));
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    const QDateTime at = momentOn(asked, ledger->zone());
    auto found = invocation.expect(Duties::deadlines(*ledger, lawBooksFor(invocation), at));
    for (const Base::Problem &problem : std::as_const(found.notJudged))
        invocation.complain(problem);
    if (within)
        found.open.removeIf([&](const Deadline &deadline) {
            return !deadline.due.isValid() || deadline.due > at.date().addDays(*within);
        });
    if (invocation.has(QStringLiteral("ics"))) {
        const QString name = Base::label(QStringLiteral("phrase"), QStringLiteral("deadline_calendar"), invocation.language());
        save(invocation.required(QStringLiteral("ics")),
             CalendarFile::written(name, Duties::calendarEvents(found.open + found.over, ledger->uid(), invocation.language()), Base::now()));
    }
    printAll(invocation, found.open, at);
    if (within && !found.open.isEmpty())
        throw Stop{Refused, {}}; // says by its status that something is due
}

} // namespace

QList<Command> deadlineCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    return {{.name = QStringLiteral("deadlines"),
             .usage = {},
             .options = {option("within", "DAYS"), option("on", "DATE"), option("ics", "FILE"), option("rules", "DIR"),
                         option("holidays", "FILE.csv")},
             .run = deadlines}};
}

} // namespace App

#include "app/commands/commands.h"

#include "model/base/clock.h"
#include "model/base/vocabulary.h"
#include "model/incident/causes.h"
#include "model/insight/chartfigures.h"
#include "views/dashboard/chartfiles.h"

#include <QJsonArray>
#include <QJsonObject>

namespace App {

using Ledger::LedgerFile;

namespace {

Ledger::FigureQuery periodOf(const Invocation &invocation)
{
    return {.from = invocation.date(QStringLiteral("from")),
            .to = invocation.date(QStringLiteral("to")),
            .department = invocation.value(QStringLiteral("department"))};
}

QString labelOf(const QString &dimension, const QString &key, Base::Language language)
{
    if (dimension == u"cause" && Incidents::isCause(key))
        return Incidents::causeLabel(key, language);
    return Base::label(dimension == u"party" ? QStringLiteral("party_role") : dimension, key, language);
}

void stats(const Invocation &invocation)
{
    invocation.atMost(0);
    QStringList dimensions = invocation.values(QStringLiteral("by")).join(u',').split(u',', Qt::SkipEmptyParts);
    if (dimensions.isEmpty())
        dimensions = {QStringLiteral("cause")};
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    const auto rows = invocation.expect(ledger->stats(dimensions, periodOf(invocation)));
    QJsonArray array;
    for (const auto &row : rows) {
        QStringList cells;
        for (qsizetype at = 0; at < row.key.size(); ++at)
            cells += labelOf(dimensions[at], row.key[at], invocation.language());
        if (!invocation.wantsJson())
            invocation.print((cells << QString::number(row.incidents) << QString::number(row.persons)).join(u'\t'));
        array.append(QJsonObject{{QStringLiteral("key"), QJsonArray::fromStringList(row.key)},
                                 {QStringLiteral("incidents"), row.incidents},
                                 {QStringLiteral("persons"), row.persons}});
    }
    if (invocation.wantsJson())
        invocation.print(QJsonObject{{QStringLiteral("by"), QJsonArray::fromStringList(dimensions)},
                                     {QStringLiteral("rows"), array}});
}

QString subtitleOf(const Ledger::FigureQuery &query, Base::Language language)
{
    const QString period = Insight::periodText({query.from, query.to}, language);
    return query.department.isEmpty() ? period : period + QStringLiteral("  ") + query.department;
}

void chart(const Invocation &invocation)
{
    const QString name = invocation.argument(0, "NAME");
    invocation.atMost(1);
    const QString path = invocation.required(QStringLiteral("out"));
    const auto chart = Base::fromName<Insight::ChartName>(name);
    if (!chart && name != u"report")
        wrongUsage("app.no_such_chart",
                   {name, (Base::enumNames<Insight::ChartName>() << QStringLiteral("report")).join(QStringLiteral(", "))});
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    Ledger::FigureQuery query = periodOf(invocation);
    query.today = Base::today(ledger->zone());
    const Ledger::Figures figures = invocation.expect(ledger->figures(query));
    const Insight::Period period{query.from, query.to};
    if (!chart) {
        invocation.expect(Views::saveReport(
            Views::reportOf(figures, period, query.department, query.today, invocation.language()), path));
        return;
    }
    invocation.expect(Views::saveChart(Insight::chartFigures(*chart, figures, period, invocation.language()),
                                       subtitleOf(query, invocation.language()), invocation.language(), path));
}

} // namespace

QList<Command> figureCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    return {{.name = QStringLiteral("stats"),
             .usage = {},
             .options = {option("by", "cause,month,quarter,fiscal_year,department,process,party,discovered_by"),
                         option("from", "DATE"), option("to", "DATE"), option("department", "NAME")},
             .run = stats},
            {.name = QStringLiteral("chart"),
             .usage = QStringLiteral("NAME|report"),
             .options = {option("out", "FILE.png|.svg|.pdf|.csv"), option("from", "DATE"), option("to", "DATE"),
                         option("department", "NAME")},
             .needs = Command::Needs::Charts,
             .run = chart}};
}

} // namespace App

#include "app/commands/commands.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"

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
             .run = stats}};
}

} // namespace App

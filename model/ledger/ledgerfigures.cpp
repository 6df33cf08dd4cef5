// The figures of dashboard and statistics: counted by the database, one statement a figure.
#include "model/ledger/figurestatements.h"
#include "model/ledger/incidentrecords.h"
#include "model/ledger/ledgerfile.h"

namespace Ledger {

using Base::Problem;
using namespace Incidents;

namespace {

// "incident." is written out because the action's table has a status and a body of its own.
QString conditionOf(const FigureQuery &query)
{
    QString condition = QStringLiteral("incident.kind = 'incident'");
    if (query.from.isValid())
        condition += QStringLiteral(" AND incident.day >= :from");
    if (query.to.isValid())
        condition += QStringLiteral(" AND incident.day <= :to");
    if (!query.department.isEmpty())
        condition += QStringLiteral(" AND incident.department = :department");
    return condition;
}

void bind(Statement &statement, const FigureQuery &query)
{
    if (query.from.isValid())
        statement.bind(QStringLiteral(":from"), query.from.toString(Qt::ISODate));
    if (query.to.isValid())
        statement.bind(QStringLiteral(":to"), query.to.toString(Qt::ISODate));
    if (!query.department.isEmpty())
        statement.bind(QStringLiteral(":department"), query.department);
}

Statement counted(Database &database, const FigureQuery &query, const QString &sql)
{
    Statement statement(database, sql.arg(conditionOf(query)));
    bind(statement, query);
    return statement;
}

// ---- the statements; %1 is the condition of the query

const QString monthsStatement = QStringLiteral(
    "SELECT month, cause, count(*), sum(persons) FROM incident WHERE %1 GROUP BY month, cause ORDER BY month, cause");

const QString discoveredStatement =
    QStringLiteral("SELECT discovered_by, count(*) FROM incident WHERE %1 GROUP BY discovered_by");

const QString openStatement =
    QStringLiteral("SELECT count(*) FROM incident WHERE %1 AND incident.status IN ('open', 'contained')");

const QString statusStatement = QStringLiteral(R"(
    SELECT action.status, count(*) FROM action JOIN incident ON incident.id = action.incident_id
    WHERE %1 GROUP BY action.status)");

const QString overdueStatement = QStringLiteral(R"(
    SELECT count(*) FROM action JOIN incident ON incident.id = action.incident_id
    WHERE %1 AND action.due < :today AND action.status IN ('considering', 'planned', 'open', 'carried_over'))");

QString lagStatement(const QString &from, const QString &to)
{
    return QString(QStringLiteral(R"(
        WITH lag AS (SELECT TO - FROM_ AS seconds, row_number() OVER (ORDER BY TO - FROM_) AS place,
                            count(*) OVER () AS number
                     FROM incident WHERE %1 AND TO >= FROM_)
        SELECT number, seconds FROM lag WHERE place = (number + 1) / 2 OR place = (number * 9 + 9) / 10
        ORDER BY place)"))
        .replace(QLatin1String("TO"), to)
        .replace(QLatin1String("FROM_"), from);
}

const QString toDiscoveryStatement = lagStatement(QStringLiteral("occurred_at"), QStringLiteral("discovered_at"));
const QString toPersonsStatement = lagStatement(QStringLiteral("discovered_at"), QStringLiteral("informed_at"));

// ---- what they give

QList<MonthFigure> months(Database &database, const FigureQuery &query)
{
    Statement rows = counted(database, query, monthsStatement);
    rows.run();
    QList<MonthFigure> figures;
    while (rows.next())
        figures.append({rows.text(0), rows.text(1), rows.number(2), rows.number(3)});
    return figures;
}

QList<WordFigure> words(Database &database, const FigureQuery &query, const QString &sql)
{
    Statement rows = counted(database, query, sql);
    rows.run();
    QList<WordFigure> figures;
    while (rows.next())
        figures.append({rows.text(0), rows.number(1)});
    return figures;
}

qint64 number(Statement statement)
{
    statement.run().next();
    return statement.number(0);
}

qint64 overdue(Database &database, const FigureQuery &query)
{
    Statement statement = counted(database, query, overdueStatement);
    statement.bind(QStringLiteral(":today"), query.today.toString(Qt::ISODate));
    return number(std::move(statement));
}

LagFigure lag(Database &database, const FigureQuery &query, const QString &sql)
{
    Statement rows = counted(database, query, sql);
    rows.run();
    LagFigure figure;
    while (rows.next()) {
        if (figure.incidents == 0)
            figure.median = rows.number(1);
        figure.incidents = rows.number(0);
        figure.ninth = rows.number(1);
    }
    return figure;
}

// ---- which incidents a figure counts

// "column IN (:name0, :name1)", and "is not known" where the empty word is listed; "1 = 1" without words.
QString oneOf(const QString &column, const QString &name, const QStringList &words)
{
    if (words.isEmpty())
        return QStringLiteral("1 = 1");
    QStringList places, choices;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (!words[at].isEmpty())
            places += name + QString::number(at);
    }
    if (!places.isEmpty())
        choices += QStringLiteral("%1 IN (%2)").arg(column, places.join(QStringLiteral(", ")));
    if (words.contains(QString()))
        choices += column + QStringLiteral(" IS NULL");
    return u'(' + choices.join(QStringLiteral(" OR ")) + u')';
}

void bindWords(Statement &statement, const QString &name, const QStringList &words)
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (!words[at].isEmpty())
            statement.bind(name + QString::number(at), words[at]);
    }
}

const QString isOverdue = QStringLiteral(
    "(action.due < :today AND action.status IN ('considering', 'planned', 'open', 'carried_over'))");

QString actionCondition(const FigurePart &part)
{
    if (part.actionStatus.isEmpty() && !part.overdue)
        return QStringLiteral("1 = 1");
    const QString overdue = !part.overdue ? QStringLiteral("1 = 1")
        : *part.overdue                   ? isOverdue
                                          : QStringLiteral("(action.due IS NULL OR NOT %1)").arg(isOverdue);
    return QStringLiteral("EXISTS (SELECT 1 FROM action WHERE action.incident_id = incident.id AND %1 AND %2)")
        .arg(oneOf(QStringLiteral("action.status"), QStringLiteral(":status"), part.actionStatus), overdue);
}

QString conditionOf(const FigurePart &part)
{
    QStringList conditions = {oneOf(QStringLiteral("incident.cause"), QStringLiteral(":cause"), part.causes),
                              oneOf(QStringLiteral("incident.discovered_by"), QStringLiteral(":by"), part.discoveredBy),
                              oneOf(QStringLiteral("incident.status"), QStringLiteral(":is"), part.status),
                              actionCondition(part)};
    if (part.undated)
        conditions += QStringLiteral("incident.month IS NULL");
    if (part.from.isValid())
        conditions += QStringLiteral("incident.day >= :partFrom");
    if (part.to.isValid())
        conditions += QStringLiteral("incident.day <= :partTo");
    if (part.lag == FigurePart::Lag::ToDiscovery)
        conditions += QStringLiteral("incident.discovered_at >= incident.occurred_at");
    if (part.lag == FigurePart::Lag::ToPersons)
        conditions += QStringLiteral("incident.informed_at >= incident.discovered_at");
    return conditions.join(QStringLiteral(" AND "));
}

void bind(Statement &statement, const FigureQuery &query, const FigurePart &part)
{
    bind(statement, query);
    bindWords(statement, QStringLiteral(":cause"), part.causes);
    bindWords(statement, QStringLiteral(":by"), part.discoveredBy);
    bindWords(statement, QStringLiteral(":is"), part.status);
    bindWords(statement, QStringLiteral(":status"), part.actionStatus);
    if (part.overdue)
        statement.bind(QStringLiteral(":today"), query.today.toString(Qt::ISODate));
    if (part.from.isValid())
        statement.bind(QStringLiteral(":partFrom"), part.from.toString(Qt::ISODate));
    if (part.to.isValid())
        statement.bind(QStringLiteral(":partTo"), part.to.toString(Qt::ISODate));
}

// What `stats --by` takes, and the column it is counted from.
const QHash<QString, QString> &dimensions()
{
    static const QHash<QString, QString> columns = {
        {QStringLiteral("cause"), QStringLiteral("cause")},
        {QStringLiteral("month"), QStringLiteral("month")},
        {QStringLiteral("quarter"), QStringLiteral("month")},
        {QStringLiteral("fiscal_year"), QStringLiteral("month")},
        {QStringLiteral("department"), QStringLiteral("department")},
        {QStringLiteral("process"), QStringLiteral("process")},
        {QStringLiteral("party"), QStringLiteral("party")},
        {QStringLiteral("discovered_by"), QStringLiteral("discovered_by")},
    };
    return columns;
}

// Quarters are of the calendar year; a fiscal year begins in April.
QString keyOf(const QString &dimension, const QString &value)
{
    if (value.isEmpty())
        return QStringLiteral("unknown");
    const int year = value.left(4).toInt(), month = value.mid(5, 2).toInt();
    if (dimension == u"quarter")
        return QStringLiteral("%1-Q%2").arg(year).arg((month + 2) / 3);
    if (dimension == u"fiscal_year")
        return QString::number(month >= 4 ? year : year - 1);
    return value;
}

} // namespace

QStringList figureStatements(const FigureQuery &query)
{
    QStringList statements;
    for (const QString &statement : {monthsStatement, discoveredStatement, statusStatement, overdueStatement,
                                     openStatement, toDiscoveryStatement, toPersonsStatement})
        statements += statement.arg(conditionOf(query));
    return statements;
}

Base::Result<Figures> LedgerFile::figures(const FigureQuery &query) const
{
    return guarded([&] {
        Transaction consistent(*m_database, Transaction::Kind::Read);
        return Figures{.months = months(*m_database, query),
                       .discoveredBy = words(*m_database, query, discoveredStatement),
                       .actionStatus = words(*m_database, query, statusStatement),
                       .overdueActions = overdue(*m_database, query),
                       .openIncidents = number(counted(*m_database, query, openStatement)),
                       .toDiscovery = lag(*m_database, query, toDiscoveryStatement),
                       .toPersons = lag(*m_database, query, toPersonsStatement)};
    });
}

Base::Result<QList<IncidentId>> LedgerFile::incidentsBehind(const FigureQuery &query, const FigurePart &part) const
{
    return guarded([&] {
        Statement rows(*m_database, QStringLiteral("SELECT incident.id FROM incident WHERE %1 AND %2 "
                                                   "ORDER BY incident.day DESC, incident.id DESC")
                                        .arg(conditionOf(query), conditionOf(part)));
        bind(rows, query, part);
        rows.run();
        QList<IncidentId> ids;
        while (rows.next())
            ids.append(IncidentId(rows.number(0)));
        return ids;
    });
}

Base::Result<QList<StatRow>> LedgerFile::stats(const QStringList &by, const FigureQuery &query) const
{
    return guarded([&] {
        QStringList columns;
        for (const QString &dimension : by) {
            if (!dimensions().contains(dimension))
                throw Failure(Problem{QStringLiteral("ledger.no_such_dimension"),
                                      {dimension, QStringList(dimensions().keys()).join(QStringLiteral(", "))}});
            columns += dimensions().value(dimension);
        }
        const QString list = columns.join(QStringLiteral(", "));
        Statement rows = counted(*m_database, query, QStringLiteral("SELECT count(*), sum(persons), ") + list
            + QStringLiteral(" FROM incident WHERE %1 GROUP BY ") + list);
        rows.run();
        QMap<QStringList, StatRow> sums;
        while (rows.next()) {
            QStringList key;
            for (int at = 0; at < by.size(); ++at)
                key += keyOf(by[at], rows.text(2 + at));
            StatRow &sum = sums[key];
            sum.key = key;
            sum.incidents += rows.number(0);
            sum.persons += rows.number(1);
        }
        return sums.values();
    });
}

} // namespace Ledger

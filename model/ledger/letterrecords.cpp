#include "model/ledger/letterrecords.h"

#include <QDataStream>
#include <QIODevice>

namespace Ledger {

namespace {

const QString everything = QStringLiteral("all");

} // namespace

LetterRun letterRunOf(const Record &record)
{
    const QJsonObject &body = record.body;
    return {.id = LetterRunId(record.id),
            .made = QDateTime::fromString(record.attributes.value(QStringLiteral("made")).toString(), Qt::ISODateWithMs),
            .madeBy = record.attributes.value(QStringLiteral("made_by")).toString(),
            .run = {.incident = Incidents::IncidentId(record.incident),
                    .letter = body[u"letter"].toString(),
                    .version = body[u"version"].toInt(),
                    .language = body[u"language"].toString(),
                    .channel = body[u"channel"].toString(),
                    .job = body[u"job"].toString(),
                    .refused = body[u"refused"].toInteger(),
                    .files = body[u"files"].toInteger(),
                    .pages = body[u"pages"].toInteger()},
            .first = body[u"first"].toInteger(),
            .count = body[u"count"].toInteger()};
}

void forEachLetter(Database &database, const LetterRun *run, const std::function<void(const StoredLetter &)> &visit)
{
    QString sql = QStringLiteral("SELECT id, run_id, row_no, row_hash, variant, file, page, seal FROM letter ");
    if (run)
        sql += QStringLiteral("WHERE id >= :first AND id < :end ");
    Statement rows(database, sql + QStringLiteral("ORDER BY id"));
    if (run) {
        rows.bind(QStringLiteral(":first"), run->first);
        rows.bind(QStringLiteral(":end"), run->first + run->count);
    }
    rows.run();
    while (rows.next()) {
        visit({.id = rows.number(0), .run = rows.number(1),
               .row = {.row = rows.number(2), .hash = rows.value(3).toByteArray(), .variant = rows.text(4),
                       .file = rows.number(5), .page = rows.number(6)},
               .seal = rows.value(7).toByteArray()});
    }
}

QByteArray sealOf(const AuditKey &key, const StoredLetter &letter)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream << letter.id << letter.run << letter.row.row << letter.row.hash << letter.row.variant.toUtf8() << letter.row.file
           << letter.row.page;
    return QByteArray::fromHex(key.seal(content).left(32).toLatin1());
}

QString rangesOf(QList<qint64> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList ranges;
    for (qsizetype at = 0; at < rows.size();) {
        qsizetype end = at;
        while (end + 1 < rows.size() && rows[end + 1] == rows[end] + 1)
            ++end;
        ranges += end == at ? QString::number(rows[at]) : QString::number(rows[at]) + u'-' + QString::number(rows[end]);
        at = end + 1;
    }
    return ranges.isEmpty() ? everything : ranges.join(u',');
}

bool isAll(const QString &ranges)
{
    return ranges == everything;
}

bool isIn(const QString &ranges, qint64 row)
{
    if (isAll(ranges))
        return true;
    for (const QStringView range : QStringView(ranges).split(u',')) {
        const qsizetype dash = range.indexOf(u'-');
        const qint64 from = range.left(dash < 0 ? range.size() : dash).toLongLong();
        const qint64 to = dash < 0 ? from : range.mid(dash + 1).toLongLong();
        if (row >= from && row <= to)
            return true;
    }
    return false;
}

} // namespace Ledger

#include "model/tables/incidentlistfile.h"

#include "model/tables/incidentcells.h"
#include "model/tables/sheet.h"

#include <QSaveFile>

namespace Tables {

using Base::Problem;
using Ledger::IncidentRow;

namespace {

constexpr std::array sheetColumns = {IncidentColumn::Reference, IncidentColumn::Title,       IncidentColumn::Status,
                                     IncidentColumn::Cause,     IncidentColumn::Department,  IncidentColumn::Occurred,
                                     IncidentColumn::Known,     IncidentColumn::Persons,     IncidentColumn::OpenActions,
                                     IncidentColumn::NextDue};
constexpr double wideColumn = 48, usualColumn = 18; // characters

QByteArray csvField(QString text)
{
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text.toUtf8();
}

Problem cannotWrite(const QString &path, const QString &why)
{
    return {QStringLiteral("app.cannot_write"), {why}, path};
}

// A time known to the month or the year is no date of a spreadsheet: it stays the words it is.
QVariant timeCell(const QString &notation, const QString &words)
{
    const QDate day = QDate::fromString(notation.left(10), Qt::ISODate);
    if (day.isValid() && notation.size() == 10)
        return day;
    const QTime time = QTime::fromString(notation.mid(11, 5), QStringLiteral("HH:mm"));
    return day.isValid() && time.isValid() ? QVariant(QDateTime(day, time, Qt::UTC)) : QVariant(words);
}

QVariant sheetCell(const IncidentRow &row, IncidentColumn column, Base::Language language)
{
    const QString words = cellText(row, column, language);
    switch (column) {
    case IncidentColumn::Occurred: return timeCell(row.occurred, words);
    case IncidentColumn::Known: return timeCell(row.known, words);
    case IncidentColumn::NextDue: return row.nextDue;
    case IncidentColumn::OpenActions: return qint64(row.openActions);
    case IncidentColumn::Persons:
        return row.persons && row.personsBound == Incidents::Bound::Exact ? QVariant(*row.persons) : QVariant(words);
    case IncidentColumn::Reference:
    case IncidentColumn::Title:
    case IncidentColumn::Status:
    case IncidentColumn::Cause:
    case IncidentColumn::Department: return words;
    }
    Q_UNREACHABLE();
}

QByteArray incidentListXlsx(const QList<IncidentRow> &rows, Base::Language language)
{
    QList<SheetColumn> columns;
    for (const IncidentColumn column : sheetColumns)
        columns.append({columnLabel(column, language), column == IncidentColumn::Title ? wideColumn : usualColumn});
    QList<QVariantList> cells;
    for (const IncidentRow &row : rows) {
        QVariantList line;
        for (const IncidentColumn column : sheetColumns)
            line += sheetCell(row, column, language);
        cells += line;
    }
    return sheetFile(columns, cells);
}

} // namespace

bool isListFile(const QString &path)
{
    return path.endsWith(u".csv", Qt::CaseInsensitive) || path.endsWith(u".xlsx", Qt::CaseInsensitive);
}

QByteArray incidentListCsv(const QList<IncidentRow> &rows)
{
    QByteArray csv = "\xef\xbb\xbfid,reference,title,kind,status,cause,department,process,occurred,known,persons,"
                     "next_due,open_actions\r\n";
    for (const IncidentRow &row : rows) {
        const QStringList cells = {row.id.toString(), row.reference, row.title, Base::nameOf(row.kind),
                                   Base::nameOf(row.status), row.cause, row.department, row.process, row.occurred,
                                   row.known, row.persons ? QString::number(*row.persons) : QString(),
                                   row.nextDue.toString(Qt::ISODate), QString::number(row.openActions)};
        QByteArrayList fields;
        for (const QString &cell : cells)
            fields += csvField(cell);
        csv += fields.join(',') + "\r\n";
    }
    return csv;
}

Base::Outcome saveIncidentList(const QList<IncidentRow> &rows, const QString &path, Base::Language language)
{
    const bool isSheet = path.endsWith(u".xlsx", Qt::CaseInsensitive);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    file.write(isSheet ? incidentListXlsx(rows, language) : incidentListCsv(rows));
    return file.commit() ? Base::done : Base::Outcome(cannotWrite(path, file.errorString()));
}

} // namespace Tables

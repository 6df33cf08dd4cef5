#include "model/tables/historytable.h"

#include "model/base/vocabulary.h"
#include "model/tables/fieldwords.h"
#include "model/tables/historyanswers.h"
#include "model/tables/texts.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace Tables {

using Base::Language;
using Ledger::HistoryRow;

namespace {

const QString headCount = QStringLiteral("head_count");
const QString incidentEntity = QStringLiteral("incident");

/// The list of the incident file whose entries are rows of their own.
QString listOf(const QString &entity)
{
    static const QHash<QString, QString> lists = {{headCount, QStringLiteral("counts")},
                                                  {QStringLiteral("timeline_step"), QStringLiteral("timeline")},
                                                  {QStringLiteral("action"), QStringLiteral("actions")}};
    return lists.value(entity);
}

QJsonObject wholeOf(const QString &text)
{
    return storedValue(text).toObject();
}

QString pathOf(const HistoryRow &row)
{
    const QString list = listOf(row.entity);
    if (list.isEmpty())
        return row.field;
    return row.field.isEmpty() ? list : list + u'.' + row.field;
}

QJsonObject bodyOf(const QString &text)
{
    return wholeOf(text).value(QStringLiteral("body")).toObject();
}

/// A whole row in words: the facts of the entry.
QString wholeText(const HistoryRow &row, const QString &text, Language language)
{
    if (text.isNull() || listOf(row.entity).isEmpty())
        return {};
    return valueText(listOf(row.entity), bodyOf(text), language);
}

/// Of two states of an entry what stands in the first and not in the second.
QString differenceText(const QString &list, QJsonObject state, const QJsonObject &other, Language language)
{
    for (const QString &key : state.keys()) {
        if (state[key] == other[key])
            state.remove(key);
    }
    return valueText(list, state, language);
}

/// A figure is not edited but replaced: the new row and the mark on the old one are one change for a person.
QHash<qint64, QString> replacedFigures(const QList<HistoryRow> &rows)
{
    QHash<qint64, QString> former; ///< row text by id of the head-count
    for (const HistoryRow &row : rows) {
        if (row.entity == headCount && row.field.isEmpty() && !row.after.isNull())
            former.insert(row.entityId, row.after);
    }
    return former;
}

/// The change by which the incident was recorded, with all its rows.
qint64 recordedBy(const QList<HistoryRow> &rows)
{
    for (const HistoryRow &row : rows) {
        if (row.entity == incidentEntity && row.field.isEmpty() && row.before.isNull())
            return row.change;
    }
    return -1;
}

const HistoryRow *figureReplacedBy(const HistoryRow &added, const QList<HistoryRow> &rows,
                                   const QHash<qint64, QString> &texts)
{
    const QJsonValue place = wholeOf(added.after).value(QStringLiteral("position"));
    for (const HistoryRow &row : rows) {
        if (row.change == added.change && row.entity == headCount && row.field == u"#replaced"
            && wholeOf(texts.value(row.entityId)).value(QStringLiteral("position")) == place)
            return &row;
    }
    return nullptr;
}

} // namespace

HistoryTable::HistoryTable(const QTimeZone &zone, Language language, QObject *parent)
    : QAbstractTableModel(parent), m_zone(zone), m_language(language)
{
}

HistoryTable::Line HistoryTable::lineOf(const HistoryRow &row) const
{
    Line line{.change = row.change,
              .when = dateTimeText(row.at.toTimeZone(m_zone), m_language),
              .by = row.by,
              .field = {},
              .before = {},
              .after = {},
              .canUndo = row.canUndo};
    if (row.field == u"#undoes") {
        line.field = phrase("change_undone", m_language);
    } else if (row.field.isEmpty()) {
        line.field = row.entity == incidentEntity ? phrase("incident_recorded", m_language)
                                                  : fieldText(pathOf(row), m_language);
        line.before = wholeText(row, row.before, m_language);
        line.after = wholeText(row, row.after, m_language);
    } else {
        line.field = fieldText(pathOf(row), m_language);
        line.before = valueText(pathOf(row), storedValue(row.before), m_language);
        line.after = valueText(pathOf(row), storedValue(row.after), m_language);
    }
    return line;
}

QList<HistoryTable::Line> HistoryTable::linesOf(const QList<HistoryRow> &rows) const
{
    const QHash<qint64, QString> figures = replacedFigures(rows);
    const qint64 recorded = recordedBy(rows);
    const HistoryAnswers answers(rows, m_language);
    QList<Line> lines;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const HistoryRow &row = rows[at];
        if (const auto words = answers.at(at)) {
            lines.append(lineOf(row));
            lines.last().field = words->field;
            lines.last().before = words->before;
            lines.last().after = words->after;
            continue;
        }
        const bool isInner = row.field.startsWith(u'#') && row.field != u"#undoes";
        const bool hasWords = row.entity == incidentEntity || !listOf(row.entity).isEmpty();
        const bool isPartOfRecording = row.change == recorded && row.entity != incidentEntity;
        if (isInner || !hasWords || isPartOfRecording)
            continue;
        Line line = lineOf(row);
        if (row.entity == headCount && row.field.isEmpty()) {
            if (const HistoryRow *former = figureReplacedBy(row, rows, figures)) {
                const QJsonObject before = bodyOf(figures.value(former->entityId)), after = bodyOf(row.after);
                line.before = differenceText(listOf(row.entity), before, after, m_language);
                line.after = differenceText(listOf(row.entity), after, before, m_language);
            }
        }
        lines.append(line);
    }
    return lines;
}

void HistoryTable::setRows(const QList<HistoryRow> &rows)
{
    beginResetModel();
    m_lines = linesOf(rows);
    endResetModel();
}

QString HistoryTable::undoText() const
{
    QStringList fields;
    for (const Line &line : m_lines) {
        if (line.canUndo && !fields.contains(line.field))
            fields += line.field;
    }
    return fields.join(QStringLiteral(", "));
}

int HistoryTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int HistoryTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryTable::text(const Line &line, int column) const
{
    switch (column) {
    case When:
        return line.when;
    case By:
        return line.by;
    case Field:
        return line.field;
    case Before:
        return line.before;
    case After:
        return line.after;
    default:
        return {};
    }
}

QVariant HistoryTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case ChangeRole:
        return line.change;
    case CanUndoRole:
        return line.canUndo;
    default:
        return {};
    }
}

QVariant HistoryTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array ids = {"history_when", "history_by", "history_field", "history_before", "history_after"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return phrase(ids.at(size_t(section)), m_language);
}

} // namespace Tables

#include "model/tables/actionpaste.h"

#include "model/base/vocabulary.h"
#include "model/tables/tabtext.h"

namespace Tables {

using Base::Language;
using Base::Problem;
using Ledger::ActionRow;

namespace {

constexpr qsizetype mostCells = 100'000;

bool isHeading(const QStringList &line, const QList<ActionColumn> &columns)
{
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QString cell = line[at].simplified();
        const ActionColumn column = columns.value(at, ActionColumn::Title);
        if (at >= columns.size()
            || (cell != columnLabel(column, Language::Japanese) && cell != columnLabel(column, Language::English)))
            return false;
    }
    return !line.isEmpty();
}

qsizetype widthOf(const CellBlock &cells)
{
    qsizetype width = 0;
    for (const QStringList &line : cells)
        width = qMax(width, line.size());
    return width;
}

// A single copied cell goes into every chosen one, as in a spreadsheet.
CellBlock filled(const CellBlock &cells, const PasteTarget &target)
{
    if (cells.size() != 1 || cells.first().size() != 1)
        return cells;
    const QStringList line(target.chosenColumns, cells.first().first());
    return CellBlock(target.chosenRows, line);
}

Base::Result<CellBlock> blockFrom(const QString &text, const PasteTarget &target)
{
    CellBlock cells = cellsFromText(text);
    if (cells.size() > 1 && isHeading(cells.first(), target.columns))
        cells.removeFirst();
    const auto problem = [](const char *kind, qsizetype has, qsizetype room) {
        return Problem{QLatin1String("actions.") + QLatin1String(kind),
                       {QString::number(has), QString::number(room)}};
    };
    const qsizetype width = widthOf(cells);
    if (cells.isEmpty() || width == 0)
        return Problem{QStringLiteral("actions.nothing_to_paste"), {}};
    if (cells.size() * width > mostCells)
        return problem("too_large", cells.size() * width, mostCells);
    if (cells.size() > target.rows.size())
        return problem("too_many_rows", cells.size(), target.rows.size());
    if (width > target.columns.size())
        return problem("too_many_columns", width, target.columns.size());
    return filled(cells, target);
}

QString placeOf(qsizetype line, ActionColumn column, Language language)
{
    return Base::label(QStringLiteral("action_text"), QStringLiteral("cell"), language)
        .replace(QLatin1String("{0}"), QString::number(line + 1))
        .replace(QLatin1String("{1}"), columnLabel(column, language));
}

} // namespace

Base::Result<QList<ActionRow>> pasted(const QString &text, const PasteTarget &target, const ActionContext &context)
{
    const auto block = blockFrom(text, target);
    if (!block)
        return block.problems();
    ActionContext strict = context;
    strict.addsYear = false;
    QList<ActionRow> changed;
    Base::Problems problems;
    for (qsizetype line = 0; line < block->size(); ++line) {
        ActionRow row = target.rows[line];
        for (qsizetype at = 0; at < block->at(line).size(); ++at) {
            const auto action = withCell(row, target.columns[at], block->at(line).at(at), strict);
            if (action)
                row.action = *action;
            for (Problem problem : action.problems()) {
                problem.where = placeOf(line, target.columns[at], context.language);
                problems.append(problem);
            }
        }
        if (row.action != target.rows[line].action)
            changed.append(row);
    }
    if (!problems.isEmpty())
        return problems;
    return changed;
}

} // namespace Tables

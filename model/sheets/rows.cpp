#include "model/sheets/rows.h"

#include <QFile>
#include <QFileInfo>

namespace Sheets {

using Base::Problem;

void Row::clear()
{
    number = 0;
    cells.clear();
    faults.clear();
}

Base::Result<std::unique_ptr<Reader>> open(const QString &path, const Options &options)
{
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir() || !file->open(QIODevice::ReadOnly))
        return Problem{QStringLiteral("sheets.cannot_open"), {}, path};
    if (file->size() == 0)
        return Problem{QStringLiteral("sheets.empty"), {}, path};
    const QByteArray head = file->peek(8);
    if (head.startsWith("\xd0\xcf\x11\xe0"))
        return Problem{QStringLiteral("sheets.old_workbook"), {}, path};
    auto reader = head.startsWith("PK\x03\x04") ? openWorkbook(std::move(file), options) : openText(std::move(file), options);
    if (reader)
        return reader;
    Base::Problems problems = reader.problems();
    for (Problem &problem : problems)
        problem.where = problem.where.isEmpty() ? path : path + u':' + problem.where;
    return problems;
}

} // namespace Sheets

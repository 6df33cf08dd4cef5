#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

/// An .xlsx of one sheet. Written here and not by libxlsxwriter: in one process that library and QuaZip each bring a
/// minizip of the same names, and the first call of one runs the code of the other.
namespace Tables {

struct SheetColumn
{
    QString heading;
    double width = 18; ///< in characters
};

/// A heading that stays in view and carries a filter, then the rows. A cell is a QString, a qint64, a QDate or a
/// QDateTime whose day and time are written as they read; a null one is left empty. No text becomes a formula or a link.
[[nodiscard]] QByteArray sheetFile(const QList<SheetColumn> &columns, const QList<QVariantList> &rows);

} // namespace Tables

#pragma once

#include "model/base/id.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

/// The own templates of the office, as rows: which file, for what, and until when somebody vouches for it.
namespace Ledger {

using TemplateId = Base::Id<struct TemplateRowKind>;

struct NewTemplate
{
    QString name;     ///< what people call it; a later one of that name is its next version
    QString letter;   ///< "apology-letter"
    QString language; ///< ja, en
    QString file;     ///< name of the file it came from, without its folder; the ending is its format
    QStringList causes = {}; ///< for which it is offered first
    QDate review = {};       ///< the day by which someone must look at it again; null: none
    QByteArray content = {};
};

struct TemplateRow
{
    TemplateId id;
    int version = 1;
    QDateTime added; ///< UTC
    QString addedBy;
    bool isRemoved = false;   ///< no longer offered; documents may still name it
    NewTemplate description;  ///< without its content
    QString sha256;
};

} // namespace Ledger

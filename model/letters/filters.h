#pragma once

#include "model/letters/tagwords.h"
#include "model/letters/writing.h"

/// The filters of a tag (`{{発生日時|和暦|曜日なし}}`): each changes one choice of the writing, for one kind of value.
namespace Letters {

/// Whether there is a filter of that name, in Japanese or English.
[[nodiscard]] bool isFilter(const QString &name);

/// Whether the filter says something about values of that kind.
[[nodiscard]] bool suits(const QString &filter, ValueKind kind);

/// The writing after the tag's filters, in their order; unknown names change nothing.
[[nodiscard]] Writing filtered(Writing style, const QStringList &filters);

/// Japanese and English name of each filter that suits the kind, for a picker and for the refusal of a wrong one.
struct FilterName
{
    QString japanese;
    QString english;
};
[[nodiscard]] QList<FilterName> filtersFor(ValueKind kind);

} // namespace Letters

#pragma once

#include "model/base/problem.h"

#include <QStringList>

namespace Incidents {

/// What can have happened, as data: resources/causes/*.json. A family gathers causes that one looks at together
/// (the dashboard's colours); `ppc` and `jipdec` are the option words of those forms.
struct CauseFamily
{
    QString id;
    QString japanese;
    QString english;
};

struct Cause
{
    QString id;
    QString family;
    QString japanese;
    QString english;
    QString ppc;    ///< option of 様式第一, 原因の種類
    QString jipdec; ///< 事象分類 of the Privacy Mark statistics
};

/// In the order in which they are offered.
[[nodiscard]] QStringList causeIds();
[[nodiscard]] QStringList causeFamilyIds();
[[nodiscard]] bool isCause(const QString &id);
/// A cause that does not exist gives the entry "other".
[[nodiscard]] const Cause &causeNamed(const QString &id);
[[nodiscard]] const CauseFamily &familyOf(const QString &causeId);
[[nodiscard]] const CauseFamily &familyNamed(const QString &id);
[[nodiscard]] QString causeLabel(const QString &id, Base::Language language);

} // namespace Incidents

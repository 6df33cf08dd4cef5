#include "model/duties/ending.h"

#include "model/base/vocabulary.h"

namespace Duties {

using Incidents::Incident;
using Incidents::Status;

namespace {

bool ends(const Incident &before, const Incident &after)
{
    return before.status != after.status && (after.status == Status::Responded || after.status == Status::Closed);
}

} // namespace

std::optional<Base::Problem> openAtTheEnd(const Incident &before, const Incident &after,
                                          const QList<Standing> &standings, Base::Language language)
{
    if (!ends(before, after))
        return std::nullopt;
    QStringList open;
    for (const Standing &standing : standings) {
        if (standing.isOpen())
            open += nameOf(standing, language);
    }
    open.removeDuplicates();
    if (open.isEmpty())
        return std::nullopt;
    const QString status = Base::label(QStringLiteral("status"), Base::nameOf(*after.status), language);
    const QString comma = language == Base::Language::Japanese ? QStringLiteral("、") : QStringLiteral(", ");
    return Base::Problem{QStringLiteral("duties.open_at_the_end"), {status, open.join(comma)}};
}

} // namespace Duties

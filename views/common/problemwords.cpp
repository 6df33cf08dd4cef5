#include "views/common/problemwords.h"

#include "model/incident/moment.h"
#include "model/tables/fieldwords.h"
#include "model/tables/texts.h"

namespace Views {

Base::Problem inWords(Base::Problem problem, Base::Language language)
{
    using Incidents::PartialTime;
    for (QString &arg : problem.args) {
        const auto time = arg.contains(u'-') ? PartialTime::fromString(arg) : std::nullopt;
        if (time)
            arg = Tables::timeText(*time, language);
    }
    const bool isField = !problem.where.isEmpty() && Tables::fieldLabel(problem.where, language) != Tables::fieldKey(problem.where);
    if (isField)
        problem.where = Tables::fieldText(problem.where, language);
    return problem;
}

} // namespace Views

#include "model/rules/text.h"

#include "model/base/vocabulary.h"

namespace Rules {

QString sentence(const Reason &reason, Base::Language language)
{
    if (!reason.said.isEmpty())
        return reason.said.in(language);
    Base::Problem what = reason.what;
    for (QString &arg : what.args) {
        const qsizetype colon = arg.startsWith(u'@') ? arg.indexOf(u':') : -1;
        if (colon > 0)
            arg = Base::label(arg.mid(1, colon - 1), arg.mid(colon + 1), language);
    }
    return Base::sentence(what, language);
}

} // namespace Rules

#include "model/rules/text.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"

namespace Rules {

QString sentence(const Reason &reason, Base::Language language)
{
    if (!reason.said.isEmpty())
        return reason.said.in(language);
    Base::Problem what{QStringLiteral("rules.") + QLatin1String(reason.kind), reason.args};
    for (QString &arg : what.args) {
        const qsizetype colon = arg.startsWith(u'@') ? arg.indexOf(u':') : -1;
        if (arg.startsWith(u"@cause:"))
            arg = Incidents::causeLabel(arg.mid(7), language);
        else if (colon > 0)
            arg = Base::label(arg.mid(1, colon - 1), arg.mid(colon + 1), language);
    }
    return Base::sentence(what, language);
}

QStringList sentences(const Reasons &reasons, Base::Language language)
{
    QStringList all;
    for (const Reason &reason : reasons)
        all += sentence(reason, language);
    all.removeDuplicates();
    return all;
}

} // namespace Rules

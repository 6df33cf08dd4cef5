// What the letters of an order lack, found before the first page is made.
#include "model/mailing/preparing.h"

#include <QSet>

namespace Mailing {

namespace {

// A condition on a row may ask for a fact that the letters before it did not need. A shape that only comes after these
// rows is still refused when it comes.
constexpr int rowsLookedThrough = 10'000;

} // namespace

Base::Problems gaps(const Order &order, const Roster::Report &report)
{
    auto recipients = Recipients::open(order.roster, order.check, report);
    if (!recipients)
        return recipients.problems();
    const PersonalText text(order.letter, recipients->columns(), order.incident, order.own, order.options, PersonalText::Gaps::Refused);
    QSet<QByteArray> shapes;
    Base::Problems found;
    Recipient recipient;
    for (int row = 0; row < rowsLookedThrough; ++row) {
        const auto more = recipients->next(&recipient);
        if (!more)
            return more.problems();
        if (!*more)
            break;
        const QByteArray shape = text.shapeOf(recipient);
        if (shapes.contains(shape))
            continue;
        shapes.insert(shape);
        const Base::Problems problems = text.formFor(recipient).problems();
        if (!problems.isEmpty() && problems.first().kind != u"mailing.missing")
            return problems;
        for (const Base::Problem &problem : problems) {
            if (!found.contains(problem))
                found += problem;
        }
    }
    return found;
}

} // namespace Mailing

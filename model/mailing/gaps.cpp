// What is wrong with the letters of an order, found before the first page is made.
#include "model/mailing/preparing.h"

#include "model/check/check.h"
#include "model/letters/render.h"

#include <QBuffer>
#include <QSet>

namespace Mailing {

namespace {

// A condition on a row may ask for a fact that the letters before it did not need. A shape that only comes after these
// rows is still refused when it comes.
constexpr int rowsLookedThrough = 10'000;

/// The letters of an order, one of each shape.
template <typename Look> // Base::Outcome(const PersonalText &, const Recipient &); a refusal ends it
Base::Outcome forEachShape(const Order &order, const Roster::Report &report, PersonalText::Gaps gaps, const Look &look)
{
    auto recipients = Recipients::open(order.roster, order.check, report);
    if (!recipients)
        return recipients.problems();
    const PersonalText text(order.letter, recipients->columns(), order.incident, order.own, order.options, gaps);
    QSet<QByteArray> shapes;
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
        if (const Base::Outcome looked = look(text, recipient); !looked)
            return looked;
    }
    return Base::done;
}

void addNew(Base::Problems *all, const Base::Problems &found)
{
    for (const Base::Problem &problem : found) {
        if (!all->contains(problem))
            *all += problem;
    }
}

// The words of a person stay out of what is said about the letter.
Recipient somebody(Recipient recipient)
{
    for (QString &addressee : recipient.addressees)
        addressee = QStringLiteral("対象者様");
    recipient.others.prepend(recipient.row);
    for (Sheets::Row &row : recipient.others) {
        for (Sheets::Cell &cell : row.cells)
            cell.text = cell.text.isEmpty() ? QString() : QStringLiteral("名簿の記載");
    }
    recipient.row = recipient.others.takeFirst();
    return recipient;
}

Base::Result<QString> plainText(const Letters::Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Base::Outcome rendered = Letters::render(document, Letters::Format::Text, &buffer);
    return rendered ? Base::Result<QString>(QString::fromUtf8(buffer.data())) : rendered.problems();
}

Base::Problems sureSlips(const QString &text, const Order &order)
{
    const Check::Context context{.letter = order.letter.letter, .incident = &order.incident,
                                 .formerCounts = order.formerCounts, .own = order.own, .zone = order.options.zone};
    Base::Problems found;
    for (const Check::Slip &slip : Check::slips(text, context)) {
        if (!slip.sure || slip.kind == Check::SlipKind::UnfilledTag) // those are the gaps
            continue;
        found += slip.because;
        found.last().where = slip.text;
    }
    return found;
}

} // namespace

Base::Problems gaps(const Order &order, const Roster::Report &report)
{
    Base::Problems found;
    const auto looked = forEachShape(order, report, PersonalText::Gaps::Refused,
                                     [&found](const PersonalText &text, const Recipient &recipient) -> Base::Outcome {
        const Base::Problems problems = text.formFor(recipient).problems();
        if (!problems.isEmpty() && problems.first().kind != u"mailing.missing")
            return problems;
        addNew(&found, problems);
        return Base::done;
    });
    return looked ? found : looked.problems();
}

Base::Problems slips(const Order &order, const Roster::Report &report)
{
    Base::Problems found;
    const auto looked = forEachShape(order, report, PersonalText::Gaps::Shown,
                                     [&](const PersonalText &text, const Recipient &recipient) -> Base::Outcome {
        const auto form = text.formFor(recipient);
        const auto words = form ? plainText(text.filled(*form, somebody(recipient))) : Base::Result<QString>(form.problems());
        if (!words)
            return words.problems();
        addNew(&found, sureSlips(*words, order));
        return Base::done;
    });
    return looked ? found : looked.problems();
}

} // namespace Mailing

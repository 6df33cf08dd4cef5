#include "model/mailing/testletter.h"

#include "model/mailing/message.h"
#include "model/mailing/preparing.h"
#include "model/mailing/press.h"

#include <QBuffer>

namespace Mailing {

using Base::Outcome;

namespace {

Outcome find(Recipients &recipients, qint64 fromRow, Recipient *recipient)
{
    for (;;) {
        const auto more = recipients.next(recipient);
        if (!more)
            return more.problems();
        if (!*more)
            return Base::Problem{QStringLiteral("mailing.no_good_rows"), {}};
        if (recipient->row.number >= fromRow)
            return Base::done;
    }
}

Outcome print(const Order &order, PersonalText &text, const Recipient &recipient, TestLetter *test)
{
    const bool japanese = order.letter.language == Base::Language::Japanese;
    QBuffer buffer(&test->pdf);
    buffer.open(QIODevice::WriteOnly);
    Pdf::Writer writer(&buffer, {.title = order.letter.name(order.letter.language),
                                 .language = japanese ? QStringLiteral("ja") : QStringLiteral("en")});
    Press press(text, {.envelope = order.envelope ? &*order.envelope : nullptr, .confidential = order.confidential});
    press.begin(writer);
    const auto pages = press.print(recipient);
    if (!pages)
        return pages.problems();
    test->pages = *pages;
    return writer.finish();
}

} // namespace

Base::Result<TestLetter> testLetter(const Order &order, const Roster::Report &report, qint64 fromRow)
{
    auto recipients = Recipients::open(order.roster, order.check, report);
    if (!recipients)
        return recipients.problems();
    Recipient recipient;
    if (const Outcome found = find(*recipients, fromRow, &recipient); !found)
        return found.problems();
    PersonalText text(order.letter, recipients->columns(), order.incident, order.own, order.options);
    TestLetter test{.row = recipient.row.number, .variant = recipient.person.variant, .persons = recipient.addressees.size()};
    if (order.kind == Order::Kind::Messages) {
        auto message = MessageText(text, {.name = order.fromName, .address = order.from}).messageFor(recipient);
        if (!message)
            return message.problems();
        test.message = std::move(*message);
    } else if (const Outcome printed = print(order, text, recipient, &test); !printed) {
        return printed.problems();
    }
    test.missing = gaps(order, report);
    if (!test.missing.isEmpty() && test.missing.first().kind != u"mailing.missing")
        return test.missing;
    test.slips = slips(order, report);
    return test;
}

} // namespace Mailing

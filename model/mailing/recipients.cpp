#include "model/mailing/recipients.h"

namespace Mailing {

using Base::Problem;

namespace {

QString named(const Roster::Person &person)
{
    const QString name = person.name.isEmpty() ? person.organisation : person.name;
    return person.honorific.isEmpty() ? name : name + u'　' + person.honorific;
}

} // namespace

Recipients::Recipients(std::unique_ptr<Sheets::Reader> reader, Roster::Columns columns, bool byHousehold, const Roster::Report &report)
    : m_reader(std::move(reader)), m_columns(std::move(columns)), m_byHousehold(byHousehold), m_report(&report)
{
}

Base::Result<Recipients> Recipients::open(const QString &path, const Roster::CheckOptions &options, const Roster::Report &report)
{
    Sheets::Options file = options.file;
    if (file.encoding.isEmpty())
        file.encoding = report.encoding; // to find it out takes a pass of its own; of a workbook it is not looked at
    auto reader = Sheets::open(path, file);
    if (!reader)
        return reader.problems();
    Sheets::Row header;
    const auto more = (*reader)->next(&header);
    if (!more)
        return more.problems();
    auto columns = Roster::Columns::of(header, options.needs);
    if (!columns)
        return columns.problems();
    return Recipients(std::move(*reader), std::move(*columns), options.byHousehold, report);
}

Base::Result<bool> Recipients::nextGood(Sheets::Row *row)
{
    if (m_hasAhead) {
        *row = std::move(m_ahead);
        m_hasAhead = false;
        return true;
    }
    for (;;) {
        const auto more = m_reader->next(row);
        if (!more || !*more)
            return more;
        if (m_place >= m_report->isBad.size())
            return Problem{QStringLiteral("mailing.roster_changed"), {}};
        if (!m_report->isBad[m_place++])
            return true;
    }
}

Base::Result<bool> Recipients::next(Recipient *recipient)
{
    const auto more = nextGood(&recipient->row);
    if (!more || !*more)
        return more;
    recipient->person = Roster::personOf(m_columns, recipient->row);
    recipient->addressees = {named(recipient->person)};
    recipient->others.clear();
    while (m_byHousehold && !recipient->person.household.isEmpty()) {
        const auto another = nextGood(&m_ahead);
        if (!another)
            return another;
        if (!*another)
            break;
        const Roster::Person person = Roster::personOf(m_columns, m_ahead);
        m_hasAhead = true;
        if (Roster::folded(person.household) != Roster::folded(recipient->person.household))
            break;
        recipient->addressees += named(person);
        recipient->others += std::move(m_ahead);
        m_hasAhead = false;
    }
    return true;
}

} // namespace Mailing

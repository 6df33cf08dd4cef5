// Any table as a roster: every row is good or has a reason with its place, and the bad rows are a table again, with as
// many rows as there were bad ones.
#include "model/roster/check.h"
#include "sheetinput.h"

using namespace FuzzInput;

namespace {

Roster::CheckOptions options()
{
    return {.needs = {.address = true, .email = true}, .byHousehold = true, .canDraw = [](char32_t character) { return character < 0x20000; }};
}

qint64 rowsIn(const QByteArray &bytes)
{
    auto reader = Sheets::openText(deviceOf(bytes), {.encoding = "UTF-8"});
    demand(bool(reader));
    qint64 rows = 0;
    for (Sheets::Row row;; ++rows) {
        const auto more = (*reader)->next(&row);
        demand(bool(more));
        if (!*more)
            return rows;
    }
}

void checkReport(const Roster::Report &report, const QByteArray &badRows)
{
    demand(qint64(report.isBad.size()) == report.rows && report.bad <= report.rows && report.bad <= report.problemCount);
    demand(std::count(report.isBad.begin(), report.isBad.end(), true) == report.bad);
    demand(report.problems.size() == std::min(report.problemCount, Roster::problemsKept));
    for (const Base::Problem &problem : report.problems)
        demand(problem.where.section(u':', 0, 0).toLongLong() > 1 && !Base::sentence(problem, Base::Language::Japanese).isEmpty());
    demand(rowsIn(badRows) == report.bad + 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    auto reader = opened(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), {.limits = {.columns = 50, .unpacked = 8 << 20}});
    if (!reader)
        return 0;
    QBuffer badRows;
    badRows.open(QIODevice::WriteOnly);
    const auto report = Roster::check(**reader, options(), &badRows);
    demand(report || !report.problems().isEmpty());
    if (report)
        checkReport(*report, badRows.data());
    return 0;
}

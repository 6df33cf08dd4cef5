// Any bytes as a table file: rows within the limits, every fault with its place, and one refusal at the most. A text is
// read in the encoding that is found and in every one an office may name for it.
#include "sheetinput.h"

using namespace FuzzInput;

namespace {

constexpr Sheets::Limits limits{.columns = 50, .rows = 2'000, .cell = 1'000, .unpacked = 8 << 20, .sharedTexts = 100'000};

void checkRow(const Sheets::Row &row, qint64 former)
{
    demand(row.number > former);
    demand(row.cells.size() <= limits.columns);
    for (const Sheets::Cell &cell : row.cells)
        demand(cell.text.size() <= limits.cell + 1);
    for (const Base::Problem &fault : row.faults) {
        demand(fault.where.section(u':', 0, 0).toLongLong() == row.number);
        demand(!Base::sentence(fault, Base::Language::English).isEmpty());
    }
}

void readAll(const QByteArray &bytes, const QByteArray &encoding)
{
    auto reader = opened(bytes, {.encoding = encoding, .limits = limits});
    if (!reader) {
        demand(reader.problems().size() == 1);
        return;
    }
    qint64 former = 0;
    for (Sheets::Row row;;) {
        const auto more = (*reader)->next(&row);
        demand(more || more.problems().size() == 1);
        if (!more || !*more)
            return;
        checkRow(row, former);
        former = row.number;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    readAll(bytes, {});
    if (bytes.startsWith("PK") || bytes.startsWith("<row"))
        return 0;
    for (const char *encoding : {"UTF-8", "windows-31j", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16", "UTF-16LE", "UTF-16BE",
                                 "UTF-32", "UTF-7"})
        readAll(bytes, encoding);
    return 0;
}

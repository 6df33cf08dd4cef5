// Any bytes as a file of one format: text with parts inside of it, or one refusal; never a crash. Built once a format:
// READ_AS is its name. What an office keeps in a ZIP is also read as that part (READ_PART), which a fuzzer cannot pack.
#include "model/package/parts.h"
#include "model/reading/reading.h"

#include <cstdlib>

namespace {

void readAll(const QByteArray &bytes)
{
    const auto read = Reading::read(bytes, Reading::Format::READ_AS, {.letters = 1'000'000, .pages = 20});
    if (!read) {
        if (read.problems().size() != 1)
            std::abort();
        return;
    }
    for (const Reading::Part &part : read->parts) {
        if (part.start < 0 || part.end < part.start || part.end > read->text.size())
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    readAll(bytes);
#ifdef READ_PART
    if (!bytes.startsWith("PK"))
        readAll(Package::zipped({{.name = QStringLiteral(READ_PART), .content = bytes}}));
#endif
    return 0;
}

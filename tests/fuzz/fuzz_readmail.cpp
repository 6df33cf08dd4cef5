// Any bytes as a file of that format: text with parts inside of it, or one refusal; never a crash.
#include "model/reading/reading.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto read = Reading::read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), Reading::Format::Mail,
                                    {.letters = 1'000'000, .pages = 20});
    if (!read) {
        if (read.problems().size() != 1)
            std::abort();
        return 0;
    }
    for (const Reading::Part &part : read->parts) {
        if (part.start < 0 || part.end < part.start || part.end > read->text.size())
            std::abort();
    }
    return 0;
}

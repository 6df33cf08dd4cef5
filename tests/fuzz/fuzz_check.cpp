// Any text: every remark stands inside of it and has a sentence.
#include "model/check/check.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const Check::Slip &slip : Check::slips(text, {.letter = QStringLiteral("apology-letter")})) {
        const bool isInside = slip.where.start >= 0 && slip.where.start <= slip.where.end && slip.where.end <= text.size();
        if (!isInside || slip.where.of(text) != slip.text || Base::sentence(slip.because, Base::Language::English).isEmpty())
            std::abort();
    }
    return 0;
}

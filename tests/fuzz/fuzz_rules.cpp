// Any bytes as a rule file: taken whole after its examples came out, or refused with one problem and nothing changed.
#include "model/rules/rulebook.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    Rules::Rulebook rulebook;
    const auto taken = rulebook.take(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)),
                                     QStringLiteral("fuzz.json"));
    if (bool(taken) != (rulebook.regimes().size() == 1))
        std::abort();
    if (!taken && taken.problems().size() != 1)
        std::abort();
    return 0;
}

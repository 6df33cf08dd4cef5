// Any bytes as an incident file: what is read must be given back, and what is given back must be read the same.
#include "model/incident/json.h"
#include "model/incident/problems.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto json = Incidents::parseJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!json)
        return 0;
    const auto incidents = Incidents::readIncidents(*json);
    if (!incidents)
        return 0;
    for (const Incidents::Incident &incident : *incidents) {
        const QJsonObject written = Incidents::toJson(incident);
        const auto again = Incidents::fromJson(written);
        if (!again || !(*again == incident))
            std::abort();
        (void)Incidents::problems(incident, QTimeZone::utc());
    }
    return 0;
}

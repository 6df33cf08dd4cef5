#include "model/incident/organisation.h"

#include "model/incident/json.h"

namespace Incidents {

QJsonObject toJson(const OwnOrganisation &own)
{
    return partToJson(own);
}

Base::Result<OwnOrganisation> organisationFromJson(const QJsonObject &object)
{
    if (object.isEmpty())
        return OwnOrganisation{};
    return partFromJson<OwnOrganisation>(object);
}

} // namespace Incidents

#pragma once

#include "model/incident/incident.h"
#include "views/fields/choicefield.h"

namespace Views {

/// Who can stand as the party of an entry: the general words, and the parties of the incident by their names. Shared by
/// the fields of a page, which ask again whenever they show a fact.
class PartyWords
{
public:
    explicit PartyWords(Base::Language language) : m_language(language) {}

    void setIncident(const Incidents::Incident &incident);
    [[nodiscard]] QList<Option> options() const;
    [[nodiscard]] QString word(const Incidents::PartyRef &party) const;

private:
    Base::Language m_language;
    QList<Option> m_named;
};

/// A typed authority or place as the contract stores it: "ministry:総務省", "other:NAME".
[[nodiscard]] QString authorityId(const QString &typed);
[[nodiscard]] QString placeId(const QString &typed);

} // namespace Views

#pragma once

#include "model/incident/organisation.h"
#include "model/letters/writing.h"

namespace Letters {

/// What a person chooses for one document; the rest are facts.
struct Options
{
    Base::Era era = Base::Era::Western;
    bool halfDay = false;
    QTimeZone zone = QTimeZone("Asia/Tokyo"); ///< the ledger's
    QDate date = {};             ///< of the document; invalid: the last day on which something it tells was done
    QString documentNumber = {}; ///< 文書番号; empty: the letter bears none
    QString addressee = {};      ///< 宛名; empty: computed from the groups of persons
    bool voluntary = false;      ///< a report made although no law asks for it (ガイドライン通則編 3-5-3-1 ※1)

    bool operator==(const Options &) const = default;
};

/// All that the values of one letter are computed from.
struct Case
{
    const Incidents::Incident &incident;
    Incidents::OwnOrganisation own; ///< already merged with what the incident says of its organisation
    Options options;
    Writing style;

    [[nodiscard]] Base::Language language() const { return style.language; }
};

/// The organisation that writes: what the incident says of it, completed by the ledger's own settings - unless the
/// incident names another organisation, whose people and desks are not ours.
[[nodiscard]] Incidents::OwnOrganisation sender(const Incidents::Incident &incident,
                                                const Incidents::OwnOrganisation &own);

} // namespace Letters

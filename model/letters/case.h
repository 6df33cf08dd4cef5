#pragma once

#include "model/incident/organisation.h"
#include "model/letters/writing.h"

namespace Letters {

/// What one reader has to do with the case: their data stood in what went out, they received it, or both. Each is told
/// only what concerns them.
enum class Reader { Both, Exposed, Received };

/// One line of what the law asks, judged by the rules and only printed here.
struct DutyLine
{
    QString text;  ///< 速報
    QString to;    ///< 個人情報保護委員会
    QString due;   ///< 2026年12月4日（金）まで
    QString state; ///< 未届

    bool operator==(const DutyLine &) const = default;
};

/// What a person chooses for one document; the rest are facts.
struct Options
{
    Base::Era era = Base::Era::Western;
    bool halfDay = false;
    QTimeZone zone = QTimeZone("Asia/Tokyo"); ///< the ledger's
    QDate date = {};             ///< of the document; invalid: the last day on which something it tells was done
    QString documentNumber = {}; ///< 文書番号; empty: the letter bears none
    QString addressee = {};      ///< 宛名; empty: computed from the groups of persons
    QString series = {};         ///< of a public notice: 第一報, 最終報告; empty: it says none
    bool voluntary = false;      ///< a report made although no law asks for it (ガイドライン通則編 3-5-3-1 ※1)

    Reader reader = Reader::Both;
    bool showNumbers = true;                ///< of persons, messages, recipients; false: the letter names none
    std::optional<bool> minors = {};        ///< addressed to the guardians; unset: where the group's name says children
    bool bereaved = false;                  ///< addressed to the family of persons who have died
    std::optional<bool> sealOmitted = {};   ///< 公印省略; unset: where the letter bears a number
    bool causePending = false;              ///< the cause is still looked into: the letter says so instead of telling it
    bool withAnnex = false;                 ///< points to the annex (別紙)
    QDate answerBy = {};                    ///< by when the recipient or the contractor is asked to answer
    QDate nextWord = {};                    ///< by when the next report or message is promised
    QStringList verdicts = {};              ///< what the rules say of this case, a line each
    QList<DutyLine> duties = {};

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

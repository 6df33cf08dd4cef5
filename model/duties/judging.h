#pragma once

#include "model/ledger/ledgerfile.h"
#include "model/rules/assess.h"

#include <QTimeZone>

/// Between rules and ledger: what window and command line both ask of the law about one incident - judged with the
/// ledger's own organisation, zone and former figures.
namespace Duties {

/// What a case is judged by. Both are read once and shared.
struct LawBooks
{
    Rules::Rulebook rulebook;
    Rules::Calendar calendar;
    QByteArray edition = {}; ///< a hash over their files: other rules have another one
};

/// The shipped rules with the user's over them (`rulesFolder`, may be empty), and the holidays of the Act with those of
/// `holidayList` over them when that file exists. What was refused is in `rulebook.refusals()`; a list of holidays that
/// cannot be read is a reason, its name in `where`, and leaves the Act's days in force.
struct Opened
{
    LawBooks books;
    Base::Problems refusals;
};
[[nodiscard]] Opened openLawBooks(const QString &rulesFolder = {}, const QString &holidayList = {});

/// Everything of a ledger that a judgement needs beside the incident.
struct Setting
{
    Incidents::OwnOrganisation own = {};
    QTimeZone zone = QTimeZone("Asia/Tokyo");
};
[[nodiscard]] Base::Result<Setting> settingOf(const Ledger::LedgerFile &ledger);

/// Names what a next due was reckoned by, as NextDue keeps it.
[[nodiscard]] QString reckonedBy(const LawBooks &books, const Setting &setting);

/// The former head-counts of an incident with the day, in `zone`, on which each was replaced.
[[nodiscard]] QList<Rules::FormerCount> formerCounts(const QList<Ledger::FormerFigure> &figures, const QTimeZone &zone);

/// `on`: today, in the ledger's zone. Refused when the incident became known after that day.
[[nodiscard]] Base::Result<Rules::Assessment> assess(const Ledger::LedgerFile &ledger, const Incidents::Incident &incident,
                                                     const LawBooks &books, QDate on);

} // namespace Duties

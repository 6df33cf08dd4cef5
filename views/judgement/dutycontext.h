#pragma once

#include "model/duties/standing.h"
#include "model/duties/targets.h"
#include "model/rules/calendar.h"

#include <QWidget>

#include <functional>

namespace Views {

/// When something was filed, as people type a time ("11/30 19:15"); a day without year is the latest that has come.
/// Refused: what is no time, and what names no day or an interval.
[[nodiscard]] Base::Result<Incidents::PartialTime> filedAt(const QString &typed, QDate today);

/// What a person enters about a filing, as typed.
struct TypedFiling
{
    QString at;
    QString receipt;
    QString copy; ///< path of the file as sent; may be empty
    QString why = {};                                  ///< of a correction
    std::optional<Ledger::FilingRow> corrects = {};
};

/// What a duty's row needs beside the duty. The functions store, or say why not.
struct DutyContext
{
    Base::Language language = Base::Language::Japanese;
    QDateTime now; ///< in the ledger's zone
    const Rules::Calendar *calendar = nullptr;
    bool readOnly = false;
    std::function<Duties::Target(const Rules::DutyFinding &)> target = {}; ///< the organisation's own
    std::function<Base::Outcome(const Ledger::DutyKey &, Ledger::Decided, const QString &why)> decide = {};
    std::function<Base::Outcome(const Ledger::DutyKey &, const TypedFiling &)> file = {};
};

} // namespace Views

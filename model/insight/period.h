#pragma once

#include "model/base/problem.h"

#include <QDate>
#include <QStringList>

/// What the ledger's figures say over time: series behind charts, with their words and as CSV. Counts nothing itself.
namespace Insight {

/// Days of the ledger's zone, both inclusive; a null end is open.
struct Period
{
    QDate from = {};
    QDate to = {};
    bool operator==(const Period &) const = default;
};

/// A fiscal year begins in April and is named after the year in which it begins.
[[nodiscard]] int fiscalYearOf(QDate day);
[[nodiscard]] Period fiscalYear(int year);
/// The month of `today` and the eleven before it.
[[nodiscard]] Period lastTwelveMonths(QDate today);
[[nodiscard]] Period month(int year, int month);

/// 2026年度; 2026年4月1日 〜 ...; 全期間.
[[nodiscard]] QString periodText(const Period &period, Base::Language language);

/// How wide a bar of a time axis is.
enum class Step { Month, Quarter, FiscalYear };

/// The steps from the first to the last month (yyyy-MM), gaps filled; as fine as at most `mostBars` bars allow. Ids
/// are "2026-11", "2026-Q4" (of the calendar year) and "2026". Where even fiscal years are too many (a year 0001 in
/// one case), only those that hold one of `months`.
struct TimeAxis
{
    Step step = Step::Month;
    QStringList ids;
};
[[nodiscard]] TimeAxis timeAxis(const QStringList &months, const Period &period, int mostBars = 36);

/// The id of the step in which a month lies, and the days that an id stands for.
[[nodiscard]] QString stepOf(const QString &month, Step step);
[[nodiscard]] Period periodOfStep(const QString &id);
/// 2026-11, 2026年10〜12月, 2026年度.
[[nodiscard]] QString stepText(const QString &id, Base::Language language);

} // namespace Insight

#pragma once

#include "model/base/japanese.h"
#include "model/incident/incident.h"

#include <optional>

/// How one fact is written in a letter: the letter's own choices, changed by the filters of one tag.
namespace Letters {

struct Writing
{
    Base::Language language = Base::Language::Japanese;
    Base::Era era = Base::Era::Western;
    QTimeZone zone = QTimeZone("Asia/Tokyo"); ///< the ledger's; times with another offset are converted
    bool halfDay = false;                     ///< 午後5時 instead of 17時
    std::optional<bool> weekday = {};         ///< unset: with a single day, not with an interval over days
    bool dateOnly = false;
    bool timeOnly = false;
    bool sameDay = true; ///< 同日 where the step before was on the same day
    bool besideLabel = false; ///< 把握：遅くとも5月24日, where an account says 5月24日までに
    bool grouped = true; ///< 1,748
    bool unit = true;    ///< 1,748名
    bool kanji = false;
    std::optional<bool> wide = {}; ///< full-width, half-width; unset: as it is
};

/// 2021年10月14日（木）17時10分頃, 令和3年5月24日から令和5年5月17日まで, 2023年4月18日（火）までに, 日時不明 ...
/// `previousDay` is the day of the step before in an account of events; invalid elsewhere.
[[nodiscard]] QString written(const Incidents::Moment &moment, const Writing &style, QDate previousDay = {});

/// Several times of one event: 2021年10月14日（木）17時10分、17時13分.
[[nodiscard]] QString written(const QList<Incidents::Moment> &moments, const Writing &style);

/// The day of a moment in the zone of the letter; invalid when it is not known to the day.
[[nodiscard]] QDate dayOf(const Incidents::Moment &moment, const Writing &style);

/// 1,748名, 最大194名, 約300名; 不明 or 非公表 with the reason. Empty when there is neither figure nor reason.
[[nodiscard]] QString written(const Incidents::HeadCount &count, const Writing &style);

/// A fact's text on one line or several: line ends unified, tabs to blanks, no line empty; then the width asked for.
[[nodiscard]] QString written(const QString &text, const Writing &style);

} // namespace Letters

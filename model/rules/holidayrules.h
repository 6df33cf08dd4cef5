#pragma once

#include "model/base/keys.h"

#include <QMap>

namespace Rules {

using Base::Keys;

struct Holiday
{
    QString name;
    bool verified = true;
};

using Holidays = QMap<QDate, Holiday>;

/// The Act on National Holidays as data: fixed days, nth Mondays, equinoxes, days of single years, and the two ways by
/// which a day beside a holiday becomes one (振替休日, 国民の休日). Knows no weekend and no office.
struct HolidayRules
{
    /// One holiday of Article 2 in a span of years.
    struct Rule
    {
        QString name;
        int month = 0;
        int day = 0;           ///< else 0
        int monday = 0;        ///< the nth Monday, else 0
        double equinox = 0;    ///< the formula's constant, else 0
        int from = 0;
        int to = 9999;
        QList<int> except;     ///< years in which a special law moved it
        bool verified = true;
    };
    /// A holiday of one year only.
    struct Single
    {
        QDate date;
        Holiday holiday;
    };

    int firstYear = 0;
    int lastYear = 0;
    QList<Rule> rules;
    QList<Single> singles;
    QString substituteName; ///< Article 3(2)
    QDate substituteMoves;  ///< from then on the first day after that is no holiday, before simply the next day
    QString betweenName;    ///< Article 3(3)
    QDate betweenFreely;    ///< before that day neither a Sunday nor a substitute

    [[nodiscard]] static HolidayRules read(Keys &keys);
    [[nodiscard]] Holidays all() const;
};

} // namespace Rules

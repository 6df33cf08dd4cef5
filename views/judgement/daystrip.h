#pragma once

#include "model/rules/calendar.h"

#include <QWidget>

namespace Views {

/// A duty's days in a row, from day 1 to its end: closed days grey and hatched, today ringed, the last day filled, a
/// span as a band. Only a picture of dates that also stand in words beside it.
class DayStrip : public QWidget
{
    Q_OBJECT

public:
    struct Days
    {
        QDate from;
        QDate bandFrom; ///< invalid: only the last day is marked
        QDate due;
        QDate today;
    };

    DayStrip(const Days &days, const Rules::Calendar &calendar, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintDates(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    [[nodiscard]] QFont smallFont() const;
    [[nodiscard]] double cellWidth() const;
    [[nodiscard]] int dayCount() const;

    Days m_days;
    QList<Rules::Closed> m_closed; ///< one for each day
    QStringList m_names;           ///< of holidays
};

} // namespace Views

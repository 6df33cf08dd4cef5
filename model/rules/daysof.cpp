#include "model/rules/daysof.h"

namespace Rules {

QString dateText(QDate day)
{
    int year = 0, month = 0, number = 0;
    day.getDate(&year, &month, &number);
    if (year < 1000 || year > 9999)
        return day.toString(Qt::ISODate);
    QString text = QStringLiteral("0000-00-00");
    const auto put = [&text](qsizetype last, int value) {
        for (qsizetype at = last; value > 0; --at, value /= 10)
            text[at] = QChar(u'0' + value % 10);
    };
    put(9, number);
    put(6, month);
    put(3, year);
    return text;
}

QDate dayOf(const Incidents::PartialTime &time, const QTimeZone &zone)
{
    if (!time.offset())
        return time.date(); // written in the ledger's zone
    return time.earliest(zone).toTimeZone(zone).date();
}

std::optional<QDate> dayOf(const Base::Fact<Incidents::Moment> &moment, const QTimeZone &zone)
{
    const auto time = moment ? moment->when() : std::nullopt;
    if (!time)
        return {};
    return dayOf(*time, zone);
}

} // namespace Rules

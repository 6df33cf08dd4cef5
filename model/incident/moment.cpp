#include "model/incident/moment.h"

#include <QRegularExpression>

namespace Incidents {

namespace {

const QRegularExpression &form()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T(\\d{2})(?::(\\d{2})(?::(\\d{2}))?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?$"));
    return pattern;
}

std::optional<int> offsetSeconds(const QString &text)
{
    if (text.isEmpty() || text == u"Z")
        return 0;
    const int hours = text.mid(1, 2).toInt();
    const int minutes = text.mid(4, 2).toInt();
    if (hours > 14 || minutes > 59)
        return {};
    return (text[0] == u'-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

QString offsetText(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(seconds < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

std::optional<PartialTime> PartialTime::fromString(QStringView text)
{
    const auto match = form().match(text.toString());
    if (!match.hasMatch())
        return {};
    PartialTime result;
    const auto number = [&](int group) { return match.captured(group).isEmpty() ? -1 : match.captured(group).toInt(); };
    const int month = number(2), day = number(3), hour = number(4), minute = number(5), second = number(6);
    result.m_precision = second >= 0 ? Precision::Second
        : minute >= 0                ? Precision::Minute
        : hour >= 0                  ? Precision::Hour
        : day >= 0                   ? Precision::Day
        : month >= 0                 ? Precision::Month
                                     : Precision::Year;
    result.m_date = QDate(number(1), qMax(month, month == 0 ? 0 : 1), day == 0 ? 0 : qMax(day, 1));
    result.m_time = QTime(qMax(hour, 0), qMax(minute, 0), qMax(second, 0));
    if (!match.captured(7).isEmpty()) {
        result.m_offset = offsetSeconds(match.captured(7));
        if (!result.m_offset)
            return {};
        result.m_zulu = match.captured(7) == u"Z";
    }
    if (!result.m_date.isValid() || !result.m_time.isValid())
        return {};
    return result;
}

PartialTime PartialTime::fromDate(QDate date)
{
    PartialTime result;
    result.m_date = date;
    return result;
}

PartialTime PartialTime::fromDateTime(const QDateTime &moment)
{
    PartialTime result;
    result.m_precision = Precision::Minute;
    result.m_date = moment.date();
    result.m_time = QTime(moment.time().hour(), moment.time().minute());
    return result;
}

QString PartialTime::toString() const
{
    static const QString dateForms[] = {QStringLiteral("yyyy"), QStringLiteral("yyyy-MM"), QStringLiteral("yyyy-MM-dd")};
    if (!hasTime())
        return m_date.toString(dateForms[int(m_precision)]);
    static const QString timeForms[] = {QStringLiteral("HH"), QStringLiteral("HH:mm"), QStringLiteral("HH:mm:ss")};
    QString text = m_date.toString(dateForms[2]) + u'T'
        + m_time.toString(timeForms[int(m_precision) - int(Precision::Hour)]);
    if (m_offset)
        text += m_zulu ? QStringLiteral("Z") : offsetText(*m_offset);
    return text;
}

QDateTime PartialTime::instant(QDate date, QTime time, const QTimeZone &ledgerZone) const
{
    const QTimeZone zone = m_offset ? QTimeZone(*m_offset) : ledgerZone;
    return QDateTime(date, time, zone).toUTC();
}

QDateTime PartialTime::earliest(const QTimeZone &ledgerZone) const
{
    return instant(m_date, m_time, ledgerZone);
}

QDateTime PartialTime::latest(const QTimeZone &ledgerZone) const
{
    switch (m_precision) {
    case Precision::Year:
        return instant(m_date.addYears(1), m_time, ledgerZone).addSecs(-1);
    case Precision::Month:
        return instant(m_date.addMonths(1), m_time, ledgerZone).addSecs(-1);
    case Precision::Day:
        return instant(m_date.addDays(1), m_time, ledgerZone).addSecs(-1);
    case Precision::Hour:
        return earliest(ledgerZone).addSecs(3599);
    case Precision::Minute:
        return earliest(ledgerZone).addSecs(59);
    case Precision::Second:
        return earliest(ledgerZone);
    }
    Q_UNREACHABLE();
}

std::optional<PartialTime> Moment::when() const
{
    if (at)
        return *at;
    if (until && until->time)
        return until->time;
    return {};
}

std::optional<PartialTime> Occurrence::first() const
{
    for (const Moment &moment : moments) {
        if (const auto time = moment.when())
            return time;
    }
    return {};
}

} // namespace Incidents

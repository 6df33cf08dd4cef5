#include "model/calendarfile/calendarfile.h"

#include <libical/ical.h>

#include <QTimeZone>
#include <QtTest>

using CalendarFile::Event;

// Reads the file back by libical, as another program would.
class tst_Ics : public QObject
{
    Q_OBJECT
private:
    using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;
    const QDateTime m_stamp{QDate(2026, 11, 22), QTime(8, 30, 15), Qt::UTC};
    const Event m_band{.uid = QStringLiteral("a@tenmatsu"),
                       .title = QStringLiteral("2026-001 速報; 個人情報保護委員会, 一"),
                       .text = QStringLiteral("目安\n判断待ち"),
                       .first = QDate(2026, 12, 2),
                       .last = QDate(2026, 12, 4),
                       .remindDaysBefore = {3, 1}};
    Component read(const QList<Event> &events, const QDateTime &stamp) const
    {
        return {icalparser_parse_string(CalendarFile::written(QStringLiteral("顛末 期限"), events, stamp).constData()),
                icalcomponent_free};
    }
    static icalcomponent *firstEvent(const Component &calendar)
    {
        return icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    }
    static QDate dateOf(icaltimetype time) { return time.is_date ? QDate(time.year, time.month, time.day) : QDate(); }

private Q_SLOTS:
    void readsBackTheSame()
    {
        const Component calendar = read({m_band}, m_stamp);
        QVERIFY(calendar);
        QCOMPARE(icalcomponent_count_errors(calendar.get()), 0);
        icalcomponent *event = firstEvent(calendar);
        QVERIFY(event);
        QCOMPARE(QString::fromUtf8(icalcomponent_get_uid(event)), m_band.uid);
        QCOMPARE(QString::fromUtf8(icalcomponent_get_summary(event)), m_band.title);
        QCOMPARE(QString::fromUtf8(icalcomponent_get_description(event)), m_band.text);
        QCOMPARE(dateOf(icalcomponent_get_dtstart(event)), QDate(2026, 12, 2));
        QCOMPARE(dateOf(icalcomponent_get_dtend(event)), QDate(2026, 12, 5)); // exclusive
        QCOMPARE(QString::fromLatin1(icaltime_as_ical_string(icalcomponent_get_dtstamp(event))), QStringLiteral("20261122T083015Z"));
        QCOMPARE(icalcomponent_get_method(calendar.get()), ICAL_METHOD_PUBLISH);
    }

    void aTimeOfDayIsNoWholeDay()
    {
        Event event = m_band;
        event.at = QDateTime(QDate(2026, 12, 1), QTime(19, 15), QTimeZone("Asia/Tokyo"));
        const Component calendar = read({event}, m_stamp);
        QCOMPARE(QString::fromLatin1(icaltime_as_ical_string(icalcomponent_get_dtstart(firstEvent(calendar)))),
                 QStringLiteral("20261201T101500Z"));
        QVERIFY(!icalcomponent_get_first_property(firstEvent(calendar), ICAL_DTEND_PROPERTY));
    }

    void remindsBefore()
    {
        const Component calendar = read({m_band}, m_stamp);
        icalcomponent *event = firstEvent(calendar);
        QList<int> seconds;
        for (icalcomponent *alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT); alarm;
             alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
            const auto trigger = icalproperty_get_trigger(icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY));
            seconds += icaldurationtype_as_int(trigger.duration);
        }
        QCOMPARE(seconds, (QList<int>{-3 * 86'400, -86'400}));
    }

    void aLaterFileReplacesAnEarlierOne()
    {
        const auto sequence = [this](const QDateTime &stamp) {
            const Component calendar = read({m_band}, stamp);
            return icalcomponent_get_sequence(firstEvent(calendar));
        };
        QVERIFY(sequence(m_stamp) > 0);
        QVERIFY(sequence(m_stamp.addSecs(1)) > sequence(m_stamp));
        QVERIFY(sequence(QDateTime(QDate(2080, 1, 1), QTime(0, 0), Qt::UTC)) > sequence(m_stamp));
    }

    void foldsJapaneseAt75OctetsBetweenCharacters()
    {
        Event event = m_band;
        event.title = QStringLiteral("個人情報保護委員会への確報、").repeated(30);
        const QByteArray bytes = CalendarFile::written(QStringLiteral("顛末"), {event}, m_stamp);
        QVERIFY(bytes.contains("\r\n"));
        QCOMPARE(QByteArray(bytes).replace("\r\n", "").count('\n'), 0);
        for (const QByteArray &line : QByteArray(bytes).replace("\r\n", "\n").split('\n')) {
            QVERIFY2(line.size() <= 75, line.constData());
            QCOMPARE(QString::fromUtf8(line).toUtf8(), line); // no character is cut in two
            QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
        }
        const Component calendar = read({event}, m_stamp);
        QCOMPARE(QString::fromUtf8(icalcomponent_get_summary(firstEvent(calendar))), event.title);
    }

    void cancelsWhatIsOverAndRemindsNoMore()
    {
        Event event = m_band;
        event.isCancelled = true;
        const Component calendar = read({event}, m_stamp);
        QCOMPARE(icalcomponent_get_status(firstEvent(calendar)), ICAL_STATUS_CANCELLED);
        QVERIFY(!icalcomponent_get_first_component(firstEvent(calendar), ICAL_VALARM_COMPONENT));
    }

    void anEmptyCalendarIsOne()
    {
        const Component calendar = read({}, m_stamp);
        QVERIFY(calendar);
        QVERIFY(!firstEvent(calendar));
    }
};

QTEST_GUILESS_MAIN(tst_Ics)
#include "tst_ics.moc"

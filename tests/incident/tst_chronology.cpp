#include "model/incident/chronology.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Incidents;
using Tests::incidentOf;

class tst_Chronology : public QObject
{
    Q_OBJECT
private:
    static QList<qsizetype> order(const QByteArray &members)
    {
        return inOrderOfTime(incidentOf(members), QTimeZone("Asia/Tokyo"));
    }

private Q_SLOTS:
    void sortsByTime();
    void keepsAnEntryWithoutTimeBehindItsPredecessor();
    void keepsEntriesOfTheSameTimeInTheirOrder();
    void findsTheCorrectionOfAnEntry();
    void knowsTheLastDay();
    void guessesTheKindFromTheWords_data();
    void guessesTheKindFromTheWords();
    void guessesAPartyByItsName();
};

void tst_Chronology::sortsByTime()
{
    QCOMPARE(order(R"("timeline":[{"text":"c","when":"2026-11-21"},{"text":"a","when":{"at":null,"until":"2026-11-19"}},
                      {"text":"b","when":"2026-11-20T23:30-01:00"}])"),
             (QList<qsizetype>{1, 0, 2}));
}

void tst_Chronology::keepsAnEntryWithoutTimeBehindItsPredecessor()
{
    QCOMPARE(order(R"("timeline":[{"text":"0","when":"2026-11-22"},{"text":"1","when":{"at":null,"text":"その後"}},
                      {"text":"2","when":"2026-11-20"},{"text":"3"}])"),
             (QList<qsizetype>{2, 3, 0, 1}));
}

void tst_Chronology::keepsEntriesOfTheSameTimeInTheirOrder()
{
    QCOMPARE(order(R"("timeline":[{"text":"0","when":"2026-11-20"},{"text":"1","when":"2026-11-20"},
                      {"text":"2","when":"2026-11-20T00:00"}])"),
             (QList<qsizetype>{0, 1, 2}));
}

void tst_Chronology::findsTheCorrectionOfAnEntry()
{
    const Incident incident = incidentOf(
        R"("timeline":[{"text":"0"},{"text":"1"},{"text":"2","supersedes":1,"why":"typing error"}])");
    QCOMPARE(correctionOf(incident, 0), std::optional<qsizetype>(2));
    QCOMPARE(correctionOf(incident, 1), std::nullopt);
}

void tst_Chronology::knowsTheLastDay()
{
    QCOMPARE(lastDay(incidentOf(R"("title":"t")")), QDate());
    QCOMPARE(lastDay(incidentOf(R"("occurred":"2026-11-19T10")")), QDate(2026, 11, 19));
    QCOMPARE(lastDay(incidentOf(R"("occurred":"2026-11")")), QDate());
    QCOMPARE(lastDay(incidentOf(R"("timeline":[{"text":"0","when":"2026-11-21"},{"text":"1"}])")), QDate(2026, 11, 21));
}

void tst_Chronology::guessesTheKindFromTheWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *text, const char *kind) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(kind);
    };
    row("社内で発覚", "discovered");
    row("委託先の担当者が添付の誤りに気付く", "discovered");
    row("誤送信先に削除を依頼", "deletion_requested");
    row("全員の削除を確認", "deletion_confirmed");
    row("一斉メールを送信", "sent");
    row("送信を中止", "stopped");
    row("個人情報保護委員会に速報を提出", "reported_authority");
    row("警察に相談", "police");
    row("ホームページに掲載", "published");
    row("役員会議", "meeting");
    row("Noticed by a customer", "discovered");
    row("昼食", "");
}

void tst_Chronology::guessesTheKindFromTheWords()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    const auto likely = likelyKind(text);
    QCOMPARE(likely ? Base::nameOf(*likely) : QString(), kind);
}

void tst_Chronology::guessesAPartyByItsName()
{
    const Incident incident = incidentOf(R"("parties":[{"id":"p1","name":"配送会社"},{"id":"p2","name":""}])");
    QCOMPARE(likelyParty(QStringLiteral("配送会社から連絡"), incident), std::optional(QStringLiteral("p1")));
    QCOMPARE(likelyParty(QStringLiteral("社内で発覚"), incident), std::nullopt);
}

QTEST_GUILESS_MAIN(tst_Chronology)
#include "tst_chronology.moc"

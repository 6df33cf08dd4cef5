#include "model/incident/organisation.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Incidents;

class tst_Organisation : public QObject
{
    Q_OBJECT
private:
    static QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }

private Q_SLOTS:
    void givesBackEveryField();
    void isNothingStatedAtFirst();
    void namesThePathOfWhatIsWrong();
    void knowsAWrongCorporateNumber_data();
    void knowsAWrongCorporateNumber();
    void readsACorporateNumberAsItIsWritten_data();
    void readsACorporateNumberAsItIsWritten();
    void namesEntriesThatSayNothing();
    void findsNothingWrongWithTheSample();
};

void tst_Organisation::givesBackEveryField()
{
    const QJsonObject json = object(R"({
        "name": "見本株式会社", "self_word": "弊社", "corporate_number": "1234567890123", "postal_code": "100-0000",
        "address": "東京都見本区1-1", "representative": {"title": "代表取締役", "name": "見本 太郎"},
        "kind": "business", "sector": "製造", "delegated_ministry": null, "privacy_mark_number": "00000000",
        "privacy_mark_body": "JIPDEC", "document_number": "総発{year}-{number}",
        "desks": [{"name": "相談窓口", "phone": "03-0000-0000", "until": "2026-12-28"}],
        "signatories": [{"title": "個人情報保護管理者", "name": "見本 花子"}, {"name": "見本 次郎"}],
        "insurer": "見本海上", "call_chain": [{"duty": "広報", "name": "見本 三郎", "when": "夜間"}],
        "target_hours": 48, "review_days": 0})");
    const auto own = organisationFromJson(json);
    QVERIFY(bool(own));
    QCOMPARE(own->signatories[0].name, QStringLiteral("見本 花子"));
    QCOMPARE(toJson(*own), json);
}

void tst_Organisation::isNothingStatedAtFirst()
{
    const auto own = organisationFromJson({});
    QVERIFY(bool(own));
    QCOMPARE(*own, OwnOrganisation{});
    QCOMPARE(toJson(*own), QJsonObject{});
}

void tst_Organisation::namesThePathOfWhatIsWrong()
{
    const auto problems = organisationFromJson(object(R"({"desks":[{"phne":"1"}],"kind":"shop"})")).problems();
    QStringList places;
    for (const auto &problem : problems)
        places += problem.where;
    QCOMPARE(places, QStringList({QStringLiteral("kind"), QStringLiteral("desks[0]")}));
}

void tst_Organisation::knowsAWrongCorporateNumber_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("kind");
    const QString digits = QStringLiteral("incident.corporate_number_digits");
    const QString check = QStringLiteral("incident.corporate_number_check");
    QTest::newRow("right") << QStringLiteral("8700110005901") << QString();
    QTest::newRow("remainder 0 is 9") << QStringLiteral("9000000000000") << QString();
    QTest::newRow("weight 2 at even places") << QStringLiteral("7000000000010") << QString();
    QTest::newRow("wrong check digit") << QStringLiteral("7700110005901") << check;
    QTest::newRow("neighbours swapped") << QStringLiteral("8701010005901") << check;
    QTest::newRow("one typed wrong") << QStringLiteral("8700110005902") << check;
    QTest::newRow("too short") << QStringLiteral("870011000590") << digits;
    QTest::newRow("too long") << QStringLiteral("87001100059011") << digits;
    QTest::newRow("letters") << QStringLiteral("87001100O5901") << digits;
    QTest::newRow("full width") << QStringLiteral("８７００１１０００５９０１") << digits;
    QTest::newRow("nothing in it") << QStringLiteral("") << digits;
}

void tst_Organisation::knowsAWrongCorporateNumber()
{
    QFETCH(QString, number);
    QFETCH(QString, kind);
    const Base::Problems found = problems({.name = QStringLiteral("見本"), .corporateNumber = number});
    QCOMPARE(found.value(0).kind, kind);
    if (kind.isEmpty())
        return;
    QCOMPARE(found.first().where, QStringLiteral("corporate_number"));
    QVERIFY(Base::problemKinds().contains(kind));
    QVERIFY(Base::sentence(found.first(), Base::Language::Japanese).contains(number));
}

void tst_Organisation::readsACorporateNumberAsItIsWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("plain");
    const QString number = QStringLiteral("8700110005901");
    QTest::newRow("plain") << number << number;
    QTest::newRow("full width") << QStringLiteral("８７００１１０００５９０１") << number;
    QTest::newRow("in groups") << QStringLiteral(" 8-7001-1000-5901 ") << number;
    QTest::newRow("full-width groups") << QStringLiteral("８－７００１　１０００ー５９０１") << number;
    QTest::newRow("invoice number") << QStringLiteral("T8700110005901") << number;
    QTest::newRow("another word stays") << QStringLiteral("Tokyo") << QStringLiteral("Tokyo");
}

void tst_Organisation::readsACorporateNumberAsItIsWritten()
{
    QFETCH(QString, typed);
    QTEST(plainCorporateNumber(typed), "plain");
}

void tst_Organisation::namesEntriesThatSayNothing()
{
    OwnOrganisation own;
    own.desks = {Contact{.name = QStringLiteral("窓口")}, Contact{.hours = QStringLiteral("平日")}};
    own.signatories = {Signatory{.title = QStringLiteral("理事長")}};
    own.callChain = {CallEntry{.name = QStringLiteral("当直室")}, CallEntry{.name = QStringLiteral("　")}};
    QStringList found;
    for (const Base::Problem &problem : problems(own)) {
        found += problem.kind.section(u'.', 1) + u' ' + problem.where;
        QVERIFY2(Base::problemKinds().contains(problem.kind), qPrintable(problem.kind));
    }
    QCOMPARE(found, QStringList({QStringLiteral("organisation_unnamed name"), QStringLiteral("desk_empty desks[1].name"),
                                 QStringLiteral("person_unnamed signatories[0].name"),
                                 QStringLiteral("person_unnamed call_chain[1].name")}));
}

void tst_Organisation::findsNothingWrongWithTheSample()
{
    QFile file(QStringLiteral(":/samples/organisation/organisation.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto own = organisationFromJson(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY(bool(own));
    QVERIFY(problems(*own).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Organisation)
#include "tst_organisation.moc"

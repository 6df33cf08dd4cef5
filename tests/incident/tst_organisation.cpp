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
        "insurer": "見本海上", "call_chain": [{"duty": "広報", "name": "見本 三郎", "when": "夜間"}]})");
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

QTEST_GUILESS_MAIN(tst_Organisation)
#include "tst_organisation.moc"

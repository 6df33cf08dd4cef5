#include "tests/forms/shippedforms.h"
#include "tests/support/letters.h"

#include <QtTest>

using namespace Forms;
using Incidents::Incident;
using Incidents::OwnOrganisation;
using Tests::fieldOf;
using Tests::shippedForm;

/// What the fields of the shipped forms say for small incidents.
class tst_FormFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheItemsOfTheMyNumberAct();
    void warnsThatMoreHaveToBeTold();
    void marksANumberThatWasCorrected();
    void namesTheOfficerAndNotTheDesk();
    void tellsOtherAuthoritiesOnly();
    void namesEveryContractor();
    void doesNotCallAManagerAContractor();
    void plansWhatNobodyBegan();
};

void tst_FormFacts::tellsTheItemsOfTheMyNumberAct()
{
    const QByteArray answers = R"("sensitive":"no","financial_harm":"no","malicious":"no","counts":[{"of":"persons","value":101}],)";
    const auto sheetOf = [&](const char *form, const QByteArray &rest) {
        return filled(shippedForm(form), Tests::incidentOf(answers + rest), {}, {});
    };
    const QByteArray held = R"("my_number":"yes","facts":{"my_number_system":"no","public_browsable":"no"})";
    for (const char *form : {"ppc-business", "ppc-public"}) {
        const Sheet sheet = sheetOf(form, held);
        QCOMPARE(sheet.remarks.size(), 1);
        QVERIFY(sheet.remarks[0].japanese.contains(u"番号法の報告には別の様式"_qs));
        QVERIFY(!fieldOf(sheet, "rule").text.contains(u"非該当（任意報告）"_qs));
        QVERIFY(fieldOf(sheet, "rule").chosen.isEmpty() && fieldOf(sheet, "rule").state == FieldState::ByHand);
        QCOMPARE(fieldOf(sheet, "my_number_rule").text, u"番号法の規則第2条第4号（本人の数が100人を超える）"_qs);
        QVERIFY(sheetOf(form, R"("my_number":"no")").remarks.isEmpty());
        QCOMPARE(fieldOf(sheetOf(form, R"("my_number":"no")"), "my_number_rule").text, u"該当なし"_qs);
    }
    const FilledField open = fieldOf(sheetOf("ppc-business", R"("data":[{"items":["name","my_number"]}])"), "my_number_rule");
    QCOMPARE(open.state, FieldState::Missing);
    QCOMPARE(open.missing[0].path, u"facts.my_number_system"_qs);
}

void tst_FormFacts::warnsThatMoreHaveToBeTold()
{
    const auto sheetOf = [](const QByteArray &persons, const QByteArray &told) {
        return filled(shippedForm("ppc-business"), Tests::incidentOf(R"("counts":[{"of":"persons","unit":"名","value":)" + persons
            + R"(}],"persons_informed":[)" + told + ']'), {}, {});
    };
    const QByteArray all = R"({"by":"email","count":1748,"of":1748,"state":"done"})";
    const Sheet before = sheetOf("1748", all), after = sheetOf("1802", all);
    QVERIFY(before.remarks.isEmpty());
    QCOMPARE(fieldOf(before, "informed").text, u"対応済"_qs);
    QVERIFY(fieldOf(before, "informed_detail").text.contains(u"全員"_qs));
    QCOMPARE(after.remarks.size(), 1);
    QVERIFY(after.remarks[0].japanese.contains(u"少なくなっています"_qs));
    QVERIFY(fieldOf(after, "informed").text != u"対応済"_qs);
    QCOMPARE(fieldOf(after, "informed_detail").text, u"・連絡（電子メール、対象1,802名のうち1,748名）"_qs);
    const Sheet rest = sheetOf("1802", all + R"(,{"by":"post","count":54,"of":54,"state":"done"})");
    QCOMPARE(fieldOf(rest, "informed").text, u"対応済"_qs); // each group has its own
    QVERIFY(rest.remarks.isEmpty());
}

void tst_FormFacts::marksANumberThatWasCorrected()
{
    const Incident incident = Tests::incidentOf(R"("counts":[{"of":"persons","value":1802,"unit":"名"}],"timeline":[
        {"when":"2026-11-20","kind":"sent","text":"1,748名にメールを送信。\n担当者が気付いた"},
        {"when":"2026-11-21","text":"第一報の1,748名を1,802名に訂正"}])");
    Incidents::HeadCount former;
    former.of = Incidents::CountOf::Persons;
    former.value = 1748;
    const FilledField course = fieldOf(filled(shippedForm("ppc-business"), incident, {}, {}, {}, {former}), "course");
    QVERIFY2(course.text.contains(u"1,748名【要確認：1,748名は訂正前の数。現在は1,802名】にメールを送信"_qs), qPrintable(course.text));
    QVERIFY2(course.text.contains(u"第一報の1,748名を1,802名に訂正"_qs), qPrintable(course.text));
    QCOMPARE(course.state, FieldState::Missing);
    QCOMPARE(course.missing.last().path, u"timeline"_qs);
    QCOMPARE(course.count, characters(course.text));
    QVERIFY(!fieldOf(filled(shippedForm("ppc-business"), incident, {}, {}), "course").text.contains(u"訂正前"_qs));
}

void tst_FormFacts::namesTheOfficerAndNotTheDesk()
{
    const Incident incident = Tests::incidentOf(R"("contacts":[{"name":"お客様窓口","phone":"03-0000-0000","email":"desk@example.jp"}])");
    OwnOrganisation own;
    const FilledField open = fieldOf(filled(shippedForm("ppc-business"), incident, own, {}), "contact_phone");
    QCOMPARE(open.state, FieldState::Missing);
    QCOMPARE(open.missing[0].path, u"own.officer.phone"_qs);
    Incidents::Officer officer;
    officer.name = u"見本 花子"_qs;
    officer.phone = u"03-0000-0001"_qs;
    own.officer = officer;
    for (const char *form : {"ppc-business", "ppc-public"}) {
        const Sheet sheet = filled(shippedForm(form), incident, own, {});
        QCOMPARE(fieldOf(sheet, "contact_name").text, u"見本 花子"_qs);
        QCOMPARE(fieldOf(sheet, "contact_phone").text, u"03-0000-0001"_qs);
        QVERIFY(!fieldOf(sheet, "contact_email").text.contains(u"desk@example.jp"_qs));
    }
}

void tst_FormFacts::tellsOtherAuthoritiesOnly()
{
    const Incident incident = Tests::incidentOf(R"("authorities":[{"to":"ppc","stage":"preliminary","state":"done"},
        {"to":"police","stage":"consultation","state":"done"}])");
    for (const char *form : {"ppc-business", "ppc-public"})
        QCOMPARE(fieldOf(filled(shippedForm(form), incident, {}, {}), "authorities").text, u"・警察に相談済み"_qs);
}

void tst_FormFacts::namesEveryContractor()
{
    const QByteArray parties = R"("role":"entrusting","occurred":"2026-04-24","parties":[
        {"id":"p1","name":"乙社","role":"entrusted","entrusted_by":"own"},
        {"id":"p2","name":"丙社","role":"sub_entrusted","entrusted_by":"p1"}])";
    const Sheet sheet = filled(shippedForm("ppc-business"), Tests::incidentOf(parties), {}, {});
    QCOMPARE(fieldOf(sheet, "contractor").text, u"有"_qs);
    QCOMPARE(fieldOf(sheet, "contractor_name").text, u"乙社（委託先）\n丙社（再委託先）"_qs);
    QCOMPARE(fieldOf(sheet, "origin").text, u"委託先"_qs);
}

void tst_FormFacts::doesNotCallAManagerAContractor()
{
    const Incident incident = Tests::incidentOf(R"("role":"entrusting","organisation":{"kind":"local_government"},
        "parties":[{"id":"p1","name":"青空スポーツ財団","role":"designated_manager"}])");
    const Sheet sheet = filled(shippedForm("ppc-public"), incident, {}, {});
    for (const char *id : {"contractor", "origin"}) {
        QCOMPARE(fieldOf(sheet, id).text, u"指定管理者（青空スポーツ財団）"_qs);
        QVERIFY(fieldOf(sheet, id).chosen.isEmpty() && fieldOf(sheet, id).state == FieldState::ByHand);
    }
    QCOMPARE(fieldOf(sheet, "contractor_name").text, u"該当なし"_qs);
}

void tst_FormFacts::plansWhatNobodyBegan()
{
    const Incident incident = Tests::incidentOf(
        R"("actions":[{"title":"研修","purpose":"preventive","status":"open","due":{"at":"2026-12-20"}}])");
    QCOMPARE(fieldOf(filled(shippedForm("ppc-business"), incident, {}, {}), "future").text, u"・研修　予定　2026年12月20日まで"_qs);
}

QTEST_GUILESS_MAIN(tst_FormFacts)
#include "tst_formfacts.moc"

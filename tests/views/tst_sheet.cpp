#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/common/session.h"
#include "views/incident/incidentpage.h"
#include "views/sheet/fieldtext.h"
#include "views/sheet/sheetpanel.h"
#include "views/sheet/sheetrow.h"

#include <QAbstractScrollArea>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>
#include <QtTest>

using namespace Views;
using Incidents::IncidentId;

namespace {

const QByteArray bcc = R"("title":"<b>一斉メール</b>","reference":"2026-014","cause":"cc_instead_of_bcc",
    "organisation":{"name":"見本株式会社","kind":"business"},"role":"own","event":{"leak":"yes"},
    "summary":"<i>宛先</i>を𠮷野家に誤りました。","occurred":{"at":"2026-11-20T17:10"},"discovered_by":"own",
    "counts":[{"of":"persons","value":1748}],"data":[{"items":["email"]}])";

struct Fixture
{
    explicit Fixture(const QByteArray &members = bcc, const QString &formsFolder = {})
    {
        Tests::expect(ledger->add({Tests::incidentOf(members)}, u"x"_qs));
        session.emplace(ledger.take(), u"見本 花子"_qs, Base::Language::English);
        session->setFormsFolder(formsFolder);
        panel.emplace(*session);
        panel->resize(1000, 700);
        panel->show();
        if (!QTest::qWaitForWindowActive(&*panel))
            qFatal("the window does not come to the front");
        panel->setIncident(IncidentId(1));
        QCoreApplication::processEvents();
    }
    template <typename T>
    T *part(const char *name) const
    {
        return panel->findChild<T *>(QLatin1String(name));
    }
    SheetRow *row(const char *id) const { return panel->findChild<SheetRow *>(u"row:"_qs + QLatin1String(id)); }
    FieldText *text(const char *id) const { return panel->findChild<FieldText *>(u"text:"_qs + QLatin1String(id)); }
    QToolButton *copy(const char *id) const { return panel->findChild<QToolButton *>(u"copy:"_qs + QLatin1String(id)); }
    QList<SheetRow *> rows() const { return panel->findChildren<SheetRow *>(); }
    void choose(const char *form) { panel->chooseForm(QLatin1String(form)); }
    QString strip(const char *name) const
    {
        auto *strip = part<MessageStrip>(name);
        return strip->isVisible() ? strip->text() : QString();
    }
    void change(const std::function<void(Incidents::Incident &)> &how)
    {
        auto incident = Tests::expect(session->ledger().incident(IncidentId(1)));
        how(incident);
        Tests::expect(session->save(incident));
    }

    Tests::TemporaryLedger ledger;
    std::optional<Session> session;
    std::optional<SheetPanel> panel;
};

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class tst_Sheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::English);
        QGuiApplication::clipboard()->clear();
    }
    void copiesAFormFieldByField_data();
    void copiesAFormFieldByField();
    void copiesWhatIsSelectedAlone();
    void ticksWhatWasCopied();
    void copiesByTheButton();
    void copiesNoMarkOfWhatIsMissing();
    void followsTheFacts();
    void leadsToAMissingFact();
    void marksWhatIsUnverified();
    void marksWhatIsOverTheLimit();
    void marksWhatChangedSinceTheLastFiling();
    void saysWhyAFormDoesNotFit();
    void opensWithAFormThatFits();
    void offersAVoluntaryReport();
    void showsMarkupAsText();
    void tellsOfARefusedFormFile();
    void putsLabelsAboveWhereItIsNarrow();
    void speaksToAScreenReader();
    void standsOnTheIncidentsPage();
};

void tst_Sheet::copiesAFormFieldByField_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"ppc-business", "pmark"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void tst_Sheet::copiesAFormFieldByField()
{
    QFETCH(QString, form);
    Fixture fixture;
    fixture.panel->chooseForm(form);
    const auto rows = fixture.rows();
    QVERIFY(rows.size() > 15);
    rows.first()->takeFocus();
    int copied = 0;
    for (SheetRow *row : rows) {
        auto *box = qobject_cast<FieldText *>(QApplication::focusWidget());
        QVERIFY(box);
        QCOMPARE(box->objectName(), u"text:"_qs + row->field().field.id);
        QGuiApplication::clipboard()->setText(u"before"_qs);
        QTest::keyClick(box, Qt::Key_C, Qt::ControlModifier);
        const bool isCopyable = !row->field().text.isEmpty() && row->field().missing.isEmpty();
        QCOMPARE(clipboard(), isCopyable ? row->field().text : u"before"_qs);
        QCOMPARE(row->isCopied(), isCopyable);
        copied += row->isCopied();
        if (const qsizetype next = rows.indexOf(row) + 1; !row->field().missing.isEmpty() && next < rows.size())
            rows[next]->takeFocus(); // such a field does not let go by itself
    }
    QVERIFY(copied > 5);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"text:"_qs + rows.last()->field().field.id);
}

void tst_Sheet::copiesWhatIsSelectedAlone()
{
    Fixture fixture;
    auto *name = fixture.text("name");
    name->setFocus();
    QTest::keyClick(name, Qt::Key_Home);
    QTest::keyClick(name, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(name, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(name, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), u"見本"_qs);
    QVERIFY(name->hasFocus() && !fixture.row("name")->isCopied());
}

void tst_Sheet::ticksWhatWasCopied()
{
    Fixture fixture;
    QCOMPARE(fixture.copy("persons")->text(), u"Copy"_qs);
    const QImage before = fixture.copy("persons")->icon().pixmap(24, 24).toImage();
    fixture.text("persons")->setFocus();
    QTest::keyClick(fixture.text("persons"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(fixture.copy("persons")->text(), u"Copied"_qs);
    QVERIFY(fixture.copy("persons")->icon().pixmap(24, 24).toImage() != before);
    QCOMPARE(fixture.copy("name")->text(), u"Copy"_qs);
    fixture.change([](Incidents::Incident &incident) { incident.causeDetail = u"確認の漏れ"_qs; });
    QTRY_COMPARE(fixture.row("cause_detail")->field().text, u"確認の漏れ"_qs);
    QVERIFY(fixture.row("persons")->isCopied());
    fixture.change([](Incidents::Incident &incident) { incident.counts[0].value = 1802; });
    QTRY_COMPARE(fixture.copy("persons")->text(), u"Copy"_qs);
}

void tst_Sheet::copiesByTheButton()
{
    Fixture fixture;
    fixture.copy("persons")->setFocus();
    QTest::keyClick(fixture.copy("persons"), Qt::Key_Space);
    QCOMPARE(clipboard(), fixture.row("persons")->field().text);
    QVERIFY(fixture.row("persons")->isCopied());
    QVERIFY(!fixture.copy("kana")->isEnabled());
}

void tst_Sheet::copiesNoMarkOfWhatIsMissing()
{
    Fixture fixture;
    QVERIFY(fixture.row("cause_detail")->field().text.contains(u"【要確認："_qs));
    QVERIFY(!fixture.copy("cause_detail")->isEnabled());
    QVERIFY(fixture.copy("cause_detail")->toolTip().contains(u"missing"_qs));
    QGuiApplication::clipboard()->setText(u"before"_qs);
    fixture.text("cause_detail")->setFocus();
    QTest::keyClick(fixture.text("cause_detail"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), u"before"_qs);
    QVERIFY(!fixture.row("cause_detail")->isCopied());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fact:cause_detail"_qs);
    fixture.change([](Incidents::Incident &incident) { incident.causeDetail = u"確認の漏れ"_qs; });
    QTRY_VERIFY(fixture.copy("cause_detail")->isEnabled());
    QVERIFY(fixture.copy("cause_detail")->toolTip().isEmpty());
}

void tst_Sheet::followsTheFacts()
{
    Fixture fixture;
    QCOMPARE(fixture.text("persons")->toPlainText(), u"1,748名"_qs);
    fixture.text("persons")->setFocus();
    fixture.change([](Incidents::Incident &incident) { incident.counts[0].value = 1802; });
    QTRY_COMPARE(fixture.text("persons")->toPlainText(), u"1,802名"_qs);
    QVERIFY(fixture.text("persons")->hasFocus());
    Tests::expect(fixture.session->setOrganisation({.name = u"見本株式会社"_qs, .corporateNumber = u"8700110005901"_qs}));
    QTRY_COMPARE(fixture.text("corporate_number")->toPlainText(), u"8700110005901"_qs);
}

void tst_Sheet::leadsToAMissingFact()
{
    Fixture fixture;
    QSignalSpy requested(&*fixture.panel, &SheetPanel::fieldRequested);
    for (const auto &[row, path] : {std::pair("cause_detail", "cause_detail"), std::pair("address", "own.address")}) {
        auto *link = fixture.row(row)->findChild<QToolButton *>(u"fact:"_qs + QLatin1String(path));
        QVERIFY(link && link->isVisible() && link->text().startsWith(u"Missing: "_qs));
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Space);
        QCOMPARE(requested.last()[0].toString(), QString::fromLatin1(path));
    }
    QVERIFY(fixture.part<QLabel>("progress")->text().contains(u"facts missing"_qs));
    fixture.change([](Incidents::Incident &incident) { incident.causeDetail = u"確認の漏れ"_qs; });
    QTRY_VERIFY(!fixture.row("cause_detail")->findChild<QToolButton *>(u"fact:cause_detail"_qs));
}

void tst_Sheet::marksWhatIsUnverified()
{
    Fixture fixture;
    QVERIFY(fixture.part<QLabel>("unverified:kana")->isVisibleTo(&*fixture.panel));
    QVERIFY(!fixture.part<QLabel>("unverified:occurred")->isVisibleTo(&*fixture.panel));
    QVERIFY(fixture.strip("notes").contains(u"Unverified"_qs));
    QVERIFY(fixture.strip("notes").contains(u"https://www.ppc.go.jp/"_qs));
}

void tst_Sheet::marksWhatIsOverTheLimit()
{
    QFile shipped(u":/forms/ppc-business.json"_qs);
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray form = shipped.readAll();
    const qsizetype course = form.indexOf("\"id\": \"course\"");
    form.replace(form.indexOf("\"limit\": null", course), 13, "\"limit\": 12");
    QTemporaryDir folder;
    QFile own(folder.filePath(u"own.json"_qs));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.write(form);
    own.close();
    Fixture fixture(bcc, folder.path());
    const auto *count = fixture.part<QLabel>("count:course");
    QVERIFY2(count->text().contains(u" / 12\n"_qs) && count->text().endsWith(u" too many"_qs), qPrintable(count->text()));
    QCOMPARE(count->palette().color(QPalette::WindowText), colours(Tone::Danger, QPalette()).text);
    QVERIFY(fixture.text("course")->accessibleDescription().contains(u"too many"_qs));
    QCOMPARE(fixture.part<QLabel>("count:persons")->text(), u"Length: 6"_qs);
}

void tst_Sheet::marksWhatChangedSinceTheLastFiling()
{
    Fixture fixture;
    auto *changed = fixture.part<QLabel>("changed:persons"), *former = fixture.part<QLabel>("former:persons");
    QVERIFY(changed->isHidden() && former->isHidden());
    const Ledger::DutyKey key{.regime = u"jp-appi"_qs, .duty = u"preliminary"_qs};
    Tests::expect(fixture.session->file({.incident = IncidentId(1), .duty = key, .to = u"ppc"_qs, .stage = Incidents::Stage::Preliminary,
                                         .at = *Incidents::PartialTime::fromString(u"2026-11-24"), .receipt = u"R8-1"_qs}));
    fixture.change([](Incidents::Incident &incident) { incident.counts[0].value = 1802; });
    QTRY_VERIFY(changed->isVisible());
    QCOMPARE(former->text(), u"Last time: 1,748名"_qs);
    QCOMPARE(fixture.text("persons")->extraSelections().size(), 1);
    QVERIFY(fixture.part<QLabel>("changed:cause_detail")->isHidden());
    QCOMPARE(fixture.row("report_kind")->field().text, u"確報"_qs);
    QVERIFY(fixture.strip("notes").startsWith(u"Changed since the last filing (2026-11-24, receipt R8-1)"_qs));
}

void tst_Sheet::saysWhyAFormDoesNotFit()
{
    Fixture fixture;
    fixture.choose("ppc-public");
    auto *title = fixture.panel->findChild<QLabel *>(u"emptyTitle"_qs);
    QVERIFY(title && title->isVisible());
    QCOMPARE(title->text(), u"This form is not for this incident"_qs);
    fixture.choose("ppc-business");
    QVERIFY(fixture.text("name") && fixture.text("name")->isVisible());
}

void tst_Sheet::opensWithAFormThatFits()
{
    Fixture fixture(R"("organisation":{"kind":"local_government"},"event":{"leak":"yes"})");
    QCOMPARE(fixture.part<QComboBox>("form")->currentData().toString(), u"ppc-public"_qs);
    QVERIFY(fixture.strip("remarks").isEmpty());
    const auto added = Tests::expect(fixture.session->add({Tests::incidentOf(bcc)}));
    fixture.panel->setIncident(added.ids[0]);
    QCOMPARE(fixture.part<QComboBox>("form")->currentData().toString(), u"ppc-business"_qs);
    QTRY_VERIFY(fixture.text("name") && fixture.text("name")->toPlainText() == u"見本株式会社"_qs);
}

void tst_Sheet::offersAVoluntaryReport()
{
    Fixture fixture(R"("organisation":{"kind":"business"},"event":{"leak":"no","loss":"no","damage":"no"})");
    QVERIFY2(fixture.strip("remarks").contains(u"voluntarily"_qs), qPrintable(fixture.strip("remarks")));
    fixture.choose("pmark");
    QVERIFY2(fixture.strip("remarks").startsWith(u"No Privacy Mark"_qs), qPrintable(fixture.strip("remarks")));
    QVERIFY(!fixture.strip("remarks").contains(u"voluntarily"_qs));
}

void tst_Sheet::showsMarkupAsText()
{
    Fixture fixture;
    QVERIFY(fixture.text("course")->toPlainText().startsWith(u"<i>宛先</i>を𠮷野家に"_qs));
    fixture.text("course")->setFocus();
    QTest::keyClick(fixture.text("course"), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!clipboard().contains(u"<i>"_qs)); // facts are missing in it
    QTest::keyClick(fixture.text("course"), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(fixture.text("course"), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!clipboard().contains(u"<i>"_qs));
    fixture.text("course")->moveCursor(QTextCursor::Start);
    for (int letter = 0; letter < 9; ++letter)
        QTest::keyClick(fixture.text("course"), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(fixture.text("course"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), u"<i>宛先</i>"_qs);
}

void tst_Sheet::tellsOfARefusedFormFile()
{
    QTemporaryDir folder;
    QFile own(folder.filePath(u"wrong.json"_qs));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.write("{}");
    own.close();
    Fixture fixture(bcc, folder.path());
    QVERIFY2(fixture.strip("remarks").startsWith(u"wrong.json: "_qs), qPrintable(fixture.strip("remarks")));
    QVERIFY(fixture.text("name"));
}

void tst_Sheet::putsLabelsAboveWhereItIsNarrow()
{
    Fixture fixture;
    const auto labelIsBeside = [&fixture] {
        const auto *label = fixture.row("course")->findChild<QLabel *>();
        const QPoint place = label->mapTo(fixture.row("course"), QPoint());
        return place.x() + label->width() <= fixture.text("course")->mapTo(fixture.row("course"), QPoint()).x();
    };
    QTRY_VERIFY(labelIsBeside());
    fixture.panel->resize(420, 500);
    QTRY_VERIFY(!labelIsBeside());
    QVERIFY2(fixture.panel->minimumSizeHint().width() <= 420, "it cannot be made that narrow");
}

void tst_Sheet::speaksToAScreenReader()
{
    Fixture fixture;
    for (const SheetRow *row : fixture.rows()) {
        const QString id = row->field().field.id;
        QCOMPARE(row->findChild<FieldText *>()->accessibleName(), row->field().field.label.english);
        const auto *copy = row->findChild<QToolButton *>(u"copy:"_qs + id);
        QCOMPARE(copy->accessibleName(), u"Copy: "_qs + row->field().field.label.english);
    }
    QVERIFY(fixture.text("kana")->accessibleDescription().contains(u"By hand Unverified"_qs));
    QVERIFY(fixture.text("rule")->accessibleDescription().contains(u"☑ Item 4"_qs)
            || fixture.text("rule")->accessibleDescription().contains(u"☐ Item 1"_qs));
    fixture.text("name")->setFocus();
    QTest::keyClick(fixture.text("name"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), fixture.copy("name"));
    QTest::keyClick(fixture.copy("name"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), fixture.text("kana"));
    fixture.change([](Incidents::Incident &incident) { incident.cause = Base::Fact<QString>(); });
    QTRY_VERIFY(fixture.row("cause")->findChild<QToolButton *>(u"fact:cause"_qs));
    QTRY_VERIFY(fixture.row("cause")->findChild<QToolButton *>(u"fact:cause"_qs)->isVisible());
    fixture.text("cause")->setFocus(); // its button is off
    QTest::keyClick(fixture.text("cause"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fact:cause"_qs);
    fixture.text("cause_detail")->setFocus();
    QTest::keyClick(fixture.text("cause_detail"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fact:cause_detail"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(fixture.row("damage")->isAncestorOf(QApplication::focusWidget()));
}

void tst_Sheet::standsOnTheIncidentsPage()
{
    Fixture fixture;
    IncidentPage page(*fixture.session);
    page.resize(1100, 800);
    page.show();
    page.show(IncidentId(1));
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(&page, Qt::Key_M, Qt::AltModifier);
    auto *panel = page.findChild<SheetPanel *>();
    QTRY_VERIFY(panel->isVisible());
    auto *link = panel->findChild<QToolButton *>(u"fact:cause_detail"_qs);
    QVERIFY(link);
    QTest::mouseClick(link, Qt::LeftButton);
    QTRY_COMPARE(page.findChild<QTabWidget *>(u"incidentTabs"_qs)->currentWidget()->objectName(), u"factsTab"_qs);
    QSignalSpy setting(&page, &IncidentPage::settingRequested);
    Q_EMIT panel->fieldRequested(u"own.address"_qs);
    QCOMPARE(setting.last()[0].toString(), u"own.address"_qs);
}

QTEST_MAIN(tst_Sheet)
#include "tst_sheet.moc"

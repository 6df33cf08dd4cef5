#include "model/base/clock.h"
#include "model/base/vocabulary.h"
#include "model/incident/json.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "tests/support/typing.h"
#include "views/actions/actionview.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/documents/documentspanel.h"
#include "views/documents/factlist.h"
#include "views/documents/pageview.h"
#include "views/fields/cardlist.h"
#include "views/fields/textfield.h"
#include "views/incident/incidentpage.h"

#include <QJsonDocument>
#include <QtTest>
#include <QtWidgets>

using namespace Incidents;
using Tests::expect;
using Tests::incidentOf;
using namespace Views;

namespace {

const QString markup = QStringLiteral("<img src=\"file:///etc/passwd\"><b>太字</b> & co");

Incident wholeIncident()
{
    QFile file(QStringLiteral(TESTS_DATA "/incident/whole.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no example");
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    json.insert(QStringLiteral("links"), QJsonArray());
    return expect(fromJson(json));
}

/// A ledger, a session and the page on one of its incidents, in a window that is shown.
struct Desk
{
    explicit Desk(const QList<Incident> &incidents, Ledger::LedgerFile::Mode mode = Ledger::LedgerFile::Mode::Write)
    {
        ids = expect(ledger->add(incidents, QStringLiteral("佐藤"))).ids;
        const QString path = ledger.path();
        ledger.close();
        session = std::make_unique<Session>(expect(Ledger::LedgerFile::open(path, mode)), QStringLiteral("鈴木"),
                                            Base::Language::Japanese);
        page = std::make_unique<IncidentPage>(*session);
        page->resize(1100, 800);
        page->show();
        page->show(ids.first());
        QApplication::setActiveWindow(page.get());
    }

    Incident stored(qsizetype at = 0) const { return expect(session->ledger().incident(ids[at])); }
    QJsonObject json() const { return toJson(stored()); }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        auto *found = page->findChild<Widget *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    FactField *field(const char *path) const { return find<FactField>(QLatin1String(path)); }
    QLineEdit *line(const char *path) const { return find<QLineEdit>(QLatin1String(path) + QStringLiteral(":editor")); }

    /// Goes to a field by the way of the next steps, types over what is there and leaves it.
    void type(const char *path, const QString &text)
    {
        page->showField(QLatin1String(path));
        QWidget *focus = QApplication::focusWidget();
        if (auto *edit = qobject_cast<QLineEdit *>(focus))
            edit->selectAll();
        if (auto *edit = qobject_cast<QPlainTextEdit *>(focus))
            edit->selectAll();
        Tests::typeText(focus, text);
        QTest::keyClick(focus, Qt::Key_Tab);
    }

    Tests::TemporaryLedger ledger;
    QList<IncidentId> ids;
    std::unique_ptr<Session> session;
    std::unique_ptr<IncidentPage> page;
};

QStringList changedPaths(const QJsonObject &before, const QJsonObject &after)
{
    QStringList paths;
    for (const Change &change : changes(before, after))
        paths += change.path;
    return paths;
}

QWidget *editorOf(FactField *field)
{
    QWidget *editor = field;
    while (editor->focusProxy())
        editor = editor->focusProxy();
    return editor;
}

/// Presses Tab until the named widget has the focus; the number of presses, or -1.
int tabTo(QWidget *window, const QString &name)
{
    for (int presses = 0; presses < 400; ++presses) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
            return presses;
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window, Qt::Key_Tab);
    }
    return -1;
}

} // namespace

class tst_IncidentPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAMissingFactOfALetterAndBack();
    void init() { Tests::useEmptySettings(); }

    void keepsEverySampleThatIsShown_data();
    void keepsEverySampleThatIsShown();
    void changesOneFieldAndNoOther_data();
    void changesOneFieldAndNoOther();
    void givesEveryFieldOfTheContractAPlace();
    void namesEveryFieldAndItsEditor();

    void fillsANewIncidentByKeyboardFromTopToBottom();
    void saysNotKnownApartFromNothing();
    void keepsWhatWasRefusedAndWhy();
    void keepsWhatIsTypedWhenEscIsPressed();
    void beginsTheNextThingsWithTheLaw();
    void asksForNoDeskThatTheLettersNameAlready();
    void takesCountriesByNameAndRefusesOtherWords();
    void forgetsARefusalWhenItIsTypedAnew();
    void refusesACorrectionWithoutWords();
    void refusesWhatTheIncidentFileRefuses();
    void doesNotOverwriteWhatIsBeingTyped();
    void commitsWhatIsTypedBeforeItShowsAnother();
    void putsTheMainCauseAmongTheCauses();

    void showsTheFormerFigureWithItsDate();
    void storesANewEntryOfAListOnceItSaysSomething();
    void removesAnEntryAndTakesItBack();

    void makesAnEntryOfTheTimelineFromALine();
    void correctsAnEntryAndKeepsBoth();
    void refusesACorrectionWithoutReason();

    void addsFinishesAndClosesAnAction();
    void refusesToCloseWhileAnActionIsOpen();
    void saysWhatTheLawStillAsksWhenItEnds();
    void leadsFromANextStepToItsField();

    void tellsTheHistoryAndUndoes();
    void disablesEverythingInAReadOnlyLedger();
    void readsNoTextAsMarkup();
};

void tst_IncidentPage::keepsEverySampleThatIsShown_data()
{
    QTest::addColumn<int>("sample");
    const auto samples = Tests::sampleIncidents();
    for (int at = 0; at < samples.size(); ++at)
        QTest::addRow("%02d %s", at + 1, qPrintable(samples[at].title)) << at;
    QTest::newRow("the contract's example") << -1;
    QTest::newRow("title alone") << -2;
}

void tst_IncidentPage::keepsEverySampleThatIsShown()
{
    QFETCH(int, sample);
    const Incident incident = sample >= 0 ? Tests::sampleIncidents().at(sample)
        : sample == -1                    ? wholeIncident()
                                          : incidentOf(R"("title":"t")");
    Desk desk({incident});
    const QJsonObject before = desk.json();
    QCOMPARE(changedPaths(before, toJson(desk.page->written())), QStringList());
    for (FactField *field : desk.page->findChildren<FactField *>())
        field->commit();
    QCOMPARE(desk.json(), before);
}

void tst_IncidentPage::changesOneFieldAndNoOther_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("changed");
    const auto row = [](const char *path, const char *text, const QStringList &changed) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromUtf8(text) << changed;
    };
    row("title", "改めた件名", {"title"});
    row("summary", "改めた概要", {"summary"});
    row("known", "2022-07-01 9:05頃", {"known.approx", "known.at"});
    row("occurred", "2022-06-29", {"occurred.at"});
    row("counts[1].value", "３,５１１名", {"counts[1].value"});
    row("counts[2].source", "聞き取り", {"counts[2].source"});
    row("data[0].note", "補足", {"data[0].note"});
    row("parties[0].name", "代行会社", {"parties[0].name"});
    row("organisation.sector", "保険", {"organisation.sector"});
    row("recovery.note", "回収中", {"recovery.note"});
    row("secondary_damage.as_of", "2022-07-02", {"secondary_damage.as_of"});
    row("facts.assessed", "2022-07-02", {"facts.assessed"});
    row("evidence[1].where", "金庫", {"evidence[1].where"});
    row("persons_informed[1].count", "5212", {"persons_informed[1].count"});
    row("authorities[0].receipt", "R-1", {"authorities[0].receipt"});
    row("publications[0].url", "https://example.jp/", {"publications[0].url"});
    row("contacts[0].until", "2022-12-28", {"contacts[0].until"});
    row("actions[2].owner", "監査室", {"actions[2].owner"});
    row("actions[4].evaluation", "効いている", {"actions[4].evaluation"});
    row("notes", "備考", {"notes"});
}

void tst_IncidentPage::changesOneFieldAndNoOther()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QStringList, changed);
    Desk desk({Tests::sampleIncidents().at(5)});
    const QJsonObject before = desk.json();
    desk.type(path.toLatin1().constData(), text);
    QCOMPARE(changedPaths(before, desk.json()), changed);
    QCOMPARE(changedPaths(desk.json(), toJson(desk.page->written())), QStringList());
}

void tst_IncidentPage::givesEveryFieldOfTheContractAPlace()
{
    Incident incident = wholeIncident();
    incident.links = {Link{.to = QStringLiteral("2021-001"), .kind = LinkKind::Recurrence}};
    incident.actions[0].evidence = {Evidence{.title = QStringLiteral("写し")}};
    incident.actions[0].notes = {Note{.text = QStringLiteral("済")}};
    Desk desk({incident});
    QSet<QString> keys;
    for (const FactField *field : desk.page->findChildren<FactField *>())
        keys += field->key();
    // Groups, ids that the ledger gives, and the account of events, which has a tab of its own.
    const QSet<QString> others = {"id", "actions.id", "actions", "organisation", "event", "facts", "protection",
                                  "recovery", "secondary_damage", "timeline", "timeline.supersedes"};
    for (const QString &key : Base::vocabulary(QStringLiteral("field")))
        QVERIFY2(keys.contains(key) || others.contains(key), qPrintable(key));
}

void tst_IncidentPage::namesEveryFieldAndItsEditor()
{
    Desk desk({Tests::sampleIncidents().at(5)});
    QSet<QString> names;
    for (FactField *field : desk.page->findChildren<FactField *>()) {
        QVERIFY(!field->objectName().isEmpty());
        const bool isOfOccurrence = field->parentWidget()->objectName() == field->objectName();
        if (!isOfOccurrence && !field->objectName().startsWith(u"timeline.")) {
            QVERIFY2(!names.contains(field->objectName()), qPrintable(field->objectName()));
            names += field->objectName();
        }
        QVERIFY2(editorOf(field) != field, qPrintable(field->objectName()));
        QVERIFY2(!editorOf(field)->accessibleName().isEmpty(), qPrintable(field->objectName()));
    }
    for (const auto *button : desk.page->findChildren<QAbstractButton *>()) {
        const bool isPartOfQt = button->objectName().startsWith(u"qt_") || button->objectName().startsWith(u"message") || button->objectName() == u"ScrollLeftButton"
            || button->objectName() == u"ScrollRightButton";
        if (!isPartOfQt && !button->isHidden() && button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
}

void tst_IncidentPage::fillsANewIncidentByKeyboardFromTopToBottom()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
    Desk desk({incidentOf(R"("title":"無題")")});
    QWidget *page = desk.page.get();
    const auto go = [&](const char *name) { return tabTo(page, QLatin1String(name)) >= 0; };
    const auto keys = [](const QString &text) { Tests::typeText(QApplication::focusWidget(), text); };
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };

    desk.line("title")->setFocus();
    desk.line("title")->selectAll();
    keys(QStringLiteral("一斉メールの宛先をToに記載"));
    QVERIFY(go("summary:editor"));
    keys(QStringLiteral("案内のメールで全員のアドレスが見えた。"));
    QVERIFY(go("cause:editor"));
    press(Qt::Key_Down);
    QVERIFY(go("occurred:editor"));
    keys(QStringLiteral("11/20 17:10頃"));
    QVERIFY(go("discovered:editor"));
    keys(QStringLiteral("17:19"));
    QVERIFY(go("known:editor"));
    keys(QStringLiteral("17:30"));
    QVERIFY(go("counts:add"));
    press(Qt::Key_Space);
    QVERIFY(go("counts[0].value:editor"));
    keys(QStringLiteral("1748"));
    QVERIFY(go("data:add"));
    press(Qt::Key_Space);
    QVERIFY(go("data[0].items:editor"));
    keys(QStringLiteral("メールアドレス、社員番号"));
    press(Qt::Key_Return);
    QVERIFY(go("sensitive:yes"));
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    QVERIFY(go("my_number:yes"));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    QVERIFY(go("notes:editor"));
    keys(QStringLiteral("以上"));
    press(Qt::Key_Tab);

    const Incident incident = desk.stored();
    QCOMPARE(incident.title, QStringLiteral("一斉メールの宛先をToに記載"));
    QCOMPARE(incident.summary, QStringLiteral("案内のメールで全員のアドレスが見えた。"));
    QCOMPARE(incident.cause, QStringLiteral("cc_instead_of_bcc"));
    QCOMPARE(incident.causes.items(), QStringList{QStringLiteral("cc_instead_of_bcc")});
    QCOMPARE(incident.occurred->first()->toString(), QStringLiteral("2026-11-20T17:10"));
    QVERIFY(incident.occurred->moments.first().isApproximate());
    QCOMPARE(incident.discovered->at->toString(), QStringLiteral("2026-11-20T17:19"));
    QCOMPARE(incident.known->at->toString(), QStringLiteral("2026-11-20T17:30"));
    QCOMPARE(incident.counts[0].value, 1748);
    QCOMPARE(incident.data[0].items.items(), (QStringList{QStringLiteral("email"), QStringLiteral("社員番号")}));
    QCOMPARE(incident.sensitive, Answer::No);
    QCOMPARE(incident.myNumber, Answer::Unknown);
    QVERIFY(!incident.malicious.isStated());
    QCOMPARE(incident.notes, QStringLiteral("以上"));
}

void tst_IncidentPage::saysNotKnownApartFromNothing()
{
    Desk desk({incidentOf(R"("department":"総務課")")});
    auto *unknown = desk.find<QToolButton>(QStringLiteral("department:unknown"));
    QVERIFY(!unknown->isChecked());
    unknown->setFocus();
    QTest::keyClick(unknown, Qt::Key_Space);
    QCOMPARE(desk.stored().department.knowledge(), Base::Knowledge::Unknown);
    QVERIFY(unknown->isChecked());
    QVERIFY(!desk.line("department")->placeholderText().isEmpty());
    QVERIFY(desk.line("process")->placeholderText().isEmpty());
    desk.type("department", QStringLiteral("広報課"));
    QCOMPARE(desk.stored().department, QStringLiteral("広報課"));
    QVERIFY(!unknown->isChecked());
    unknown->click();
    unknown->click();
    QVERIFY(!desk.stored().department.isStated());
}

void tst_IncidentPage::keepsWhatWasRefusedAndWhy()
{
    Desk desk({incidentOf(R"("occurred":"2026-11-20","counts":[{"of":"persons","value":5}])")});
    desk.type("known", QStringLiteral("2026-11-19"));
    QVERIFY(desk.field("known")->isRefused());
    QCOMPARE(desk.line("known")->text(), QStringLiteral("2026-11-19"));
    QVERIFY(!desk.stored().known.isStated());
    desk.type("counts[0].value", QStringLiteral("ひゃく"));
    QVERIFY(desk.field("counts[0].value")->isRefused());
    desk.type("counts[0].unit", QStringLiteral("名"));
    QCOMPARE(desk.stored().counts[0].unit, QStringLiteral("名"));
    QCOMPARE(desk.line("counts[0].value")->text(), QStringLiteral("ひゃく"));
    desk.type("known", QStringLiteral("2026-11-21"));
    QVERIFY(!desk.field("known")->isRefused());
    QVERIFY(desk.stored().known.isKnown());
    desk.page->showField(QStringLiteral("counts[0].value"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(desk.line("counts[0].value")->text(), QStringLiteral("ひゃく"));
    QVERIFY(desk.field("counts[0].value")->isRefused());
    desk.field("counts[0].value")->findChild<MessageStrip *>()->findChild<QPushButton *>()->click(); // takes back
    QCOMPARE(desk.line("counts[0].value")->text(), QStringLiteral("5"));
    QVERIFY(!desk.field("counts[0].value")->isRefused());
}

void tst_IncidentPage::keepsWhatIsTypedWhenEscIsPressed()
{
    Desk desk({incidentOf(R"("summary":"前の文")")});
    for (const auto &[path, text] : {std::pair("summary", QStringLiteral("新しい文")), std::pair("department", QStringLiteral("広報課")),
                                     std::pair("known", QStringLiteral("2026-11-20"))}) {
        desk.page->showField(QLatin1String(path));
        Tests::typeText(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
    QVERIFY(desk.stored().summary.value().contains(QStringLiteral("新しい文")));
    QCOMPARE(desk.stored().department.value(), QStringLiteral("広報課"));
    QVERIFY(desk.stored().known.isKnown());
}

void tst_IncidentPage::beginsTheNextThingsWithTheLaw()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC));
    Desk desk({incidentOf(R"("event":{"leak":"yes"},"scope":"personal_data","known":{"at":"2026-11-20"},
        "organisation":{"name":"見本社"},"role":"own","sensitive":"no","financial_harm":"no","malicious":"no",
        "my_number":"no","data":[{"items":["email"]}],"counts":[{"of":"persons","value":1748}])")});
    const auto *list = desk.find<QListWidget>(QStringLiteral("nextSteps"));
    const auto texts = [list] {
        QStringList all;
        for (int at = 0; at < list->count(); ++at)
            all += list->item(at)->text();
        return all;
    };
    QVERIFY2(texts().mid(0, 3).join(u'\n').contains(QStringLiteral("組織の種類")), qPrintable(texts().join(u'\n')));
    desk.page->showField(QStringLiteral("organisation.kind"));
    auto incident = desk.stored();
    auto organisation = incident.organisation.value();
    organisation.kind = OrganisationKind::Business;
    incident.organisation = organisation;
    expect(desk.session->save(incident));
    QTRY_VERIFY2(texts().first().startsWith(QStringLiteral("速報（個人情報保護法26条）：2026年11月24日(火)まで、あと2日")), qPrintable(texts().first()));
}

void tst_IncidentPage::asksForNoDeskThatTheLettersNameAlready()
{
    Desk desk({incidentOf(R"("title":"x")")});
    const auto asks = [&desk] {
        return !desk.find<QListWidget>(QStringLiteral("nextSteps"))->findItems(QStringLiteral("問い合わせ窓口"), Qt::MatchContains).isEmpty();
    };
    QVERIFY(asks());
    auto own = desk.session->organisation();
    own.name = QStringLiteral("見本社");
    own.desks = {Contact{.name = QStringLiteral("相談窓口"), .phone = QStringLiteral("03-0000-0000")}};
    expect(desk.session->setOrganisation(own));
    QTRY_VERIFY(!asks());
}

void tst_IncidentPage::takesCountriesByNameAndRefusesOtherWords()
{
    Desk desk({incidentOf(R"("title":"x")")});
    desk.type("facts.persons_in", QStringLiteral("韓国、Germany、fr"));
    QCOMPARE(desk.stored().facts.value().personsIn.items(), (QStringList{QStringLiteral("KR"), QStringLiteral("DE"), QStringLiteral("FR")}));
    desk.type("facts.persons_in", QStringLiteral("ヨーロッパ、タイ"));
    QCOMPARE(desk.stored().facts.value().personsIn.size(), 4); // Thailand was understood
    QVERIFY(desk.field("facts.persons_in")->isRefused());
    QCOMPARE(desk.line("facts.persons_in")->text(), QStringLiteral("ヨーロッパ"));
    desk.type("facts.persons_in", QStringLiteral("イタリア、"));
    QCOMPARE(desk.line("facts.persons_in")->text(), QString());
    QCOMPARE(desk.stored().facts.value().personsIn.size(), 5);
    QVERIFY(!desk.field("facts.persons_in")->isRefused());
}

void tst_IncidentPage::forgetsARefusalWhenItIsTypedAnew()
{
    Desk desk({incidentOf(R"("counts":[{"of":"persons","value":5}])")});
    desk.type("counts[0].value", QStringLiteral("ひゃく"));
    QVERIFY(desk.field("counts[0].value")->isRefused());
    desk.page->showField(QStringLiteral("counts[0].value"));
    Tests::typeText(QApplication::focusWidget(), QStringLiteral("1"));
    QVERIFY(!desk.field("counts[0].value")->isRefused());
}

void tst_IncidentPage::refusesACorrectionWithoutWords()
{
    Desk desk({incidentOf(R"("timeline":[{"text":"発覚","when":"2026-11-20"}])")});
    desk.page->showField(QStringLiteral("timeline"));
    auto *table = desk.find<QTableView>(QStringLiteral("timeline"));
    table->setCurrentIndex(table->model()->index(0, 0));
    desk.find<QAbstractButton>(QStringLiteral("correct"))->click();
    auto *text = desk.find<QPlainTextEdit>(QStringLiteral("timeline.text:editor"));
    text->setFocus();
    text->selectAll();
    QTest::keyClick(text, Qt::Key_Delete);
    Tests::typeText(desk.line("timeline.why"), QStringLiteral("誤記"));
    desk.find<QPushButton>(QStringLiteral("recordCorrection"))->click();
    QVERIFY(desk.field("timeline.text")->isRefused());
    QCOMPARE(desk.stored().timeline.size(), 1);
}

void tst_IncidentPage::refusesWhatTheIncidentFileRefuses()
{
    Desk desk({incidentOf(R"("title":"件名")")});
    desk.page->showField(QStringLiteral("summary"));
    auto *edit = desk.find<QPlainTextEdit>(QStringLiteral("summary:editor"));
    edit->insertPlainText(QString(100'001, u'あ'));
    static_cast<LongTextField *>(desk.field("summary"))->commit();
    QVERIFY(desk.field("summary")->isRefused());
    QCOMPARE(edit->toPlainText().size(), 100'001);
    QVERIFY(!desk.stored().summary.isStated());
    desk.type("title", QStringLiteral("   "));
    QVERIFY(desk.field("title")->isRefused());
    QCOMPARE(desk.stored().title, QStringLiteral("件名"));
}

void tst_IncidentPage::doesNotOverwriteWhatIsBeingTyped()
{
    Desk desk({incidentOf(R"("summary":"前","department":"総務課")")});
    desk.page->showField(QStringLiteral("department"));
    desk.line("department")->selectAll();
    Tests::typeText(desk.line("department"), QStringLiteral("広"));
    Incident elsewhere = desk.stored();
    elsewhere.department = QStringLiteral("経理課");
    elsewhere.summary = QStringLiteral("後");
    expect(desk.session->save(elsewhere));
    QCOMPARE(desk.line("department")->text(), QStringLiteral("広"));
    QCOMPARE(desk.find<QPlainTextEdit>(QStringLiteral("summary:editor"))->toPlainText(), QStringLiteral("後"));
    QTest::keyClick(desk.line("department"), Qt::Key_Tab);
    QCOMPARE(desk.stored().department, QStringLiteral("広"));
    QCOMPARE(desk.stored().summary, QStringLiteral("後"));
}

void tst_IncidentPage::commitsWhatIsTypedBeforeItShowsAnother()
{
    Desk desk({incidentOf(R"("title":"一")"), incidentOf(R"("title":"二")")});
    desk.page->showField(QStringLiteral("department"));
    Tests::typeText(desk.line("department"), QStringLiteral("広報課"));
    desk.page->show(desk.ids[1]);
    QCOMPARE(desk.stored(0).department, QStringLiteral("広報課"));
    QVERIFY(!desk.stored(1).department.isStated());
    QCOMPARE(desk.line("department")->text(), QString());
    QCOMPARE(desk.line("title")->text(), QStringLiteral("二"));
}

void tst_IncidentPage::putsTheMainCauseAmongTheCauses()
{
    Desk desk({incidentOf(R"("cause":"loss","causes":["loss","theft"])")});
    auto *box = desk.find<QComboBox>(QStringLiteral("cause:editor"));
    desk.page->showField(QStringLiteral("cause"));
    QTest::keyClick(box, Qt::Key_Home);
    QCOMPARE(desk.stored().cause, QStringLiteral("loss")); // looking around changes nothing
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Tab);
    QVERIFY(desk.stored().cause != QStringLiteral("loss"));
    QCOMPARE(desk.stored().causes.items(), (QStringList{*desk.stored().cause, QStringLiteral("theft")}));
}

void tst_IncidentPage::showsTheFormerFigureWithItsDate()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(8, 30), Qt::UTC));
    Desk desk({incidentOf(R"("counts":[{"of":"persons","value":1700,"bound":"about","unit":"名"},{"of":"delivered","value":3}])")});
    QCOMPARE(desk.field("counts[0].value")->remark(), QString());
    desk.type("counts[0].value", QStringLiteral("1748"));
    QVERIFY2(desk.field("counts[0].value")->remark().contains(QStringLiteral("約1,700名")),
             qPrintable(desk.field("counts[0].value")->remark()));
    QVERIFY(desk.field("counts[0].value")->remark().contains(QStringLiteral("17:30")));
    QCOMPARE(desk.field("counts[1].value")->remark(), QString());
}

void tst_IncidentPage::storesANewEntryOfAListOnceItSaysSomething()
{
    Desk desk({incidentOf(R"("evidence":[{"title":"送信済みメール"}])")});
    auto *list = static_cast<CardList *>(desk.field("evidence"));
    list->addEntry();
    QCOMPARE(list->size(), 2);
    desk.type("evidence[1].where", QStringLiteral("金庫"));
    QCOMPARE(desk.stored().evidence.size(), 1);
    QVERIFY(!desk.field("evidence[1].where")->remark().isEmpty());
    desk.type("evidence[1].title", QStringLiteral("ログ"));
    QCOMPARE(desk.stored().evidence.size(), 2);
    QCOMPARE(desk.stored().evidence[1].where, QStringLiteral("金庫"));
    QCOMPARE(list->size(), 2);
    desk.type("evidence[1].where", QStringLiteral("共有フォルダー"));
    QCOMPARE(desk.stored().evidence[1].where, QStringLiteral("共有フォルダー"));
}

void tst_IncidentPage::removesAnEntryAndTakesItBack()
{
    Desk desk({incidentOf(R"("contacts":[{"name":"窓口一"},{"name":"窓口二"}])")});
    desk.find<QToolButton>(QStringLiteral("contacts[0]:remove"))->click();
    QCOMPARE(desk.stored().contacts.size(), 1);
    QCOMPARE(desk.line("contacts[0].name")->text(), QStringLiteral("窓口二"));
    QVERIFY(desk.find<QToolButton>(QStringLiteral("undo"))->isEnabled());
    desk.find<QToolButton>(QStringLiteral("undo"))->click();
    QCOMPARE(desk.stored().contacts.size(), 2);
    QCOMPARE(desk.line("contacts[0].name")->text(), QStringLiteral("窓口一"));
    auto *none = desk.find<QToolButton>(QStringLiteral("publications:none"));
    none->click();
    QVERIFY(desk.stored().publications.isStated());
    QVERIFY(none->isChecked());
    none->click();
    QVERIFY(!desk.stored().publications.isStated());
}

void tst_IncidentPage::makesAnEntryOfTheTimelineFromALine()
{
    Desk desk({incidentOf(R"("occurred":"2026-11-20","parties":[{"id":"p1","name":"配送会社"}])")});
    desk.page->showField(QStringLiteral("timeline"));
    auto *line = desk.find<QLineEdit>(QStringLiteral("newStep"));
    QVERIFY(line->hasFocus());
    Tests::typeText(line, QStringLiteral("17:19頃 社内で発覚"));
    auto *kind = desk.find<QComboBox>(QStringLiteral("newStep:kind"));
    QCOMPARE(kind->currentData().toString(), QStringLiteral("discovered"));
    QVERIFY(desk.find<QLabel>(QStringLiteral("newStepUnderstood"))->text().contains(QStringLiteral("2026年11月20日(金) 17:19頃")));
    QVERIFY(desk.stored().timeline.isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    const TimelineStep step = desk.stored().timeline[0];
    QCOMPARE(step.text, QStringLiteral("社内で発覚"));
    QCOMPARE(step.when->at->toString(), QStringLiteral("2026-11-20T17:19"));
    QVERIFY(step.when->isApproximate());
    QCOMPARE(step.kind, StepKind::Discovered);
    QCOMPARE(step.party, QStringLiteral("own"));
    QCOMPARE(line->text(), QString());

    Tests::typeText(line, QStringLiteral("11/21 9:05 配送会社から連絡"));
    kind->setFocus();
    kind->setCurrentIndex(kind->findData(QStringLiteral("other")));
    Q_EMIT kind->activated(kind->currentIndex());
    line->setFocus();
    Tests::typeText(line, QStringLiteral("を受けた"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(desk.stored().timeline[1].kind, StepKind::Other);
    QCOMPARE(desk.stored().timeline[1].party, QStringLiteral("p1"));

    Tests::typeText(line, QStringLiteral("25:00 夜"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(desk.stored().timeline.size(), 2);
    QCOMPARE(line->text(), QStringLiteral("25:00 夜"));
}

void tst_IncidentPage::correctsAnEntryAndKeepsBoth()
{
    Desk desk({incidentOf(R"("timeline":[{"text":"発覚","kind":"discovered","when":{"at":"2026-11-20T17:19","text":"夕方"}},
                                         {"text":"停止","when":"2026-11-20T18:00"}])")});
    desk.page->showField(QStringLiteral("timeline"));
    auto *table = desk.find<QTableView>(QStringLiteral("timeline"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    auto *correct = desk.find<QPushButton>(QStringLiteral("correct"));
    QVERIFY(correct->isEnabled());
    QTest::keyClick(correct, Qt::Key_Space);
    auto *text = desk.find<QPlainTextEdit>(QStringLiteral("timeline.text:editor"));
    QCOMPARE(text->toPlainText(), QStringLiteral("発覚"));
    text->setFocus();
    Tests::typeText(text, QStringLiteral("顧客から"));
    auto *why = desk.line("timeline.why");
    why->setFocus();
    Tests::typeText(why, QStringLiteral("聞き取りで判明"));
    QTest::keyClick(desk.find<QPushButton>(QStringLiteral("recordCorrection")), Qt::Key_Space);

    const auto timeline = desk.stored().timeline;
    QCOMPARE(timeline.size(), 3);
    QCOMPARE(timeline[0].text, QStringLiteral("発覚"));
    QCOMPARE(timeline[2].text, QStringLiteral("顧客から発覚"));
    QCOMPARE(timeline[2].when, timeline[0].when);
    QCOMPARE(timeline[2].kind, StepKind::Discovered);
    QCOMPARE(timeline[2].supersedes, 1);
    QCOMPARE(timeline[2].why, QStringLiteral("聞き取りで判明"));
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(!table->isColumnHidden(4));
    table->selectRow(0);
    QVERIFY(!correct->isEnabled()); // it was corrected already
}

void tst_IncidentPage::refusesACorrectionWithoutReason()
{
    Desk desk({incidentOf(R"("timeline":[{"text":"発覚"}])")});
    desk.page->showField(QStringLiteral("timeline"));
    desk.find<QTableView>(QStringLiteral("timeline"))->selectRow(0);
    desk.find<QPushButton>(QStringLiteral("correct"))->click();
    desk.find<QPushButton>(QStringLiteral("recordCorrection"))->click();
    QVERIFY(desk.field("timeline.why")->isRefused());
    QCOMPARE(desk.stored().timeline.size(), 1);
    desk.find<QPushButton>(QStringLiteral("cancelCorrection"))->click();
    QVERIFY(!desk.find<QFrame>(QStringLiteral("correction"))->isVisible());
}

void tst_IncidentPage::addsFinishesAndClosesAnAction()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(8, 30), Qt::UTC));
    Desk desk({incidentOf(R"("title":"件名")")});
    desk.page->showField(QStringLiteral("actions"));
    auto *line = desk.find<QLineEdit>(QStringLiteral("newAction"));
    QVERIFY(line->hasFocus());
    Tests::typeText(line, QStringLiteral("送信前の二人確認"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(desk.stored().actions[0].title, QStringLiteral("送信前の二人確認"));
    desk.type("actions[0].owner", QStringLiteral("総務課長"));
    desk.type("actions[0].due", QStringLiteral("1/15"));
    QCOMPARE(desk.stored().actions[0].due->at->toString(), QStringLiteral("2027-01-15"));
    auto *status = desk.find<QComboBox>(QStringLiteral("actions[0].status:editor"));
    const auto choose = [&](const char *id) {
        status->setFocus();
        status->setCurrentIndex(status->findData(QLatin1String(id)));
        Q_EMIT status->activated(status->currentIndex());
    };
    choose("done");
    QCOMPARE(desk.stored().actions[0].done->at->toString(), QStringLiteral("2026-11-20"));
    choose("closed");
    QCOMPARE(desk.stored().actions[0].status, ActionStatus::Done);
    QVERIFY(desk.field("actions[0].status")->isRefused());
    desk.type("actions[0].evaluation", QStringLiteral("三か月、誤送信なし"));
    choose("closed");
    QCOMPARE(desk.stored().actions[0].status, ActionStatus::Closed);
    QCOMPARE(desk.stored().actions[0].closedBy, QStringLiteral("鈴木"));
    static_cast<CardList *>(desk.field("actions[0].notes"))->addEntry();
    desk.type("actions[0].notes[0].text", QStringLiteral("部会で確認"));
    QCOMPARE(desk.stored().actions[0].notes[0].by, QStringLiteral("鈴木"));
}

void tst_IncidentPage::refusesToCloseWhileAnActionIsOpen()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(8, 30), Qt::UTC));
    Desk desk({incidentOf(R"("status":"contained","actions":[{"title":"済","status":"closed"},{"title":"未了","status":"open"}])")});
    const auto choose = [&](const char *id) { desk.find<QAction>(QStringLiteral("status:") + QLatin1String(id))->trigger(); };
    choose("closed");
    QCOMPARE(desk.stored().status, Status::Contained);
    auto *obstacle = desk.find<QToolButton>(QStringLiteral("obstacle:actions[1]"));
    QVERIFY(obstacle->isVisible() && obstacle->text().contains(QStringLiteral("未了")));
    obstacle->click();
    QVERIFY(QApplication::focusWidget()->objectName().startsWith(u"actions[1]."));
    choose("responded");
    QCOMPARE(desk.stored().responded->at->toString(), QStringLiteral("2026-11-20"));
    QVERIFY(!desk.page->findChild<QWidget *>(QStringLiteral("closingStrip"))->isVisible());
    auto *status = desk.find<QComboBox>(QStringLiteral("actions[1].status:editor"));
    status->setCurrentIndex(status->findData(QStringLiteral("dropped")));
    Q_EMIT status->activated(status->currentIndex());
    choose("closed");
    QCOMPARE(desk.stored().status, Status::Closed);
    QCOMPARE(desk.stored().closed->at->toString(), QStringLiteral("2026-11-20"));
    QVERIFY(desk.find<QLabel>(QStringLiteral("incidentEnd"))->text().contains(QStringLiteral("2026年11月20日")));
}

void tst_IncidentPage::saysWhatTheLawStillAsksWhenItEnds()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(8, 30), Qt::UTC));
    Desk desk({incidentOf(R"("status":"contained","known":"2026-11-19","event":{"leak":"yes"},"scope":"personal_data",
        "organisation":{"kind":"business","privacy_mark":false},"counts":[{"of":"persons","value":1748}],"data":[{"items":["email"]}])")});
    const auto said = [&desk] {
        QString text;
        for (const MessageStrip *strip : desk.page->findChildren<MessageStrip *>())
            text += strip->isVisible() ? strip->text() : QString();
        return text;
    };
    for (const char *status : {"responded", "closed"}) {
        desk.find<QAction>(QStringLiteral("status:") + QLatin1String(status))->trigger();
        QCOMPARE(Base::nameOf(desk.stored().status.value()), QLatin1String(status));
        QVERIFY2(said().contains(QStringLiteral("速報")) && said().contains(QStringLiteral("本人への通知")), qPrintable(said()));
    }
    desk.find<QAction>(QStringLiteral("status:contained"))->trigger();
    QVERIFY(!said().contains(QStringLiteral("速報")));
}

void tst_IncidentPage::leadsFromANextStepToItsField()
{
    Desk desk({incidentOf(R"("title":"件名","persons_informed":[{"count":1,"of":3,"state":"running"}])")});
    auto *steps = desk.find<QListWidget>(QStringLiteral("nextSteps"));
    QVERIFY(steps->count() > 10);
    for (int at = 0; at < steps->count(); ++at) {
        const QString path = steps->item(at)->data(Qt::UserRole).toString();
        steps->setCurrentRow(at);
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_Return);
        QWidget *focus = QApplication::focusWidget();
        QVERIFY2(focus && focus != steps && focus->isVisible(), qPrintable(path));
        const bool isLine = focus->objectName() == u"newStep" || focus->objectName() == u"newAction";
        QVERIFY2(isLine || focus->objectName().startsWith(path), qPrintable(path + u' ' + focus->objectName()));
    }
}

void tst_IncidentPage::tellsTheHistoryAndUndoes()
{
    Desk desk({incidentOf(R"("department":"総務課")")});
    desk.type("department", QStringLiteral("広報課"));
    auto *history = desk.find<QTableView>(QStringLiteral("history"));
    QCOMPARE(history->model()->index(0, 1).data().toString(), QStringLiteral("鈴木"));
    QCOMPARE(history->model()->index(0, 2).data().toString(), QStringLiteral("部署"));
    QCOMPARE(history->model()->index(0, 3).data().toString(), QStringLiteral("総務課"));
    QCOMPARE(history->model()->index(0, 4).data().toString(), QStringLiteral("広報課"));
    desk.find<QPushButton>(QStringLiteral("undoLast"))->click();
    QCOMPARE(desk.stored().department, QStringLiteral("総務課"));
    QCOMPARE(desk.line("department")->text(), QStringLiteral("総務課"));
    QVERIFY(!desk.find<QPushButton>(QStringLiteral("undoLast"))->isEnabled());
}

void tst_IncidentPage::disablesEverythingInAReadOnlyLedger()
{
    Desk writing({Tests::sampleIncidents().at(5)});
    Desk reading({Tests::sampleIncidents().at(5)}, Ledger::LedgerFile::Mode::Read);
    const auto fields = reading.page->findChildren<FactField *>();
    QCOMPARE(fields.size(), writing.page->findChildren<FactField *>().size());
    for (FactField *field : fields) {
        QCOMPARE(field->isHidden(), writing.find<FactField>(field->objectName())->isHidden());
        QWidget *editor = editorOf(field);
        const bool readOnly = editor->property("readOnly").toBool();
        QVERIFY2(readOnly || !editor->isEnabled(), qPrintable(field->objectName()));
    }
    for (const char *name : {"incidentStatus", "undo", "undoLast", "recordStep", "addAction", "correct"})
        QVERIFY2(!reading.find<QWidget>(QLatin1String(name))->isEnabled(), name);
    QVERIFY(reading.find<QLineEdit>(QStringLiteral("newStep"))->isReadOnly());
    QVERIFY(!reading.find<ActionView>(QStringLiteral("actions"))->model()->flags(
        reading.find<ActionView>(QStringLiteral("actions"))->model()->index(0, 0)).testFlag(Qt::ItemIsEditable));
}

void tst_IncidentPage::readsNoTextAsMarkup()
{
    Incident incident = Tests::sampleIncidents().at(5);
    incident.title = markup;
    incident.reference = markup;
    incident.parties[0].name = markup;
    incident.data[0].items = {markup};
    incident.actions[0].title = markup;
    incident.actions[0].status = ActionStatus::Open;
    incident.timeline.append({.text = markup});
    Desk desk({incident});
    desk.find<QAction>(QStringLiteral("status:closed"))->trigger();
    QCOMPARE(desk.find<QLabel>(QStringLiteral("incidentTitle"))->text(), markup);
    for (const QLabel *label : desk.page->findChildren<QLabel *>()) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    for (const QWidget *widget : desk.page->findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(QStringLiteral("<img")), qPrintable(widget->objectName()));
    for (const auto *button : desk.page->findChildren<QAbstractButton *>()) {
        if (button->text().contains(u'<'))
            QVERIFY(button->text().contains(QStringLiteral("&&")));
    }
}

void tst_IncidentPage::followsAMissingFactOfALetterAndBack()
{
    const Desk desk({incidentOf(R"("title":"一斉メール","event":{"leak":"yes"},"counts":[{"of":"persons","value":12}])")});
    auto *tabs = desk.find<QTabWidget>(QStringLiteral("incidentTabs"));
    auto *documents = desk.find<DocumentsPanel>(QStringLiteral("documentsPanel"));
    const auto *next = desk.find<QListWidget>(QStringLiteral("nextSteps"));
    QVERIFY(next->isVisible());
    tabs->setCurrentWidget(documents);
    QVERIFY2(!next->isVisible(), "the page needs the room, and the letter lists what it lacks");
    documents->chooseLetter(QStringLiteral("web-notice"));
    const auto *page = desk.find<PageView>(QStringLiteral("page"));
    QVERIFY(page->accessibleDescription().contains(QStringLiteral("【要確認：発生原因】")));
    Q_EMIT desk.find<FactList>(QStringLiteral("factList"))->factActivated(QStringLiteral("cause_detail"));
    QCOMPARE(tabs->currentWidget()->objectName(), QStringLiteral("factsTab"));
    Tests::typeText(QApplication::focusWidget(), QStringLiteral("宛先を確かめなかった"));
    tabs->setCurrentWidget(documents);
    QTRY_VERIFY(page->accessibleDescription().contains(QStringLiteral("宛先を確かめなかった")));
    QVERIFY(!page->accessibleDescription().contains(QStringLiteral("【要確認：発生原因】")));
}

QTEST_MAIN(tst_IncidentPage)
#include "tst_incidentpage.moc"

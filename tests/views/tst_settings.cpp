#include "model/incident/json.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "tests/support/typing.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/fields/cardlist.h"
#include "views/fields/textfield.h"
#include "views/settings/settingsscreen.h"
#include "views/window/mainwindow.h"

#include <QtTest>
#include <QtWidgets>

using namespace Incidents;
using namespace Views;
using Ledger::LedgerFile;
using Tests::expect;

namespace {

const QString organisationKey = QStringLiteral("organisation");

QJsonObject sample()
{
    QFile file(QStringLiteral(":/samples/organisation/organisation.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample organisation");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// A ledger with this organisation, and the screen that shows it, as a window.
struct Desk
{
    explicit Desk(const QJsonObject &own = {}, Base::Language language = Base::Language::Japanese,
                  LedgerFile::Mode mode = LedgerFile::Mode::Write)
    {
        if (!own.isEmpty())
            (void)expect(ledger->setSetting(organisationKey, own, QStringLiteral("佐藤")));
        path = ledger.path();
        ledger.close();
        session = std::make_unique<Session>(expect(LedgerFile::open(path, mode)), QStringLiteral("鈴木"), language);
        screen = std::make_unique<SettingsScreen>(*session);
        screen->resize(1100, 800);
        screen->show();
        QApplication::setActiveWindow(screen.get());
    }

    /// What another program finds in the file.
    QJsonObject stored() const
    {
        return expect(expect(LedgerFile::open(path, LedgerFile::Mode::Read))->setting(organisationKey));
    }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        auto *found = screen->findChild<Widget *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    FactField *field(const QString &path) const { return find<FactField>(path); }
    QLineEdit *line(const QString &path) const { return find<QLineEdit>(path + QStringLiteral(":editor")); }
    QAbstractButton *button(const QString &name) const { return find<QAbstractButton>(name); }
    void showPage(const char *name) const
    {
        find<QTabWidget>(QStringLiteral("settingsTabs"))->setCurrentWidget(find<QWidget>(QLatin1String(name)));
    }
    /// Goes to the field, types over what is there and leaves it.
    void type(const QString &path, const QString &text) const
    {
        QLineEdit *edit = line(path);
        bringIntoSight(edit);
        edit->setFocus();
        edit->selectAll();
        Tests::typeText(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    void press(const QString &name) const
    {
        bringIntoSight(button(name));
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
    }
    QString strip() const { return find<MessageStrip>(QStringLiteral("settingsStrip"))->text(); }

    Tests::TemporaryLedger ledger;
    QString path;
    std::unique_ptr<Session> session;
    std::unique_ptr<SettingsScreen> screen;
};

QString focusName()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

/// The names of the widgets that Tab goes through from here on, until one comes again.
QStringList tabOrder()
{
    QStringList names;
    while (QApplication::focusWidget() && !names.contains(focusName())) {
        names += focusName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    return names;
}

QStringList namesIn(const QJsonObject &own, const char *list)
{
    QStringList names;
    for (const auto entry : own[QLatin1String(list)].toArray())
        names += entry[u"name"].toString();
    return names;
}

} // namespace

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::Japanese);
    }

    void takesEveryFieldByKeyboardIntoTheLedger();
    void showsTheSampleAndChangesNothing();
    void choosesTheKindByKeyboard();
    void refusesAWrongCorporateNumberAndKeepsItTyped();
    void readsAFullWidthCorporateNumber();
    void saysThatAStoredNumberIsWrong();
    void refusesToForgetTheName();
    void addsADeskOnceItSaysSomething();
    void removesADesk();
    void movesADeskByButtonAndByKey();
    void movesWhatWasRefusedWithItsEntry();
    void letsTheTabKeyFollowTheNewOrder();
    void refusesAPersonWithoutName();
    void saysWhatAnEmptyListIsFor();
    void takesBackOneChangeAfterTheOther();
    void takesBackTheFirstField();
    void leavesEverythingInAReadOnlyLedger();
    void writesNothingOverWhatItCannotRead();
    void namesEveryFieldAndButton_data();
    void namesEveryFieldAndButton();
    void speaksBothLanguages_data();
    void speaksBothLanguages();
    void showsWhatTheFirstStartAskedFor();
    void followsAChangeFromElsewhere();
    void choosesTheAppearanceAsTheMenuDoes();
    void recordsChangesInTheNameThatWasSet();
};

void tst_Settings::recordsChangesInTheNameThatWasSet()
{
    const Desk desk({{"name", "見本社"}});
    const QSignalSpy told(desk.session.get(), &Session::byChanged);
    auto *name = desk.find<QLineEdit>(QStringLiteral("ledgerBy"));
    bringIntoSight(name);
    name->setFocus();
    name->clear();
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(desk.find<MessageStrip>(QStringLiteral("ledgerByRefusal"))->isVisible());
    QCOMPARE(desk.session->by(), QStringLiteral("鈴木"));
    Tests::typeText(name, QStringLiteral("見本 花子"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(desk.session->by(), QStringLiteral("見本 花子"));
    QCOMPARE(told.size(), 1);
    QVERIFY(!desk.find<MessageStrip>(QStringLiteral("ledgerByRefusal"))->isVisible());
}

void tst_Settings::takesEveryFieldByKeyboardIntoTheLedger()
{
    const Desk desk;
    const QJsonObject wanted = {
        {"name", "見本株式会社"}, {"self_word", "弊社"}, {"corporate_number", "8700110005901"}, {"postal_code", "100-0000"},
        {"address", "東京都見本区1-1"}, {"representative", QJsonObject{{"title", "代表取締役"}, {"name", "見本 太郎"}}},
        {"sector", "製造"}, {"delegated_ministry", "総務大臣"}, {"privacy_mark_number", "10000000(01)"},
        {"privacy_mark_body", "審査協会"}, {"document_number", "総発{year}-{number}"}, {"insurer", "見本海上"},
        {"target_hours", 48}, {"review_days", 60},
        {"desks", QJsonArray{QJsonObject{{"name", "相談窓口"}, {"phone", "03-0000-0000"}, {"email", "a@example.jp"},
                                         {"hours", "平日9時から"}, {"until", QJsonObject{{"at", "2026-12-28"}}}}}},
        {"signatories", QJsonArray{QJsonObject{{"title", "保護管理者"}, {"name", "見本 花子"}}}},
        {"call_chain", QJsonArray{QJsonObject{{"duty", "広報"}, {"name", "見本 三郎"}, {"phone", "090-0000-0000"},
                                              {"email", "b@example.jp"}, {"when", "夜間"}}}}};
    for (const char *list : {"desks", "signatories", "call_chain"})
        desk.press(QStringLiteral("own.%1:add").arg(QLatin1String(list)));
    for (auto member = wanted.begin(); member != wanted.end(); ++member) {
        const QString path = QStringLiteral("own.") + member.key();
        if (member->isString())
            desk.type(path, member->toString());
        if (member->isDouble())
            desk.type(path, QString::number(member->toInt()));
        const QJsonObject parts = member->isArray() ? member->toArray().first().toObject() : member->toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            desk.type(path + (member->isArray() ? QStringLiteral("[0].") : QStringLiteral(".")) + part.key(),
                      part->isObject() ? (*part)[u"at"].toString() : part->toString());
    }
    QCOMPARE(desk.stored(), wanted);
    const Desk again(desk.stored());
    QCOMPARE(again.line(QStringLiteral("own.call_chain[0].name"))->text(), QStringLiteral("見本 三郎"));
}

void tst_Settings::showsTheSampleAndChangesNothing()
{
    const Desk desk(sample());
    for (FactField *field : desk.screen->findChildren<FactField *>())
        field->commit();
    QCOMPARE(desk.stored(), sample());
    QCOMPARE(desk.line(QStringLiteral("own.name"))->text(), sample()[u"name"].toString());
    QCOMPARE(desk.find<QComboBox>(QStringLiteral("own.kind:editor"))->currentText(), QStringLiteral("民間事業者"));
    QVERIFY(!desk.session->formerOrganisation());
}

void tst_Settings::choosesTheKindByKeyboard()
{
    const Desk desk;
    auto *box = desk.find<QComboBox>(QStringLiteral("own.kind:editor"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Tab);
    QCOMPARE(desk.stored()[u"kind"].toString(), QStringLiteral("administrative_organ"));
}

void tst_Settings::refusesAWrongCorporateNumberAndKeepsItTyped()
{
    const Desk desk(sample());
    const QString number = QStringLiteral("own.corporate_number");
    for (const QString &wrong : {QStringLiteral("7700110005901"), QStringLiteral("870011000590"), QStringLiteral("法人")}) {
        desk.type(number, wrong);
        QVERIFY(desk.field(number)->isRefused());
        const QString said = desk.field(number)->findChild<MessageStrip *>()->text();
        QVERIFY2(said.contains(wrong) && !said.contains(u'\n'), qPrintable(said));
        desk.type(QStringLiteral("own.sector"), QStringLiteral("教育") + wrong); // another field is saved all the same
        QCOMPARE(desk.stored()[u"sector"].toString(), QStringLiteral("教育") + wrong);
        QCOMPARE(desk.line(number)->text(), wrong);
        QCOMPARE(desk.stored()[u"corporate_number"], sample()[u"corporate_number"]);
    }
    desk.type(number, QStringLiteral("9000000000000"));
    QVERIFY(!desk.field(number)->isRefused());
    QCOMPARE(desk.stored()[u"corporate_number"].toString(), QStringLiteral("9000000000000"));
}

void tst_Settings::readsAFullWidthCorporateNumber()
{
    const Desk desk;
    desk.type(QStringLiteral("own.corporate_number"), QStringLiteral("８－７００１－１０００－５９０１"));
    QCOMPARE(desk.stored()[u"corporate_number"].toString(), QStringLiteral("8700110005901"));
    QCOMPARE(desk.line(QStringLiteral("own.corporate_number"))->text(), QStringLiteral("8700110005901"));
}

void tst_Settings::saysThatAStoredNumberIsWrong()
{
    QJsonObject own = sample();
    own[u"corporate_number"] = QStringLiteral("1234567890123");
    const Desk desk(own);
    QVERIFY(desk.field(QStringLiteral("own.corporate_number"))->remark().contains(QStringLiteral("1234567890123")));
    desk.type(QStringLiteral("own.sector"), QStringLiteral("教育"));
    QCOMPARE(desk.stored()[u"sector"].toString(), QStringLiteral("教育"));
    desk.type(QStringLiteral("own.corporate_number"), QStringLiteral("8700110005901"));
    QVERIFY(desk.field(QStringLiteral("own.corporate_number"))->remark().isEmpty());
}

void tst_Settings::refusesToForgetTheName()
{
    const Desk desk(sample());
    QLineEdit *line = desk.line(QStringLiteral("own.name"));
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClick(line, Qt::Key_Tab);
    QVERIFY(desk.field(QStringLiteral("own.name"))->isRefused());
    QCOMPARE(desk.stored(), sample());
}

void tst_Settings::addsADeskOnceItSaysSomething()
{
    const Desk desk(sample());
    desk.press(QStringLiteral("own.desks:add"));
    QCOMPARE(focusName(), QStringLiteral("own.desks[1].name:editor"));
    QCOMPARE(desk.stored(), sample());
    desk.type(QStringLiteral("own.desks[1].hours"), QStringLiteral("土日"));
    QCOMPARE(desk.stored(), sample());
    QVERIFY(!desk.field(QStringLiteral("own.desks[1].hours"))->remark().isEmpty());
    desk.type(QStringLiteral("own.desks[1].phone"), QStringLiteral("0120-000-000"));
    const QJsonObject added = desk.stored()[u"desks"].toArray().at(1).toObject();
    QCOMPARE(added, (QJsonObject{{"phone", "0120-000-000"}, {"hours", "土日"}}));
    QCOMPARE(desk.stored()[u"desks"].toArray().at(0), sample()[u"desks"].toArray().at(0));
}

void tst_Settings::removesADesk()
{
    const Desk desk(sample());
    desk.press(QStringLiteral("own.desks[0]:remove"));
    QVERIFY(!desk.stored().contains(u"desks"));
    QCOMPARE(static_cast<CardList *>(desk.field(QStringLiteral("own.desks")))->size(), 0);
    desk.press(QStringLiteral("settingsUndo"));
    QCOMPARE(desk.stored(), sample());
    QCOMPARE(static_cast<CardList *>(desk.field(QStringLiteral("own.desks")))->size(), 1);
}

void tst_Settings::movesADeskByButtonAndByKey()
{
    QJsonObject own = sample();
    own[u"desks"] = QJsonArray{QJsonObject{{"name", "甲"}}, QJsonObject{{"name", "乙"}}, QJsonObject{{"name", "丙"}}};
    const Desk desk(own);
    QVERIFY(!desk.button(QStringLiteral("own.desks[0]:up"))->isEnabled());
    QVERIFY(!desk.button(QStringLiteral("own.desks[2]:down"))->isEnabled());
    desk.press(QStringLiteral("own.desks[2]:up"));
    QCOMPARE(namesIn(desk.stored(), "desks"), QStringList({QStringLiteral("甲"), QStringLiteral("丙"), QStringLiteral("乙")}));
    QCOMPARE(focusName(), QStringLiteral("own.desks[1]:up"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(namesIn(desk.stored(), "desks").first(), QStringLiteral("丙"));
    QCOMPARE(focusName(), QStringLiteral("own.desks[0]:down")); // there is no further up
    QLineEdit *line = desk.line(QStringLiteral("own.desks[0].name"));
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(namesIn(desk.stored(), "desks"), QStringList({QStringLiteral("甲"), QStringLiteral("丙"), QStringLiteral("乙")}));
    QCOMPARE(focusName(), QStringLiteral("own.desks[1].name:editor"));
    QCOMPARE(static_cast<QLineEdit *>(QApplication::focusWidget())->text(), QStringLiteral("丙"));
    QVERIFY(expect(desk.session->ledger().verify()).isEmpty());
}

void tst_Settings::movesWhatWasRefusedWithItsEntry()
{
    QJsonObject own = sample();
    const Desk desk(own);
    QLineEdit *name = desk.line(QStringLiteral("own.signatories[1].name"));
    bringIntoSight(name);
    name->setFocus();
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Space);
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(desk.field(QStringLiteral("own.signatories[1].name"))->isRefused());
    desk.press(QStringLiteral("own.signatories[1]:up"));
    QCOMPARE(namesIn(desk.stored(), "signatories"), QStringList({QStringLiteral("見本 花子"), QStringLiteral("見本 太郎")}));
    QCOMPARE(desk.line(QStringLiteral("own.signatories[0].name"))->text(), QStringLiteral(" "));
    QCOMPARE(desk.line(QStringLiteral("own.signatories[1].name"))->text(), QStringLiteral("見本 太郎"));
}

void tst_Settings::letsTheTabKeyFollowTheNewOrder()
{
    const Desk desk(sample());
    desk.press(QStringLiteral("own.call_chain[0]:down"));
    QLineEdit *first = desk.line(QStringLiteral("own.call_chain[0].duty"));
    first->setFocus();
    const QStringList order = tabOrder();
    QStringList wanted;
    for (const char *entry : {"own.call_chain[0]", "own.call_chain[1]"}) {
        for (const char *part : {".duty", ".name", ".phone", ".email", ".when"})
            wanted += QLatin1String(entry) + QLatin1String(part) + QStringLiteral(":editor");
        wanted += QLatin1String(entry) + (entry[15] == '0' ? QStringLiteral(":down") : QStringLiteral(":up"));
        wanted += QLatin1String(entry) + QStringLiteral(":remove");
    }
    wanted += QStringLiteral("own.call_chain:add");
    QCOMPARE(order.mid(0, wanted.size()), wanted);
}

void tst_Settings::refusesAPersonWithoutName()
{
    const Desk desk(sample());
    desk.press(QStringLiteral("own.call_chain:add"));
    desk.type(QStringLiteral("own.call_chain[2].phone"), QStringLiteral("090-0000-0003"));
    QCOMPARE(desk.stored(), sample());
    QVERIFY(!desk.field(QStringLiteral("own.call_chain[2].phone"))->remark().isEmpty());
    desk.type(QStringLiteral("own.call_chain[2].name"), QStringLiteral("見本 四郎"));
    QCOMPARE(desk.stored()[u"call_chain"].toArray().at(2).toObject(),
             (QJsonObject{{"name", "見本 四郎"}, {"phone", "090-0000-0003"}}));
    QLineEdit *name = desk.line(QStringLiteral("own.call_chain[2].name"));
    name->setFocus();
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Backspace);
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(desk.field(QStringLiteral("own.call_chain[2].name"))->isRefused());
    QCOMPARE(namesIn(desk.stored(), "call_chain").last(), QStringLiteral("見本 四郎"));
}

void tst_Settings::saysWhatAnEmptyListIsFor()
{
    const Desk desk;
    for (const char *list : {"own.desks", "own.signatories", "own.call_chain"}) {
        auto *said = desk.field(QLatin1String(list))->findChild<QLabel *>(QStringLiteral("emptyText"));
        QVERIFY(!said->isHidden());
        QVERIFY(!said->text().isEmpty());
        desk.press(QLatin1String(list) + QStringLiteral(":add"));
        QVERIFY(said->isHidden());
    }
}

void tst_Settings::takesBackOneChangeAfterTheOther()
{
    const Desk desk(sample());
    QVERIFY(!desk.button(QStringLiteral("settingsUndo"))->isEnabled());
    desk.type(QStringLiteral("own.sector"), QStringLiteral("教育"));
    desk.type(QStringLiteral("own.insurer"), QStringLiteral("別の保険"));
    QVERIFY(desk.button(QStringLiteral("settingsUndo"))->toolTip().contains(QStringLiteral("保険会社")));
    auto *undo = desk.screen->findChild<QAction *>(QStringLiteral("undoSetting"));
    undo->trigger();
    QCOMPARE(desk.stored()[u"insurer"], sample()[u"insurer"]);
    QCOMPARE(desk.stored()[u"sector"].toString(), QStringLiteral("教育"));
    QVERIFY(desk.strip().contains(QStringLiteral("保険会社")));
    undo->trigger();
    QCOMPARE(desk.stored(), sample());
    QCOMPARE(desk.line(QStringLiteral("own.sector"))->text(), sample()[u"sector"].toString());
    undo->trigger();
    QCOMPARE(desk.stored(), sample());
    QVERIFY(!desk.strip().isEmpty());
    QVERIFY(expect(desk.session->ledger().verify()).isEmpty());
}

void tst_Settings::takesBackTheFirstField()
{
    const Desk desk;
    desk.type(QStringLiteral("own.name"), QStringLiteral("見本市"));
    desk.press(QStringLiteral("settingsUndo"));
    QCOMPARE(desk.stored(), QJsonObject());
    QVERIFY(desk.line(QStringLiteral("own.name"))->text().isEmpty());
}

void tst_Settings::leavesEverythingInAReadOnlyLedger()
{
    const Desk desk(sample(), Base::Language::Japanese, LedgerFile::Mode::Read);
    QVERIFY(!desk.find<MessageStrip>(QStringLiteral("settingsState"))->text().isEmpty());
    for (const FactField *field : desk.screen->findChildren<FactField *>()) {
        for (const auto *line : field->findChildren<QLineEdit *>())
            QVERIFY2(line->isReadOnly(), qPrintable(line->objectName()));
        for (const auto *box : field->findChildren<QComboBox *>())
            QVERIFY2(!box->isEnabled(), qPrintable(box->objectName()));
        for (const auto *button : field->findChildren<QAbstractButton *>())
            QVERIFY2(!button->isEnabled() || button->objectName().isEmpty(), qPrintable(button->objectName()));
    }
    QLineEdit *line = desk.line(QStringLiteral("own.call_chain[0].name"));
    bringIntoSight(line);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.stored(), sample());
    QVERIFY(!desk.button(QStringLiteral("settingsUndo"))->isEnabled());
    QVERIFY(desk.button(QStringLiteral("settings_themeDark"))->isEnabled());
}

void tst_Settings::writesNothingOverWhatItCannotRead()
{
    const QJsonObject foreign = {{"name", "見本"}, {"colour", "赤"}};
    const Desk desk(foreign);
    QVERIFY(desk.find<MessageStrip>(QStringLiteral("settingsState"))->text().contains(QStringLiteral("colour")));
    QVERIFY(desk.line(QStringLiteral("own.name"))->isReadOnly());
    QVERIFY(!desk.session->setOrganisation({.name = QStringLiteral("別")}));
    QCOMPARE(desk.stored(), foreign);
}

void tst_Settings::namesEveryFieldAndButton_data()
{
    QTest::addColumn<Base::Language>("language");
    QTest::newRow("ja") << Base::Language::Japanese;
    QTest::newRow("en") << Base::Language::English;
}

void tst_Settings::namesEveryFieldAndButton()
{
    QFETCH(Base::Language, language);
    const Desk desk(sample(), language);
    QSet<QString> names;
    for (const FactField *field : desk.screen->findChildren<FactField *>()) {
        QVERIFY2(!names.contains(field->objectName()), qPrintable(field->objectName()));
        names += field->objectName();
        QVERIFY(field->objectName().startsWith(u"own."));
    }
    QVERIFY(names.size() > 30);
    QSet<QString> spoken;
    for (QWidget *widget : desk.screen->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || widget->isHidden()
            || !(qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractButton *>(widget)))
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && (button->objectName().startsWith(u"Scroll") || button->objectName().startsWith(u"message")))
            continue; // of the tab bar and of strips that say nothing now
        QVERIFY(!widget->objectName().isEmpty());
        const QString name = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
        QVERIFY2(!name.isEmpty() && !name.contains(QStringLiteral("own.")), qPrintable(widget->objectName()));
        QVERIFY2(!spoken.contains(name), qPrintable(widget->objectName() + QStringLiteral(": ") + name));
        spoken += name;
    }
}

void tst_Settings::speaksBothLanguages_data()
{
    QTest::addColumn<Base::Language>("language");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("tab");
    QTest::newRow("ja") << Base::Language::Japanese << QStringLiteral("法人番号") << QStringLiteral("連絡網(&C)");
    QTest::newRow("en") << Base::Language::English << QStringLiteral("Corporate number") << QStringLiteral("&Call chain");
}

void tst_Settings::speaksBothLanguages()
{
    QFETCH(Base::Language, language);
    chooseLanguage(language);
    const Desk desk(sample(), language);
    QTEST(desk.line(QStringLiteral("own.corporate_number"))->accessibleName(), "label");
    QTEST(desk.find<QTabWidget>(QStringLiteral("settingsTabs"))->tabText(2), "tab");
    static const QRegularExpression japanese(QStringLiteral("[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"));
    for (const auto *label : desk.screen->findChildren<QLabel *>()) {
        if (!label->text().isEmpty() && language == Base::Language::English)
            QVERIFY2(!label->text().contains(japanese), qPrintable(label->text()));
    }
    chooseLanguage(Base::Language::Japanese);
}

void tst_Settings::showsWhatTheFirstStartAskedFor()
{
    const Desk desk(toJson(OwnOrganisation{.name = QStringLiteral("見本市")}));
    QCOMPARE(desk.line(QStringLiteral("own.name"))->text(), QStringLiteral("見本市"));
    QCOMPARE(desk.line(QStringLiteral("own.self_word"))->placeholderText(), QStringLiteral("本市"));
}

void tst_Settings::followsAChangeFromElsewhere()
{
    const Desk desk(sample());
    OwnOrganisation own = desk.session->organisation();
    own.insurer = QStringLiteral("別の保険");
    own.callChain.removeAt(0);
    (void)expect(desk.session->setOrganisation(own));
    QCOMPARE(desk.line(QStringLiteral("own.insurer"))->text(), QStringLiteral("別の保険"));
    QCOMPARE(static_cast<CardList *>(desk.field(QStringLiteral("own.call_chain")))->size(), 1);
}

void tst_Settings::choosesTheAppearanceAsTheMenuDoes()
{
    Tests::TemporaryLedger ledger;
    Session session(ledger.take(), QStringLiteral("鈴木"), Base::Language::Japanese);
    MainWindow window(session);
    window.show();
    QApplication::setActiveWindow(&window);
    window.showScreen(QStringLiteral("settings"));
    QCOMPARE(window.currentScreen(), QStringLiteral("settings"));
    const auto choose = [&window](const char *name) {
        auto *button = window.findChild<QRadioButton *>(QLatin1String(name));
        bringIntoSight(button);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    };
    choose("settings_themeDark");
    QTRY_COMPARE(chosenTheme(), Theme::Dark);
    QTRY_VERIFY(window.findChild<QAction *>(QStringLiteral("themeDark"))->isChecked());
    QCOMPARE(focusName(), QStringLiteral("settings_themeDark")); // one stays where one was
    choose("settings_textSize125");
    QTRY_COMPARE(chosenTextSize(), 125);
    choose("settings_english");
    QTRY_COMPARE(window.windowTitle(), QStringLiteral("Settings - Tenmatsu"));
    QVERIFY(window.findChild<QRadioButton *>(QStringLiteral("settings_english"))->isChecked());
    QCOMPARE(focusName(), QStringLiteral("settings_english"));
    window.findChild<QAction *>(QStringLiteral("japanese"))->trigger();
    QTRY_VERIFY(window.findChild<QRadioButton *>(QStringLiteral("settings_japanese"))->isChecked());
}

QTEST_MAIN(tst_Settings)
#include "tst_settings.moc"

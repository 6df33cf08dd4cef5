#include "model/base/clock.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "tests/support/typing.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/session.h"
#include "views/documents/documentspanel.h"
#include "views/documents/kepttable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QtTest>

using namespace Views;
using Incidents::IncidentId;

namespace {

const QByteArray facts = R"("title":"一斉メール","reference":"2026-014","cause":"cc_instead_of_bcc",
    "cause_detail":"確認が足りませんでした。","organisation":{"name":"見本株式会社","kind":"business"},"event":{"leak":"yes"},
    "summary":"宛先を誤りました。","occurred":{"at":"2026-11-20T17:10"},"discovered":{"at":"2026-11-20T17:19"},
    "discovered_by":"own","counts":[{"of":"persons","value":1748}],"data":[{"items":["email"]}],
    "timeline":[{"when":{"at":"2026-11-20T17:19"},"party":"own","kind":"reported_inside","text":"社内で発覚"}],
    "persons_informed":[{"when":{"at":"2026-11-21"},"by":"email","state":"done","text":"お詫び"}],
    "actions":[{"title":"配信の手順を改める","status":"planned","due":{"at":"2026-12-20"},"purpose":"preventive"}])";

/// Answers every question with yes, and remembers it.
class Asked : public Prompts
{
public:
    explicit Asked(QStringList &texts) : m_texts(texts) {}
    void ask(QWidget *, const Question &question, std::function<void()> whenYes) override
    {
        m_texts += question.text;
        whenYes();
    }

private:
    QStringList &m_texts;
};

struct Fixture
{
    explicit Fixture(const QJsonArray &approvers = {})
    {
        Tests::expect(ledger->add({Tests::incidentOf(facts)}, QStringLiteral("x")));
        Tests::expect(ledger->setSetting(QStringLiteral("organisation"),
                                         {{QStringLiteral("name"), QStringLiteral("見本株式会社")},
                                          {QStringLiteral("approvers"), approvers}}, QStringLiteral("x")));
        session.emplace(ledger.take(), QStringLiteral("見本 花子"), Base::Language::English);
        Prompts::replace(std::make_unique<Asked>(questions));
        keep();
        panel.emplace(*session);
        panel->resize(1100, 800);
        panel->show();
        if (!QTest::qWaitForWindowActive(&*panel))
            qFatal("the window does not come to the front");
        panel->setIncident(IncidentId(1));
        part<QTabWidget>("documentTabs")->setCurrentIndex(1);
    }
    /// As the window would save it, without what is still missing.
    void keep()
    {
        const auto incident = Tests::expect(session->ledger().incident(IncidentId(1)));
        const Drafts::Request request{.letter = QStringLiteral("web-notice")};
        auto written = Tests::expect(Drafts::write(request, incident, {}, session->organisation(), session->ledger().zone()));
        written.missing.clear();
        Tests::expect(session->store(Tests::expect(Drafts::forLedger(request, incident, written, Letters::Format::Text))));
    }
    template <typename T>
    T *part(const char *name) const
    {
        return panel->findChild<T *>(QLatin1String(name));
    }
    QString state() const
    {
        return part<QListView>("keptDocuments")->model()->index(0, KeptTable::State).data().toString();
    }
    QDialog *dialog() const { return part<QDialog>("stepDialog"); }
    /// Opens the dialog of a step by its button and the space bar.
    void begin(const char *button)
    {
        auto *push = part<QPushButton>(button);
        push->setFocus();
        QTest::keyClick(push, Qt::Key_Space);
    }
    /// The letter of the fixture has slips, and why it is approved all the same is asked.
    void accept(const QString &reason = u"急ぐ"_qs)
    {
        if (auto *why = part<QLineEdit>("stepWhy"); why->isVisible() && !reason.isEmpty())
            Tests::typeText(why, reason);
        QTest::keyClick(part<QLineEdit>("stepComment"), Qt::Key_Return);
    }
    void step(const char *button)
    {
        begin(button);
        if (!dialog())
            qFatal("no dialog for %s", button);
        accept();
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY(!part<QPushButton>(button)->isEnabled());
    }
    void change(const std::function<void(Incidents::Incident &)> &edit)
    {
        auto incident = Tests::expect(session->ledger().incident(IncidentId(1)));
        edit(incident);
        Tests::expect(session->save(incident));
    }
    QString strip() const { return part<MessageStrip>("documentStrip")->text(); }
    QString history() const
    {
        QStringList lines;
        auto *list = part<QListWidget>("documentHistory");
        for (int row = 0; row < list->count(); ++row)
            lines += list->item(row)->text();
        return lines.join(u'\n');
    }

    Base::FixedClock clock{QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC)};
    Tests::TemporaryLedger ledger;
    QStringList questions;
    std::optional<Session> session;
    std::optional<DocumentsPanel> panel;
};

} // namespace

class tst_DocumentSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::English);
    }
    void cleanup() { Prompts::replace(nullptr); }
    void goesFromDraftToIssuedByKeyboard();
    void offersOnlyWhatMayBeDone();
    void keepsAnOralApprovalWithNameAndTime();
    void approvesAsADeputy();
    void saysARefusalInTheDialog();
    void refusesAnApprovalWithoutName();
    void asksBeforeIssuingToNobody();
    void refusesWhatIsOutOfDate();
    void asksBeforeTheOthersWereTold();
    void tellsTheFactsOfThePublication();
    void listsPromisesAndTheNextNotice();
    void locksEverythingWhenReadOnly();
};

void tst_DocumentSteps::goesFromDraftToIssuedByKeyboard()
{
    Fixture fixture;
    QCOMPARE(fixture.state(), u"Draft"_qs);
    fixture.begin("reviewDocument");
    QVERIFY(fixture.dialog());
    Tests::typeText(fixture.part<QLineEdit>("stepComment"), u"数字を確認"_qs);
    fixture.accept();
    QTRY_COMPARE(fixture.state(), u"Reviewed"_qs);
    fixture.step("approveDocument");
    QTRY_COMPARE(fixture.state(), u"Approved"_qs);
    fixture.step("issueDocument");
    QTRY_COMPARE(fixture.state(), u"Issued"_qs);
    QVERIFY2(fixture.history().contains(u"数字を確認"_qs), qPrintable(fixture.history()));
    QVERIFY(fixture.part<QLabel>("documentState")->text().contains(u"frozen"_qs));
    QVERIFY(fixture.questions.isEmpty());
}

void tst_DocumentSteps::offersOnlyWhatMayBeDone()
{
    Fixture fixture;
    const auto enabled = [&fixture] {
        QStringList names;
        for (const char *name : {"reviewDocument", "approveDocument", "issueDocument", "rejectDocument", "withdrawDocument"}) {
            if (fixture.part<QPushButton>(name)->isEnabled())
                names += QString::fromLatin1(name).chopped(8);
        }
        return names.join(u' ');
    };
    QCOMPARE(enabled(), u"review reject withdraw"_qs);
    fixture.step("reviewDocument");
    QTRY_COMPARE(enabled(), u"approve reject withdraw"_qs);
    fixture.step("approveDocument");
    QTRY_COMPARE(enabled(), u"issue reject withdraw"_qs);
    fixture.step("issueDocument");
    QTRY_COMPARE(enabled(), u"withdraw"_qs);
}

void tst_DocumentSteps::keepsAnOralApprovalWithNameAndTime()
{
    Fixture fixture;
    fixture.clock.set(QDateTime(QDate(2026, 11, 22), QTime(22, 0), QTimeZone("Asia/Tokyo"))); // the document was made at noon
    fixture.step("reviewDocument");
    fixture.begin("approveDocument");
    QTest::keyClick(fixture.part<QCheckBox>("stepOrally"), Qt::Key_Space);
    auto *who = fixture.part<QLineEdit>("stepWho");
    QVERIFY(who->text().isEmpty()); // whoever writes it down is not who said it
    Tests::typeText(who, u"部長"_qs);
    fixture.part<QDateTimeEdit>("stepAt")->setDateTime(QDateTime(QDate(2026, 11, 22), QTime(21, 10), Qt::UTC));
    fixture.accept();
    QTRY_COMPARE(fixture.state(), u"Approved"_qs);
    const auto row = Tests::expect(fixture.session->ledger().documentSteps(IncidentId(1))).last();
    QVERIFY(row.step.orally);
    QCOMPARE(row.step.who, u"部長"_qs);
    QCOMPARE(row.step.at->toString(), u"2026-11-22T21:10"_qs);
    QCOMPARE(row.recordedBy, u"見本 花子"_qs);
    QVERIFY2(fixture.history().contains(u"orally, written down by 見本 花子"_qs), qPrintable(fixture.history()));
}

void tst_DocumentSteps::approvesAsADeputy()
{
    Fixture fixture({QJsonObject{{"title", "課長"}, {"name", "見本 一郎"}, {"deputies", QJsonArray{"見本 花子"}}}});
    fixture.step("reviewDocument");
    QVERIFY(fixture.part<QLabel>("documentState")->text().contains(u"課長 見本 一郎"_qs));
    fixture.begin("approveDocument");
    QTest::keyClick(fixture.part<QComboBox>("stepDeputyFor"), Qt::Key_Down);
    fixture.accept();
    QTRY_COMPARE(fixture.state(), u"Approved"_qs);
    QVERIFY2(fixture.history().contains(u"as deputy for 見本 一郎"_qs), qPrintable(fixture.history()));
}

void tst_DocumentSteps::saysARefusalInTheDialog()
{
    Fixture fixture({QJsonObject{{"title", "課長"}, {"name", "見本 一郎"}}});
    fixture.step("reviewDocument");
    fixture.begin("approveDocument");
    fixture.accept();
    QVERIFY(fixture.dialog());
    QVERIFY2(fixture.part<MessageStrip>("stepStrip")->text().contains(u"課長 見本 一郎"_qs),
             qPrintable(fixture.part<MessageStrip>("stepStrip")->text()));
    QTest::keyClick(fixture.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!fixture.dialog());
    QCOMPARE(fixture.state(), u"Reviewed"_qs);
}

void tst_DocumentSteps::refusesAnApprovalWithoutName()
{
    Fixture fixture;
    fixture.step("reviewDocument");
    fixture.begin("approveDocument");
    fixture.part<QLineEdit>("stepWho")->clear();
    fixture.accept();
    QVERIFY(fixture.dialog());
    const auto *refusal = fixture.part<MessageStrip>("stepNoName");
    QVERIFY(refusal->isVisible() && !refusal->text().contains(u'\n'));
    QCOMPARE(fixture.dialog()->focusWidget()->objectName(), u"stepWho"_qs);
    Tests::typeText(fixture.part<QLineEdit>("stepWho"), u"見本 一郎"_qs);
    QTest::keyClick(fixture.part<QLineEdit>("stepWho"), Qt::Key_Return);
    QTRY_VERIFY(!fixture.dialog());
    QTRY_VERIFY(fixture.history().contains(u"見本 一郎"_qs));
}

void tst_DocumentSteps::asksBeforeIssuingToNobody()
{
    Fixture fixture;
    fixture.step("reviewDocument");
    fixture.step("approveDocument");
    fixture.begin("issueDocument");
    fixture.part<QComboBox>("stepTo")->lineEdit()->clear();
    fixture.accept();
    QTRY_COMPARE(fixture.questions.size(), 1);
    QVERIFY2(fixture.questions[0].contains(u"frozen"_qs), qPrintable(fixture.questions[0]));
}

void tst_DocumentSteps::refusesWhatIsOutOfDate()
{
    Fixture fixture;
    fixture.step("reviewDocument");
    fixture.change([](auto &incident) { incident.causeDetail = u"宛先の欄を間違えました。"_qs; });
    QTRY_COMPARE(fixture.state(), u"Reviewed, out of date"_qs);
    fixture.begin("approveDocument");
    QVERIFY(!fixture.dialog());
    QVERIFY2(fixture.strip().contains(u"the document says: \"確認が足りませんでした。\""_qs), qPrintable(fixture.strip()));
    QVERIFY(fixture.part<MessageStrip>("staleBanner")->text().contains(u"確認が足りませんでした。"_qs));
}

void tst_DocumentSteps::asksBeforeTheOthersWereTold()
{
    Fixture fixture;
    fixture.change([](auto &incident) { incident.personsInformed[0].state = Incidents::Progress::Planned; });
    fixture.keep();
    QTRY_COMPARE(fixture.part<QListView>("keptDocuments")->model()->rowCount(), 2);
    fixture.step("reviewDocument");
    fixture.step("approveDocument");
    fixture.begin("issueDocument");
    QCOMPARE(fixture.questions.size(), 1);
    QVERIFY2(fixture.questions[0].contains(u"only planned"_qs), qPrintable(fixture.questions[0]));
    fixture.accept({});
    QVERIFY(fixture.dialog());
    fixture.accept(u"報道が先に出た"_qs);
    QTRY_COMPARE(fixture.state(), u"Issued"_qs);
    const auto step = Tests::expect(fixture.session->ledger().documentSteps(IncidentId(1))).last().step;
    QCOMPARE(step.why, u"報道が先に出た"_qs);
    QCOMPARE(step.overridden.size(), 1);
}

void tst_DocumentSteps::tellsTheFactsOfThePublication()
{
    for (const bool wanted : {true, false}) {
        Fixture fixture;
        fixture.step("reviewDocument");
        fixture.step("approveDocument");
        fixture.begin("issueDocument");
        QVERIFY(fixture.part<QCheckBox>("stepRecord")->isChecked());
        if (!wanted)
            QTest::keyClick(fixture.part<QCheckBox>("stepRecord"), Qt::Key_Space);
        fixture.accept();
        QTRY_VERIFY(fixture.state().startsWith(u"Issued"_qs));
        const auto incident = Tests::expect(fixture.session->ledger().incident(IncidentId(1)));
        QCOMPARE(incident.publications.size(), wanted ? 1 : 0);
        if (wanted)
            QCOMPARE(*incident.publications[0].series, u"第一報"_qs);
        QTRY_COMPARE(fixture.state(), u"Issued"_qs); // its own publication makes it no older
    }
}

void tst_DocumentSteps::listsPromisesAndTheNextNotice()
{
    Fixture fixture;
    for (const char *button : {"reviewDocument", "approveDocument", "issueDocument"})
        fixture.step(button);
    auto *promises = fixture.part<QListWidget>("promises");
    QTRY_COMPARE(promises->count(), 1);
    QVERIFY2(promises->item(0)->text().contains(u"配信の手順を改める"_qs), qPrintable(promises->item(0)->text()));
    fixture.change([](auto &incident) { incident.actions[0].status = Incidents::ActionStatus::Done; });
    QTRY_VERIFY(fixture.part<QLabel>("promiseSummary")->text().startsWith(u"One promise"_qs));
    QTest::keyClick(fixture.part<QPushButton>("writeNotice"), Qt::Key_Space);
    QCOMPARE(fixture.part<QComboBox>("letter")->currentData().toString(), u"web-notice"_qs);
    QCOMPARE(fixture.part<QComboBox>("series")->currentData().toString(), u"第二報"_qs);
}

void tst_DocumentSteps::locksEverythingWhenReadOnly()
{
    Fixture fixture;
    const QString path = fixture.session->ledger().path();
    Session reader(Tests::expect(Ledger::LedgerFile::open(path, Ledger::LedgerFile::Mode::Read)), u"x"_qs, Base::Language::English);
    DocumentsPanel panel(reader);
    panel.show();
    panel.setIncident(IncidentId(1));
    QVERIFY(!panel.findChild<QPushButton *>(u"reviewDocument"_qs)->isEnabled());
}

QTEST_MAIN(tst_DocumentSteps)
#include "tst_documentsteps.moc"

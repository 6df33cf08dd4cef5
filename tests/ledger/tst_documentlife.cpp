#include "model/base/clock.h"
#include "model/ledger/database.h"
#include "tests/support/temporaryledger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QBuffer>
#include <QtTest>

using namespace Tests;
using namespace Incidents;
using Ledger::DocumentState;
using Ledger::DocumentStep;
using Ledger::DocumentVerb;

// Draft, reviewed, approved by everyone of the chain, issued: who may do what when, as rows of a ledger.
class tst_DocumentLife : public QObject
{
    Q_OBJECT
private:
    void setChain(const QByteArray &approvers);
    Ledger::DocumentId storeOne(const QByteArray &content = "bytes");
    /// "review A; approve B for C; approve D orally 2026-11-20T21:10; issue A": the kind of the first refusal, or empty.
    QString after(const QString &course);
    DocumentState state();

    std::unique_ptr<TemporaryLedger> m_ledger;
    IncidentId m_incident;
    Ledger::DocumentId m_document;

private Q_SLOTS:
    void init();
    void followsTheRules_data();
    void followsTheRules();
    void keepsTheChainThatApprovalBeganWith();
    void keepsWhoSaidWhatWhen();
    void beginsApprovalAnewAfterItWasSentBack();
    void listsWhatWasIssuedInTheOrderOfIssue();
    void undoLeavesDocumentsAlone();
    void comesBackFromAnExport();
    void refusesBrokenStepsOfAnExport();
    void namesWhatWasTamperedWith();
};

namespace {

const QByteArray three = R"([{"title":"課長","name":"見本 一郎","deputies":["代理 花子"]},
                             {"title":"部長","name":"見本 二郎"},{"title":"社長"}])";

} // namespace

void tst_DocumentLife::init()
{
    m_ledger = std::make_unique<TemporaryLedger>();
    m_incident = expect((*m_ledger)->add({incidentOf(R"("reference":"2026-001")")}, QStringLiteral("記録係"))).ids.first();
    m_document = storeOne();
}

void tst_DocumentLife::setChain(const QByteArray &approvers)
{
    expect((*m_ledger)->setSetting(QStringLiteral("organisation"),
                                   {{QStringLiteral("name"), QStringLiteral("見本社")},
                                    {QStringLiteral("approvers"), QJsonDocument::fromJson(approvers).array()}},
                                   QStringLiteral("記録係")));
}

Ledger::DocumentId tst_DocumentLife::storeOne(const QByteArray &content)
{
    return expect((*m_ledger)->store({.incident = m_incident, .letter = QStringLiteral("web-notice"),
                                      .facts = {{QStringLiteral("title"), QStringLiteral("t")}}, .content = content},
                                     QStringLiteral("記録係")));
}

QString tst_DocumentLife::after(const QString &course)
{
    for (const QString &each : course.split(u';', Qt::SkipEmptyParts)) {
        const QStringList words = each.split(u' ', Qt::SkipEmptyParts);
        const qsizetype forWhom = words.indexOf(QStringLiteral("for")), orally = words.indexOf(QStringLiteral("orally"));
        const qsizetype at = words.indexOf(QStringLiteral("at")), because = words.indexOf(QStringLiteral("because"));
        const auto word = [&words](qsizetype place) { return place < 0 ? QString() : words.value(place + 1); };
        const QString time = orally < 0 ? word(at) : word(orally);
        const auto done = (*m_ledger)->act({.document = m_document,
                                            .verb = *Base::fromName<DocumentVerb>(words.first()),
                                            .who = words.value(1),
                                            .deputyFor = word(forWhom),
                                            .orally = orally >= 0,
                                            .at = PartialTime::fromString(time),
                                            .comment = word(because)},
                                           QStringLiteral("記録係"));
        if (!done)
            return kindOf(done);
    }
    return {};
}

DocumentState tst_DocumentLife::state()
{
    return Ledger::lifeOf(expect((*m_ledger)->documentSteps(m_incident)), m_document, expect((*m_ledger)->approvers())).state;
}

void tst_DocumentLife::followsTheRules_data()
{
    QTest::addColumn<QByteArray>("chain");
    QTest::addColumn<QString>("course");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<int>("reached");
    const auto row = [](const char *name, const QByteArray &chain, const char *course, const char *refusal, DocumentState reached) {
        QTest::newRow(name) << chain << QString::fromUtf8(course)
                            << (*refusal ? QStringLiteral("life.") + QLatin1String(refusal) : QString()) << int(reached);
    };
    using S = DocumentState;
    row("kept", "[]", "", "", S::Draft);
    row("one approval, by anyone", "[]", "review A; approve B", "", S::Approved);
    row("issued", "[]", "review A; approve B; issue A", "", S::Issued);
    row("not reviewed", "[]", "approve B", "not_reviewed", S::Draft);
    row("not approved", "[]", "review A; issue A", "not_approved", S::Reviewed);
    row("reviewed twice", "[]", "review A; review B", "reviewed_already", S::Reviewed);
    row("approved twice", "[]", "review A; approve B; approve C", "approved_already", S::Approved);
    row("frozen", "[]", "review A; approve B; issue A; review A", "is_issued", S::Issued);
    row("sent back for a reason", "[]", "review A; reject B because 宛先", "", S::Rejected);
    row("sent back without one", "[]", "review A; reject B", "without_reason", S::Reviewed);
    row("sent back is not approved", "[]", "review A; reject B because x; approve B", "is_rejected", S::Rejected);
    row("reviewed again", "[]", "review A; reject B because x; review A; approve B", "", S::Approved);
    row("withdrawn after issue", "[]", "review A; approve B; issue A; withdraw A because 誤り", "", S::Withdrawn);
    row("withdrawn is over", "[]", "withdraw A because x; review A", "is_withdrawn", S::Withdrawn);
    row("the first of three", three, "review A; approve 見本一郎", "", S::Reviewed);
    row("all three", three, "review A; approve 見本一郎; approve 見本二郎; approve 誰か; issue A", "", S::Issued);
    row("two of three", three, "review A; approve 見本一郎; approve 見本二郎; issue A", "not_approved", S::Reviewed);
    row("out of order", three, "review A; approve 見本二郎", "out_of_order", S::Reviewed);
    row("a stranger", three, "review A; approve 誰か", "not_the_approver", S::Reviewed);
    row("one person as two", three, "review A; approve 見本一郎; approve 見本二郎; approve 見本一郎", "approved_twice", S::Reviewed);
    row("spelt otherwise", three, "review A; approve 見本一郎; approve 見本二郎; approve 見本　一郎", "approved_twice", S::Reviewed);
    row("a deputy", three, "review A; approve 代理花子 for 課長; approve 見本二郎", "", S::Reviewed);
    row("a deputy by the name", three, "review A; approve 代理花子 for 見本一郎", "", S::Reviewed);
    row("a deputy who does not say so", three, "review A; approve 代理花子", "say_for_whom", S::Reviewed);
    row("no deputy of that one", three, "review A; approve 誰か for 課長", "not_a_deputy", S::Reviewed);
    row("a deputy out of order", three, "review A; approve 代理花子 for 部長", "out_of_order", S::Reviewed);
    row("a deputy of nobody", three, "review A; approve 代理花子 for 会長", "no_such_approver", S::Reviewed);
    row("a deputy is one person too", three, "review A; approve 代理花子 for 課長; approve 見本二郎; approve 代理花子",
        "approved_twice", S::Reviewed);
    row("by phone", "[]", "review A; approve B orally 2026-11-20T21:10", "", S::Approved);
    row("by phone without a time", "[]", "review A; approve B orally 2026-11-20", "oral_without_time", S::Reviewed);
    row("by phone tomorrow", "[]", "review A; approve B orally 2026-11-24T09:00", "in_future", S::Reviewed);
    row("issued before it was approved", "[]", "review A; approve B orally 2026-11-20T21:10; issue A at 2026-11-20T21:00",
        "issued_before_approval", S::Approved);
    row("issued after the call", "[]", "review A; approve B orally 2026-11-20T21:10; issue A at 2026-11-20T21:10", "", S::Issued);
    row("issued some day", "[]", "review A; approve B; issue A at 2026-11", "without_day", S::Approved);
}

void tst_DocumentLife::followsTheRules()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), QTimeZone("Asia/Tokyo")));
    QFETCH(QByteArray, chain);
    QFETCH(QString, course);
    setChain(chain);
    QTEST(after(course), "refusal");
    QTEST(int(state()), "reached");
    QCOMPARE(expect((*m_ledger)->verify()).size(), 0);
}

// Who may be asked is settled when the first one was asked.
void tst_DocumentLife::keepsTheChainThatApprovalBeganWith()
{
    setChain(three);
    QCOMPARE(after(QStringLiteral("review A; approve 見本一郎")), QString());
    setChain("[]");
    QCOMPARE(after(QStringLiteral("approve 誰か")), QStringLiteral("life.not_the_approver"));
    QCOMPARE(after(QStringLiteral("approve 見本二郎; approve 社長代行")), QString());
    QCOMPARE(state(), DocumentState::Approved);
}

void tst_DocumentLife::keepsWhoSaidWhatWhen()
{
    setChain(three);
    QCOMPARE(after(QStringLiteral("review A; approve 代理花子 for 課長 orally 2026-11-20T21:10")), QString());
    const auto row = expect((*m_ledger)->documentSteps(m_incident)).last();
    QCOMPARE(row.step.who, QStringLiteral("代理花子"));
    QCOMPARE(row.step.deputyFor, QStringLiteral("課長"));
    QVERIFY(row.step.orally);
    QCOMPARE(row.step.at->toString(), QStringLiteral("2026-11-20T21:10"));
    QCOMPARE(row.recordedBy, QStringLiteral("記録係"));
    QCOMPARE(row.chain.size(), 3);
    expect((*m_ledger)->act({.document = storeOne("other")}, QStringLiteral("記録係")));
    QCOMPARE(expect((*m_ledger)->documentSteps(m_incident)).last().step.who, QStringLiteral("記録係"));
}

void tst_DocumentLife::beginsApprovalAnewAfterItWasSentBack()
{
    setChain(three);
    QCOMPARE(after(QStringLiteral("review A; approve 見本一郎; reject 見本二郎 because 宛先; review A")), QString());
    const auto life = Ledger::lifeOf(expect((*m_ledger)->documentSteps(m_incident)), m_document, expect((*m_ledger)->approvers()));
    QCOMPARE(life.approvals.size(), 0);
    QCOMPARE(Ledger::nameOf(*life.next()), QStringLiteral("課長 見本 一郎"));
}

void tst_DocumentLife::listsWhatWasIssuedInTheOrderOfIssue()
{
    const Ledger::DocumentId first = m_document;
    QCOMPARE(after(QStringLiteral("review A; approve B orally 2026-11-20T21:10; issue A at 2026-11-21T10:00")), QString());
    m_document = storeOne("second");
    QCOMPARE(after(QStringLiteral("review A; approve B orally 2026-11-20T21:10; issue A at 2026-11-20T22:00")), QString());
    m_document = storeOne("third");
    QCOMPARE(after(QStringLiteral("review A; approve B; issue A; withdraw A because 誤り")), QString());
    const auto issued = expect((*m_ledger)->issuedDocuments(m_incident));
    QCOMPARE(issued.size(), 2);
    QCOMPARE(issued.last().row.id, first);
    QCOMPARE(issued.last().issued, QDateTime(QDate(2026, 11, 21), QTime(1, 0), Qt::UTC));
}

void tst_DocumentLife::undoLeavesDocumentsAlone()
{
    Incident incident = expect((*m_ledger)->incident(m_incident));
    incident.summary = QStringLiteral("概要");
    expect((*m_ledger)->save(incident, QStringLiteral("記録係")));
    QCOMPARE(after(QStringLiteral("review A; approve B; issue A")), QString());
    expect((*m_ledger)->undo(m_incident, QStringLiteral("記録係")));
    QVERIFY(!expect((*m_ledger)->incident(m_incident)).summary);
    QCOMPARE(state(), DocumentState::Issued);
}

void tst_DocumentLife::comesBackFromAnExport()
{
    (void)storeOne("unused"); // so that the ids differ afterwards
    m_document = storeOne("issued");
    QCOMPARE(after(QStringLiteral("review A; approve B orally 2026-11-20T21:10; issue A")), QString());
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    expect((*m_ledger)->exportTo(&file));
    TemporaryLedger other;
    const auto there = expect(other->add({incidentOf(R"("id":5,"reference":"2025-001")")}, QStringLiteral("他"))).ids.first();
    expect(other->store({.incident = there, .letter = QStringLiteral("annex"), .content = "x"}, QStringLiteral("他")));
    const auto added = expect(other->importFrom(QJsonDocument::fromJson(file.data()).object(), QStringLiteral("他")));
    const auto issued = expect(other->issuedDocuments(added.ids.value(0)));
    QCOMPARE(issued.size(), 1);
    QCOMPARE(expect(other->documentContent(issued.first().row.id)), QByteArray("issued"));
    QCOMPARE(expect(other->verify()).size(), 0);
}

void tst_DocumentLife::refusesBrokenStepsOfAnExport()
{
    QCOMPARE(after(QStringLiteral("review A")), QString());
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    expect((*m_ledger)->exportTo(&file));
    for (const auto &[was, is] : {std::pair<QByteArray, QByteArray>{"\"verb\":\"review\"", "\"verb\":\"burn\""},
                                  {"\"document_id\":1", "\"document_id\":9"}}) {
        TemporaryLedger other;
        const QByteArray broken = QByteArray(file.data()).replace(was, is);
        QVERIFY(broken != file.data());
        const auto added = other->importFrom(QJsonDocument::fromJson(broken).object(), QStringLiteral("他"));
        QCOMPARE(kindOf(added), QStringLiteral("ledger.broken_entry"));
        QVERIFY(expect(other->incidents()).isEmpty());
    }
}

void tst_DocumentLife::namesWhatWasTamperedWith()
{
    QCOMPARE(after(QStringLiteral("review A; approve B; issue A")), QString());
    m_ledger->close();
    for (const char *edit : {"UPDATE document SET content = 'other'", "UPDATE document SET body = replace(body, 'web', 'net')",
                             "UPDATE document_step SET body = replace(body, 'B', 'C')", "DELETE FROM document_step WHERE id = 2"}) {
        QVERIFY(QFile::copy(m_ledger->path(), m_ledger->path() + u".copy"));
        {
            Ledger::Database database(m_ledger->path(), Ledger::Database::Access::ReadWrite);
            database.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
            database.execute(QLatin1String(edit));
        }
        QStringList places;
        const auto reader = expect(Ledger::LedgerFile::open(m_ledger->path(), Ledger::LedgerFile::Mode::Read));
        for (const auto &finding : expect(reader->verify()))
            places += finding.where;
        QVERIFY2(places.join(u',').contains(u"document"), edit);
        QVERIFY(QFile::remove(m_ledger->path()) && QFile::rename(m_ledger->path() + u".copy", m_ledger->path()));
    }
}

QTEST_MAIN(tst_DocumentLife)
#include "tst_documentlife.moc"

#include "model/drafts/drafts.h"
#include "model/incident/json.h"
#include "model/incident/organisation.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Tests;
using namespace Incidents;

// A letter of the ledger: written, kept with its facts, and held against what the facts say later.
class tst_Drafts : public QObject
{
    Q_OBJECT
private:
    const QString by = QStringLiteral("tester");
    const QString letter = QStringLiteral("web-notice");
    Ledger::DocumentRow storeOne(TemporaryLedger &ledger, const Incident &incident)
    {
        const Drafts::Request request{.letter = letter, .date = QDate(2026, 11, 22), .documentNumber = QStringLiteral("第1号")};
        const auto written = expect(Drafts::write(request, incident, {}, ledger->zone()));
        const auto document = expect(Drafts::forLedger(request, incident, written, Letters::Format::Text));
        expect(ledger->store(document, by));
        return expect(ledger->documents(document.incident)).last();
    }

private Q_SLOTS:
    void storedDocumentIsUpToDate();
    void namesTheFactThatChanged();
    void marksWhatIsNewSinceTheLastFiling();
    void saysInWhichSentenceItStands();
    void keepsTheRequest();
    void refusesWhatDoesNotExist();
};

void tst_Drafts::storedDocumentIsUpToDate()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    for (const auto &row : expect(ledger->incidents())) {
        const Incident incident = expect(ledger->incident(row.id));
        const auto stored = storeOne(ledger, incident);
        QCOMPARE(expect(Drafts::changes(stored, incident, {}, ledger->zone())).size(), 0);
        QVERIFY(!expect(ledger->documentContent(stored.id)).isEmpty());
    }
}

void tst_Drafts::namesTheFactThatChanged()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Incident incident = expect(ledger->incident(IncidentId(4)));
    const auto stored = storeOne(ledger, incident);
    incident.counts[0].value = 1750;
    const auto changed = expect(Drafts::changes(stored, incident, {}, ledger->zone()));
    QVERIFY(!changed.isEmpty());
    QVERIFY(std::any_of(changed.begin(), changed.end(), [](const Letters::ChangedFact &fact) {
        return fact.before.contains(QStringLiteral("1,748")) && fact.after.contains(QStringLiteral("1,750"));
    }));
}

void tst_Drafts::marksWhatIsNewSinceTheLastFiling()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Incident incident = expect(ledger->incident(IncidentId(6)));
    const Drafts::Request report{.letter = QStringLiteral("ppc-final")};
    const auto markedValues = [&](const QList<Ledger::FilingRow> &filings) {
        QStringList marked;
        const auto written = expect(Drafts::writeAfter(Drafts::formerFacts(report, filings, {}), report, incident, {}, ledger->zone()));
        for (const auto &block : written.document.blocks) {
            const auto *table = std::get_if<Letters::Table>(&block);
            for (qsizetype row = 0; table && row < table->rows.size(); ++row) {
                for (const auto &cell : table->rows[row]) {
                    for (const auto &paragraph : cell.paragraphs) {
                        for (const auto &run : paragraph.runs) {
                            if (run.mark == Letters::Mark::Changed)
                                marked += run.text;
                        }
                    }
                }
            }
        }
        return marked;
    };
    Ledger::FilingRow filing;
    filing.facts = toJson(incident);
    QCOMPARE(markedValues({}), QStringList());
    QCOMPARE(markedValues({filing}), QStringList());
    incident.counts[0].value = 5300;
    const QStringList marked = markedValues({filing});
    QVERIFY2(marked.contains(QStringLiteral("5,300名")), qPrintable(marked.join(u'|')));
    QVERIFY(marked.size() < 5);
}

void tst_Drafts::saysInWhichSentenceItStands()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Incident incident = expect(ledger->incident(IncidentId(4)));
    const auto stored = storeOne(ledger, incident);
    QCOMPARE(stored.document.facts, toJson(incident));
    QVERIFY(stored.document.templateVersion.startsWith(u"web-notice.ja "));
    incident.causeDetail = QStringLiteral("まったく別の原因です。もう一文。");
    const auto changed = expect(Drafts::changes(stored, incident, {}, ledger->zone()));
    QCOMPARE(changed.size(), 1);
    QVERIFY2(!changed[0].sentence.isEmpty() && changed[0].before.contains(changed[0].sentence), qPrintable(changed[0].sentence));
    QVERIFY2(changed[0].sentenceNow.contains(QStringLiteral("別の原因")), qPrintable(changed[0].sentenceNow));
}

void tst_Drafts::keepsTheRequest()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const auto request = Drafts::requestOf(storeOne(ledger, expect(ledger->incident(IncidentId(4)))).document);
    QCOMPARE(request.letter, letter);
    QCOMPARE(request.date, QDate(2026, 11, 22));
    QCOMPARE(request.documentNumber, QStringLiteral("第1号"));
}

void tst_Drafts::refusesWhatDoesNotExist()
{
    QVERIFY(!Drafts::write({.letter = QStringLiteral("love-letter")}, incidentOf(R"("summary":"x")"), {},
                           QTimeZone("Asia/Tokyo")));
}

QTEST_MAIN(tst_Drafts)
#include "tst_drafts.moc"

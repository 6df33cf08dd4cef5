#include "model/drafts/judgement.h"
#include "model/drafts/kept.h"
#include "model/drafts/owndrafts.h"
#include "model/incident/json.h"
#include "model/incident/organisation.h"
#include "tests/support/temporaryledger.h"

#include <QBuffer>
#include <QJsonDocument>
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
        const auto written = expect(Drafts::write(request, incident, {}, {}, ledger->zone()));
        const auto document = expect(Drafts::forLedger(request, incident, written, Letters::Format::Text));
        expect(ledger->store(document, by));
        return expect(ledger->documents(document.incident)).last();
    }

private Q_SLOTS:
    void storedDocumentIsUpToDate();
    void namesTheFactThatChanged();
    void marksWhatIsNewSinceTheLastFiling();
    void tellsWhatWasFiled();
    void isOutOfDateOnceSomethingIsFiled();
    void tellsTheFormerReportWithWhatWasFiledBefore();
    void saysInWhichSentenceItStands();
    void keepsTheRequest();
    void comparesWithWhatWasChosen();
    void keepsTheJudgementOfTheDay();
    void bringsTheChoicesThroughAnExport();
    void refusesWhatDoesNotExist();
};

void tst_Drafts::storedDocumentIsUpToDate()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    for (const auto &row : expect(ledger->incidents())) {
        const Incident incident = expect(ledger->incident(row.id));
        const auto stored = storeOne(ledger, incident);
        QCOMPARE(expect(Drafts::changes(stored, incident, {}, {}, ledger->zone())).size(), 0);
        QVERIFY(!expect(ledger->documentContent(stored.id)).isEmpty());
    }
}

void tst_Drafts::namesTheFactThatChanged()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Incident incident = expect(ledger->incident(IncidentId(4)));
    const auto stored = storeOne(ledger, incident);
    incident.counts[0].value = 1750;
    const auto changed = expect(Drafts::changes(stored, incident, {}, {}, ledger->zone()));
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
        const auto written = expect(Drafts::writeAfter(Drafts::formerFacts(report, filings, {}), report, incident, filings, {}, ledger->zone()));
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

namespace {

Ledger::NewFiling filingOf(IncidentId id, Stage stage, const char *day)
{
    return {.incident = id, .duty = {.regime = QStringLiteral("jp-appi"), .duty = Base::nameOf(stage)},
            .to = QStringLiteral("ppc"), .stage = stage, .at = *PartialTime::fromString(QString::fromLatin1(day)),
            .receipt = QStringLiteral("R-20261124-7")};
}

} // namespace

void tst_Drafts::tellsWhatWasFiled()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const IncidentId id(4);
    const Incident incident = expect(ledger->incident(id));
    const auto textOf = [&](const char *name) {
        const auto written = expect(Drafts::write({.letter = QString::fromLatin1(name), .voluntary = true}, incident,
                                                  expect(ledger->filings(id)), {}, ledger->zone()));
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        expect(Letters::render(written.document, Letters::Format::Text, &file));
        return QString::fromUtf8(file.data());
    };
    const QList<std::pair<const char *, QString>> letters = {
        {"internal-report", QStringLiteral("個人情報保護委員会に報告済み（速報）　2026年11月24日（火）10時")},
        {"first-report", QStringLiteral("個人情報保護委員会に報告済み")},
        {"qa-sheet", QStringLiteral("個人情報保護委員会に報告しました")},
        {"web-notice", QStringLiteral("2026年11月24日（火）10時　個人情報保護委員会に報告しました")},
        {"apology-letter", QStringLiteral("2026年11月24日（火）10時　個人情報保護委員会に報告")},
        {"ppc-final", QStringLiteral("速報　2026年11月24日（火）10時　受付番号 R-20261124-7")}};
    for (const auto &[name, words] : letters)
        QVERIFY2(!textOf(name).contains(words), name);
    (void)expect(ledger->file(filingOf(id, Stage::Preliminary, "2026-11-24T10:00"), by));
    for (const auto &[name, words] : letters)
        QVERIFY2(textOf(name).contains(words), name);
}

void tst_Drafts::isOutOfDateOnceSomethingIsFiled()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const IncidentId id(4);
    const Incident incident = expect(ledger->incident(id));
    const Drafts::Request request{.letter = QStringLiteral("internal-report")};
    const auto written = expect(Drafts::write(request, incident, expect(ledger->filings(id)), {}, ledger->zone()));
    (void)expect(ledger->store(expect(Drafts::forLedger(request, incident, written, Letters::Format::Text)), by));
    QVERIFY(!expect(Drafts::keptOf(*ledger, incident, {})).first().isStale());
    (void)expect(ledger->file(filingOf(id, Stage::Preliminary, "2026-11-24T10:00"), by));
    const auto kept = expect(Drafts::keptOf(*ledger, incident, {})).first();
    QVERIFY(kept.isStale());
    QVERIFY(std::ranges::any_of(kept.changes, [](const auto &change) { return change.after.contains(u"11月24日"); }));
}

void tst_Drafts::tellsTheFormerReportWithWhatWasFiledBefore()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const IncidentId id(4);
    const auto first = filingOf(id, Stage::Preliminary, "2026-11-24T10:00");
    (void)expect(ledger->file(first, by));
    const auto authorities = [&] {
        const auto former = Drafts::formerFacts({.letter = QStringLiteral("ppc-final")}, expect(ledger->filings(id)), {});
        return expect(fromJson(former)).authorities.size();
    };
    const qsizetype before = expect(ledger->incident(id)).authorities.size();
    QCOMPARE(authorities(), before);
    QTest::qSleep(5); // recorded later, to the millisecond
    (void)expect(ledger->file(filingOf(id, Stage::Final, "2026-11-25T10:00"), by));
    QCOMPARE(authorities(), before + 1);
}

void tst_Drafts::saysInWhichSentenceItStands()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Incident incident = expect(ledger->incident(IncidentId(4)));
    const auto stored = storeOne(ledger, incident);
    QCOMPARE(stored.document.facts, toJson(incident));
    QVERIFY(stored.document.templateVersion.startsWith(u"web-notice.ja "));
    incident.causeDetail = QStringLiteral("まったく別の原因です。もう一文。");
    const auto changed = expect(Drafts::changes(stored, incident, {}, {}, ledger->zone()));
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

namespace {

const Letters::Options everything{.reader = Letters::Reader::Received, .showNumbers = false, .minors = true, .bereaved = true,
                                  .sealOmitted = false, .causePending = true, .withAnnex = true,
                                  .answerBy = QDate(2026, 12, 4), .nextWord = QDate(2026, 12, 11)};

} // namespace

void tst_Drafts::comparesWithWhatWasChosen()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const Incident incident = expect(ledger->incident(IncidentId(4)));
    const Drafts::Request request{.letter = QStringLiteral("apology-letter"), .era = Base::Era::Western, .voluntary = true, .choices = everything};
    const auto written = expect(Drafts::write(request, incident, {}, {}, ledger->zone()));
    expect(ledger->store(expect(Drafts::forLedger(request, incident, written, Letters::Format::Text)), by));
    const auto stored = expect(ledger->documents(IncidentId(4))).last();
    QCOMPARE(Drafts::requestOf(stored.document), request);
    QCOMPARE(expect(Drafts::changes(stored, incident, {}, {}, ledger->zone())).size(), 0);
}

void tst_Drafts::keepsTheJudgementOfTheDay()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const Incident incident = expect(ledger->incident(IncidentId(4)));
    const auto books = Duties::openLawBooks().books;
    const QDateTime at(QDate(2026, 12, 1), QTime(9, 0), ledger->zone());
    Drafts::Request request{.letter = QStringLiteral("internal-report")};
    QVERIFY(Drafts::choicesOf(request).contains(Letters::Choice::Judgement));
    Drafts::addJudgement(expect(Drafts::judge(*ledger, incident, books, at)), request.language, Base::Era::Western, &request.choices);
    QVERIFY(!request.choices.duties.isEmpty());
    const auto written = expect(Drafts::write(request, incident, {}, {}, ledger->zone()));
    expect(ledger->store(expect(Drafts::forLedger(request, incident, written, Letters::Format::Text)), by));
    const auto stored = expect(ledger->documents(IncidentId(4))).last();
    QCOMPARE(Drafts::requestOf(stored.document).choices, request.choices);
    QCOMPARE(expect(Drafts::changes(stored, incident, {}, {}, ledger->zone())).size(), 0);
}

void tst_Drafts::bringsTheChoicesThroughAnExport()
{
    TemporaryLedger ledger;
    const auto id = expect(ledger->add({incidentOf(R"("reference":"2026-001","summary":"x")")}, by)).ids.first();
    const Incident incident = expect(ledger->incident(id));
    const Drafts::Request request{.letter = QStringLiteral("apology-letter"), .choices = everything};
    const auto written = expect(Drafts::write(request, incident, {}, {}, ledger->zone()));
    expect(ledger->store(expect(Drafts::forLedger(request, incident, written, Letters::Format::Text)), by));
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    expect(ledger->exportTo(&file));
    TemporaryLedger other;
    const auto there = expect(other->importFrom(QJsonDocument::fromJson(file.data()).object(), by)).ids.first();
    const auto stored = expect(other->documents(there)).first();
    QCOMPARE(Drafts::requestOf(stored.document).choices, everything);
    QVERIFY(expect(other->verify()).isEmpty());
}

void tst_Drafts::refusesWhatDoesNotExist()
{
    QVERIFY(!Drafts::write({.letter = QStringLiteral("love-letter")}, incidentOf(R"("summary":"x")"), {}, {},
                           QTimeZone("Asia/Tokyo")));
}

QTEST_MAIN(tst_Drafts)
#include "tst_drafts.moc"

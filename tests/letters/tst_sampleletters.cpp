#include "model/base/vocabulary.h"
#include "model/incident/json.h"
#include "model/letters/compose.h"
#include "tests/support/letters.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

using namespace Letters;
using Base::Era;
using Base::Language;
using Incidents::Incident;
using Incidents::OwnOrganisation;

/// Every letter for every sample: what a privacy office would look for before signing.
class tst_SampleLetters : public QObject
{
    Q_OBJECT
private:
    static QJsonValue json(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no %s", qPrintable(path));
        const auto document = QJsonDocument::fromJson(file.readAll());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }

    // The sample organisation stands in for each sample's own: it lends its people, not its name.
    static OwnOrganisation own()
    {
        auto own = *Incidents::organisationFromJson(json(QStringLiteral(":/samples/organisation/organisation.json")).toObject());
        own.name = {};
        own.selfWord = {};
        return own;
    }

    static Base::Result<Composition> letter(const QString &name, const Incident &incident, Era era)
    {
        return compose(*shippedTemplate(name, Language::Japanese), incident, own(), {.era = era});
    }

    static Incident titleOnly() { return {.title = QStringLiteral("題だけの事案")}; }

    static QString eraName(Era era) { return era == Era::Japanese ? QStringLiteral("和暦") : QStringLiteral("西暦"); }

    // One row for each letter that fits, in both eras; and for a case of which only the title is known.
    static void addLetters()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Composition>("composition");
        for (const LetterInfo &info : available()) {
            for (const Era era : {Era::Western, Era::Japanese}) {
                for (const QString &sample : Tests::sampleNames()) {
                    if (const auto composed = letter(info.letter, Tests::sample(sample), era))
                        QTest::addRow("%s %s %s", qPrintable(info.letter), qPrintable(sample), qPrintable(eraName(era)))
                            << info.letter << *composed;
                }
                QTest::addRow("%s title only %s", qPrintable(info.letter), qPrintable(eraName(era)))
                    << info.letter << *letter(info.letter, titleOnly(), era);
            }
        }
    }

    static void blocksHoldNoBlank(const Document &document)
    {
        const auto isBlank = [](const Paragraph &paragraph) {
            return std::ranges::all_of(paragraph.runs, [](const Run &run) { return run.text.trimmed().isEmpty(); });
        };
        for (const Block &block : document.blocks) {
            if (const auto *paragraph = std::get_if<Paragraph>(&block))
                QVERIFY(!isBlank(*paragraph));
            if (const auto *table = std::get_if<Table>(&block)) {
                for (const auto &row : table->rows) {
                    for (const Cell &cell : row)
                        QVERIFY(!cell.paragraphs.isEmpty() && !std::ranges::any_of(cell.paragraphs, isBlank));
                }
            }
        }
    }

    static QString spoken(const QString &sample, Era era)
    {
        QString all;
        for (const char *name : {"web-notice", "apology-letter"})
            all += Tests::wordsOf(letter(QString::fromLatin1(name), Tests::sample(sample), era)->document);
        return all;
    }

    // "2021-10-14T17:10" as the account writes it: its day somewhere, its hour somewhere.
    static QStringList piecesOf(const QString &date, Era era)
    {
        const auto time = *Incidents::PartialTime::fromString(date);
        QStringList pieces = {Base::dateText(time.date(), {.era = era})};
        if (time.hasTime())
            pieces += Base::timeText(time.time(), Base::TimeParts::Minute, {});
        return pieces;
    }

private Q_SLOTS:
    void leavesNothingBlankOrUnfilled_data() { addLetters(); }
    void leavesNothingBlankOrUnfilled();
    void saysNothingThatIsNoApology_data() { addLetters(); }
    void saysNothingThatIsNoApology();
    void listsEveryMark_data() { addLetters(); }
    void listsEveryMark();
    void tellsEveryFactOfTheAnnotation_data();
    void tellsEveryFactOfTheAnnotation();
    void apologisesFirst_data();
    void apologisesFirst();
    void answersForTheContractorFirst();
    void fitsTheFirstReportIntoTenLines();
    void refusesTheReportWhereThereIsNothingToReport();
    void lacksOnlyWhatTheSampleLacks();
    void looksAsItWasApproved_data();
    void looksAsItWasApproved();
    void quotesTheSameTwice();
    void composesTheWholeContractExample();
};

void tst_SampleLetters::leavesNothingBlankOrUnfilled()
{
    QFETCH(Composition, composition);
    QVERIFY(composition.document.blocks.size() > 2);
    blocksHoldNoBlank(composition.document);
    const QString words = Tests::wordsOf(composition.document);
    static const QRegularExpression slip(
        QStringLiteral("\\{\\{|\\}\\}|（\\s*）|「\\s*」|、、|。。|：\\s*$|、$|：、|^、"), QRegularExpression::MultilineOption);
    const auto found = slip.match(words);
    QVERIFY2(!found.hasMatch(), qPrintable(words.mid(qMax(0, int(found.capturedStart()) - 30), 80)));
}

void tst_SampleLetters::saysNothingThatIsNoApology()
{
    QFETCH(Composition, composition);
    const QString words = Tests::wordsOf(composition.document);
    for (const char *wrong : {"遺憾", "寛容", "各位様", "御中様", "漏洩", "前略", "草々", "焦り", "させていただ", "限定的", "万全",
                              "可能性は低い", "極めて低い", "容易に個人を特定", "二度と"})
        QVERIFY2(!words.contains(QString::fromUtf8(wrong)), wrong);
}

void tst_SampleLetters::listsEveryMark()
{
    QFETCH(Composition, composition);
    static const QRegularExpression mark(QStringLiteral("【要確認：([^】]*)】"));
    QSet<QString> marked, listed;
    auto found = mark.globalMatch(Tests::wordsOf(composition.document));
    while (found.hasNext())
        marked.insert(found.next().captured(1));
    for (const MissingFact &fact : composition.missing)
        listed.insert(fact.label);
    QCOMPARE(listed, marked);
}

void tst_SampleLetters::tellsEveryFactOfTheAnnotation_data()
{
    QTest::addColumn<QJsonObject>("annotation");
    QTest::addColumn<bool>("japanese");
    for (const auto one : json(QStringLiteral(TESTS_DATA "/samples/annotation.json")).toArray()) {
        const QString sample = one[u"sample"].toString();
        QTest::addRow("%s 西暦", qPrintable(sample)) << one.toObject() << false;
        QTest::addRow("%s 和暦", qPrintable(sample)) << one.toObject() << true;
    }
}

void tst_SampleLetters::tellsEveryFactOfTheAnnotation()
{
    QFETCH(QJsonObject, annotation);
    QFETCH(bool, japanese);
    const Era era = japanese ? Era::Japanese : Era::Western;
    const QString sample = annotation[u"sample"].toString();
    const QString words = spoken(sample, era);
    for (const auto figure : annotation[u"figures"].toArray()) {
        const QString number = Base::grouped(figure.toInteger());
        const QRegularExpression alone(QStringLiteral("(?<![0-9,])%1(?![0-9,])").arg(number));
        QVERIFY2(words.contains(alone), qPrintable(number));
    }
    for (const auto date : annotation[u"dates"].toArray()) {
        for (const QString &piece : piecesOf(date.toString(), era))
            QVERIFY2(words.contains(piece), qPrintable(date.toString() + u' ' + piece));
    }
    for (const auto item : annotation[u"items"].toArray())
        QVERIFY2(words.contains(Base::label(QStringLiteral("item"), item.toString(), Language::Japanese)),
                 qPrintable(item.toString()));
    const Incident incident = Tests::sample(sample);
    QCOMPARE(incident.actions.size(), annotation[u"actions"].toInteger());
    for (const auto &action : incident.actions)
        QVERIFY2(words.count(action.title) >= 2, qPrintable(action.title));
}

void tst_SampleLetters::apologisesFirst_data()
{
    QTest::addColumn<QString>("sample");
    for (const QString &name : Tests::sampleNames())
        QTest::newRow(qPrintable(name)) << name;
}

void tst_SampleLetters::apologisesFirst()
{
    QFETCH(QString, sample);
    for (const char *name : {"web-notice", "apology-letter"}) {
        const Document document = letter(QString::fromLatin1(name), Tests::sample(sample), Era::Western)->document;
        const auto first = std::ranges::find_if(document.blocks, [](const Block &block) {
            const auto *paragraph = std::get_if<Paragraph>(&block);
            return paragraph && paragraph->style == Style::Body;
        });
        QString opening;
        for (const Run &run : std::get<Paragraph>(*first).runs)
            opening += run.text;
        const QString twoSentences = opening.section(u'。', 0, 1);
        QVERIFY2(twoSentences.contains(QStringLiteral("お詫び申し上げます")), qPrintable(opening));
    }
}

void tst_SampleLetters::answersForTheContractorFirst()
{
    for (const QString &sample : Tests::sampleNames()) {
        const Incident incident = Tests::sample(sample);
        const bool byContractor = incident.role == Incidents::Role::Entrusting
            || sample.startsWith(u"13"); // a sub-contractor of ours
        for (const char *name : {"web-notice", "apology-letter"}) {
            const QString words = Tests::wordsOf(letter(QString::fromLatin1(name), incident, Era::Western)->document);
            QCOMPARE(words.contains(QStringLiteral("監督する責任は")), byContractor);
            if (byContractor)
                QVERIFY(words.indexOf(QStringLiteral("監督する責任は")) < words.indexOf(*incident.causeDetail));
        }
    }
}

void tst_SampleLetters::fitsTheFirstReportIntoTenLines()
{
    for (const QString &sample : Tests::sampleNames()) {
        const Document document = letter(QStringLiteral("first-report"), Tests::sample(sample), Era::Western)->document;
        QCOMPARE(document.blocks.size(), 11); // its title and ten lines
        static const QRegularExpression polite(QStringLiteral("(です|ます|ました|ません)。?(\n|$)"));
        QVERIFY2(!Tests::wordsOf(document).contains(polite), qPrintable(sample));
    }
}

void tst_SampleLetters::refusesTheReportWhereThereIsNothingToReport()
{
    QStringList refused;
    for (const QString &sample : Tests::sampleNames()) {
        for (const char *name : {"ppc-preliminary", "ppc-final", "ppc-supplement"}) {
            if (!letter(QString::fromLatin1(name), Tests::sample(sample), Era::Western))
                refused += sample.left(2);
        }
    }
    QCOMPARE(refused, QStringList({QStringLiteral("07"), QStringLiteral("07"), QStringLiteral("07"), QStringLiteral("21"),
                                   QStringLiteral("21"), QStringLiteral("21")}));
}

// What the letters to persons and public still ask for: facts that the published notices themselves did not give.
void tst_SampleLetters::lacksOnlyWhatTheSampleLacks()
{
    QStringList missing;
    for (const QString &sample : Tests::sampleNames()) {
        for (const char *name : {"web-notice", "apology-letter"}) {
            const auto composed = letter(QString::fromLatin1(name), Tests::sample(sample), Era::Western);
            for (const MissingFact &fact : composed->missing) {
                if (!missing.contains(sample.left(2) + fact.label))
                    missing += sample.left(2) + fact.label;
            }
        }
    }
    QCOMPARE(missing, QStringList({QStringLiteral("01再発防止策"), QStringLiteral("02情報の項目"), QStringLiteral("05再発防止策"),
                                   QStringLiteral("06文書の日付")}));
}

void tst_SampleLetters::looksAsItWasApproved_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("name");
    for (const QString &sample : Tests::sampleNames()) {
        const bool isApproved = sample.startsWith(u"04") || sample.startsWith(u"06") || sample.startsWith(u"07");
        const bool isContractor = sample.startsWith(u"13");
        for (const LetterInfo &info : available()) {
            const bool isWanted = isApproved || (isContractor && info.letter == u"entruster-report");
            if (isWanted && letter(info.letter, Tests::sample(sample), Era::Western))
                QTest::addRow("%s %s", qPrintable(sample), qPrintable(info.letter)) << sample << info.letter;
        }
    }
}

// Golden texts, read by eye before they were stored. TENMATSU_APPROVE=1 stores what is composed now; read it again.
void tst_SampleLetters::looksAsItWasApproved()
{
    QFETCH(QString, sample);
    QFETCH(QString, name);
    const QString printed = Tests::printed(letter(name, Tests::sample(sample), Era::Western)->document);
    const QString path = QStringLiteral(TESTS_DATA "/letters/%1.%2.txt").arg(sample.section(u'.', 0, 0), name);
    QFile file(path);
    if (qEnvironmentVariableIsSet("TENMATSU_APPROVE")) {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
        file.write(printed.toUtf8());
        QSKIP("stored");
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QStringList now = printed.split(u'\n'), approved = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype at = 0; at < qMax(now.size(), approved.size()); ++at)
        QCOMPARE(now.value(at), approved.value(at));
}

void tst_SampleLetters::quotesTheSameTwice()
{
    for (const QString &sample : Tests::sampleNames()) {
        const Incident incident = Tests::sample(sample);
        const auto then = letter(QStringLiteral("web-notice"), incident, Era::Western)->quoted;
        QVERIFY(then.size() > 30);
        QVERIFY(changedFacts(then, letter(QStringLiteral("web-notice"), incident, Era::Western)->quoted).isEmpty());
        Incident later = incident;
        later.causeDetail = QStringLiteral("別の原因");
        const auto changes = changedFacts(then, letter(QStringLiteral("web-notice"), later, Era::Western)->quoted);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().after, QStringLiteral("別の原因"));
    }
}

void tst_SampleLetters::composesTheWholeContractExample()
{
    const auto incident = Incidents::fromJson(json(QStringLiteral(TESTS_DATA "/incident/whole.json")).toObject());
    QVERIFY(bool(incident));
    for (const LetterInfo &info : available()) {
        const auto composed = letter(info.letter, *incident, Era::Japanese);
        if (info.letter == u"entruster-report") { // the example is the client's
            QCOMPARE(composed.problems().first().kind, QStringLiteral("letters.not_for_role"));
            continue;
        }
        QVERIFY2(bool(composed), qPrintable(info.letter));
        blocksHoldNoBlank(composed->document);
    }
}

QTEST_GUILESS_MAIN(tst_SampleLetters)
#include "tst_sampleletters.moc"

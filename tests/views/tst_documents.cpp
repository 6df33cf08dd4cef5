#include "tests/support/emptysettings.h"
#include "tests/support/pdffile.h"
#include "tests/views/documentsfixture.h"
#include "views/common/appearance.h"
#include "views/common/tablemanners.h"
#include "views/documents/kepttable.h"

#include <QAbstractItemModelTester>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QtTest>

using namespace Documents;

namespace {

/// Takes what would open in another program.
class DesktopStandIn : public QObject
{
    Q_OBJECT

public:
    DesktopStandIn() { QDesktopServices::setUrlHandler(u"file"_qs, this, "open"); }
    ~DesktopStandIn() override { QDesktopServices::unsetUrlHandler(u"file"_qs); }
    Q_INVOKABLE void open(const QUrl &url) { opened += url; }

    QList<QUrl> opened;
};

int darkPixels(const QImage &image)
{
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 96;
    }
    return dark;
}

} // namespace

class tst_Documents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::English);
    }
    void cleanup() { Prompts::replace(nullptr); }

    void offersEveryLetter();
    void showsThePageAsItWillPrint();
    void followsTheFacts();
    void writesTheYearsAsChosen();
    void datesAndNumbersTheLetter();
    void saysThatADayIsNone();
    void zoomsByKeyboard();
    void showsAFactInThePage();
    void leadsFromAPlaceInThePageToItsFact();
    void leadsToTheFieldOfAMissingFact();
    void entersTheDateHere();
    void savesEveryFormat();
    void keepsWhatItSavesAndSaysWhatChanged();
    void keepsNothingThatCouldNotBeSaved();
    void writesAKeptDocumentAnew();
    void savesACopyOfAKeptDocument();
    void opensAKeptDocument();
    void saysWhyALetterDoesNotFit();
    void opensWithALetterThatFits();
    void keepsNoRecordWhenReadOnly();
    void showsMarkupAsText();
    void putsThePageUnderTheFactsWhereItIsNarrow();
    void staysWhiteInADarkTheme();
    void quotesOfLongTextsWhatDiffers();
    void listsKeptDocumentsAsAModel();
};

void tst_Documents::offersEveryLetter()
{
    Fixture fixture;
    auto *letter = fixture.part<LetterChoice>("letter");
    int written = 0;
    for (const Letters::LetterInfo &info : Letters::available())
        written += int(info.languages.size());
    QCOMPARE(letter->count(), written);
    for (int at = 0; at < letter->count(); ++at) {
        if (!letter->reason(at).isEmpty())
            continue;
        letter->setCurrentIndex(at);
        QVERIFY2(fixture.page()->pageCount() > 0 && fixture.page()->isVisible(), qPrintable(letter->currentText()));
    }
}

void tst_Documents::showsThePageAsItWillPrint()
{
    Fixture fixture;
    QVERIFY2(fixture.pageText().contains(u"1,748名"_qs), qPrintable(fixture.pageText()));
    const QImage seen = fixture.page()->viewport()->grab().toImage();
    QVERIFY(darkPixels(seen) > 500);
}

void tst_Documents::followsTheFacts()
{
    Fixture fixture;
    fixture.changePersons(1802);
    QTRY_VERIFY(fixture.pageText().contains(u"1,802名"_qs));
}

void tst_Documents::writesTheYearsAsChosen()
{
    Fixture fixture;
    auto *era = fixture.part<QComboBox>("era");
    era->setCurrentIndex(era->findData(u"wareki"_qs));
    QVERIFY(fixture.pageText().contains(u"令和8年11月20日"_qs));
    era->setCurrentIndex(era->findData(u"seireki"_qs));
    QVERIFY(fixture.pageText().contains(u"2026年11月20日"_qs));
}

void tst_Documents::datesAndNumbersTheLetter()
{
    Fixture fixture;
    fixture.part<QLineEdit>("documentDate")->setText(u"2026/12/4"_qs);
    fixture.part<QLineEdit>("documentNumber")->setText(u"総発第12号"_qs);
    QVERIFY2(fixture.pageText().contains(u"2026年12月4日"_qs), qPrintable(fixture.pageText()));
    QVERIFY(fixture.pageText().contains(u"総発第12号"_qs));
}

void tst_Documents::saysThatADayIsNone()
{
    Fixture fixture;
    Q_EMIT fixture.part<FactList>("factList")->factActivated(u"document_date"_qs);
    fixture.part<QLineEdit>("documentDate")->setText(u"2026-02-30"_qs);
    QVERIFY(fixture.part<QLabel>("dateNote")->isVisible());
    fixture.part<QLineEdit>("documentDate")->clear();
    QVERIFY(!fixture.part<QLabel>("dateNote")->isVisible());
}

void tst_Documents::zoomsByKeyboard()
{
    Fixture fixture;
    fixture.page()->setZoom(100);
    fixture.page()->setFocus();
    QTest::keyClick(fixture.page(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(fixture.page()->shownZoom(), 110);
    QCOMPARE(fixture.part<QLabel>("zoom")->text(), u"110%"_qs);
    QVERIFY(fixture.page()->verticalScrollBar()->maximum() > 0);
    QTest::keyClick(fixture.page(), Qt::Key_End);
    QCOMPARE(fixture.page()->verticalScrollBar()->value(), fixture.page()->verticalScrollBar()->maximum());
    QTest::keyClick(fixture.page(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(fixture.page()->horizontalScrollBar()->maximum(), 0);
}

void tst_Documents::showsAFactInThePage()
{
    Fixture fixture;
    const QImage before = fixture.page()->viewport()->grab().toImage();
    auto *list = fixture.part<FactList>("factList");
    QTreeWidgetItem *fact = nullptr;
    for (int row = 0; row < list->topLevelItemCount() && !fact; ++row) {
        if (list->topLevelItem(row)->text(1).contains(u"1,748名"_qs))
            fact = list->topLevelItem(row);
    }
    QVERIFY(fact);
    list->setCurrentItem(fact);
    const QImage after = fixture.page()->viewport()->grab().toImage();
    QVERIFY(before != after);
    bool isMarked = false;
    for (int y = 0; y < after.height() && !isMarked; ++y) {
        for (int x = 0; x < after.width() && !isMarked; ++x)
            isMarked = after.pixelColor(x, y) == QColor(0xbf, 0xe3, 0xff);
    }
    QVERIFY(isMarked);
    QVERIFY2(selectionAsText(list).contains(u"1,748名"_qs), "what is copied has no value");
}

void tst_Documents::leadsFromAPlaceInThePageToItsFact()
{
    Fixture fixture;
    fixture.page()->setZoom(60);
    QSignalSpy requested(&*fixture.panel, &DocumentsPanel::fieldRequested);
    auto *viewport = fixture.page()->viewport();
    QPoint place;
    for (int y = 0; y < viewport->height() && place.isNull(); y += 2) {
        for (int x = 0; x < viewport->width() && place.isNull(); x += 4) {
            if (fixture.page()->tagAt({x, y}) == u"summary")
                place = {x, y};
        }
    }
    QVERIFY(!place.isNull());
    QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
    QVERIFY(fixture.part<FactList>("factList")->currentItem());
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, place);
    QCOMPARE(requested.last()[0].toString(), u"summary"_qs);
}

void tst_Documents::leadsToTheFieldOfAMissingFact()
{
    Fixture fixture;
    QSignalSpy requested(&*fixture.panel, &DocumentsPanel::fieldRequested);
    auto *list = fixture.part<FactList>("factList");
    QTreeWidgetItem *missing = fixture.factNamed(u"Cause"_qs);
    QVERIFY(missing);
    QCOMPARE(missing->text(1), u"Enter…"_qs);
    QVERIFY(fixture.pageText().contains(u"【要確認"_qs));
    list->setFocus();
    list->setCurrentItem(missing);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.last()[0].toString(), u"cause_detail"_qs);
}

void tst_Documents::entersTheDateHere()
{
    Fixture fixture;
    auto *list = fixture.part<FactList>("factList");
    Q_EMIT list->factActivated(u"document_date"_qs);
    QVERIFY(fixture.part<QLineEdit>("documentDate")->hasFocus());
}

void tst_Documents::savesEveryFormat()
{
    Fixture fixture;
    const auto *format = fixture.part<QComboBox>("format");
    QCOMPARE(format->count(), Letters::fileEndings().size());
    for (const QString &ending : Letters::fileEndings()) {
        fixture.save(ending);
        QVERIFY(QFileInfo::exists(fixture.folder.filePath(u"2026-014-公表文"_qs + ending)));
    }
    QFile pdf(fixture.folder.filePath(u"2026-014-公表文.pdf"_qs));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(Tests::textOf(pdf.readAll()).contains(u"1,748名"_qs));
    QTRY_COMPARE(fixture.kept()->rowCount(), Letters::fileEndings().size());
}

void tst_Documents::keepsWhatItSavesAndSaysWhatChanged()
{
    Fixture fixture;
    fixture.save();
    QVERIFY2(fixture.strip().contains(u"still missing"_qs), qPrintable(fixture.strip()));
    QTRY_COMPARE(fixture.kept()->rowCount(), 1);
    QCOMPARE(fixture.kept()->index(0, KeptTable::By).data().toString(), u"見本 花子"_qs);
    QCOMPARE(fixture.kept()->index(0, KeptTable::State).data().toString(), u"Draft"_qs);
    QCOMPARE(fixture.banner(), QString());
    const auto rows = Tests::expect(fixture.session->ledger().documents(IncidentId(1)));
    QFile file(fixture.folder.filePath(u"2026-014-公表文.docx"_qs));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(Tests::expect(fixture.session->ledger().documentContent(rows[0].id)), file.readAll());
    fixture.changePersons(1802);
    QTRY_COMPARE(fixture.kept()->index(0, KeptTable::State).data().toString(), u"Draft, out of date"_qs);
    QVERIFY2(fixture.banner().contains(u"1,748名 → 1,802名"_qs), qPrintable(fixture.banner()));
    QVERIFY(fixture.part<QLabel>("changes")->text().contains(u"1,802名"_qs));
    fixture.changePersons(1748);
    QTRY_COMPARE(fixture.banner(), QString());
}

void tst_Documents::keepsNothingThatCouldNotBeSaved()
{
    Fixture fixture;
    Prompts::replace(std::make_unique<SaveTo>(fixture.folder.filePath(u"nowhere"_qs)));
    fixture.save();
    QVERIFY2(fixture.strip().contains(u"nowhere"_qs), qPrintable(fixture.strip()));
    QVERIFY(QDir(fixture.folder.path()).isEmpty());
    QVERIFY(Tests::expect(fixture.session->ledger().documents(IncidentId(1))).isEmpty());
}

void tst_Documents::writesAKeptDocumentAnew()
{
    Fixture fixture;
    auto *era = fixture.part<QComboBox>("era");
    era->setCurrentIndex(era->findData(u"wareki"_qs));
    fixture.part<QLineEdit>("documentDate")->setText(u"2026-12-04"_qs);
    fixture.part<QLineEdit>("addressee")->setText(u"保護者各位"_qs);
    fixture.save();
    QTRY_COMPARE(fixture.kept()->rowCount(), 1);
    fixture.part<QLineEdit>("documentDate")->clear();
    fixture.part<QLineEdit>("addressee")->clear();
    fixture.panel->chooseLetter(u"annex"_qs);
    fixture.part<QPushButton>("writeAnew")->click();
    QCOMPARE(fixture.part<QComboBox>("letter")->currentData().toString(), u"web-notice"_qs);
    QCOMPARE(fixture.part<QLineEdit>("addressee")->text(), u"保護者各位"_qs);
    QVERIFY(fixture.pageText().contains(u"令和8年12月4日"_qs));
}

void tst_Documents::savesACopyOfAKeptDocument()
{
    Fixture fixture;
    fixture.save(u".pdf"_qs);
    QTRY_COMPARE(fixture.kept()->rowCount(), 1);
    fixture.changePersons(1802);
    fixture.part<QPushButton>("saveKept")->click();
    QFile copy(fixture.folder.filePath(u"web-notice-1.pdf"_qs));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(Tests::textOf(copy.readAll()).contains(u"1,748名"_qs));
}

void tst_Documents::opensAKeptDocument()
{
    Fixture fixture;
    fixture.save(u".txt"_qs);
    QTRY_COMPARE(fixture.kept()->rowCount(), 1);
    DesktopStandIn standIn;
    fixture.part<QPushButton>("openKept")->click();
    QCOMPARE(standIn.opened.size(), 1);
    QFile copy(standIn.opened[0].toLocalFile());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(copy.readAll()).contains(u"1,748名"_qs));
    fixture.panel.reset();
    QVERIFY2(!QFile::exists(copy.fileName()), "a copy in clear is left behind");
}

void tst_Documents::saysWhyALetterDoesNotFit()
{
    Fixture fixture;
    auto incident = Tests::expect(fixture.session->ledger().incident(IncidentId(1)));
    incident.kind = Incidents::Kind::NearMiss;
    Tests::expect(fixture.session->save(incident));
    auto *title = fixture.part<QWidget>("refusal")->findChild<QLabel *>(u"emptyTitle"_qs);
    QTRY_VERIFY(title->isVisible());
    QVERIFY(!fixture.part<QPushButton>("saveDocument")->isEnabled());
    const auto *letter = fixture.part<LetterChoice>("letter");
    QVERIFY(letter->reason(letter->currentIndex()).contains(u"record it as an incident"_qs));
    QVERIFY(!letter->model()->index(letter->currentIndex(), 0).flags().testFlag(Qt::ItemIsEnabled));
}

void tst_Documents::opensWithALetterThatFits()
{
    Fixture fixture;
    auto nearMiss = Tests::incidentOf(bcc);
    nearMiss.reference = u"2026-015"_qs;
    nearMiss.kind = Incidents::Kind::NearMiss;
    const auto added = Tests::expect(fixture.session->add({nearMiss}));
    fixture.panel->setIncident(added.ids[0]);
    QCOMPARE(fixture.part<LetterChoice>("letter")->letter(), u"first-report"_qs);
    QVERIFY(fixture.page()->pageCount() > 0);
}

void tst_Documents::keepsNoRecordWhenReadOnly()
{
    Fixture fixture(true);
    QVERIFY(fixture.pageText().contains(u"1,748名"_qs));
    fixture.save();
    QVERIFY(QFileInfo::exists(fixture.folder.filePath(u"2026-014-公表文.docx"_qs)));
    QVERIFY2(fixture.strip().contains(u"no record"_qs), qPrintable(fixture.strip()));
    QVERIFY(Tests::expect(fixture.session->ledger().documents(IncidentId(1))).isEmpty());
}

void tst_Documents::showsMarkupAsText()
{
    Fixture fixture;
    QVERIFY(fixture.pageText().contains(u"<i>宛先</i>"_qs));
    const auto *list = fixture.part<FactList>("factList");
    bool isListed = false;
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        isListed = isListed || list->topLevelItem(row)->text(1).contains(u"<i>宛先</i>"_qs);
        QVERIFY(!list->topLevelItem(row)->toolTip(1).contains(u"<i>"_qs));
    }
    QVERIFY(isListed);
}

void tst_Documents::putsThePageUnderTheFactsWhereItIsNarrow()
{
    Fixture fixture;
    const auto *sides = fixture.part<QSplitter>("documentSides");
    QCOMPARE(sides->orientation(), Qt::Horizontal);
    fixture.panel->resize(420, 500);
    QTRY_COMPARE(sides->orientation(), Qt::Vertical);
    QVERIFY(fixture.panel->minimumSizeHint().width() < 420);
}

void tst_Documents::staysWhiteInADarkTheme()
{
    chooseTheme(Theme::Dark);
    Fixture fixture;
    const QImage seen = fixture.page()->viewport()->grab().toImage();
    QCOMPARE(seen.pixelColor(seen.width() / 2, 40), QColor(Qt::white));
    QVERIFY(seen.pixelColor(2 + 4, 8).lightness() < 60);
}

void tst_Documents::quotesOfLongTextsWhatDiffers()
{
    KeptDocument document;
    const QString same = u"同じ文。"_qs.repeated(40);
    document.changes = {{u"summary"_qs, u"概要"_qs, same + u"甲"_qs, same + u"乙"_qs}};
    const QString line = changeLines(document, Base::Language::English).value(0);
    QVERIFY2(line.contains(u"甲 →"_qs) && line.contains(u"乙"_qs) && line.size() < 80, qPrintable(line));
}

void tst_Documents::listsKeptDocumentsAsAModel()
{
    KeptTable table(Base::Language::Japanese, QTimeZone("Asia/Tokyo"));
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    KeptDocument document;
    document.row.document.letter = u"web-notice"_qs;
    document.row.document.format = u"docx"_qs;
    document.row.made = QDateTime(QDate(2026, 11, 20), QTime(16, 0), Qt::UTC);
    document.changes = {{u"persons"_qs, u"<b>本人の数</b>"_qs, u"1名"_qs, QString()}};
    table.setDocuments({document, {}});
    QCOMPARE(table.rowCount(), 2);
    QVERIFY(table.index(0, KeptTable::Made).data().toString().contains(u"2026/11/21 01:00"_qs));
    QCOMPARE(table.index(0, KeptTable::Format).data().toString(), u"DOCX"_qs);
    QVERIFY(!table.index(0, KeptTable::State).data(Qt::ToolTipRole).toString().contains(u"<b>"_qs));
    QVERIFY(table.index(0, KeptTable::Letter).data().toString() != u"web-notice"_qs);
}

QTEST_MAIN(tst_Documents)
#include "tst_documents.moc"

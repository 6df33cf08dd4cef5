#include "model/check/check.h"
#include "views/documents/findings.h"
#include "views/documents/pagesides.h"
#include "views/documents/pageview.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTextDocument>
#include <QtTest>

// The list of what the check found, and the place it points to in the page.
class tst_Findings : public QObject
{
    Q_OBJECT
private:
    static QList<Check::Slip> slips()
    {
        return Check::slips(QStringLiteral("誠に遺憾に存じます。2024年5月9日（水）に送信しました。"));
    }
    static QListWidget *listOf(Views::Findings &findings)
    {
        return findings.findChild<QListWidget *>(QStringLiteral("findingsList"));
    }

private Q_SLOTS:
    void showsTheCertainOnesFirst()
    {
        Views::Findings findings;
        findings.show(slips(), Base::Language::Japanese);
        QCOMPARE(listOf(findings)->count(), 2);
        QVERIFY(listOf(findings)->item(0)->text().contains(QStringLiteral("2024年5月9日（水）")));
        QVERIFY(listOf(findings)->item(0)->data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Certain")));
        QVERIFY(findings.findChild<QLabel *>(QStringLiteral("findingsCount"))->text().contains(QStringLiteral("1 certain")));
    }

    void tellsThePlaceOfTheChosenOne()
    {
        Views::Findings findings;
        findings.show(slips(), Base::Language::Japanese);
        QSignalSpy chosen(&findings, &Views::Findings::placeChosen);
        listOf(findings)->setCurrentRow(1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 2);
        QCOMPARE(chosen[0][1].toInt(), 4);
    }

    void saysWhenThereIsNothing()
    {
        Views::Findings findings;
        findings.show({}, Base::Language::English);
        QVERIFY(!listOf(findings)->isVisibleTo(&findings));
        findings.show(slips(), Base::Language::English);
        QVERIFY(listOf(findings)->isVisibleTo(&findings));
        findings.clear();
        QCOMPARE(listOf(findings)->count(), 0);
    }

    void standsUnderThePageWhereThereIsNoRoomBesideIt()
    {
        Views::PageSides sides(new QWidget, new QWidget);
        sides.resize(sides.fontMetrics().height() * 60, 600);
        sides.show();
        QCOMPARE(sides.orientation(), Qt::Horizontal);
        sides.resize(sides.fontMetrics().height() * 30, 600);
        QTRY_COMPARE(sides.orientation(), Qt::Vertical);
        QVERIFY(sides.sizes().first() > sides.sizes().last());
    }

    void marksThePlaceInThePage()
    {
        Views::PageView page;
        page.resize(800, 600);
        auto document = std::make_unique<QTextDocument>();
        document->setPlainText(QStringLiteral("一行目\n二行目です。"));
        document->setPageSize(QSizeF(400, 600));
        page.setDocument(std::move(document));
        QCOMPARE(page.text(), QStringLiteral("一行目\n二行目です。"));
        const QImage before = page.grab().toImage();
        page.showPlace(4, 7);
        const QImage marked = page.grab().toImage();
        QVERIFY(before != marked);
        page.showPlace(0, 0);
        QVERIFY(page.grab().toImage() != marked);
    }
};

QTEST_MAIN(tst_Findings)
#include "tst_findings.moc"

#include "model/tables/incidentlistfile.h"
#include "tests/letters/packageparts.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Tables;
using Incidents::IncidentId;
using Ledger::IncidentRow;

namespace {

const IncidentRow bccCase = {.id = IncidentId(7),
                             .reference = QStringLiteral("2026-001"),
                             .title = QStringLiteral("=HYPERLINK(\"http://x\",\"𠮷﨑髙\"), <b>"),
                             .cause = QStringLiteral("cc_instead_of_bcc"),
                             .department = QStringLiteral("広報課"),
                             .occurred = QStringLiteral("2026-11-20T17:19"),
                             .known = QStringLiteral("2026-11"),
                             .persons = 1748,
                             .nextDue = QDate(2026, 12, 4),
                             .openActions = 2};

QString sheetOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(PackageParts(file.readAll()).bytes[QStringLiteral("xl/worksheets/sheet1.xml")]);
}

} // namespace

class tst_IncidentListFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesContractNamesAsCsv()
    {
        const QList<QByteArray> lines = incidentListCsv({bccCase}).split('\n');
        QVERIFY(lines[0].startsWith("\xef\xbb\xbfid,reference,title,kind,status,cause"));
        QCOMPARE(QString::fromUtf8(lines[1]),
                 QStringLiteral("7,2026-001,\"=HYPERLINK(\"\"http://x\"\",\"\"𠮷﨑髙\"\"), <b>\",incident,open,"
                                "cc_instead_of_bcc,広報課,,2026-11-20T17:19,2026-11,1748,2026-12-04,2\r"));
    }

    void writesWordsDatesAndFiguresAsSheet()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.xlsx"));
        QVERIFY(bool(saveIncidentList({bccCase}, path, Base::Language::Japanese)));
        const QString sheet = sheetOf(path);
        QVERIFY(sheet.contains(QStringLiteral("件名")));
        QVERIFY(sheet.contains(QStringLiteral("<v>1748</v>")));
        QVERIFY(sheet.contains(QStringLiteral("<v>46346.721527"))); // 2026-11-20 17:19 as Excel counts days
        QVERIFY(sheet.contains(QStringLiteral("<v>46360</v>")));    // 2026-12-04
        QVERIFY(sheet.contains(QStringLiteral("2026年11月")) || sheet.contains(QStringLiteral("2026/11")));
        QVERIFY(sheet.contains(QStringLiteral("autoFilter")));
    }

    void keepsATextThatLooksLikeAFormulaAText()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.xlsx"));
        QVERIFY(bool(saveIncidentList({bccCase}, path, Base::Language::English)));
        const QString sheet = sheetOf(path);
        QVERIFY(!sheet.contains(u"<f>") && !sheet.contains(u"hyperlink", Qt::CaseSensitive));
        QVERIFY(sheet.contains(QStringLiteral("=HYPERLINK(&quot;http://x&quot;,&quot;𠮷﨑髙&quot;), &lt;b&gt;")));
    }

    void leavesNothingWhereItCannotWrite()
    {
        const QTemporaryDir folder;
        for (const QString &ending : {QStringLiteral("csv"), QStringLiteral("xlsx")}) {
            const QString path = folder.filePath(QStringLiteral("none/list.") + ending);
            const auto saved = saveIncidentList({bccCase}, path, Base::Language::English);
            QCOMPARE(saved.problems().first().kind, QStringLiteral("app.cannot_write"));
        }
        QVERIFY(bool(saveIncidentList({}, folder.filePath(QStringLiteral("list.xlsx")), Base::Language::English)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("list.xlsx")});
    }
};

QTEST_GUILESS_MAIN(tst_IncidentListFile)
#include "tst_incidentlistfile.moc"

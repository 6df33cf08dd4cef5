#include "model/check/check.h"

#include <QDir>
#include <QRegularExpression>
#include <QtTest>

// The check over real notices, where the folder TENMATSU_SHARED names holds them: it finds what is wrong in print, and
// what it calls sure is. The folder is no part of the project.
class tst_Notices : public QObject
{
    Q_OBJECT
private:
    struct Notice
    {
        QString name;
        QString text;
    };

    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    // One file holds twenty notices, each under a heading of the page that collected them.
    static QList<Notice> partsOf(const QString &name, const QString &text)
    {
        static const QRegularExpression heading(QStringLiteral("^【セキュリティ事件簿"), QRegularExpression::MultilineOption);
        QList<qsizetype> starts;
        auto matches = heading.globalMatch(text);
        while (matches.hasNext())
            starts += matches.next().capturedStart();
        if (starts.isEmpty())
            return {{name, text}};
        QList<Notice> parts;
        for (qsizetype at = 0; at < starts.size(); ++at)
            parts += {name + u'#' + QString::number(at + 1), text.mid(starts[at], starts.value(at + 1, text.size()) - starts[at])};
        return parts;
    }

    static QList<Notice> notices()
    {
        QList<Notice> all;
        const QDir shared(qEnvironmentVariable("TENMATSU_SHARED"));
        for (const char *folder : {"seeds", "cases/notices"}) {
            const QDir files(shared.filePath(QLatin1String(folder)));
            for (const QString &name : files.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
                all += partsOf(name, read(files.filePath(name)));
        }
        return all;
    }

    static QString line(const Notice &notice, const Check::Slip &slip)
    {
        return QStringLiteral("%1 %2 %3 [%4] %5").arg(notice.name, slip.sure ? QStringLiteral("SURE") : QStringLiteral("look"),
                                                      Base::nameOf(slip.kind), slip.text.left(60),
                                                      Base::sentence(slip.because, Base::Language::Japanese));
    }

    static QStringList remarks()
    {
        QStringList lines;
        for (const Notice &notice : notices()) {
            for (const Check::Slip &slip : Check::slips(notice.text))
                lines += line(notice, slip);
        }
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("TENMATSU_SHARED"))
            QSKIP("TENMATSU_SHARED names no folder of notices");
    }

    void findsWhatIsWrongInPrint_data();
    void findsWhatIsWrongInPrint();
    void isSureOfNothingElse();
};

void tst_Notices::findsWhatIsWrongInPrint_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("a weekday") << QStringLiteral("SURE weekday \\[2023 年 5 月 11 日\\(水\\)");
    QTest::newRow("a heading number twice") << QStringLiteral("SURE heading_number \\[3\\.再発防止策");
    QTest::newRow("an outlying year") << QStringLiteral("SURE year_outlier \\[2013年5月12日");
    QTest::newRow("a contractor spelt two ways") << QStringLiteral("SURE name_variant \\[メディクプランニングオフィス");
    QTest::newRow("規程 and 規定") << QStringLiteral("SURE name_variant \\[個人情報運用規定");
}

void tst_Notices::findsWhatIsWrongInPrint()
{
    QFETCH(QString, pattern);
    QCOMPARE(remarks().filter(QRegularExpression(pattern)).size(), 1);
}

void tst_Notices::isSureOfNothingElse()
{
    // The five above and a number with blanks in it (1 2 社分): every other sure remark was read and is named here.
    const QStringList all = remarks();
    for (const QString &remark : all)
        qInfo("%s", qPrintable(remark));
    QCOMPARE(all.filter(QStringLiteral(" SURE ")).size(), 6);
}

QTEST_APPLESS_MAIN(tst_Notices)
#include "tst_notices.moc"

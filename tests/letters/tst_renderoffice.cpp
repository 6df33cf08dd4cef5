#include "model/letters/render.h"
#include "sampleletter.h"
#include "tests/support/pdffile.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace Letters;

/// What an office program that we did not write makes of our files. Skipped where LibreOffice is not installed.
class tst_RenderOffice : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_office = QStandardPaths::findExecutable(QStringLiteral("soffice"));

    QByteArray converted(const Document &document, const QString &ending, const QString &format)
    {
        const QString from = m_folder.filePath(QStringLiteral("letter") + ending);
        const QString result = QStringLiteral("letter.") + format.section(u':', 0, 0);
        QFile::remove(m_folder.filePath(result));
        if (!saveTo(document, from))
            return {};
        QProcess office;
        office.start(m_office, {QStringLiteral("--headless"), QStringLiteral("-env:UserInstallation=file://") + m_folder.filePath(QStringLiteral("profile")),
                                QStringLiteral("--convert-to"), format, QStringLiteral("--outdir"), m_folder.path(), from});
        office.waitForFinished(180'000);
        QFile file(m_folder.filePath(result));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes; // text begins with a byte order mark
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_office.isEmpty())
            QSKIP("LibreOffice is not installed");
    }
    void readsEveryText_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("Word") << ".docx";
        QTest::newRow("OpenDocument") << ".odt";
    }
    void readsEveryText();
    void printsMarkupAsTyped_data() { readsEveryText_data(); }
    void printsMarkupAsTyped();
    void drawsTheSameLetterAsThePdf_data() { readsEveryText_data(); }
    void drawsTheSameLetterAsThePdf();
    void numbersAllPagesButTheFirst_data() { readsEveryText_data(); }
    void numbersAllPagesButTheFirst();
};

void tst_RenderOffice::readsEveryText()
{
    QFETCH(QString, ending);
    const QString text = QString::fromUtf8(converted(SampleLetter::letter(), ending, QStringLiteral("txt:Text (encoded):UTF8")));
    const QString expected = SampleLetter::texts(SampleLetter::letter()).join(QString());
    QCOMPARE(SampleLetter::squeezed(text), SampleLetter::squeezed(expected));
}

void tst_RenderOffice::printsMarkupAsTyped()
{
    QFETCH(QString, ending);
    const QString text = QString::fromUtf8(converted(SampleLetter::hostile(), ending, QStringLiteral("txt:Text (encoded):UTF8")));
    const QString expected = SampleLetter::texts(SampleLetter::hostile()).join(QString());
    QCOMPARE(SampleLetter::squeezed(text), SampleLetter::squeezed(expected));
}

// Page by page the same first and last lines, as far as the fonts of two programs allow.
void tst_RenderOffice::drawsTheSameLetterAsThePdf()
{
    QFETCH(QString, ending);
    const QString path = m_folder.filePath(QStringLiteral("own.pdf"));
    QVERIFY(saveTo(SampleLetter::letter(), path));
    QFile own(path);
    QVERIFY(own.open(QIODevice::ReadOnly));
    const QStringList expected = Tests::textOf(own.readAll()).split(u'\f', Qt::SkipEmptyParts);
    const QByteArray drawn = converted(SampleLetter::letter(), ending, QStringLiteral("pdf"));
    const QStringList pages = Tests::textOf(drawn).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), expected.size());
    for (qsizetype at = 0; at < pages.size(); ++at) {
        const QString page = SampleLetter::squeezed(pages[at]), other = SampleLetter::squeezed(expected[at]);
        QCOMPARE(page.left(5), other.left(5));
        QCOMPARE(page.right(10), other.right(10));
    }
}

// As the PDF: what is one page has no number, whoever prints it.
void tst_RenderOffice::numbersAllPagesButTheFirst()
{
    QFETCH(QString, ending);
    const auto footers = [&](const Document &document) {
        QStringList last;
        for (const QString &page : Tests::textOf(converted(document, ending, QStringLiteral("pdf"))).split(u'\f', Qt::SkipEmptyParts))
            last += QString(page).remove(u' ').trimmed().section(u'\n', -1);
        return last;
    };
    Document letter = {.title = QStringLiteral("短い"), .blocks = {Paragraph{.runs = {{QStringLiteral("本文")}}}}};
    QCOMPARE(footers(letter), QStringList(QStringLiteral("本文")));
    letter.blocks += {PageBreak{}, Paragraph{.runs = {{QStringLiteral("次")}}}};
    QCOMPARE(footers(letter), QStringList({QStringLiteral("本文"), QStringLiteral("2/2")}));
}

QTEST_MAIN(tst_RenderOffice)
#include "tst_renderoffice.moc"

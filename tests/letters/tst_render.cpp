#include "model/letters/render.h"
#include "model/letters/renderwidth.h"
#include "sampleletter.h"
#include "tests/support/fulldisk.h"

#include <QBuffer>
#include <QtTest>

using namespace Letters;

namespace {

/// A device that is full after so many bytes.
class SmallDevice : public QIODevice
{
public:
    explicit SmallDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = qMin(size, m_room);
        m_room -= taken;
        if (taken == 0 && size > 0) {
            setErrorString(QStringLiteral("no room"));
            return -1;
        }
        return taken;
    }

private:
    qint64 m_room;
};

QString kind(const Base::Outcome &outcome)
{
    return outcome ? QString() : outcome.problems().first().kind;
}

const QList<Format> formats = {Format::Word, Format::OpenDocument, Format::Pdf, Format::Html, Format::Text, Format::Markdown,
                               Format::Mail};

} // namespace

class tst_Render : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choosesTheFormatByTheEnding();
    void refusesOtherEndings_data();
    void refusesOtherEndings();
    void savesEveryFormat();
    void saysWhenTheDeviceIsFull();
    void refusesAPlaceThatCannotBeWritten_data();
    void refusesAPlaceThatCannotBeWritten();
    void leavesTheOldFileWhenTheDiskIsFull();
    void survivesALetterOfNothingAndOfTooMuch();
    void countsColumnsAsAJapaneseFont_data();
    void countsColumnsAsAJapaneseFont();
    void hasASentenceForEachRefusal();
};

void tst_Render::choosesTheFormatByTheEnding()
{
    QCOMPARE(*formatForFile(QStringLiteral("手紙.docx")), Format::Word);
    QCOMPARE(*formatForFile(QStringLiteral("/a.b/LETTER.ODT")), Format::OpenDocument);
    QCOMPARE(*formatForFile(QStringLiteral("a.pdf")), Format::Pdf);
    QCOMPARE(*formatForFile(QStringLiteral("a.html")), Format::Html);
    QCOMPARE(*formatForFile(QStringLiteral("a.docx.txt")), Format::Text);
    QCOMPARE(*formatForFile(QStringLiteral("a.md")), Format::Markdown);
    QCOMPARE(*formatForFile(QStringLiteral("a.EML")), Format::Mail);
}

void tst_Render::refusesOtherEndings_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"letter", "letter.doc", "letter.docx ", "docx", "", "a.pdf/b", "letter.rtf"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void tst_Render::refusesOtherEndings()
{
    QFETCH(QString, path);
    QCOMPARE(formatForFile(path).problems().value(0).kind, QStringLiteral("letters.unknown_format"));
    QCOMPARE(kind(saveTo({}, path)), QStringLiteral("letters.unknown_format"));
}

void tst_Render::savesEveryFormat()
{
    const QTemporaryDir folder;
    for (const QString &ending : fileEndings()) {
        const QString path = folder.filePath(QStringLiteral("手紙 1") + ending);
        QVERIFY2(saveTo(SampleLetter::letter(), path), qPrintable(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(render(SampleLetter::letter(), *formatForFile(path), &buffer));
        QVERIFY2(qAbs(file.size() - buffer.size()) < 64 && file.size() > 1000, qPrintable(path)); // ± the times in it
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), fileEndings().size());
}

void tst_Render::saysWhenTheDeviceIsFull()
{
    for (const Format format : formats) {
        for (const qint64 room : {0, 1, 1000}) {
            SmallDevice device(room);
            const Base::Outcome outcome = render(SampleLetter::letter(), format, &device);
            QCOMPARE(kind(outcome), QStringLiteral("letters.cannot_write"));
            QCOMPARE(outcome.problems().first().args.first(), QStringLiteral("no room"));
        }
    }
}

void tst_Render::refusesAPlaceThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no folder") << "none/letter.txt" << "letters.no_folder";
    QTest::newRow("a folder of that name") << "folder.txt" << "letters.not_a_file";
    QTest::newRow("a file as folder") << "file.txt/letter.txt" << "letters.no_folder";
    QTest::newRow("a name too long") << QString(300, u'a') + ".txt" << "letters.cannot_write";
#ifdef Q_OS_LINUX
    QTest::newRow("a device") << "device.txt" << "letters.not_a_file";
    QTest::newRow("no files allowed there") << "/proc/letter.txt" << "letters.cannot_open";
#endif
}

void tst_Render::refusesAPlaceThatCannotBeWritten()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.txt")));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), folder.filePath(QStringLiteral("device.txt"))));
    QFile file(folder.filePath(QStringLiteral("file.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QStringList before = QDir(folder.path()).entryList(QDir::AllEntries | QDir::System);
    const QString whole = QDir(folder.path()).absoluteFilePath(path);
    const Base::Outcome outcome = saveTo(SampleLetter::letter(), whole);
    QCOMPARE(kind(outcome), expected);
    QCOMPARE(outcome.problems().first().where, whole);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::System), before);
}

void tst_Render::leavesTheOldFileWhenTheDiskIsFull()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.docx"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QCOMPARE(old.write("old"), 3);
    old.close();
    const Base::Outcome outcome = [&path] {
        const Tests::FullDisk disk(512);
        return saveTo(SampleLetter::letter(), path);
    }();
    QCOMPARE(kind(outcome), QStringLiteral("letters.cannot_write"));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "old");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("letter.docx")));
}

void tst_Render::survivesALetterOfNothingAndOfTooMuch()
{
    Document odd = {.blocks = {PageBreak{}, PageBreak{}, Table{}, Paragraph{}, Table{.rows = {{}, {Cell{}}}},
                               Table{.widths = {0, 0}, .rows = {{Cell{.columns = 5}}, {Cell{}, Cell{.columns = 0}}}},
                               Paragraph{.style = Style::Item, .level = 9}, PageBreak{}}};
    const QString label(300, u'W');
    Document absurd;
    for (const Style style : {Style::Heading, Style::Item, Style::Note}) {
        for (const int level : {-5, 1'000'000})
            absurd.blocks += Paragraph{.style = style, .runs = {{.text = label}}, .marker = label, .level = level};
    }
    absurd.blocks += Table{.widths = {-1, 0}, .rows = {{Cell{.columns = 1'000'000}, Cell{.columns = -7}}}};
    for (const Format format : formats) {
        for (const Document &document : {Document{}, odd, absurd}) {
            QBuffer buffer;
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QVERIFY(render(document, format, &buffer));
        }
    }
}

void tst_Render::countsColumnsAsAJapaneseFont_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    QTest::newRow("kana and Han") << "漏えい𠮷﨑" << 10;
    QTest::newRow("letters") << "(1) abc" << 7;
    QTest::newRow("half-width kana") << "ﾊﾝｶｸ" << 4;
    QTest::newRow("signs") << "①※→…“”　" << 14;
    QTest::newRow("combining") << "か\u3099\uFE00" << 2;
    QTest::newRow("nothing") << "" << 0;
}

void tst_Render::countsColumnsAsAJapaneseFont()
{
    QFETCH(QString, text);
    QFETCH(int, expected);
    QCOMPARE(columns(text), expected);
}

void tst_Render::hasASentenceForEachRefusal()
{
    for (const char *name : {"unknown_format", "no_folder", "not_a_file", "cannot_open", "cannot_write"})
        QVERIFY2(Base::problemKinds().contains(QStringLiteral("letters.") + QLatin1String(name)), name);
}

QTEST_MAIN(tst_Render)
#include "tst_render.moc"

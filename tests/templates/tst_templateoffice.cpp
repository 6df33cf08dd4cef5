#include "templatefile.h"
#include "tests/support/letters.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace TemplateFiles;
using namespace Qt::StringLiterals;

/// For every sample case: what LibreOffice reads in the filled templates. Skipped where it is not installed.
class tst_TemplateOffice : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_office = QStandardPaths::findExecutable(u"soffice"_s);

    void save(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QString squeezed(QString text)
    {
        static const QRegularExpression blanks(u"\\s|\\x{FEFF}"_s);
        return text.remove(blanks);
    }

private Q_SLOTS:
    void readsTheFactsInEveryDocument();
};

// One run of LibreOffice for all: to start it takes longer than to convert.
void tst_TemplateOffice::readsTheFactsInEveryDocument()
{
    if (m_office.isEmpty())
        QSKIP("LibreOffice is not installed");
    const QByteArray word = Package::zipped(wordParts()), open = bytesOf(u"office.odt"_s);
    QMap<QString, QStringList> expected;
    QStringList files;
    for (const QString &sample : Tests::sampleNames()) {
        const Incidents::Incident incident = Tests::sample(sample);
        for (const auto &[name, bytes, part] : {std::tuple(u"a.docx"_s, word, u"word/document.xml"_s), std::tuple(u"b.odt"_s, open, u"content.xml"_s)}) {
            const Templates::Filled made = filled(bytes, name, incident);
            const QString file = sample.section(u'-', 0, 0) + name;
            save(file, made.file);
            files += m_folder.filePath(file);
            for (const QString &words : wordsOf(made.file, part)) {
                if (!words.contains(u"36000000"_s) && !words.startsWith(u"連絡先"_s) && !words.startsWith(u"補償:"_s) && !words.contains(u"管理番号"_s) && !words.contains(u"このたび"_s))
                    expected[file.section(u'.', 0, 0)] += squeezed(QString(words).remove(u'/'));
            }
        }
    }
    QProcess office;
    office.start(m_office, QStringList{u"--headless"_s, u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s), u"--convert-to"_s,
                                       u"txt:Text (encoded):UTF8"_s, u"--outdir"_s, m_folder.filePath(u"read"_s)} + files);
    QVERIFY(office.waitForFinished(280'000));
    QVERIFY(expected.size() > 40);
    for (auto document = expected.cbegin(); document != expected.cend(); ++document) {
        QFile read(m_folder.filePath(u"read/"_s + document.key() + u".txt"_s));
        QVERIFY2(read.open(QIODevice::ReadOnly), qPrintable(document.key()));
        const QString text = squeezed(QString::fromUtf8(read.readAll())).remove(u'/');
        QVERIFY(!text.contains(u"{{"_s));
        for (const QString &words : document.value())
            QVERIFY2(text.contains(words), qPrintable(document.key() + u": "_s + words));
    }
}

QTEST_GUILESS_MAIN(tst_TemplateOffice)
#include "tst_templateoffice.moc"

#include "model/letters/compose.h"
#include "model/letters/render.h"
#include "sampleletter.h"
#include "tests/support/letters.h"

#include <QBuffer>
#include <QtTest>

using namespace Letters;

namespace {

QByteArray mail(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!render(document, Format::Mail, &buffer))
        qFatal("the mail was not written");
    return buffer.data();
}

QString textOf(const QByteArray &mail)
{
    return QString::fromUtf8(QByteArray::fromBase64(mail.mid(mail.indexOf("\r\n\r\n") + 4)));
}

} // namespace

class tst_RenderMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsTheTitleIntoTheSubjectAndTheRestIntoTheText();
    void goesToOnePersonOrToNobodyYet();
    void refusesAnAddressThatIsNone();
    void keepsASubjectOnOneLine();
};

void tst_RenderMail::putsTheTitleIntoTheSubjectAndTheRestIntoTheText()
{
    const auto composed = compose(*shippedTemplate(QStringLiteral("apology-email"), Base::Language::Japanese),
                                  Tests::sample(QStringLiteral("04-correspondence-school-to-instead-of-bcc.json")), {}, {});
    const QByteArray made = mail(composed->document);
    const QByteArray subject = QStringLiteral("【重要】個人情報の").toUtf8().toBase64();
    QVERIFY(made.contains(QByteArray("Subject: =?UTF-8?B?").append(subject)));
    const QString text = textOf(made);
    QVERIFY2(text.startsWith(QStringLiteral("対象となる受講者の皆様\r\n")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("（第一報）")));
    for (const QString &line : text.split(QStringLiteral("\r\n")))
        QVERIFY2(!line.startsWith(QStringLiteral("　　　")), qPrintable(line)); // nothing is pushed to the right
}

void tst_RenderMail::goesToOnePersonOrToNobodyYet()
{
    Document document = SampleLetter::letter();
    QVERIFY(!mail(document).contains("\r\nTo:"));
    document.mailTo = QStringLiteral("yoshio@example.jp");
    const QByteArray made = mail(document);
    QVERIFY(made.contains("To: yoshio@example.jp\r\n") && made.contains("X-Unsent: 1\r\n"));
    QVERIFY(!made.contains("Cc:") && !made.contains("Bcc:") && !made.contains("\r\nDate:"));
}

void tst_RenderMail::refusesAnAddressThatIsNone()
{
    const QTemporaryDir folder;
    Document document = SampleLetter::letter();
    document.mailTo = QStringLiteral("a@example.jp,b@example.jp");
    const auto outcome = saveTo(document, folder.filePath(QStringLiteral("a.eml")));
    QCOMPARE(outcome.problems().value(0).kind, QStringLiteral("mail.not_an_address"));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_RenderMail::keepsASubjectOnOneLine()
{
    Document document = SampleLetter::letter();
    document.blocks.prepend(SampleLetter::line(Style::Title, QStringLiteral("Notice\r\nBcc: a@example.jp")));
    const QByteArray made = mail(document);
    QVERIFY(made.contains("Subject: Notice Bcc: a@example.jp\r\n"));
    QVERIFY(!made.contains("\nBcc:"));
}

QTEST_MAIN(tst_RenderMail)
#include "tst_rendermail.moc"

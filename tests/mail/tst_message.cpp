#include "model/mail/message.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Mail;

namespace {

Message sample()
{
    return {.subject = QStringLiteral("【重要】個人情報の漏えいに関するお詫びと、メール削除のお願い（第一報・令和4年6月30日）"),
            .text = QStringLiteral("髙﨑　𠮷男 様\n\nお詫び申し上げます。\n"),
            .from = Address{QStringLiteral("みどり通信教育　お客様相談室"), QStringLiteral("soudan@midori.example.jp")},
            .to = Address{QStringLiteral("髙﨑　𠮷男"), QStringLiteral("yoshio@example.jp")}};
}

QByteArray bytes(const Message &message)
{
    const auto made = bytesOf(message);
    if (!made)
        qFatal("%s", qPrintable(Base::line(made.problems().first(), Base::Language::English)));
    return *made;
}

QByteArray head(const QByteArray &bytes)
{
    return bytes.left(bytes.indexOf("\r\n\r\n") + 2);
}

QByteArray content(const QByteArray &bytes)
{
    return bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
}

QStringList fieldNames(const QByteArray &bytes)
{
    QStringList names;
    static const QRegularExpression field(QStringLiteral("^([!-9;-~]+):"), QRegularExpression::MultilineOption);
    auto found = field.globalMatch(QString::fromLatin1(head(bytes)));
    while (found.hasNext())
        names += found.next().captured(1);
    return names;
}

// RFC 2047 read back with a reader of our own: GMime would understand its own mistakes.
QString decoded(const QByteArray &bytes, const QString &name)
{
    QString field = QString::fromLatin1(head(bytes));
    field.replace(QRegularExpression(QStringLiteral("\r\n[ \t]+")), QStringLiteral(" "));
    const QRegularExpression line(QStringLiteral("^%1: ([^\r\n]*)").arg(name), QRegularExpression::MultilineOption);
    QString text = line.match(field).captured(1);
    text.replace(QRegularExpression(QStringLiteral("\\?= +=\\?")), QStringLiteral("?==?"));
    QByteArray words;
    static const QRegularExpression word(QStringLiteral("=\\?(?:utf|UTF)-8\\?([bBqQ])\\?([^?]*)\\?=|(.)"));
    auto found = word.globalMatch(text);
    while (found.hasNext()) {
        const auto one = found.next();
        const QByteArray payload = one.captured(2).toLatin1();
        if (!one.captured(3).isEmpty())
            words += one.captured(3).toLatin1();
        else if (one.captured(1).toUpper() == u"B")
            words += QByteArray::fromBase64(payload);
        else
            words += QByteArray::fromPercentEncoding(QByteArray(payload).replace('_', ' '), '=');
    }
    return QString::fromUtf8(words);
}

QStringList kinds(const Message &message)
{
    QStringList all;
    for (const auto &problem : bytesOf(message).problems())
        all += problem.kind;
    return all;
}

} // namespace

class tst_Message : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasOneRecipientAndNoFieldForMore();
    void writesJapaneseThatReadsBack();
    void keepsLinesShortAndEndsThemAsTheRuleSays();
    void leavesPlainEnglishReadable();
    void addsDateAndIdOnlyWhenAsked();
    void writesAMessageWithoutRecipient();
    void refusesASecondField_data();
    void refusesASecondField();
    void knowsAnAddress_data();
    void knowsAnAddress();
    void quotesAMailboxTheGrammarDoesNotAllow();
    void hasASentenceForEachRefusal();
    void saysTheSameTwice();
};

void tst_Message::hasOneRecipientAndNoFieldForMore()
{
    const QByteArray made = bytes(sample());
    QCOMPARE(fieldNames(made).filter(QRegularExpression(QStringLiteral("^(To|Cc|Bcc|Resent-.*)$"))), QStringList({QStringLiteral("To")}));
    QCOMPARE(made.count("@example.jp"), 1);
    QVERIFY(made.contains("\r\nX-Unsent: 1\r\n"));
    Message sent = sample();
    sent.unsent = false;
    QVERIFY(!bytes(sent).contains("X-Unsent"));
}

void tst_Message::writesJapaneseThatReadsBack()
{
    const QByteArray made = bytes(sample());
    QCOMPARE(decoded(made, QStringLiteral("Subject")), sample().subject);
    QCOMPARE(decoded(made, QStringLiteral("To")), sample().to->name + QStringLiteral(" <yoshio@example.jp>"));
    QCOMPARE(decoded(made, QStringLiteral("From")), sample().from->name + QStringLiteral(" <soudan@midori.example.jp>"));
    QVERIFY(head(made).contains("Content-Type: text/plain; charset=utf-8\r\n"));
    QVERIFY(head(made).contains("Content-Transfer-Encoding: base64\r\n"));
    QVERIFY(head(made).contains("MIME-Version: 1.0\r\n"));
    const QString text = QString::fromUtf8(QByteArray::fromBase64(content(made)));
    QCOMPARE(text, QString(sample().text).replace(u'\n', QStringLiteral("\r\n")));
}

void tst_Message::keepsLinesShortAndEndsThemAsTheRuleSays()
{
    Message message = sample();
    message.text = QStringLiteral("長い段落が一行のまま続きます。").repeated(400) + QStringLiteral("\r\n終わり\r");
    QByteArray made = bytes(message);
    for (const QByteArray &line : made.split('\n'))
        QVERIFY2(line.size() <= 77, line.constData());
    QCOMPARE(made.count('\n'), made.count("\r\n"));
    QCOMPARE(made.count('\r'), made.count("\r\n"));
    QVERIFY(QByteArray::fromBase64(content(made)).endsWith(QStringLiteral("。\r\n終わり\r\n").toUtf8()));
    for (const char c : std::as_const(made))
        QVERIFY(static_cast<unsigned char>(c) < 127);
}

void tst_Message::leavesPlainEnglishReadable()
{
    const QByteArray made = bytes({.subject = QStringLiteral("Notice"), .text = QStringLiteral("We apologise.\nFrom us.\n")});
    QVERIFY(made.contains("\r\nSubject: Notice\r\n") || made.startsWith("Subject: Notice\r\n"));
    QCOMPARE(content(made), QByteArray("We apologise.\r\nFrom us.\r\n"));
}

void tst_Message::addsDateAndIdOnlyWhenAsked()
{
    QVERIFY(!fieldNames(bytes(sample())).contains(QStringLiteral("Date")));
    QVERIFY(!fieldNames(bytes(sample())).contains(QStringLiteral("Message-Id"), Qt::CaseInsensitive));
    Message asked = sample();
    asked.date = QDateTime(QDate(2026, 11, 22), QTime(9, 5, 7), QTimeZone("Asia/Tokyo"));
    asked.messageId = QStringLiteral("row-17.a1b2c3@midori.example.jp");
    const QByteArray made = bytes(asked);
    QVERIFY2(made.contains("\r\nDate: Sun, 22 Nov 2026 09:05:07 +0900\r\n") || made.startsWith("Date: Sun, 22 Nov 2026 09:05:07 +0900\r\n"),
             made.constData());
    QVERIFY(head(made).toLower().contains("message-id: <row-17.a1b2c3@midori.example.jp>\r\n"));
}

void tst_Message::writesAMessageWithoutRecipient()
{
    Message draft = sample();
    draft.to = {};
    draft.from = {};
    const QStringList names = fieldNames(bytes(draft));
    QVERIFY(!names.contains(QStringLiteral("To")) && !names.contains(QStringLiteral("From")));
}

void tst_Message::refusesASecondField_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<QString>("kind");
    const QString lineBreak = QStringLiteral("mail.line_break"), notAnAddress = QStringLiteral("mail.not_an_address");
    const auto changed = [](auto &&change) {
        Message message = sample();
        change(message);
        return message;
    };
    for (const QString &mark : {QStringLiteral("\r\n"), QStringLiteral("\n"), QStringLiteral("\r"), QStringLiteral("\x0b"),
                                QString(QChar(0x85)), QString(QChar(0x2028)), QString(QChar(0))}) {
        const QString more = mark + QStringLiteral("Bcc: a@example.jp");
        QTest::addRow("subject %d", mark[0].unicode()) << changed([&](Message &m) { m.subject += more; }) << lineBreak;
        QTest::addRow("name %d", mark[0].unicode()) << changed([&](Message &m) { m.to->name += more; }) << lineBreak;
        QTest::addRow("sender %d", mark[0].unicode()) << changed([&](Message &m) { m.from->name += more; }) << lineBreak;
        QTest::addRow("address %d", mark[0].unicode()) << changed([&](Message &m) { m.to->address += more; }) << notAnAddress;
    }
    QTest::newRow("two addresses") << changed([](Message &m) { m.to->address = QStringLiteral("a@example.jp,b@example.jp"); })
                                   << notAnAddress;
    QTest::newRow("empty address") << changed([](Message &m) { m.to->address.clear(); }) << notAnAddress;
    QTest::newRow("no subject") << changed([](Message &m) { m.subject = QStringLiteral(" "); }) << QStringLiteral("mail.no_subject");
    QTest::newRow("id") << changed([](Message &m) { m.messageId = QStringLiteral("a> b"); }) << QStringLiteral("mail.not_an_id");
}

void tst_Message::refusesASecondField()
{
    QFETCH(Message, message);
    QFETCH(QString, kind);
    QCOMPARE(kinds(message), QStringList({kind}));
}

void tst_Message::knowsAnAddress_data()
{
    QTest::addColumn<bool>("is");
    for (const char *good : {"a@example.jp", "a.b+c@mail.example.co.jp", "a..b.@docomo.ne.jp", "o'neil@example.com", "1@2.jp"})
        QTest::newRow(good) << true;
    for (const char *bad : {"", "a", "@example.jp", "a@", "a@example", "a@@example.jp", "a b@example.jp", "a@exam ple.jp",
                            "a@example..jp", "a@-example.jp", "a@example.jp.", "a@example.jp;b@example.jp", "<a@example.jp>",
                            "a@example.jp ", "ａ@example.jp", "a＠example.jp", "a@例え.jp", "\"a\"@example.jp", "a@[192.0.2.1]"})
        QTest::newRow(bad) << false;
}

void tst_Message::knowsAnAddress()
{
    QFETCH(bool, is);
    QCOMPARE(isAddress(QString::fromUtf8(QTest::currentDataTag())), is);
    const QString longName = QString(65, u'a') + QStringLiteral("@example.jp");
    QVERIFY(!isAddress(longName) && isAddress(longName.mid(1)));
}

void tst_Message::quotesAMailboxTheGrammarDoesNotAllow()
{
    Message message = sample();
    message.to = Address{.address = QStringLiteral("a..b.@docomo.ne.jp")};
    QVERIFY(bytes(message).contains("To: \"a..b.\"@docomo.ne.jp\r\n"));
    message.to->name = QStringLiteral("Sato, Jiro (\"JS\") <x>");
    const QByteArray made = bytes(message);
    QVERIFY(head(made).contains("<\"a..b.\"@docomo.ne.jp>\r\n"));
    QVERIFY(head(made).contains("\"Sato, Jiro (\\\"JS\\\") <x>\""));
}

void tst_Message::hasASentenceForEachRefusal()
{
    for (const char *kind : {"mail.line_break", "mail.not_an_address", "mail.no_subject", "mail.not_an_id"})
        QVERIFY2(Base::problemKinds().contains(QLatin1String(kind)), kind);
}

void tst_Message::saysTheSameTwice()
{
    QCOMPARE(bytes(sample()), bytes(sample()));
}

QTEST_GUILESS_MAIN(tst_Message)
#include "tst_message.moc"

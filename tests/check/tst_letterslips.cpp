#include "model/check/check.h"
#include "model/letters/compose.h"
#include "model/letters/render.h"
#include "model/letters/renderpages.h"
#include "model/reading/reading.h"
#include "tests/support/letters.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTextDocument>
#include <QtTest>

// Every letter for every sample case passes the check: no sure slip, whatever else there is to look at.
class tst_LetterSlips : public QObject
{
    Q_OBJECT
private:
    static Incidents::OwnOrganisation own()
    {
        QFile file(QStringLiteral(":/samples/organisation/organisation.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no organisation");
        auto own = *Incidents::organisationFromJson(QJsonDocument::fromJson(file.readAll()).object());
        own.name = {};
        own.selfWord = {};
        return own;
    }

    static QString textOf(const Letters::Document &document, Letters::Format format, Reading::Format reader)
    {
        QBuffer buffer;
        (void)buffer.open(QIODevice::WriteOnly);
        (void)Letters::render(document, format, &buffer);
        const auto read = Reading::read(buffer.data(), reader);
        return read ? read->text : QStringLiteral("{{%1}}").arg(read.problems().first().kind);
    }

    // As a file, and as the window shows it.
    static QStringList textsOf(const Letters::Document &document, bool inEveryFormat)
    {
        QStringList texts = {textOf(document, Letters::Format::Text, Reading::Format::Text),
                             Letters::textDocument(document)->toPlainText()};
        if (inEveryFormat)
            texts << textOf(document, Letters::Format::Word, Reading::Format::Word)
                  << textOf(document, Letters::Format::OpenDocument, Reading::Format::OpenDocument)
                  << textOf(document, Letters::Format::Html, Reading::Format::Html)
                  << textOf(document, Letters::Format::Pdf, Reading::Format::Pdf);
        return texts;
    }

    // What the sample does not tell stands open in the letter; that the check says so is right.
    static bool isOpenFact(const Check::Slip &slip) { return slip.kind == Check::SlipKind::UnfilledTag; }

    static QStringList remarksOn(const QString &text, const QString &letter, const Incidents::Incident &incident)
    {
        QStringList sure;
        for (const Check::Slip &slip : Check::slips(text, {.letter = letter, .incident = &incident, .own = own()})) {
            const QString line = Base::nameOf(slip.kind) + QStringLiteral(" [") + slip.text + QStringLiteral("] ")
                + Base::sentence(slip.because, Base::Language::Japanese);
            if (slip.sure && !isOpenFact(slip))
                sure += line;
            else
                qInfo("%s", qPrintable(line));
        }
        return sure;
    }

private Q_SLOTS:
    void everyLetterPasses_data()
    {
        QTest::addColumn<QString>("letter");
        QTest::addColumn<bool>("inEnglish");
        for (const auto &info : Letters::available()) {
            for (const Base::Language language : info.languages)
                QTest::addRow("%s %s", qPrintable(info.letter), language == Base::Language::English ? "en" : "ja")
                    << info.letter << (language == Base::Language::English);
        }
    }

    void everyLetterPasses()
    {
        QFETCH(QString, letter);
        QFETCH(bool, inEnglish);
        const auto shipped = Letters::shippedTemplate(letter, inEnglish ? Base::Language::English : Base::Language::Japanese);
        QVERIFY(shipped);
        QStringList sure;
        for (const QString &name : Tests::sampleNames()) {
            const Incidents::Incident incident = Tests::sample(name);
            const auto composed = Letters::compose(*shipped, incident, own(), {.era = Letters::usualEra(incident)});
            if (!composed)
                continue; // it does not fit the case
            const bool inEveryFormat = name == Tests::sampleNames().first(); // they take long
            for (const QString &text : textsOf(composed->document, inEveryFormat)) {
                for (const QString &remark : remarksOn(text, letter, incident))
                    sure += name + u' ' + remark;
            }
        }
        QVERIFY2(sure.isEmpty(), qPrintable(sure.join(u'\n')));
    }
};

QTEST_MAIN(tst_LetterSlips)
#include "tst_letterslips.moc"

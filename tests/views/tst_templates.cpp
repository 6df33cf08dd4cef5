#include "views/templates/tagpicker.h"
#include "views/templates/tagtable.h"
#include "views/templates/templateform.h"
#include "views/templates/templatespanel.h"
#include "views/templates/templatetable.h"

#include "tests/support/temporaryledger.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace Tests;
using namespace Views;
using namespace Qt::StringLiterals;

namespace {

/// Answers at once: yes, and with these paths.
class Answers : public Prompts
{
public:
    explicit Answers(QString path) : m_path(std::move(path)) {}
    void ask(QWidget *, const Question &, std::function<void()> whenYes) override { whenYes(); }
    void askForSaveFile(QWidget *, const FileQuestion &, std::function<void(const QString &)> whenChosen) override { whenChosen(m_path); }
    void askForOpenFiles(QWidget *, const FileQuestion &, std::function<void(const QStringList &)> whenChosen) override { whenChosen({m_path}); }

private:
    QString m_path;
};

} // namespace

/// The list of own templates and the picker of tags, by keyboard and button.
class tst_Templates : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    static void add(TemplatesPanel &panel, const QString &path)
    {
        Prompts::replace(std::make_unique<Answers>(path));
        panel.findChild<QPushButton *>(u"addTemplate"_s)->click();
    }

private Q_SLOTS:
    void cleanup() { Prompts::replace(nullptr); }
    void addsATemplateAfterACheck();
    void saysWhatIsWrongWithAFile();
    void countsVersionsAndRemoves();
    void copiesATagWithItsFormat();
    void modelsHoldTheirContract();
};

void tst_Templates::addsATemplateAfterACheck()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Session session(ledger.take(), u"tester"_s, Base::Language::English);
    TemplatesPanel panel(session, {});
    add(panel, written(u"お知らせ.txt"_s, "{{件名}}"));
    auto *form = panel.findChild<TemplateForm *>();
    QVERIFY(form);
    QCOMPARE(form->findChild<QLineEdit *>(u"templateName"_s)->text(), u"お知らせ"_s);
    form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(panel.findChild<TemplateTable *>()->rowCount(), 1);
    QCOMPARE(expect(session.ledger().templates()).first().addedBy, u"tester"_s);
}

void tst_Templates::saysWhatIsWrongWithAFile()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Session session(ledger.take(), u"tester"_s, Base::Language::English);
    TemplatesPanel panel(session, {});
    add(panel, written(u"x.txt"_s, "one\n{{nothing}}\n"));
    QVERIFY(!panel.findChild<TemplateForm *>());
    const QString said = panel.findChild<MessageStrip *>()->text();
    QVERIFY2(said.contains(u"x.txt"_s) && said.contains(u"line 2"_s) && said.contains(u"nothing"_s), qPrintable(said));
}

void tst_Templates::countsVersionsAndRemoves()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Session session(ledger.take(), u"tester"_s, Base::Language::English);
    TemplatesPanel panel(session, {});
    const Ledger::NewTemplate added{.name = u"型"_s, .letter = u"annex"_s, .language = u"ja"_s, .file = u"x.txt"_s,
                                    .review = QDate(2020, 1, 1), .content = "{{件名}}"};
    (void)expect(session.addTemplate(added));
    (void)expect(session.addTemplate(added));
    auto *table = panel.findChild<TemplateTable *>();
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->index(0, TemplateTable::Version).data().toString(), u"2"_s);
    QVERIFY(table->index(0, TemplateTable::Review).data().toString().contains(u"overdue"_s));
    Prompts::replace(std::make_unique<Answers>(QString()));
    panel.findChild<QPushButton *>(u"removeTemplate"_s)->click();
    QCOMPARE(table->rowCount(), 0);
    QCOMPARE(expect(session.ledger().templates()).size(), 2);
}

void tst_Templates::copiesATagWithItsFormat()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Session session(ledger.take(), u"tester"_s, Base::Language::English);
    TagPicker picker(session, expect(session.ledger().incident(Incidents::IncidentId(6))), nullptr);
    picker.setAttribute(Qt::WA_DeleteOnClose, false);
    picker.findChild<QLineEdit *>(u"tagSearch"_s)->setText(u"document_date"_s);
    picker.findChild<QTableView *>(u"tagTable"_s)->selectRow(0);
    auto *filter = picker.findChild<QComboBox *>(u"tagFilter"_s);
    filter->setCurrentIndex(filter->findData(u"和暦"_s));
    picker.findChild<QPushButton *>(u"copyTag"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"{{文書日付|和暦}}"_s);
}

void tst_Templates::modelsHoldTheirContract()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    TemplateTable templates(Base::Language::Japanese);
    QAbstractItemModelTester first(&templates, QAbstractItemModelTester::FailureReportingMode::QtTest);
    templates.setTemplates({{.id = Ledger::TemplateId(1)}}, QDate(2026, 1, 1));
    TagTable tags;
    QAbstractItemModelTester second(&tags, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tags.setTags(Letters::tagTexts(expect(ledger->incident(Incidents::IncidentId(6))), {}, {}, Base::Language::Japanese));
    QVERIFY(tags.rowCount() > 100);
}

QTEST_MAIN(tst_Templates)
#include "tst_templates.moc"

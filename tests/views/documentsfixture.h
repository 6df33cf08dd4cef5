#pragma once

#include "model/base/clock.h"
#include "tests/support/temporaryledger.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/session.h"
#include "views/documents/documentspanel.h"
#include "views/documents/factlist.h"
#include "views/documents/letterchoice.h"
#include "views/documents/pageview.h"

#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QtTest>

/// The documents of one incident as a person sees them.
namespace Documents {

using namespace Views;
using Incidents::IncidentId;

inline const QByteArray bcc = R"("title":"<b>一斉メール</b>","reference":"2026-014","cause":"cc_instead_of_bcc",
    "organisation":{"name":"見本株式会社","kind":"business"},"event":{"leak":"yes"},
    "summary":"<i>宛先</i>を誤りました。","occurred":{"at":"2026-11-20T17:10"},"discovered":{"at":"2026-11-20T17:19"},
    "discovered_by":"own","counts":[{"of":"persons","value":1748}],
    "data":[{"items":["email"],"excluded":["name"]}],
    "timeline":[{"when":{"at":"2026-11-20T17:19"},"party":"own","kind":"discovered","text":"社内で発覚"}])";

class SaveTo : public Prompts
{
public:
    explicit SaveTo(QString folder) : m_folder(std::move(folder)) {}
    void askForSaveFile(QWidget *, const FileQuestion &question, std::function<void(const QString &)> whenChosen) override
    {
        whenChosen(m_folder + u'/' + question.suggestion);
    }

private:
    QString m_folder;
};

struct Fixture
{
    explicit Fixture(bool readOnly = false, const QByteArray &incident = bcc)
    {
        Tests::expect(ledger->add({Tests::incidentOf(incident)}, QStringLiteral("x")));
        if (readOnly) {
            ledger.close();
            session.emplace(Tests::expect(Ledger::LedgerFile::open(ledger.path(), Ledger::LedgerFile::Mode::Read)),
                            QStringLiteral("tester"), Base::Language::English);
        } else {
            session.emplace(ledger.take(), QStringLiteral("見本 花子"), Base::Language::English);
        }
        Prompts::replace(std::make_unique<SaveTo>(folder.path()));
        panel.emplace(*session);
        panel->resize(1100, 800);
        panel->show();
        if (!QTest::qWaitForWindowActive(&*panel))
            qFatal("the window does not come to the front");
        panel->setIncident(IncidentId(1));
        panel->chooseLetter(QStringLiteral("web-notice"));
    }
    template <typename T>
    T *part(const char *name) const
    {
        return panel->findChild<T *>(QLatin1String(name));
    }
    PageView *page() const { return part<PageView>("page"); }
    QString pageText() const { return page()->accessibleDescription(); }
    QTreeWidgetItem *factNamed(const QString &label) const
    {
        return part<FactList>("factList")->findItems(label, Qt::MatchExactly, 0).value(0);
    }
    void changePersons(qint64 number)
    {
        auto incident = Tests::expect(session->ledger().incident(IncidentId(1)));
        incident.counts[0].value = number;
        Tests::expect(session->save(incident));
    }
    QString banner() const
    {
        auto *strip = part<MessageStrip>("staleBanner");
        return strip->isVisible() ? strip->text() : QString();
    }

    void save(const QString &ending = u".docx"_qs)
    {
        auto *format = part<QComboBox>("format");
        format->setCurrentIndex(format->findData(ending));
        part<QPushButton>("saveDocument")->click();
    }
    QString strip() const
    {
        auto *strip = part<MessageStrip>("documentStrip");
        return strip->isVisible() ? strip->text() : QString();
    }
    QAbstractItemModel *kept() const { return part<QListView>("keptDocuments")->model(); }

    QTemporaryDir folder;
    Base::FixedClock clock{QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC)};
    Tests::TemporaryLedger ledger;
    std::optional<Session> session;
    std::optional<DocumentsPanel> panel;
};

} // namespace Documents

// What the menu of the window sets going.
#include "views/window/mainwindow.h"

#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/incidents/incidentlist.h"
#include "views/incidents/incidentsscreen.h"
#include "views/window/exchange.h"
#include "views/window/nearmissdialog.h"
#include "views/window/newleakdialog.h"
#include "views/window/textdialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace Views {

using Incidents::IncidentId;
using Ledger::LedgerFile;

namespace {

QString resourceText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString suffixOf(Base::Language language)
{
    return language == Base::Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
}

Base::Outcome exportedTo(const QString &file, const QString &ledgerPath, const Duties::LawBooks &books,
                         Base::Language language)
{
    const auto ledger = LedgerFile::open(ledgerPath, LedgerFile::Mode::Read);
    return ledger ? exportTo(file, **ledger, books, language) : Base::Outcome(ledger.problems());
}

} // namespace

void MainWindow::recordLeak()
{
    auto *dialog = new NewLeakDialog(m_session, this);
    connect(dialog, &RecordDialog::recorded, this, [this](IncidentId id) {
        welcome(id, tr("Recorded. What is still missing stands beside the facts; fill it in as it becomes known."));
    });
    dialog->open();
}

void MainWindow::noteNearMiss()
{
    auto *dialog = new NearMissDialog(m_session, this);
    connect(dialog, &RecordDialog::recorded, this,
            [this](IncidentId id) { welcome(id, tr("The near-miss is recorded. Thank you for noting it.")); });
    dialog->open();
}

void MainWindow::welcome(IncidentId id, const QString &text)
{
    openIncident(id);
    m_message->say(Tone::Success, text);
}

void MainWindow::importFiles()
{
    const FileQuestion question{.title = tr("Import incidents"), .filter = tr("Incident files (*.json)")};
    Prompts::current().askForOpenFiles(this, question, [this](const QStringList &paths) {
        const auto added = importInto(m_session, paths);
        if (!added) {
            m_message->refuse(added.problems(), m_session.language());
            return;
        }
        QString text = tr("%n incident(s) added.", nullptr, int(added->ids.size()));
        if (!added->skipped.isEmpty())
            text += u' ' % tr("%n incident(s) were there already and stay as they are.", nullptr,
                              int(added->skipped.size()));
        m_message->say(Tone::Success, text);
    });
}

void MainWindow::exportLedger()
{
    const FileQuestion question{.title = tr("Export the ledger"),
                                .suggestion = tr("ledger.json"),
                                .filter = tr("Whole ledger (*.json);;List of incidents for Excel (*.xlsx);;List of incidents (*.csv)")};
    Prompts::current().askForSaveFile(this, question, [this](const QString &path) {
        m_message->say(Tone::Neutral, tr("Exporting the ledger …"));
        auto *work = new QFutureWatcher<Base::Outcome>(this);
        connect(work, &QFutureWatcherBase::finished, this, [this, work, path] {
            work->deleteLater();
            if (const Base::Outcome done = work->result(); done)
                m_message->say(Tone::Success, tr("The ledger was written to %1.").arg(QFileInfo(path).fileName()));
            else
                m_message->refuse(done.problems(), m_session.language());
        });
        work->setFuture(QtConcurrent::run(&exportedTo, path, m_session.ledger().path(), m_session.law().books,
                                          m_session.language()));
    });
}

void MainWindow::find()
{
    if (QAction *own = m_screens[m_current].find)
        return own->trigger();
    goTo(0);
    m_incidents->list().focusSearch();
}

void MainWindow::undo()
{
    if (QAction *own = m_screens[m_current].undo)
        return own->trigger();
    const IncidentId id = m_incidents->current();
    if (!id.isValid()) {
        m_message->say(Tone::Neutral, tr("Choose the incident whose last change is to be taken back."));
        return;
    }
    m_incidents->commitTyped();
    const auto undone = m_session.undo(id);
    if (undone)
        m_message->say(Tone::Success, tr("The last change of the incident was taken back. Again takes back the one before."));
    else
        m_message->refuse(undone.problems(), m_session.language());
}

void MainWindow::showHelp()
{
    const QString path = QStringLiteral(":/help/%1.%2.txt").arg(currentScreen(), suffixOf(m_session.language()));
    auto *dialog = new TextDialog(tr("Help: %1").arg(m_screens[m_current].label), resourceText(path), this);
    dialog->setObjectName(QStringLiteral("helpDialog"));
    dialog->show();
}

void MainWindow::showAbout()
{
    const QString path = QStringLiteral(":/help/about.%1.txt").arg(suffixOf(m_session.language()));
    const QString text = resourceText(path)
                             .replace(QStringLiteral("{version}"), QCoreApplication::applicationVersion())
                             .replace(QStringLiteral("{qt}"), QLatin1String(qVersion()));
    auto *dialog = new TextDialog(tr("About Tenmatsu"), text, this);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->open();
}

} // namespace Views

#include "views/mailing/mailingwindow.h"

#include "model/drafts/drafts.h"
#include "views/common/prompts.h"
#include "views/mailing/becamepanel.h"
#include "views/mailing/mailingpanel.h"
#include "views/window/textdialog.h"

#include <QAction>
#include <QCloseEvent>
#include <QFile>
#include <QPointer>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Views {

MailingWindow::MailingWindow(Session &session, Incidents::IncidentId incident, QWidget *parent)
    : QWidget(parent, Qt::Window), m_session(session), m_tabs(new QTabWidget(this)), m_making(new MailingPanel(session, incident, m_tabs)),
      m_became(new BecamePanel(session, incident, m_tabs))
{
    setObjectName(QStringLiteral("mailingWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto known = session.ledger().incident(incident);
    setWindowTitle(tr("Letters for many - %1").arg(known ? known->reference.valueOr(known->title) : incident.toString()));
    m_tabs->setObjectName(QStringLiteral("mailingSteps"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_making, tr("Ma&ke letters"));
    m_tabs->addTab(m_became, {});
    nameTabs();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(m_making, &MailingPanel::fieldRequested, this, &MailingWindow::fieldRequested);
    connect(&session, &Session::lettersChanged, this, &MailingWindow::nameTabs);
    auto *help = new QAction(tr("Help"), this);
    help->setObjectName(QStringLiteral("mailingHelp"));
    help->setShortcut(QKeySequence::HelpContents);
    addAction(help);
    connect(help, &QAction::triggered, this, &MailingWindow::showHelp);
    const int letter = fontMetrics().horizontalAdvance(u'国');
    resize(QSize(letter * 90, letter * 56).boundedTo(screen()->availableSize() - QSize(40, 60)));
}

void MailingWindow::nameTabs()
{
    const int runs = m_became->runCount();
    m_tabs->setTabText(m_tabs->indexOf(m_became), runs > 0 ? tr("What beca&me of them (%1)").arg(runs) : tr("What beca&me of them"));
}

void MailingWindow::showHelp()
{
    QFile text(QStringLiteral(":/help/mailing.%1.txt").arg(Drafts::languageWord(m_session.language())));
    const QString words = text.open(QIODevice::ReadOnly) ? QString::fromUtf8(text.readAll()) : QString();
    auto *dialog = new TextDialog(tr("Help: letters for many"), words, this);
    dialog->setObjectName(QStringLiteral("mailingHelpDialog"));
    dialog->show();
}

bool MailingWindow::isMaking() const
{
    return m_making->isMaking();
}

QList<MailingWindow *> MailingWindow::makingUnder(const QWidget *widget)
{
    QList<MailingWindow *> windows = widget->findChildren<MailingWindow *>();
    windows.removeIf([](const MailingWindow *window) { return !window->isMaking(); });
    return windows;
}

void MailingWindow::askToStop(const QList<MailingWindow *> &making, QWidget *parent, const QString &yes, std::function<void()> then)
{
    QStringList words;
    QList<QPointer<MailingWindow>> asked; // one may be closed meanwhile
    for (MailingWindow *window : making) {
        words += window->m_making->stopWords();
        asked += window;
    }
    const Question question{.title = tr("Stop making the letters?"), .text = words.join(QStringLiteral("\n\n")), .yes = yes};
    Prompts::current().ask(parent, question, [asked, then = std::move(then)] {
        for (const auto &window : asked) {
            if (window)
                window->m_making->stop();
        }
        then();
    });
}

void MailingWindow::closeEvent(QCloseEvent *event)
{
    if (!isMaking())
        return QWidget::closeEvent(event);
    event->ignore();
    askToStop({this}, this, tr("Stop"), [this] { deleteLater(); });
}

} // namespace Views

// What the window says of deadlines: the strip, the screen, what was missed, what is near.
#include "views/window/mainwindow.h"

#include "model/tables/incidenttable.h"
#include "model/tables/texts.h"
#include "views/common/icons.h"
#include "views/deadlines/deadlinefeed.h"
#include "views/deadlines/deadlinesscreen.h"
#include "views/deadlines/deadlinewatch.h"
#include "views/incidents/incidentlist.h"
#include "views/incidents/incidentsscreen.h"
#include "views/window/deadlinestrip.h"
#include "views/window/screennames.h"

#include <QStackedWidget>
#include <QSystemTrayIcon>

namespace Views {

using Duties::Deadline;
using Duties::DeadlineKind;
using Incidents::IncidentId;

namespace {

constexpr int soon = 7; // days

bool isOfTheLaw(const Deadline &deadline)
{
    return deadline.kind == DeadlineKind::Hard || deadline.kind == DeadlineKind::Yardstick
        || deadline.kind == DeadlineKind::Contract;
}

bool isOwed(const Deadline &deadline)
{
    const bool isOurs = deadline.reporter.isEmpty();
    return isOurs && (isOfTheLaw(deadline) || deadline.kind == DeadlineKind::WithoutDelay);
}

QString named(const Deadline &deadline, Base::Language language)
{
    const QString law = Duties::owedText(deadline, language);
    const QString name = deadline.name.in(language);
    return law.isEmpty() ? name : Base::sentence({QStringLiteral("duties.named"), {name, law}}, language);
}

/// What is owed and neither past nor dated within `soon` days: the nearest by its date or the own target.
const Deadline *nextOwed(const QList<Deadline> &open, QDate today)
{
    const auto isNext = [today](const Deadline &deadline) {
        const bool isSaid = deadline.due.isValid() && today.daysTo(deadline.due) <= soon; // as soon or as past
        return isOwed(deadline) && !isSaid;
    };
    const auto next = std::ranges::find_if(open, isNext); // those with a day come first
    return next == open.end() ? nullptr : &*next;
}

} // namespace

DeadlinesScreen *MainWindow::buildDeadlines()
{
    auto *screen = new DeadlinesScreen(m_session, *m_feed, m_stack);
    connect(screen, &DeadlinesScreen::incidentRequested, this, [this](IncidentId id, const QString &path) {
        openIncident(id);
        if (!path.isEmpty())
            m_incidents->showField(path);
    });
    return screen;
}

QList<DeadlineEntry> MainWindow::dutyEntries()
{
    qsizetype over = 0, near = 0;
    const Deadline *next = nullptr;
    const QDate today = m_session.today();
    for (const Deadline &deadline : m_feed->open()) {
        if (!isOfTheLaw(deadline) || !isOwed(deadline) || !deadline.due.isValid())
            continue;
        over += deadline.isPast;
        if (deadline.isPast || today.daysTo(deadline.due) > soon)
            continue;
        ++near;
        if (!next || deadline.due < next->due)
            next = &deadline;
    }
    const auto opens = [this] { showScreen(ScreenNames::deadlines); };
    QList<DeadlineEntry> entries;
    if (near > 0)
        entries += {.name = QStringLiteral("dutiesSoon"),
                    .tone = Tone::Warning,
                    .text = tr("%n report(s) due, the next by %1: %2", nullptr, int(near))
                                .arg(Tables::shortDateText(next->due, m_session.language()), named(*next, m_session.language())),
                    .explanation = tr("The next date; all stand on the screen of deadlines."),
                    .open = opens};
    if (over > 0)
        entries += {.name = QStringLiteral("dutiesOver"),
                    .tone = Tone::Danger,
                    .text = tr("%n report(s) past their date", nullptr, int(over)),
                    .explanation = tr("Neither filed nor decided away."),
                    .open = opens};
    if (const Deadline *owed = nextOwed(m_feed->open(), today))
        entries += nextEntry(*owed);
    return entries;
}

// A duty is open: that is said also while there is time, or while the law names no date.
DeadlineEntry MainWindow::nextEntry(const Deadline &deadline)
{
    const QDate today = m_session.today();
    const qint64 left = deadline.day().isValid() ? today.daysTo(deadline.day()) : 0;
    const QString name = named(deadline, m_session.language());
    QString text = tr("%1: open").arg(name);
    if (deadline.due.isValid())
        text = tr("%1: %n day(s) left", nullptr, int(left)).arg(name);
    else if (deadline.day().isValid())
        text = tr("%1: own target %2").arg(name, Tables::shortDateText(deadline.day(), m_session.language()));
    const bool isNear = deadline.day().isValid() && left <= soon;
    return {.name = QStringLiteral("dutyNext"),
            .tone = isNear ? Tone::Warning : Tone::Neutral,
            .text = text,
            .explanation = tr("The next that is neither filed nor decided away; all stand on the screen of deadlines."),
            .open = [this] { showScreen(ScreenNames::deadlines); }};
}

// What passed while the machine was off is shown before anything else, once a start.
void MainWindow::watchDeadlines()
{
    renewNextDues();
    showDeadlines();
    const QString uid = m_session.ledger().uid();
    const QDate today = m_session.today();
    if (!std::exchange(m_isWatched, true)) {
        const bool isMissed = !missedSince(m_feed->open(), seenUntil(uid)).isEmpty();
        if (isMissed)
            showScreen(ScreenNames::deadlines);
        else if (!m_session.isReadOnly())
            setSeenUntil(uid, today);
    }
    QSet<QString> ids = reminded(uid);
    const QList<Deadline> near = toRemind(m_feed->open(), today, &ids);
    if (near.isEmpty())
        return;
    setReminded(uid, ids);
    remind(near);
}

void MainWindow::renewNextDues()
{
    if (m_feed->isRead())
        m_incidents->list().feed().renewNextDues(m_feed->found());
}

void MainWindow::remind(const QList<Deadline> &near)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(icon(QStringLiteral("tray")), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] {
            showScreen(ScreenNames::deadlines);
            activateWindow();
        });
        m_tray->show();
    }
    QStringList lines;
    for (const Deadline &deadline : near)
        lines += tr("%1: %2 (%3)").arg(Tables::shortDateText(deadline.due, m_session.language()),
                                       named(deadline, m_session.language()), deadline.reference);
    m_tray->showMessage(tr("Due soon"), lines.mid(0, 5).join(u'\n'), QSystemTrayIcon::Warning);
}

void MainWindow::showDeadlines()
{
    const Tables::DeadlineSummary summary =
        Tables::deadlineSummary(m_incidents->list().feed().table().allRows(), m_session.today());
    const auto opens = [this](Tables::Deadline deadline) {
        return [this, deadline] {
            showScreen(ScreenNames::incidents);
            m_incidents->showMatching({.deadline = deadline});
        };
    };
    QList<DeadlineEntry> entries;
    if (summary.overdueIncidents > 0)
        entries += {.name = QStringLiteral("deadlineOverdue"),
                    .tone = Tone::Danger,
                    .text = tr("Overdue in %n incident(s)", nullptr, int(summary.overdueIncidents)),
                    .explanation = tr("The oldest was due on %1.")
                                       .arg(Tables::dateText(summary.mostOverdue, m_session.language())),
                    .open = opens(Tables::Deadline::Overdue)};
    if (summary.dueThisWeekIncidents > 0)
        entries += {.name = QStringLiteral("deadlineThisWeek"),
                    .tone = Tone::Warning,
                    .text = tr("Due within 7 days in %n incident(s)", nullptr, int(summary.dueThisWeekIncidents)),
                    .explanation = tr("The next is due on %1.")
                                       .arg(Tables::dateText(summary.nextDue, m_session.language())),
                    .open = opens(Tables::Deadline::ThisWeek)};
    if (summary.openActions > 0)
        entries += {.name = QStringLiteral("deadlineOpen"),
                    .tone = Tone::Neutral,
                    .text = tr("%n action(s) open", nullptr, int(summary.openActions)),
                    .open = [this] { showScreen(ScreenNames::actions); }};
    const QList<DeadlineEntry> duties = dutyEntries();
    if (summary.overdueIncidents + summary.dueThisWeekIncidents == 0 && duties.isEmpty())
        entries.prepend({.name = QStringLiteral("deadlineNone"),
                    .tone = Tone::Success,
                    .text = tr("Nothing is due within 7 days.")});
    m_deadlines->setEntries(duties + entries);
}

} // namespace Views

#include "views/deadlines/deadlinesscreen.h"

#include "model/base/clock.h"
#include "model/base/vocabulary.h"
#include "model/tables/texts.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/tablemanners.h"
#include "views/deadlines/deadlinefeed.h"
#include "views/deadlines/deadlinetable.h"
#include "views/deadlines/deadlinewatch.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTableView>

namespace Views {

using Duties::Deadline;
using Duties::DeadlineKind;

DeadlinesScreen::DeadlinesScreen(Session &session, DeadlineFeed &feed, QWidget *parent)
    : QWidget(parent), m_session(session), m_feed(feed), m_table(new DeadlineTable(session.language(), this)),
      m_missed(new MessageStrip(this)), m_strip(new MessageStrip(this)), m_search(new QLineEdit(this)),
      m_kind(new QComboBox(this)), m_view(new QTableView(this)), m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("deadlinesScreen"));
    build();
    connect(&feed, &DeadlineFeed::changed, this, &DeadlinesScreen::refresh);
    connect(&feed, &DeadlineFeed::failed, this,
            [this](const Base::Problems &problems) { m_strip->refuse(problems, m_session.language()); });
    connect(m_search, &QLineEdit::textChanged, this, &DeadlinesScreen::refresh);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DeadlinesScreen::refresh);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    refresh();
}

void DeadlinesScreen::build()
{
    m_search->setObjectName(QStringLiteral("deadlineSearch"));
    m_search->setPlaceholderText(tr("Search deadlines"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setAccessibleName(tr("Search deadlines"));
    m_kind->setObjectName(QStringLiteral("deadlineKind"));
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->addItem(tr("All kinds"), QString());
    for (const QString &id : Base::enumNames<DeadlineKind>())
        m_kind->addItem(Base::label(QStringLiteral("deadline_kind"), id, m_session.language()), id);
    auto *save = new QPushButton(icon(QStringLiteral("export")), tr("Save as calendar…"), this);
    save->setObjectName(QStringLiteral("saveCalendar"));
    connect(save, &QPushButton::clicked, this, &DeadlinesScreen::saveCalendar);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 12, 12, 8);
    line->addWidget(m_search, 1);
    line->addWidget(m_kind);
    line->addStretch(1);
    line->addWidget(save);

    m_missed->setObjectName(QStringLiteral("missedStrip"));
    m_missed->setClosable(false);
    m_view->setObjectName(QStringLiteral("deadlineTable"));
    m_view->setAccessibleName(tr("Deadlines"));
    m_view->setModel(m_table);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setAlternatingRowColors(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 17 / 10);
    const int letter = fontMetrics().height();
    const auto width = [&](DeadlineColumn column, double letters) { m_view->setColumnWidth(int(column), int(letters * letter)); };
    width(DeadlineColumn::Due, 12);
    width(DeadlineColumn::Left, 5.2);
    width(DeadlineColumn::Law, 13);
    width(DeadlineColumn::Kind, 6);
    width(DeadlineColumn::State, 6);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    copySelectionAsText(m_view);
    rememberColumns(m_view, QStringLiteral("deadlines"));
    for (const DeadlineColumn wordy : {DeadlineColumn::What, DeadlineColumn::Incident}) // what room there is, is theirs
        m_view->horizontalHeader()->setSectionResizeMode(int(wordy), QHeaderView::Stretch);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_missed);
    rows->addWidget(m_strip);
    rows->addLayout(line);
    rows->addWidget(m_stack, 1);
}

bool DeadlinesScreen::isWanted(const Deadline &deadline) const
{
    const QString kind = m_kind->currentData().toString();
    if (!kind.isEmpty() && kind != Base::nameOf(deadline.kind))
        return false;
    const QString body = deadline.reference % u' ' % deadline.title % u' ' % deadline.name.in(m_session.language());
    return body.contains(m_search->text().trimmed(), Qt::CaseInsensitive);
}

void DeadlinesScreen::refresh()
{
    QList<Deadline> wanted;
    for (const Deadline &deadline : m_feed.open()) {
        if (isWanted(deadline))
            wanted += deadline;
    }
    m_table->setRows(wanted, m_session.today());
    m_stack->setCurrentIndex(wanted.isEmpty() ? 1 : 0);
    if (!m_feed.isRead())
        m_empty->say(QStringLiteral("deadlines"), tr("Reading the deadlines …"), {});
    else if (m_feed.open().isEmpty())
        m_empty->say(QStringLiteral("success"), tr("Nothing is open"),
                     tr("Duties, promises and actions of every incident would stand here with their days."));
    else
        m_empty->say(QStringLiteral("search"), tr("Nothing matches"), {});
    showMissed();
}

void DeadlinesScreen::showMissed()
{
    const QList<Deadline> missed = missedSince(m_feed.open(), seenUntil(m_session.ledger().uid()));
    if (missed.isEmpty())
        return m_missed->clear();
    QStringList lines;
    for (const Deadline &deadline : missed)
        lines += tr("%1: %2 of %3").arg(Tables::dateText(deadline.due, m_session.language()),
                                        deadline.name.in(m_session.language()), deadline.reference);
    m_missed->say(Tone::Danger, tr("%n deadline(s) passed since somebody last looked.", nullptr, int(missed.size())),
                  lines.join(u'\n'));
    m_missed->offer(tr("Acknowledge"), [this] { acknowledge(); });
}

void DeadlinesScreen::acknowledge()
{
    setSeenUntil(m_session.ledger().uid(), m_session.today());
    m_missed->clear();
}

void DeadlinesScreen::openRow(int row)
{
    if (row < 0 || row >= m_table->rowCount())
        return;
    const Deadline &deadline = m_table->row(row);
    const bool isDuty = !deadline.key.regime.isEmpty();
    Q_EMIT incidentRequested(deadline.incident, isDuty ? QStringLiteral("judgement")
                                                : deadline.key.duty.contains(u"action-") ? QStringLiteral("actions")
                                                                                        : QString());
}

void DeadlinesScreen::saveCalendar()
{
    const FileQuestion question{.title = tr("Save as calendar"),
                                .suggestion = tr("deadlines.ics"),
                                .filter = tr("Calendar (*.ics)")};
    Prompts::current().askForSaveFile(this, question, [this](const QString &path) {
        const auto events = Duties::calendarEvents(m_feed.open() + m_feed.over(), m_session.ledger().uid(), m_session.language());
        QSaveFile file(path);
        const bool isOpen = file.open(QIODevice::WriteOnly);
        if (isOpen)
            file.write(CalendarFile::written(tr("Tenmatsu deadlines"), events, Base::now()));
        if (isOpen && file.commit())
            m_strip->say(Tone::Success, tr("The calendar was written. Importing it again updates its entries."));
        else
            m_strip->refuse({{QStringLiteral("app.cannot_write"), {file.errorString()}, path}}, m_session.language());
    });
}

} // namespace Views

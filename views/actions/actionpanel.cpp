#include "views/actions/actionpanel.h"

#include "model/tables/texts.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Views {

using Tables::ActionColumn;

ActionPanel::ActionPanel(QWidget *parent)
    : QScrollArea(parent), m_body(new QWidget), m_title(headingLabel({}, 2, m_body)),
      m_incident(new QPushButton(m_body)), m_facts(plainLabel({}, m_body)), m_notes(plainLabel({}, m_body)),
      m_newNote(new QLineEdit(m_body)), m_evaluation(new QPlainTextEdit(m_body))
{
    setObjectName(QStringLiteral("actionPanel"));
    m_title->setObjectName(QStringLiteral("actionTitle"));
    m_incident->setObjectName(QStringLiteral("actionIncident"));
    m_notes->setObjectName(QStringLiteral("actionNotes"));
    m_newNote->setObjectName(QStringLiteral("newNote"));
    m_evaluation->setObjectName(QStringLiteral("evaluation"));
    build();
    connect(m_incident, &QPushButton::clicked, this, &ActionPanel::openRequested);
    connect(m_newNote, &QLineEdit::returnPressed, this, &ActionPanel::addNote);
    m_evaluation->installEventFilter(this);
    show({}, {});
}

void ActionPanel::build()
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_body);
    m_incident->setIcon(icon(QStringLiteral("incidents")));
    m_newNote->setPlaceholderText(tr("Add a note and press Enter"));
    m_newNote->setAccessibleName(tr("New note"));
    m_evaluation->setAccessibleName(tr("Was it effective, and how was that seen?"));
    m_evaluation->setTabChangesFocus(true);
    m_evaluation->setMaximumHeight(fontMetrics().lineSpacing() * 5);

    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_incident, 0, Qt::AlignLeft);
    column->addWidget(m_facts);
    column->addSpacing(8);
    column->addWidget(headingLabel(tr("Was it effective, and how was that seen?"), 3, m_body));
    column->addWidget(m_evaluation);
    column->addSpacing(8);
    column->addWidget(headingLabel(tr("Notes"), 3, m_body));
    column->addWidget(m_newNote);
    column->addWidget(m_notes);
    column->addStretch();
}

void ActionPanel::show(const std::optional<Ledger::ActionRow> &row, const Tables::ActionContext &context)
{
    const bool same = row && m_row && row->incident == m_row->incident && row->action.id == m_row->action.id;
    if (!same)
        keepEvaluation();
    m_row = row;
    m_context = context;
    m_body->setVisible(row.has_value());
    if (!row)
        return;
    m_title->setText(row->action.title);
    m_incident->setText(withoutMnemonic(row->incidentReference.isEmpty() ? tr("Open the incident")
                                                                         : row->incidentReference));
    m_incident->setToolTip(toolTipText(row->incidentTitle));
    m_incident->setAccessibleDescription(row->incidentTitle);
    m_facts->setText(factLines());
    if (!same)
        m_newNote->clear();
    if (!same || !m_evaluation->hasFocus())
        m_evaluation->setPlainText(row->action.evaluation.valueOr({}));
    showNotes();
}

void ActionPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_newNote->setVisible(!readOnly);
    m_evaluation->setReadOnly(readOnly);
}

QString ActionPanel::factLines() const
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines += tr("%1: %2", "a fact of an action").arg(name, value);
    };
    for (const ActionColumn column : {ActionColumn::Status, ActionColumn::Due, ActionColumn::Owner, ActionColumn::Party,
                                      ActionColumn::Evidence})
        add(Tables::columnLabel(column, m_context.language), Tables::cellText(*m_row, column, m_context));
    const Incidents::Action &action = m_row->action;
    if (action.done)
        add(tr("Done"), Tables::momentText(*action.done, m_context.language));
    add(tr("Verified by"), action.verifiedBy.valueOr({}));
    add(tr("Closed by"), action.closedBy.valueOr({}));
    return lines.join(u'\n');
}

void ActionPanel::showNotes()
{
    QStringList texts;
    const auto &notes = m_row->action.notes.items();
    for (auto note = notes.crbegin(); note != notes.crend(); ++note) {
        QStringList head;
        if (note->at)
            head += Tables::momentText(*note->at, m_context.language);
        if (note->by)
            head += *note->by;
        texts += head.isEmpty() ? note->text : head.join(u"  ") + u'\n' + note->text;
    }
    m_notes->setText(texts.isEmpty() ? tr("No notes yet.") : texts.join(u"\n\n"));
}

void ActionPanel::addNote()
{
    if (!m_row || m_newNote->text().trimmed().isEmpty())
        return;
    const auto action = Tables::withCell(*m_row, ActionColumn::Note, m_newNote->text(), m_context);
    if (!action)
        return;
    Ledger::ActionRow row = *m_row;
    row.action = *action;
    m_newNote->clear();
    Q_EMIT changed(row);
}

void ActionPanel::keepEvaluation()
{
    if (!m_row || m_readOnly || m_evaluation->toPlainText() == m_row->action.evaluation.valueOr({}))
        return;
    Ledger::ActionRow row = *m_row;
    const QString text = m_evaluation->toPlainText();
    row.action.evaluation = text.trimmed().isEmpty() ? Base::Fact<QString>() : Base::Fact<QString>(text);
    m_row = row;
    Q_EMIT changed(row);
}

bool ActionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_evaluation && event->type() == QEvent::FocusOut)
        keepEvaluation();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace Views

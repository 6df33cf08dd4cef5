#pragma once

#include "model/tables/actioncells.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Views {

/// What a row of the table cannot hold: the whole title, the dated notes, and whether the action was effective. Gives
/// back a changed action; stores nothing.
class ActionPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit ActionPanel(QWidget *parent = nullptr);

    /// Nothing to show without a row. An editor that holds unsaved text of the same action keeps it.
    void show(const std::optional<Ledger::ActionRow> &row, const Tables::ActionContext &context);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed(const Ledger::ActionRow &row);
    void openRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showNotes();
    [[nodiscard]] QString factLines() const;
    void addNote();
    void keepEvaluation();

    std::optional<Ledger::ActionRow> m_row;
    Tables::ActionContext m_context;
    bool m_readOnly = false;
    QWidget *m_body;
    QLabel *m_title;
    QPushButton *m_incident;
    QLabel *m_facts;
    QLabel *m_notes;
    QLineEdit *m_newNote;
    QPlainTextEdit *m_evaluation;
};

} // namespace Views

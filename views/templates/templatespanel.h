#pragma once

#include "model/drafts/owndrafts.h"
#include "views/common/session.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace Views {

class EmptyState;
class MessageStrip;
class TemplateTable;

/// The office's own templates: added after a check, replaced by a newer version, removed from the list; the tags to type
/// into them. Where letters are chosen they are offered beside the shipped ones. Writes through the session alone.
class TemplatesPanel : public QWidget
{
    Q_OBJECT

public:
    /// Of the incident, if one is open, are the values of the tags.
    TemplatesPanel(Session &session, Incidents::IncidentId incident, QWidget *parent = nullptr);

    void reload();

private:
    void build();
    [[nodiscard]] QPushButton *button(const char *name, const QString &text, const char *iconName,
                                      void (TemplatesPanel::*step)());
    [[nodiscard]] QLayout *buttons();
    void enableSteps();
    void add();
    void replace();
    void remove();
    void saveCopy();
    void checkChosen();
    void showTags();
    /// `former`: what a new version takes over; its name is empty for a new template.
    void openFile(const Ledger::NewTemplate &former);
    void describe(const Ledger::NewTemplate &offered);
    [[nodiscard]] std::optional<Ledger::TemplateRow> chosen() const;
    [[nodiscard]] std::optional<Incidents::Incident> incident();
    /// Null, and said in the strip, where it cannot be read any more.
    [[nodiscard]] std::optional<Templates::OwnTemplate> chosenTemplate();

    Session &m_session;
    Incidents::IncidentId m_incident;
    TemplateTable *m_templates;
    MessageStrip *m_strip;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QList<QPushButton *> m_steps; ///< that need a chosen template
    QList<QPushButton *> m_writing; ///< that need a ledger one may write
};

} // namespace Views

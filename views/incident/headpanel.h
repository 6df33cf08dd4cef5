#pragma once

#include "model/base/problem.h"
#include "model/incident/incident.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace Views {

/// The head of the page: which incident, the three facts one is asked for, and its status. Asks for a status; whether
/// it may be given is the ledger's to say.
class HeadPanel : public QWidget
{
    Q_OBJECT

public:
    HeadPanel(Base::Language language, QWidget *parent);

    void setIncident(const Incidents::Incident &incident);
    /// What undo would take back; empty when there is nothing.
    void setUndo(const QString &text);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void statusChosen(Incidents::Status status);
    void undoRequested();
    /// The person wants to see where a fact stands.
    void fieldRequested(const QString &path);

private:
    void buildStatus();
    void buildUndo();
    QToolButton *addFact(const char *path);
    void showFact(QToolButton *button, const QString &text);
    void showStatus(Incidents::Status status);
    [[nodiscard]] QString nameText(const Incidents::Incident &incident) const;
    [[nodiscard]] QString endText(const Incidents::Incident &incident) const;

    Base::Language m_language;
    bool m_readOnly = false;
    QLabel *m_reference;
    QLabel *m_title;
    QLabel *m_end;
    QPushButton *m_status; ///< a menu: looking around in it changes nothing
    QList<QAction *> m_statuses;
    QToolButton *m_undo;
    QLayout *m_facts;
    QToolButton *m_persons;
    QToolButton *m_items;
    QToolButton *m_known;
};

} // namespace Views

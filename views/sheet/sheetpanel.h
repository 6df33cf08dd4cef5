#pragma once

#include "model/base/problem.h"
#include "model/forms/sheet.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTimer;

namespace Views {

class EmptyState;
class FieldPage;
class MessageStrip;
class Session;
class SheetRow;

/// A form of an authority beside the incident: each field in the order of the screen, filled from the facts, to be
/// copied one after the other. Reads through the session; writes nothing and files nothing.
class SheetPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SheetPanel(Session &session, QWidget *parent = nullptr);

    void setIncident(Incidents::IncidentId id);
    /// One that does not exist changes nothing.
    void chooseForm(const QString &form);

Q_SIGNALS:
    /// The person wants to enter a fact; its path in the incident file, or "own." and the setting's.
    void fieldRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    /// Why the incident cannot be read.
    Base::Problems read();
    void outdate();
    void fill();
    void chooseFitting();
    [[nodiscard]] Base::Problems misfits(const Forms::Form &form, bool voluntary) const;
    void showNothing(const QString &title, const Base::Problems &reasons);
    void showSheet(const Forms::Sheet &sheet);
    void showNotes(const Forms::Sheet &sheet);
    void showRemarks(const Forms::Sheet &sheet);
    [[nodiscard]] bool canUpdate(const QList<Forms::FilledField> &fields) const;
    void addRows(const Forms::Sheet &sheet);
    void goOn(const SheetRow *from);
    void placeLabels();

    Session &m_session;
    Incidents::IncidentId m_id;
    std::optional<Incidents::Incident> m_incident;
    bool m_isCurrent = false;
    QTimer *m_later;

    QComboBox *m_form;
    QLabel *m_progress;
    MessageStrip *m_notes;
    MessageStrip *m_remarks;
    QStackedWidget *m_stack;
    FieldPage *m_page;
    EmptyState *m_nothing;
    QWidget *m_rowsWidget = nullptr;
    QList<SheetRow *> m_rows;
};

} // namespace Views

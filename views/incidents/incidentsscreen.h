#pragma once

#include "model/tables/incidentfilter.h"
#include "views/common/session.h"

#include <QWidget>

class QSplitter;

namespace Views {

class IncidentList;
class IncidentPage;

/// The screen of incidents: the list, and beside it the page of the one that is open. Owns where the two stand; each
/// of them does its own work.
class IncidentsScreen : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentsScreen(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] IncidentList &list() { return *m_list; }
    void open(Incidents::IncidentId id);
    void closePage();
    /// Of the open page (see IncidentPage::showField).
    void showField(const QString &path);
    /// `caption` says what was picked when the filter names single incidents.
    void showMatching(const Tables::IncidentFilter &filter, const QString &caption = {});
    /// The open incident, else the current row; not valid for neither.
    [[nodiscard]] Incidents::IncidentId current() const;
    /// Not valid while no page is open.
    [[nodiscard]] Incidents::IncidentId openIncident() const { return m_open; }

    /// Stores what is being typed in the open page.
    void commitTyped();

Q_SIGNALS:
    void newLeakWanted();
    void newNearMissWanted();
    void importWanted();
    /// A letter lacks a fact that is entered in the settings.
    void settingRequested(const QString &path);

private:
    Session &m_session;
    QSplitter *m_splitter;
    IncidentList *m_list;
    IncidentPage *m_page = nullptr; ///< built when first opened
    Incidents::IncidentId m_open;
};

} // namespace Views

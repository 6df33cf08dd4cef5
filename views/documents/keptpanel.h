#pragma once

#include "model/drafts/kept.h"

#include <QTemporaryDir>
#include <QWidget>

class QLabel;
class QPushButton;
class QListView;

namespace Views {

class KeptTable;
class LifePanel;
class Session;

/// The documents kept of one incident, which of them are out of date and why, and what became of each; opens and gives
/// copies of them. Reads from the session; what is done with a document its LifePanel writes.
class KeptPanel : public QWidget
{
    Q_OBJECT

public:
    explicit KeptPanel(Session &session, QWidget *parent = nullptr);

    /// Compares every kept document with the facts of now.
    void show(const Incidents::Incident &incident);
    void clear();
    [[nodiscard]] int count() const;

    /// Names the newest document that is out of date, and what changed in it; empty when all are up to date.
    [[nodiscard]] QString staleness() const;
    /// What else changed in it.
    [[nodiscard]] QString staleDetails() const;
    /// Asks for that document anew.
    void writeStaleAnew();

Q_SIGNALS:
    void writeAnewRequested(const Drafts::Request &request);
    void saved(const QString &path);
    void refused(const Base::Problems &problems);

private:
    void build();
    void showChosen();
    void open();
    void save();
    [[nodiscard]] std::optional<QByteArray> chosenContent();
    [[nodiscard]] QString fileName(int row) const;
    void writeAnew(int row);
    [[nodiscard]] int chosenRow() const;
    [[nodiscard]] int staleRow() const;
    [[nodiscard]] std::optional<Drafts::Kept> chosen() const;

    Session &m_session;
    QTemporaryDir m_opened; ///< what other programs show; goes with the panel
    KeptTable *m_table;
    QLabel *m_none;
    QListView *m_view;
    QLabel *m_changes;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_writeAnew;
    LifePanel *m_life;
    qsizetype m_count = 0; ///< of those shown: a new one is chosen
};

} // namespace Views

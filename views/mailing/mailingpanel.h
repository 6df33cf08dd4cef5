#pragma once

#include "views/common/session.h"
#include "views/mailing/mailingwork.h"

#include <QWidget>

class QTabWidget;
class QTableView;
class QTimer;

namespace Views {

class ColumnTable;
class LetterPart;
class MakePart;
class MessageStrip;
class ProblemPanel;
class RosterPart;
class TestView;

/// From a roster to a letter a person, the steps in sight together: roster, letter, test letter, making. Brings the parts
/// together and hands the long steps to its worker. The roster's rows are nowhere but in its own file.
class MailingPanel : public QWidget
{
    Q_OBJECT

public:
    MailingPanel(Session &session, Incidents::IncidentId incident, QWidget *parent);
    ~MailingPanel() override;

    [[nodiscard]] bool isMaking() const { return m_work->step() == MailingWork::Step::Make; }
    /// The letters that are being made are given up; their result is not waited for.
    void stop() { m_work->giveUp(); }
    /// What that does to the files.
    [[nodiscard]] QString stopWords() const;

Q_SIGNALS:
    void fieldRequested(const QString &path);

private:
    /// Of what a check depends on.
    struct CheckKey
    {
        QString roster;
        QByteArray encoding;
        bool byHousehold = false, posts = true;
        Roster::Needs needs = {};

        bool operator==(const CheckKey &) const = default;
    };

    void build();
    QWidget *choices();
    QWidget *looks();
    void connectParts();
    void connectWork();
    void reloadIncident();
    void readRoster();
    void takeHead(const Base::Result<Mailing::RosterHead> &head);
    void lookAgain();
    void takeReport(const Base::Result<Roster::Report> &report);
    void makeTest(const Mailing::Order &order);
    void takeTest(const Base::Result<TestPages> &test);
    void saveTest();
    void saveBadRows();
    void sayBadRowsSaved(const QString &path, const Base::Result<Roster::Report> &report);
    void askWhere();
    void makeInto(const QString &path, bool resume);
    void offerResume(const QString &folder);
    void takeMade(const Base::Result<Mailing::Made> &made);
    void sayMade(const Mailing::Made &made);
    void sayCancelled();
    void refuse(const Base::Problems &problems);
    void nameTabs();
    void update();
    void setBusy(bool busy);
    void openField(const QString &path);
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] Base::Result<Mailing::Order> orderNow() const;
    [[nodiscard]] QString suggestion(const QString &ending) const;
    [[nodiscard]] static CheckKey keyOf(const Mailing::Order &order);

    Session &m_session;
    Incidents::IncidentId m_id;
    Incidents::Incident m_incident;
    QList<Incidents::HeadCount> m_formerCounts; ///< that were corrected
    MailingWork *m_work;
    QTimer *m_later;
    MessageStrip *m_strip;
    RosterPart *m_roster;
    LetterPart *m_letter;
    QTabWidget *m_tabs;
    TestView *m_test;
    ProblemPanel *m_problems;
    ColumnTable *m_columns;
    QTableView *m_columnView;
    MakePart *m_make;

    std::optional<Mailing::RosterHead> m_head;
    std::optional<Roster::Report> m_report;
    std::optional<CheckKey> m_checked;
    qint64 m_fromRow = 0;     ///< of the test letter
    bool m_isRefused = false; ///< roster or letter cannot be taken as they are
    Mailing::Order m_making = {};
};

} // namespace Views

#pragma once

#include "model/mailing/preparing.h"
#include "model/ledger/ledgerfile.h"
#include "model/mailing/testletter.h"

#include <QImage>
#include <QObject>
#include <QRectF>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace Views {

class Session;

/// A test letter and its pages as pictures.
struct TestPages
{
    Mailing::TestLetter letter;
    QList<QImage> pictures = {};
    QRectF window = {}; ///< of the envelope on the first one, in millimetres; null: none
};

/// The long steps of letters for many, one after the other in a thread of their own: copies go in, a value comes out. A new
/// step gives up the one before. What was made is written down in that thread too, before a file gets its name; the session
/// hears of it. Owns the thread; keeps nothing of a roster.
class MailingWork : public QObject
{
    Q_OBJECT

public:
    enum class Step { None, Head, Check, BadRows, Test, Make };

    explicit MailingWork(Session &session, QObject *parent = nullptr);
    /// Cancels and waits.
    ~MailingWork() override;

    void readHead(const QString &roster, const Sheets::Options &file);
    void check(const Mailing::Order &order);
    void saveBadRows(const Mailing::Order &order, const QString &path);
    void makeTest(const Mailing::Order &order, const Roster::Report &report, qint64 fromRow);
    void make(const Mailing::Order &order, const Roster::Report &report);
    /// The step ends soon, with roster.cancelled or mailing.cancelled.
    void cancel();
    /// Its result is no longer waited for.
    void giveUp();
    [[nodiscard]] Step step() const { return m_step; }

Q_SIGNALS:
    void headRead(const Base::Result<Mailing::RosterHead> &head);
    void rowsRead(qint64 rows);
    void checked(const Base::Result<Roster::Report> &report);
    void badRowsSaved(const QString &path, const Base::Result<Roster::Report> &report);
    void testMade(const Base::Result<TestPages> &test);
    void progressed(const Mailing::Progress &progress);
    /// All are made; of so many rows so many are written down.
    void recording(qint64 rows, qint64 of);
    void made(const Base::Result<Mailing::Made> &made);

private:
    using Cancelled = std::shared_ptr<std::atomic_bool>;
    using Word = std::function<void(std::function<void()>)>;

    template <typename Found, typename Work>
    void run(Step step, Work work, std::function<void(const Found &)> take);
    [[nodiscard]] Word nowAndThen();
    [[nodiscard]] std::function<bool(qint64)> rowStep(const Cancelled &cancelled);
    [[nodiscard]] Base::Result<Mailing::Made> makeNow(const Mailing::Order &order, const Roster::Report &report,
                                                      const Ledger::LedgerFile::Opener &open, const Cancelled &cancelled);
    [[nodiscard]] Base::Outcome record(Ledger::LedgerFile &ledger, const Mailing::Order &order, const Roster::Report &report,
                                       const Mailing::Made &made, const Cancelled &cancelled);

    Session &m_session;
    QThreadPool m_thread;
    Step m_step = Step::None;
    int m_round = 0; ///< results of an earlier one are not taken
    Cancelled m_cancelled;
};

} // namespace Views

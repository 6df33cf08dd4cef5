#include "views/mailing/mailingwork.h"

#include "model/reading/pdfpictures.h"
#include "views/common/session.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QMutex>
#include <QtConcurrent>

namespace Views {

using Base::Outcome;
using Base::Result;
using Ledger::LedgerFile;

namespace {

constexpr int stepMilliseconds = 100; // between two words about how far it is
constexpr double dotsPerInch = 144;   // sharp on a screen, also on one of twice the density
constexpr int pagesShown = 12;

Result<TestPages> pagesOf(const Mailing::Order &order, const Roster::Report &report, qint64 fromRow)
{
    auto letter = Mailing::testLetter(order, report, fromRow);
    if (!letter)
        return letter.problems();
    QList<QImage> pictures = letter->pdf.isEmpty() ? QList<QImage>() : Reading::picturesOf(letter->pdf, dotsPerInch, pagesShown);
    const QRectF window = order.envelope ? order.envelope->window : QRectF();
    return TestPages{.letter = std::move(*letter), .pictures = std::move(pictures), .window = window};
}

/// One worker at a time lays out letters: the fonts of the address window keep their engines and belong to one thread at a
/// time, while several windows may be open.
class Turn
{
public:
    explicit Turn(const std::atomic_bool &cancelled)
    {
        while (!(m_isHeld = mutex().tryLock(stepMilliseconds)) && !cancelled) { }
    }
    ~Turn()
    {
        if (m_isHeld)
            mutex().unlock();
    }
    Q_DISABLE_COPY_MOVE(Turn)
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    static QMutex &mutex()
    {
        static QMutex one;
        return one;
    }
    bool m_isHeld = false;
};

} // namespace

MailingWork::MailingWork(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // the fonts it knows stay with it
}

MailingWork::~MailingWork()
{
    giveUp();
    m_thread.waitForDone();
}

void MailingWork::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void MailingWork::giveUp()
{
    cancel();
    ++m_round;
    m_step = Step::None;
}

// By a watcher and not by then(): a continuation that finds its object gone in the same moment ends the program.
template <typename Found, typename Work>
void MailingWork::run(Step step, Work work, std::function<void(const Found &)> take)
{
    giveUp();
    m_step = step;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    auto *watcher = new QFutureWatcher<Found>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, take, round = m_round] {
        watcher->deleteLater();
        if (round != m_round)
            return;
        m_step = Step::None;
        take(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&m_thread, [work, cancelled = m_cancelled] {
        const Turn turn(*cancelled);
        return turn.isHeld() ? work(cancelled) : Found(Base::Problem{QStringLiteral("mailing.cancelled"), {}});
    }));
}

// A word to the window's thread; what comes too soon after the last one is left out.
MailingWork::Word MailingWork::nowAndThen()
{
    return [this, clock = QElapsedTimer()](std::function<void()> word) mutable {
        if (clock.isValid() && clock.elapsed() < stepMilliseconds)
            return;
        clock.start();
        QMetaObject::invokeMethod(this, std::move(word), Qt::QueuedConnection);
    };
}

std::function<bool(qint64)> MailingWork::rowStep(const Cancelled &cancelled)
{
    return [this, cancelled, word = nowAndThen()](qint64 rows) {
        word([this, rows] { Q_EMIT rowsRead(rows); });
        return !*cancelled;
    };
}

void MailingWork::readHead(const QString &roster, const Sheets::Options &file)
{
    run<Result<Mailing::RosterHead>>(Step::Head, [roster, file](const Cancelled &) { return Mailing::headOf(roster, file); },
                                     [this](const auto &head) { Q_EMIT headRead(head); });
}

void MailingWork::check(const Mailing::Order &order)
{
    const auto work = [this, order, language = m_session.language()](const Cancelled &cancelled) {
        return Mailing::checkRoster(order, {}, language, rowStep(cancelled));
    };
    run<Result<Roster::Report>>(Step::Check, work, [this](const auto &report) { Q_EMIT checked(report); });
}

void MailingWork::saveBadRows(const Mailing::Order &order, const QString &path)
{
    const auto work = [this, order, path, language = m_session.language()](const Cancelled &cancelled) {
        return Mailing::checkRoster(order, path, language, rowStep(cancelled));
    };
    run<Result<Roster::Report>>(Step::BadRows, work, [this, path](const auto &report) { Q_EMIT badRowsSaved(path, report); });
}

void MailingWork::makeTest(const Mailing::Order &order, const Roster::Report &report, qint64 fromRow)
{
    run<Result<TestPages>>(Step::Test, [order, report, fromRow](const Cancelled &) { return pagesOf(order, report, fromRow); },
                           [this](const auto &test) { Q_EMIT testMade(test); });
}

void MailingWork::make(const Mailing::Order &order, const Roster::Report &report)
{
    const auto work = [this, order, report, open = m_session.ledger().opener()](const Cancelled &cancelled) {
        return makeNow(order, report, open, cancelled);
    };
    run<Result<Mailing::Made>>(Step::Make, work, [this](const auto &done) { Q_EMIT made(done); });
}

// In the worker, with a connection of its own to the ledger.
Result<Mailing::Made> MailingWork::makeNow(const Mailing::Order &order, const Roster::Report &report,
                                           const LedgerFile::Opener &open, const Cancelled &cancelled)
{
    const auto ledger = open();
    if (!ledger)
        return ledger.problems();
    const auto step = [&, word = nowAndThen()](const Mailing::Progress &progress) {
        word([this, progress] { Q_EMIT progressed(progress); });
        return !*cancelled;
    };
    const auto hash = [&ledger](const QByteArray &cells) { return (*ledger)->keyedHash(cells); };
    const auto keep = [&](const Mailing::Made &made) { return record(**ledger, order, report, made, cancelled); };
    return Mailing::make(order, report, {.step = step, .hash = hash, .record = keep});
}

Outcome MailingWork::record(LedgerFile &ledger, const Mailing::Order &order, const Roster::Report &report,
                            const Mailing::Made &made, const Cancelled &cancelled)
{
    const auto step = [&, of = qint64(made.rows.size()), word = nowAndThen()](qint64 rows) {
        word([this, rows, of] { Q_EMIT recording(rows, of); });
        return !*cancelled;
    };
    const Outcome recorded = Mailing::record(ledger, order, report, made, m_session.by(), step);
    // To the session and not to this object, which may be gone until then.
    if (const Incidents::IncidentId id(order.incident.id.valueOr(0)); recorded)
        QMetaObject::invokeMethod(&m_session, [session = &m_session, id] { session->tellOfLetters(id); }, Qt::QueuedConnection);
    return recorded;
}

} // namespace Views

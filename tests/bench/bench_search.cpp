// Times a search keystroke over a whole ledger: a fresh search for a word, the same word typed letter by letter, and
// the list that shows what was found, beside a plain LIKE over the same bodies. One JSON line; times in milliseconds.
//   cmake --build --preset release --target bench
//   build/release/tests/makeledger big.tenmatsu 100000 && build/release/tests/bench_search big.tenmatsu
#include "model/tables/folding.h"
#include "model/tables/incidenttable.h"
#include "model/tables/searchbuild.h"
#include "tests/support/temporaryledger.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <cstdio>
#include <cmath>
#include <functional>

using namespace Tables;

namespace {

// Words of two letters and more: in nearly all incidents, in some, in one, in none; two of them together.
const QStringList typedWords = {
    QStringLiteral("誤送"), QStringLiteral("名簿"), QStringLiteral("総務"),     QStringLiteral("To"),
    QStringLiteral("メー"), QStringLiteral("𠮷野"), QStringLiteral("zq"),       QStringLiteral("01"),
    QStringLiteral("送信"), QStringLiteral("メール"), QStringLiteral("2019-0457"), QStringLiteral("添付ファイル"),
    QStringLiteral("宛先 学校 研修"), QStringLiteral("共済予約")};

double milliseconds(const std::function<void()> &work)
{
    constexpr int rounds = 5;
    std::array<double, rounds> times = {};
    for (double &time : times) {
        QElapsedTimer timer;
        timer.start();
        work();
        time = double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    return times[rounds / 2];
}

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

double likeMilliseconds(const QString &path, const QString &word)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("like"));
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database.open())
        qFatal("cannot open %s", qPrintable(path));
    QSqlQuery query(database);
    query.prepare(QStringLiteral("SELECT id FROM incident WHERE body LIKE ? UNION SELECT incident_id FROM timeline_step "
                                 "WHERE body LIKE ? UNION SELECT incident_id FROM action WHERE body LIKE ?"));
    return milliseconds([&] {
        for (int at = 0; at < 3; ++at)
            query.bindValue(at, QString(u'%' % word % u'%'));
        query.exec();
        while (query.next()) { }
    });
}

/// Letter by letter from the second on, each search narrowing the one before.
double slowestKeystroke(const SearchIndex &index, const QString &typed)
{
    Search search(index);
    double slowest = 0;
    for (qsizetype length = 2; length <= typed.size(); ++length) {
        const QStringList words = searchWords(QStringView(typed).left(length));
        QElapsedTimer timer;
        timer.start();
        (void)search.find(words);
        slowest = qMax(slowest, double(timer.nsecsElapsed()) / 1e6);
    }
    return slowest;
}

struct Slowest
{
    double time = 0;
    QString word;

    void take(double other, const QString &typed)
    {
        if (other > time) {
            time = other;
            word = typed;
        }
    }
    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("ms"), rounded(time)}, {QStringLiteral("word"), word}}; }
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString path = application.arguments().value(1);
    const auto ledger = Tests::expect(Ledger::LedgerFile::open(path, Ledger::LedgerFile::Mode::Read));
    const qint64 before = residentKilobytes();
    QElapsedTimer building;
    building.start();
    const SearchIndex index = Tests::expect(searchIndexOf(*ledger, Base::Language::Japanese, false));
    const double seconds = double(building.elapsed()) / 1000;
    const qint64 kilobytes = residentKilobytes() - before;

    IncidentTable table(Base::Language::Japanese);
    table.setRows(Tests::expect(ledger->incidents()));
    Slowest fresh;
    Slowest typing;
    Slowest showing;
    for (const QString &typed : typedWords) {
        const QStringList words = searchWords(typed);
        fresh.take(milliseconds([&] { (void)index.find(words); }), typed);
        typing.take(slowestKeystroke(index, typed), typed);
        const FoundIncidents found = index.find(words);
        showing.take(milliseconds([&] {
                         table.setFound(found);
                         table.setFound({});
                     }) / 2,
                     typed);
    }
    const double like = likeMilliseconds(path, QStringLiteral("名簿"));
    const QJsonObject line{{QStringLiteral("bench"), QStringLiteral("search")},
                           {QStringLiteral("incidents"), index.size()},
                           {QStringLiteral("build_seconds"), rounded(seconds)},
                           {QStringLiteral("memory_mb"), rounded(double(kilobytes) / 1024)},
                           {QStringLiteral("slowest_fresh"), fresh.toJson()},
                           {QStringLiteral("slowest_typing"), typing.toJson()},
                           {QStringLiteral("slowest_list"), showing.toJson()},
                           {QStringLiteral("like_ms"), rounded(like)},
                           {QStringLiteral("times_faster_than_like"), rounded(like / fresh.time)}};
    printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

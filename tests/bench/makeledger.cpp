// Makes a large ledger for the measurements: of ten incidents nine are short, as most leaks are (one mis-sent message,
// one action), and one is a whole sample case; each with its own words, dates and figures.  makeledger FILE COUNT
#include "model/duties/proposals.h"
#include "model/incident/json.h"
#include "tests/support/temporaryledger.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>

using namespace Incidents;

namespace {

// The same numbers in every run, so that two measurements are of the same ledger.
QRandomGenerator numbers(20261122);

const QStringList departments = {QStringLiteral("総務課"), QStringLiteral("会員サービス課"), QStringLiteral("情報システム課"),
                                 QStringLiteral("営業部"), QStringLiteral("健診事業部"), QStringLiteral("広報課")};

QString someWords(int count)
{
    static const QStringList words = QStringLiteral("名簿 配信 宛先 会員 添付 確認 委託 郵送 封入 受付 予約 申込 案内 通知 督促 "
                                                    "抽選 研修 採用 講座 健診 共済 学校 市民 支援 相談 調査 請求 契約 更新 変更")
                                         .split(u' ');
    QString text;
    for (int at = 0; at < count; ++at)
        text += words[numbers.bounded(words.size())];
    return text;
}

Incident shortened(const Incident &sample)
{
    Incident incident{.title = sample.title, .status = sample.status, .cause = sample.cause};
    incident.discoveredBy = sample.discoveredBy;
    incident.counts.append({.of = CountOf::Persons, .value = 1});
    incident.timeline.append({.kind = StepKind::Sent, .text = someWords(12)});
    incident.actions.append({.title = someWords(8), .status = ActionStatus::Open,
                             .due = Moment::of(PartialTime::fromDate(QDate(2026, 1, 1).addDays(numbers.bounded(600))))});
    return incident;
}

Incident varied(const Incident &sample, int number)
{
    Incident incident = number % 10 == 0 ? sample : shortened(sample);
    const QDate day = QDate(2017, 1, 1).addDays(numbers.bounded(3600));
    incident.reference = QStringLiteral("%1-%2").arg(day.year()).arg(number, 6, 10, QLatin1Char('0'));
    incident.title = someWords(5) + u' ' + incident.title;
    incident.summary = QString(someWords(30) + incident.summary.valueOr({}));
    incident.department = departments[numbers.bounded(departments.size())];
    incident.links = {};
    const QDateTime event(day, QTime(10, 0));
    incident.occurred = Occurrence{.moments = {Moment::of(PartialTime::fromDateTime(event))}};
    incident.discovered = Moment::of(PartialTime::fromDateTime(event.addSecs(600 * numbers.bounded(1, 300))));
    incident.known = incident.discovered;
    for (HeadCount &count : incident.counts) {
        if (count.value)
            count.value = numbers.bounded(1, 5000);
    }
    return incident;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString path = application.arguments().value(1);
    const int count = application.arguments().value(2).toInt();
    QElapsedTimer timer;
    timer.start();
    const auto ledger = Tests::expect(Ledger::LedgerFile::create(path, QStringLiteral("bench")));
    const Duties::LawBooks books = Duties::openLawBooks().books;
    ledger->setJudge(Duties::judgeOf(*ledger, [&books]() -> const Duties::LawBooks & { return books; }));
    const QList<Incident> samples = Tests::sampleIncidents();
    constexpr int batch = 5000;
    for (int done = 0; done < count; done += batch) {
        QList<Incident> incidents;
        for (int at = done; at < qMin(done + batch, count); ++at)
            incidents += varied(samples[at % samples.size()], at);
        (void)Tests::expect(ledger->add(incidents, QStringLiteral("bench")));
    }
    printf("{\"bench\": \"makeledger\", \"incidents\": %d, \"seconds\": %.1f}\n", count, double(timer.elapsed()) / 1000);
}

// Assesses 100,000 incidents under every shipped regime, beside reading the same incidents from JSON, in one run: the
// sample cases with other days and figures, an incident of which little is known, and one that every regime applies to.
// One JSON line each; the processor's time, because other programs may run beside it.  bench_assess [COUNT]
#include "model/incident/json.h"
#include "model/rules/assess.h"
#include "tests/support/temporaryledger.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <ctime>

namespace {

int incidentsMeasured = 100'000;

int incidentsRead() ///< reading is so much slower that a tenth is enough
{
    return incidentsMeasured / 10;
}

/// Milliseconds of the processor since the process began.
double processorTime()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

constexpr int variations = 40;

QList<Incidents::Incident> variedSamples()
{
    QList<Incidents::Incident> incidents;
    for (const Incidents::Incident &sample : Tests::sampleIncidents()) {
        for (int at = 0; at < variations; ++at) {
            Incidents::Incident incident = sample;
            incident.known = Incidents::Moment::of(Incidents::PartialTime::fromDate(QDate(2022, 4, 1).addDays(at * 41)));
            for (Incidents::HeadCount &count : incident.counts) {
                if (count.value)
                    count.value = at * 53;
            }
            incidents += incident;
        }
    }
    return incidents;
}

QList<Incidents::Incident> everywhere()
{
    return {Tests::incidentOf(R"("organisation":{"kind":"business","privacy_mark":true},"role":"own","event":{"leak":"yes"},)"
                              R"("known":"2026-11-02T10:00","my_number":"yes","counts":[{"of":"persons","value":1200}],)"
                              R"("facts":{"persons_in":["JP","FR","GB","KR","SG"],"risk":"yes","high_risk":"yes"},)"
                              R"("data":[{"items":["name","card_number"]}],"cause":"wrong_attachment")")};
}

/// Nothing said yet but when: every question is open.
QList<Incidents::Incident> bare()
{
    return {Tests::incidentOf(R"("known":"2026-11-02","counts":[{"of":"persons","value":1}],"cause":"wrong_attachment")")};
}

double assessing(const QList<Incidents::Incident> &incidents, const Rules::Rulebook &rulebook)
{
    const QTimeZone zone("Asia/Tokyo");
    const Rules::Calendar &calendar = Rules::Calendar::japan();
    qsizetype duties = 0;
    const double begun = processorTime();
    for (int at = 0; at < incidentsMeasured; ++at) {
        const auto assessment = Rules::assess({incidents[at % incidents.size()], QDate(2026, 11, 22), zone}, rulebook, calendar);
        for (const Rules::RegimeFinding &finding : assessment.regimes)
            duties += finding.parties.size();
    }
    const double taken = processorTime() - begun;
    return duties > 0 ? taken : -1;
}

double reading(const QList<Incidents::Incident> &incidents)
{
    QList<QByteArray> files;
    for (const Incidents::Incident &incident : incidents)
        files += QJsonDocument(Incidents::toJson(incident)).toJson(QJsonDocument::Compact);
    qsizetype read = 0;
    const double begun = processorTime();
    for (int at = 0; at < incidentsRead(); ++at)
        read += Tests::expect(Incidents::readIncidents(Tests::expect(Incidents::parseJson(files[at % files.size()])))).size();
    const double taken = (processorTime() - begun) * incidentsMeasured / incidentsRead();
    return read > 0 ? taken : -1;
}

void measure(const char *name, const QList<Incidents::Incident> &incidents, const Rules::Rulebook &rulebook)
{
    const double assess = assessing(incidents, rulebook);
    const double parse = reading(incidents);
    printf("{\"bench\": \"assess\", \"incidents\": \"%s\", \"count\": %d, \"assess_ms\": %.0f, \"read_json_ms\": %.0f, "
           "\"ratio\": %.3f}\n",
           name, incidentsMeasured, assess, parse, assess / parse);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 0; count > 0) // else the ledger of the others
        incidentsMeasured = count;
    const Rules::Rulebook rulebook = Rules::Rulebook::load();
    measure("samples", variedSamples(), rulebook);
    measure("bare", bare(), rulebook);
    measure("every regime", everywhere(), rulebook);
}

#include "model/drafts/drafts.h"

#include "model/incident/json.h"
#include "model/letters/changemarks.h"

#include <QBuffer>

namespace Drafts {

using namespace Incidents;

namespace {

const QString japanese = QStringLiteral("ja"), english = QStringLiteral("en");
const QString wareki = QStringLiteral("wareki"), seireki = QStringLiteral("seireki");

QString endingOf(Letters::Format format)
{
    for (const QString &ending : Letters::fileEndings()) {
        const auto named = Letters::formatForFile(QStringLiteral("x") + ending);
        if (named && *named == format)
            return ending.mid(1);
    }
    Q_UNREACHABLE();
}

} // namespace

Letters::Options optionsFor(const Request &request, const Incident &incident, const QTimeZone &zone)
{
    Letters::Options options = request.choices;
    options.era = request.era.value_or(Letters::usualEra(incident));
    options.zone = zone;
    options.date = request.date;
    options.documentNumber = request.documentNumber;
    options.addressee = request.addressee;
    options.voluntary = request.voluntary;
    return options;
}

Base::Result<Letters::Composition> write(const Request &request, const Incident &incident, const OwnOrganisation &own,
                                         const QTimeZone &zone)
{
    const auto letter = Letters::shippedTemplate(request.letter, request.language);
    if (!letter)
        return letter.problems();
    return Letters::compose(*letter, incident, own, optionsFor(request, incident, zone));
}

Base::Result<Letters::Composition> writeAfter(const QList<Ledger::FilingRow> &filings, const Request &request,
                                              const Incident &incident, const OwnOrganisation &own, const QTimeZone &zone)
{
    auto now = write(request, incident, own, zone);
    const auto letter = Letters::shippedTemplate(request.letter, request.language);
    if (!now || !letter || !letter->marksChanges || filings.isEmpty())
        return now;
    const auto last = std::max_element(filings.begin(), filings.end(), [](const auto &one, const auto &other) {
        return one.recorded < other.recorded;
    });
    const auto former = fromJson(last->facts);
    const auto then = former ? write(request, *former, own, zone) : Base::Result<Letters::Composition>(former.problems());
    if (then)
        Letters::markChanges(now->document, then->document);
    return now;
}

Base::Result<Ledger::NewDocument> forLedger(const Request &request, const Incident &incident,
                                            const Letters::Composition &composition, Letters::Format format)
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    if (const auto rendered = Letters::render(composition.document, format, &file); !rendered)
        return rendered.problems();
    const Base::Era era = request.era.value_or(Letters::usualEra(incident));
    Ledger::NewDocument document{.incident = IncidentId(incident.id.valueOr(0)),
                                 .letter = request.letter,
                                 .language = request.language == Base::Language::Japanese ? japanese : english,
                                 .era = era == Base::Era::Japanese ? wareki : seireki,
                                 .format = endingOf(format),
                                 .date = request.date,
                                 .number = request.documentNumber,
                                 .addressee = request.addressee,
                                 .content = file.data()};
    for (const Letters::QuotedFact &fact : composition.quoted)
        document.quoted.append({fact.tag, fact.label, fact.value});
    for (const Letters::MissingFact &fact : composition.missing)
        document.missing.append(fact.label);
    return document;
}

Request requestOf(const Ledger::NewDocument &document)
{
    return {.letter = document.letter,
            .language = document.language == english ? Base::Language::English : Base::Language::Japanese,
            .era = document.era == wareki ? Base::Era::Japanese : Base::Era::Western,
            .date = document.date,
            .documentNumber = document.number,
            .addressee = document.addressee};
}

Base::Result<QList<Letters::ChangedFact>> changes(const Ledger::DocumentRow &stored, const Incident &incident,
                                                  const OwnOrganisation &own, const QTimeZone &zone)
{
    Request request = requestOf(stored.document);
    request.voluntary = true; // what was written once is compared, whether or not it would still fit
    const auto now = write(request, incident, own, zone);
    if (!now)
        return now.problems();
    QList<Letters::QuotedFact> then;
    for (const Ledger::QuotedText &fact : stored.document.quoted)
        then.append({fact.tag, fact.label, fact.value});
    return Letters::changedFacts(then, now->quoted);
}

} // namespace Drafts

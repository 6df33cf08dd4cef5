#include "model/drafts/drafts.h"

#include "model/base/japanese.h"
#include "model/drafts/choices.h"
#include "model/incident/json.h"
#include "model/letters/changemarks.h"
#include "model/letters/sentences.h"

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

QList<Letters::Choice> choicesOf(const Request &request)
{
    const auto letter = Letters::shippedTemplate(request.letter, request.language);
    return letter ? Letters::choicesAskedBy(letter->body) : QList<Letters::Choice>();
}

Letters::Options optionsFor(const Request &request, const Incident &incident, const QTimeZone &zone)
{
    Letters::Options options = request.choices;
    options.era = request.era.value_or(Letters::usualEra(incident));
    options.zone = zone;
    options.date = request.date;
    options.documentNumber = request.documentNumber;
    options.addressee = request.addressee;
    options.series = request.series;
    options.voluntary = request.voluntary;
    return options;
}

namespace {

Publication ownPublication(const Request &request)
{
    Publication publication;
    publication.series = request.series;
    publication.state = Publishing::Done;
    if (const auto day = PartialTime::fromString(request.date.toString(Qt::ISODate)))
        publication.when = Moment::of(*day);
    return publication;
}

} // namespace

Incident toldBy(const Request &request, const Incident &incident, const Filings &filings)
{
    const Incident told = Ledger::withFilings(incident, filings);
    const bool isOfSeries = isNotice(request.letter) && !request.series.isEmpty();
    return isOfSeries ? withPublication(told, ownPublication(request)) : told;
}

Base::Result<Letters::Composition> write(const Request &request, const Incident &incident, const Filings &filings,
                                         const OwnOrganisation &own, const QTimeZone &zone)
{
    const auto letter = Letters::shippedTemplate(request.letter, request.language);
    if (!letter)
        return letter.problems();
    return Letters::compose(*letter, toldBy(request, incident, filings), own, optionsFor(request, incident, zone));
}

namespace {

QJsonObject toldThen(const QJsonObject &facts, const Filings &filings, const QDateTime &then)
{
    const auto incident = fromJson(facts);
    Filings before;
    std::copy_if(filings.begin(), filings.end(), std::back_inserter(before),
                 [&then](const Ledger::FilingRow &row) { return row.recorded < then; });
    return incident ? toJson(Ledger::withFilings(*incident, before)) : facts;
}

} // namespace

QJsonObject formerFacts(const Request &request, const Filings &filings,
                        const QList<Ledger::IssuedDocument> &issued)
{
    const QString language = languageWord(request.language);
    for (auto last = issued.crbegin(); isNotice(request.letter) && last != issued.crend(); ++last) {
        if (last->row.document.letter == request.letter && last->row.document.language == language)
            return toldThen(last->row.document.facts, filings, last->row.made);
    }
    if (isNotice(request.letter) || filings.isEmpty())
        return {};
    const auto last = std::max_element(filings.begin(), filings.end(), [](const auto &one, const auto &other) {
        return one.recorded < other.recorded;
    });
    return toldThen(last->facts, filings, last->recorded);
}

Base::Result<Letters::Composition> writeAfter(const QJsonObject &formerFacts, const Request &request,
                                              const Incident &incident, const Filings &filings,
                                              const OwnOrganisation &own, const QTimeZone &zone)
{
    auto now = write(request, incident, filings, own, zone);
    const auto letter = Letters::shippedTemplate(request.letter, request.language);
    if (!now || !letter || !letter->marksChanges || formerFacts.isEmpty())
        return now;
    const auto former = fromJson(formerFacts);
    const auto then = former ? write(request, *former, {}, own, zone) : Base::Result<Letters::Composition>(former.problems());
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
                                 .language = languageWord(request.language),
                                 .era = era == Base::Era::Japanese ? wareki : seireki,
                                 .format = endingOf(format),
                                 .date = request.date,
                                 .number = request.documentNumber,
                                 .addressee = request.addressee,
                                 .series = request.series,
                                 .templateVersion = composition.templateVersion,
                                 .choices = choicesToJson(request),
                                 .facts = toJson(incident),
                                 .content = file.data()};
    Letters::Composition told = composition;
    Letters::addSentences(told);
    for (const Letters::QuotedFact &fact : std::as_const(told.quoted))
        document.quoted.append({fact.tag, fact.label, fact.value, fact.sentence});
    for (const Letters::MissingFact &fact : composition.missing)
        document.missing.append(fact.label);
    return document;
}

QString languageWord(Base::Language language)
{
    return language == Base::Language::Japanese ? japanese : english;
}

bool isNotice(const QString &letter)
{
    return letter == u"web-notice";
}

QString seriesNumbered(qsizetype number)
{
    return QStringLiteral("第%1報").arg(Base::kanjiNumber(number));
}

// Two languages of one notice bear one number; what was published before the ledger knew of documents counts as well.
QString nextSeries(const Incident &incident, const QString &language, const QList<Ledger::IssuedDocument> &issued)
{
    const auto notices = std::count_if(issued.begin(), issued.end(), [](const Ledger::IssuedDocument &each) {
        return isNotice(each.row.document.letter);
    });
    const auto inLanguage = std::count_if(issued.begin(), issued.end(), [&language](const Ledger::IssuedDocument &each) {
        return isNotice(each.row.document.letter) && each.row.document.language == language;
    });
    const auto published = std::count_if(incident.publications.begin(), incident.publications.end(),
                                         [](const Publication &each) { return each.state == Publishing::Done; });
    const qsizetype others = qMax(qsizetype(0), published - notices); // by hand, before
    return seriesNumbered(inLanguage + others + 1);
}

Incident withPublication(Incident incident, const Publication &publication)
{
    for (Publication &each : incident.publications) {
        if (each.series != publication.series)
            continue;
        each.state = publication.state;
        each.when = publication.when;
        if (publication.where)
            each.where = publication.where;
        return incident;
    }
    incident.publications.append(publication);
    return incident;
}

Request requestOf(const Ledger::NewDocument &document)
{
    Request request{.letter = document.letter,
                    .language = document.language == english ? Base::Language::English : Base::Language::Japanese,
                    .era = document.era == wareki ? Base::Era::Japanese : Base::Era::Western,
                    .date = document.date,
                    .documentNumber = document.number,
                    .addressee = document.addressee,
                    .series = document.series,
                    .ownTemplate = Ledger::TemplateId(document.ownTemplate)};
    addChoices(document.choices, &request);
    return request;
}

namespace {

QList<Letters::QuotedFact> quotedIn(const Ledger::NewDocument &document)
{
    QList<Letters::QuotedFact> quoted;
    for (const Ledger::QuotedText &fact : document.quoted)
        quoted.append({fact.tag, fact.label, fact.value, fact.sentence});
    return quoted;
}

} // namespace

QList<Letters::ChangedFact> changesSince(const Ledger::NewDocument &stored, Letters::Composition now)
{
    Letters::addSentences(now);
    return Letters::changedFacts(quotedIn(stored), now.quoted);
}

Base::Result<QList<Letters::ChangedFact>> changes(const Ledger::DocumentRow &stored, const Incident &incident,
                                                  const Filings &filings, const OwnOrganisation &own,
                                                  const QTimeZone &zone)
{
    Request request = requestOf(stored.document);
    request.voluntary = true; // what was written once is compared, whether or not it would still fit
    const auto now = write(request, incident, filings, own, zone);
    if (!now)
        return now.problems();
    return changesSince(stored.document, *now);
}

} // namespace Drafts

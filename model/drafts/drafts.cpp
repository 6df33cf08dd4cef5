#include "model/drafts/drafts.h"

#include "model/base/japanese.h"
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

// A notice lists itself among those published, so that it is not out of date by being published.
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

Base::Result<Letters::Composition> write(const Request &request, const Incident &incident, const OwnOrganisation &own,
                                         const QTimeZone &zone)
{
    const auto letter = Letters::shippedTemplate(request.letter, request.language);
    if (!letter)
        return letter.problems();
    const Letters::Options options = optionsFor(request, incident, zone);
    if (!isNotice(request.letter) || request.series.isEmpty())
        return Letters::compose(*letter, incident, own, options);
    return Letters::compose(*letter, withPublication(incident, ownPublication(request)), own, options);
}

QJsonObject formerFacts(const Request &request, const QList<Ledger::FilingRow> &filings,
                        const QList<Ledger::IssuedDocument> &issued)
{
    const QString language = languageWord(request.language);
    for (auto last = issued.crbegin(); isNotice(request.letter) && last != issued.crend(); ++last) {
        if (last->row.document.letter == request.letter && last->row.document.language == language)
            return last->row.document.facts;
    }
    if (isNotice(request.letter) || filings.isEmpty())
        return {};
    return std::max_element(filings.begin(), filings.end(), [](const auto &one, const auto &other) {
        return one.recorded < other.recorded;
    })->facts;
}

Base::Result<Letters::Composition> writeAfter(const QJsonObject &formerFacts, const Request &request,
                                              const Incident &incident, const OwnOrganisation &own, const QTimeZone &zone)
{
    auto now = write(request, incident, own, zone);
    const auto letter = Letters::shippedTemplate(request.letter, request.language);
    if (!now || !letter || !letter->marksChanges || formerFacts.isEmpty())
        return now;
    const auto former = fromJson(formerFacts);
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
                                 .language = languageWord(request.language),
                                 .era = era == Base::Era::Japanese ? wareki : seireki,
                                 .format = endingOf(format),
                                 .date = request.date,
                                 .number = request.documentNumber,
                                 .addressee = request.addressee,
                                 .series = request.series,
                                 .templateVersion = composition.templateVersion,
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
    return {.letter = document.letter,
            .language = document.language == english ? Base::Language::English : Base::Language::Japanese,
            .era = document.era == wareki ? Base::Era::Japanese : Base::Era::Western,
            .date = document.date,
            .documentNumber = document.number,
            .addressee = document.addressee,
            .series = document.series};
}

Base::Result<QList<Letters::ChangedFact>> changes(const Ledger::DocumentRow &stored, const Incident &incident,
                                                  const OwnOrganisation &own, const QTimeZone &zone)
{
    Request request = requestOf(stored.document);
    request.voluntary = true; // what was written once is compared, whether or not it would still fit
    auto now = write(request, incident, own, zone);
    if (!now)
        return now.problems();
    Letters::addSentences(*now);
    QList<Letters::QuotedFact> then;
    for (const Ledger::QuotedText &fact : stored.document.quoted)
        then.append({fact.tag, fact.label, fact.value, fact.sentence});
    return Letters::changedFacts(then, now->quoted);
}

} // namespace Drafts

#include "model/drafts/owndrafts.h"

#include "model/incident/causes.h"
#include "model/ledger/ledgerfile.h"

#include <QBuffer>
#include <QSet>

namespace Drafts {

using Base::Problem;
using namespace Qt::StringLiterals;

namespace {

// The shipped letter says for whom it may be written; in the other language the same holds.
Base::Result<Letters::Template> shippedLike(const Request &request)
{
    auto letter = Letters::shippedTemplate(request.letter, request.language);
    const bool isJapanese = request.language == Base::Language::Japanese;
    return letter ? letter : Letters::shippedTemplate(request.letter, isJapanese ? Base::Language::English
                                                                                 : Base::Language::Japanese);
}

} // namespace

Base::Problems misfits(const Request &request, const Incidents::Incident &incident)
{
    const auto shipped = shippedLike(request);
    return shipped ? Letters::misfits(*shipped, incident, request.voluntary) : shipped.problems();
}

Base::Result<Templates::OwnTemplate> ownTemplate(const Ledger::LedgerFile &ledger, Ledger::TemplateId id)
{
    const auto rows = ledger.templates();
    const auto bytes = ledger.templateContent(id);
    if (!rows || !bytes)
        return rows ? bytes.problems() : rows.problems();
    const auto row = std::ranges::find(*rows, id, &Ledger::TemplateRow::id);
    const QString file = row == rows->end() ? QString() : row->description.file;
    const Templates::Reading reading = Templates::readTemplate(*bytes, file);
    if (!reading.found)
        return Templates::problemsOf(reading.faults, {}, Base::Language::Japanese);
    return *reading.found;
}

Base::Result<OwnDraft> writeOwn(const Templates::OwnTemplate &own, const Request &request,
                                const Incidents::Incident &incident, const Filings &filings,
                                const Incidents::OwnOrganisation &organisation, const QTimeZone &zone)
{
    const auto shipped = shippedLike(request);
    if (!shipped)
        return shipped.problems();
    if (const Base::Problems problems = misfits(request, incident); !problems.isEmpty())
        return problems;
    const Incidents::Incident told = toldBy(request, incident, filings);
    Templates::Filled filled = own.filled(told, organisation, optionsFor(request, incident, zone), request.language);
    filled.letter.document.title = shipped->name(request.language);
    const bool isLines = own.lines().has_value();
    return OwnDraft{.composition = filled.letter,
                    .file = isLines ? QByteArray() : filled.file,
                    .ending = isLines ? QString() : own.ending(),
                    .request = request};
}

Base::Result<Ledger::NewDocument> forLedger(const OwnDraft &draft, const Incidents::Incident &incident,
                                            const QString &fileName)
{
    if (!draft.request.ownTemplate.isValid())
        return Problem{u"templates.not_stored"_s, {}};
    const auto bytes = bytesFor(draft, fileName);
    if (!bytes)
        return bytes.problems();
    auto document = forLedger(draft.request, incident, draft.composition, Letters::Format::Text);
    if (!document)
        return document;
    document->format = fileName.section(u'.', -1).toLower();
    document->content = *bytes;
    document->ownTemplate = draft.request.ownTemplate.value;
    return document;
}

Base::Result<QList<Letters::ChangedFact>> changesIn(const Ledger::LedgerFile &ledger, const Ledger::DocumentRow &stored,
                                                    const Incidents::Incident &incident,
                                                    const Incidents::OwnOrganisation &organisation)
{
    const auto filings = ledger.filings(stored.document.incident);
    if (!filings)
        return filings.problems();
    if (stored.document.ownTemplate == 0)
        return changes(stored, incident, *filings, organisation, ledger.zone());
    Request request = requestOf(stored.document);
    request.voluntary = true;
    const auto own = ownTemplate(ledger, request.ownTemplate);
    const auto now = own ? writeOwn(*own, request, incident, *filings, organisation, ledger.zone())
                         : Base::Result<OwnDraft>(own.problems());
    if (!now)
        return now.problems();
    return changesSince(stored.document, now->composition);
}

Base::Result<QByteArray> bytesFor(const OwnDraft &draft, const QString &fileName)
{
    if (!draft.ending.isEmpty() && !fileName.endsWith(draft.ending, Qt::CaseInsensitive))
        return Problem{u"templates.ending_mismatch"_s, {draft.ending}, fileName};
    if (!draft.ending.isEmpty())
        return draft.file;
    const auto format = Letters::formatForFile(fileName);
    if (!format)
        return format.problems();
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    if (const auto rendered = Letters::render(draft.composition.document, *format, &file); !rendered)
        return rendered.problems();
    return file.data();
}

QList<Ledger::TemplateRow> offered(const QList<Ledger::TemplateRow> &all, const QString &cause)
{
    QList<Ledger::TemplateRow> rows;
    QSet<QString> seen;
    for (const Ledger::TemplateRow &row : all) { // the newest first
        const bool isOld = seen.contains(row.description.name);
        seen.insert(row.description.name);
        if (!isOld && !row.isRemoved)
            rows += row;
    }
    std::ranges::stable_sort(rows, {}, [&](const Ledger::TemplateRow &row) {
        return cause.isEmpty() || !row.description.causes.contains(cause);
    });
    return rows;
}

std::optional<Ledger::TemplateRow> templateNamed(const QList<Ledger::TemplateRow> &all, const QString &name)
{
    for (const Ledger::TemplateRow &row : offered(all)) {
        if (row.description.name == name)
            return row;
    }
    const auto numbered = std::ranges::find(all, name.toLongLong(), [](const auto &row) { return row.id.value; });
    return numbered == all.end() ? std::nullopt : std::optional(*numbered);
}

bool isOverdue(const Ledger::TemplateRow &row, QDate today)
{
    return row.description.review.isValid() && row.description.review < today;
}

Base::Problems problemsOf(const Ledger::NewTemplate &added, QDate today)
{
    Base::Problems problems;
    if (added.name.trimmed().isEmpty())
        problems += Problem{u"templates.no_name"_s, {}};
    const auto letters = Letters::available();
    if (std::ranges::find(letters, added.letter, &Letters::LetterInfo::letter) == letters.end())
        problems += Problem{u"letters.no_such_letter"_s, {added.letter, added.language}};
    for (const QString &cause : added.causes) {
        if (!Incidents::isCause(cause))
            problems += Problem{u"templates.unknown_cause"_s, {cause}};
    }
    if (added.review.isValid() && added.review < today)
        problems += Problem{u"templates.review_past"_s, {added.review.toString(Qt::ISODate)}};
    return problems;
}

} // namespace Drafts

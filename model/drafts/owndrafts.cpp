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

Base::Result<OwnDraft> writeOwn(const Templates::OwnTemplate &own, const Request &request,
                                const Incidents::Incident &incident, const Incidents::OwnOrganisation &organisation,
                                const QTimeZone &zone)
{
    const auto shipped = shippedLike(request);
    if (!shipped)
        return shipped.problems();
    if (const Base::Problems problems = Letters::misfits(*shipped, incident, request.voluntary); !problems.isEmpty())
        return problems;
    const Letters::Options options = optionsFor(request, incident, zone);
    Templates::Filled filled = own.filled(incident, organisation, options, request.language);
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
    if (!draft.ownTemplate.isValid())
        return Problem{u"templates.not_stored"_s, {}};
    const auto bytes = bytesFor(draft, fileName);
    if (!bytes)
        return bytes.problems();
    auto document = forLedger(draft.request, incident, draft.composition, Letters::Format::Text);
    if (!document)
        return document;
    document->format = fileName.section(u'.', -1).toLower();
    document->content = *bytes;
    document->ownTemplate = draft.ownTemplate.value;
    return document;
}

Base::Result<QList<Letters::ChangedFact>> changesIn(const Ledger::LedgerFile &ledger, const Ledger::DocumentRow &stored,
                                                    const Incidents::Incident &incident,
                                                    const Incidents::OwnOrganisation &organisation)
{
    if (stored.document.ownTemplate == 0)
        return changes(stored, incident, organisation, ledger.zone());
    const auto rows = ledger.templates();
    const auto bytes = ledger.templateContent(Ledger::TemplateId(stored.document.ownTemplate));
    if (!rows || !bytes)
        return rows ? bytes.problems() : rows.problems();
    const auto row = templateNamed(*rows, QString::number(stored.document.ownTemplate));
    const Templates::Reading reading = Templates::readTemplate(*bytes, row ? row->description.file : QString());
    if (!reading.found)
        return Templates::problemsOf(reading.faults, {}, Base::Language::Japanese);
    Request request = requestOf(stored.document);
    request.voluntary = true;
    const auto now = writeOwn(*reading.found, request, incident, organisation, ledger.zone());
    if (!now)
        return now.problems();
    QList<Letters::QuotedFact> then;
    for (const Ledger::QuotedText &fact : stored.document.quoted)
        then.append({fact.tag, fact.label, fact.value});
    return Letters::changedFacts(then, now->composition.quoted);
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

// Kept documents, and what was done with them.
#include "model/ledger/documentrecords.h"
#include "model/ledger/dutyrecords.h"
#include "model/ledger/incidentrecords.h"
#include "model/ledger/ledgerfile.h"
#include "model/ledger/settingrecords.h"

#include "model/base/clock.h"

namespace Ledger {

using Base::Problem;
using namespace Incidents;

namespace {

Record documentNumbered(Database &database, DocumentId id)
{
    std::optional<Record> found;
    Statement row(database, QStringLiteral("SELECT incident_id FROM document WHERE id = :id"));
    if (!row.run({{":id", id.value}}).next())
        throw Failure(Problem{QStringLiteral("ledger.no_such_document"), {id.toString()}});
    forEachRecord(database, Tables::document(), row.number(0), [&](const Record &record) {
        if (record.id == id.value)
            found = record;
    });
    return *found;
}

QList<DocumentStepRow> stepsOf(Database &database, IncidentId id)
{
    QList<DocumentStepRow> rows;
    forEachRecord(database, Tables::documentStep(), id.value, [&](const Record &record) { rows.append(stepOf(record)); });
    return rows;
}

QList<Approver> approversOf(Database &database)
{
    const auto setting = settingRecord(database, QStringLiteral("organisation"));
    const auto own = setting ? organisationFromJson(setting->body) : Base::Result<OwnOrganisation>(OwnOrganisation());
    if (!own)
        throw Failure(own.problems());
    return {own->approvers.begin(), own->approvers.end()};
}

void checkTexts(const DocumentStep &step)
{
    checkText(step.who, "who");
    checkText(step.deputyFor, "deputy-for");
    checkText(step.comment, "comment");
    checkText(step.to, "to");
    checkText(step.why, "why");
}

} // namespace

Base::Result<DocumentId> LedgerFile::store(const NewDocument &document, const QString &by)
{
    return guarded([&] {
        Change change(*m_database, keyForWriting(), by);
        (void)load(*m_database, document.incident); // there must be one
        const qint64 id = change.insert(Tables::document(), recordOf(document, change.at(), by),
                                        {{QStringLiteral("letter"), document.letter}}, document.content);
        change.commit();
        return DocumentId(id);
    });
}

Base::Result<QList<DocumentRow>> LedgerFile::documents(IncidentId id) const
{
    return guarded([&] {
        QList<DocumentRow> rows;
        forEachRecord(*m_database, Tables::document(), id.value,
                      [&](const Record &record) { rows.append(documentOf(record)); });
        return rows;
    });
}

Base::Result<QByteArray> LedgerFile::documentContent(DocumentId id) const
{
    return guarded([&] {
        Statement row(*m_database, QStringLiteral("SELECT content FROM document WHERE id = :id"));
        if (!row.run({{":id", id.value}}).next())
            throw Failure(Problem{QStringLiteral("ledger.no_such_document"), {id.toString()}});
        return row.value(0).toByteArray();
    });
}

Base::Result<QList<DocumentStepRow>> LedgerFile::documentSteps(IncidentId id) const
{
    return guarded([&] { return stepsOf(*m_database, id); });
}

Base::Result<QList<IssuedDocument>> LedgerFile::issuedDocuments(IncidentId id) const
{
    return guarded([&] {
        QList<IssuedDocument> issued;
        const QList<DocumentStepRow> steps = stepsOf(*m_database, id);
        if (steps.isEmpty())
            return issued;
        forEachRecord(*m_database, Tables::document(), id.value, [&](const Record &record) {
            const DocumentLife life = lifeOf(steps, DocumentId(record.id), {});
            if (life.state != DocumentState::Issued)
                return;
            const auto &at = life.issue->step.at;
            issued.append({documentOf(record), *life.issue, at ? at->earliest(m_zone).toUTC() : life.issue->recorded});
        });
        std::stable_sort(issued.begin(), issued.end(), [](const IssuedDocument &one, const IssuedDocument &other) {
            return one.issued < other.issued;
        });
        return issued;
    });
}

Base::Result<QList<Approver>> LedgerFile::approvers() const
{
    return guarded([&] { return approversOf(*m_database); });
}

Base::Result<DocumentStepId> LedgerFile::act(const DocumentStep &step, const QString &by)
{
    return guarded([&] {
        checkTexts(step);
        Change change(*m_database, keyForWriting(), by);
        const Record document = documentNumbered(*m_database, step.document);
        const DocumentLife life =
            lifeOf(stepsOf(*m_database, IncidentId(document.incident)), step.document, approversOf(*m_database));
        DocumentStep done = step;
        if (done.who.trimmed().isEmpty())
            done.who = by;
        if (const Base::Problems found = refusals(life, done, Base::now(), m_zone); !found.isEmpty())
            throw Failure(found);
        const bool begins = step.verb == DocumentVerb::Approve && life.approvals.isEmpty();
        const qint64 id = change.insert(
            Tables::documentStep(),
            recordOf(done, begins ? life.chain : QList<Approver>(), document, change.at(), by), {});
        reckon(change, IncidentId(document.incident)); // what an issued notice told of is promised
        change.commit();
        return DocumentStepId(id);
    });
}

} // namespace Ledger

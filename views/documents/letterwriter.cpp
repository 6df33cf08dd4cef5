#include "views/documents/letterwriter.h"

#include "model/base/clock.h"
#include "model/drafts/judgement.h"
#include "views/common/session.h"

#include <QRegularExpression>

namespace Views {

using Drafts::OwnDraft;
using Incidents::Incident;
using Incidents::IncidentId;
using Letters::Choice;

QString WrittenLetter::fileName(const QString &ending) const
{
    static const QRegularExpression notInNames(QStringLiteral(R"([\\/:*?"<>|\x00-\x1f])"));
    const QString reference = incident.reference.valueOr(QString::number(incident.id.valueOr(0)));
    const auto letter = Letters::shippedTemplate(draft.request.letter, draft.request.language);
    const bool isJapanese = draft.request.language == Base::Language::Japanese;
    const QString name = letter && isJapanese ? letter->japaneseName : draft.request.letter;
    return QString(reference + u'-' + name).replace(notInNames, QStringLiteral("-")) + ending;
}

bool WrittenLetter::isMail() const
{
    const auto letter = Letters::shippedTemplate(draft.request.letter, draft.request.language);
    return letter && letter->isMail;
}

QList<Ledger::TemplateRow> LetterWriter::ownTemplates(const QString &cause) const
{
    const auto rows = m_session.ledger().templates();
    return rows ? Drafts::offered(*rows, cause) : QList<Ledger::TemplateRow>();
}

Base::Result<Templates::OwnTemplate> LetterWriter::ownTemplate(Ledger::TemplateId id)
{
    if (const auto known = m_read.constFind(id.value); known != m_read.cend())
        return *known;
    auto own = Drafts::ownTemplate(m_session.ledger(), id);
    if (own)
        m_read.insert(id.value, *own);
    return own;
}

QList<Choice> LetterWriter::choicesFor(const Drafts::Request &request)
{
    if (!request.ownTemplate.isValid())
        return Drafts::choicesOf(request);
    const auto own = ownTemplate(request.ownTemplate);
    return own ? own->choices() : QList<Choice>();
}

// A case that cannot be judged is told without.
void LetterWriter::judge(const Incident &incident, Drafts::Request *request)
{
    const QDateTime at = Base::now().toTimeZone(m_session.ledger().zone());
    const auto judgement = Drafts::judge(m_session.ledger(), incident, m_session.law().books, at);
    if (judgement)
        Drafts::addJudgement(*judgement, request->language, request->era.value_or(Letters::usualEra(incident)),
                             &request->choices);
}

Base::Result<OwnDraft> LetterWriter::shipped(const Drafts::Request &request, const Incident &incident)
{
    const IncidentId id(incident.id.valueOr(0));
    const auto filings = m_session.ledger().filings(id);
    const auto issued = m_session.ledger().issuedDocuments(id);
    if (!filings || !issued)
        return filings.problems() + issued.problems();
    const auto written = Drafts::writeAfter(Drafts::formerFacts(request, *filings, *issued), request, incident, *filings,
                                            m_session.organisation(), m_session.ledger().zone());
    if (!written)
        return written.problems();
    return OwnDraft{.composition = *written, .file = {}, .ending = {}, .request = request};
}

Base::Result<WrittenLetter> LetterWriter::write(Drafts::Request request, const Incident &incident)
{
    if (choicesFor(request).contains(Choice::Judgement))
        judge(incident, &request);
    const auto fromOwn = [&]() -> Base::Result<OwnDraft> {
        const auto own = ownTemplate(request.ownTemplate);
        const auto filings = m_session.ledger().filings(IncidentId(incident.id.valueOr(0)));
        if (!own || !filings)
            return own.problems() + filings.problems();
        return Drafts::writeOwn(*own, request, incident, *filings, m_session.organisation(), m_session.ledger().zone());
    };
    const auto draft = request.ownTemplate.isValid() ? fromOwn() : shipped(request, incident);
    if (!draft)
        return draft.problems();
    return WrittenLetter{incident, *draft};
}

Base::Outcome LetterWriter::save(const WrittenLetter &letter, const QString &path)
{
    const Drafts::Request &request = letter.draft.request;
    const auto bytes = Drafts::bytesFor(letter.draft, path);
    if (!bytes)
        return bytes.problems();
    if (const auto saved = Letters::saveBytesTo(*bytes, path); !saved)
        return saved.problems();
    if (m_session.isReadOnly())
        return Base::done;
    const auto format = Letters::formatForFile(path);
    const auto document = request.ownTemplate.isValid() ? Drafts::forLedger(letter.draft, letter.incident, path)
        : format ? Drafts::forLedger(request, letter.incident, letter.composition(), *format)
                 : Base::Result<Ledger::NewDocument>(format.problems());
    if (!document)
        return document.problems();
    const auto kept = m_session.store(*document);
    return kept ? Base::Outcome(Base::done) : Base::Outcome(kept.problems());
}

} // namespace Views

// An assessment for a person to read in a terminal.
#include "model/rules/assessment.h"

#include "model/base/vocabulary.h"

#include <QRegularExpression>

namespace Rules {

using Base::Language;

namespace {

class Writer
{
public:
    explicit Writer(Language language) : m_language(language) {}

    void write(const char *kind, const QStringList &args)
    {
        m_lines += sentence(Reason::with(kind, args), m_language);
    }

    void writeRegime(const RegimeFinding &finding)
    {
        for (const PartyVerdict &verdict : finding.parties)
            writeVerdict(finding, verdict);
        for (const Proposal &proposal : finding.proposed)
            write("line_proposal", {proposal.question.in(m_language), QStringLiteral("@answer:") + proposal.value,
                                    joined(proposal.because)});
        const bool isDue = std::any_of(finding.parties.begin(), finding.parties.end(),
                                       [](const PartyVerdict &verdict) { return !verdict.duties.isEmpty(); });
        if (!finding.coming.isEmpty() && isDue)
            write("line_coming", {finding.comingNote.in(m_language)});
    }

    void writeOthers(const QList<RegimeFinding> &findings)
    {
        bool first = true;
        for (const RegimeFinding &finding : findings) {
            if (finding.applies)
                continue;
            if (first)
                m_lines += QString();
            first = false;
            write(finding.isUnsettled() ? "line_not_settled" : "line_not_applying", {finding.name.in(m_language), joined(finding.because)});
        }
    }

    void writeContract(const ContractDeadline &limit, const QStringList &names)
    {
        write("line_contract", {names.join(u' '), limit.text, due(limit.due, limit.dueAt)});
    }

    QStringList lines() { return std::move(m_lines); }

private:
    [[nodiscard]] QString joined(const Reasons &reasons) const
    {
        return sentences(reasons, m_language).join(m_language == Language::Japanese ? QStringLiteral("、") : QStringLiteral("; "));
    }

    [[nodiscard]] QString fields(const QStringList &paths) const
    {
        static const QRegularExpression position(QStringLiteral("\\[\\d+\\]"));
        QStringList names;
        for (QString path : paths)
            names += Base::label(QStringLiteral("field"), path.remove(position), m_language);
        names.removeDuplicates();
        return names.join(m_language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", "));
    }

    static QString due(QDate day, const QDateTime &instant)
    {
        return instant.isValid() ? instant.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : day.toString(Qt::ISODate);
    }

    void writeVerdict(const RegimeFinding &finding, const PartyVerdict &verdict)
    {
        const bool isOwn = verdict.party == u"own";
        m_lines += QString();
        write(isOwn ? "line_regime" : "line_regime_of", {finding.name.in(m_language),
                                                          QStringLiteral("@verdict:") + Base::nameOf(verdict.verdict),
                                                          verdict.name});
        write("line_because", {joined(verdict.because)});
        if (!verdict.missing.isEmpty())
            write("line_missing", {fields(verdict.missing)});
        for (const DutyFinding &duty : verdict.duties)
            writeDuty(duty, verdict.because);
        if (!verdict.verified)
            write("line_unverified", {verdict.note.in(m_language), verdict.version});
        write("line_source", {verdict.source});
    }

    // What the verdict said already is not said again for each of its duties.
    void writeDuty(const DutyFinding &duty, const Reasons &said)
    {
        const QString minister = QStringLiteral("ministry:");
        const bool isMinister = duty.to.startsWith(minister);
        const QString to = isMinister ? duty.to.mid(minister.size()) : QString(QStringLiteral("@receiver:") + duty.to);
        Reasons reasons = duty.because;
        reasons.removeIf([&said](const Reason &reason) { return said.contains(reason); });
        const QString because = reasons.isEmpty() ? QStringLiteral("-") : joined(reasons);
        switch (duty.kind) {
        case DutyKind::Hard:
            return write(duty.due.isValid() ? "line_hard" : "line_open",
                         {duty.name.in(m_language), to, due(duty.due, duty.dueAt), because});
        case DutyKind::Yardstick:
            return write(duty.due.isValid() ? "line_yardstick" : "line_open",
                         {duty.name.in(m_language), to, duty.earliest.toString(Qt::ISODate), because,
                          duty.due.toString(Qt::ISODate)});
        case DutyKind::WithoutDelay:
            return write("line_without_delay", {duty.name.in(m_language), to, QString(), because});
        }
    }

    Language m_language;
    QStringList m_lines;
};

QString nameOfParty(const Assessment &assessment, const Incidents::PartyRef &party)
{
    for (const RegimeFinding &finding : assessment.regimes) {
        for (const PartyVerdict &verdict : finding.parties) {
            if (verdict.party == party && !verdict.name.isEmpty())
                return verdict.name;
        }
    }
    return party;
}

} // namespace

QStringList toText(const Assessment &assessment, Language language)
{
    Writer writer(language);
    writer.write("line_on", {assessment.on.toString(Qt::ISODate)});
    for (const RegimeFinding &finding : assessment.regimes)
        writer.writeRegime(finding);
    for (const ContractDeadline &limit : assessment.contracts)
        writer.writeContract(limit, {nameOfParty(assessment, limit.by)});
    writer.writeOthers(assessment.regimes);
    return writer.lines();
}

} // namespace Rules

#include "model/forms/sheet.h"

#include "model/forms/stalefigures.h"
#include "model/base/vocabulary.h"
#include "model/incident/json.h"
#include "model/letters/changemarks.h"
#include "model/letters/renderlook.h"

#include <QTextBoundaryFinder>

namespace Forms {

using Incidents::Stage;
using Letters::Composition;
using Letters::MissingFact;

namespace {

const QString comma = QStringLiteral("、");

/// What every field of one sheet is written from.
struct Facts
{
    const Incidents::Incident &incident;
    const Incidents::OwnOrganisation &own;
    const Letters::Options &options;

    Composition written(const QList<Letters::Node> &text) const
    {
        Letters::Template letter;
        letter.body = text;
        return *Letters::compose(letter, incident, own, options); // no kind, role or scope to refuse it for
    }
};

/// The text of a field, with what of it is new.
struct Lines
{
    QStringList lines;
    QList<Part> changes; ///< in the joined lines

    // A form knows no indents: what is pasted into its boxes stands at the left, behind its marker.
    void add(const Letters::Paragraph &paragraph)
    {
        const QString indent = paragraph.style == Letters::Style::Item ? QString(paragraph.level, u'　') : QString();
        QString line = indent + paragraph.marker + Letters::gapAfter(paragraph.marker, paragraph.style);
        qsizetype before = 0;
        for (const QString &other : std::as_const(lines))
            before += other.size() + 1;
        for (const Letters::Run &run : paragraph.runs) {
            if (run.mark == Letters::Mark::Changed)
                changes += Part{before + line.size(), run.text.size()};
            line += run.text;
        }
        lines += line;
    }
};

Lines linesOf(const Letters::Document &document)
{
    Lines all;
    for (const Letters::Block &block : document.blocks) {
        const auto *paragraph = std::get_if<Letters::Paragraph>(&block);
        if (paragraph && !Letters::textOf(*paragraph).trimmed().isEmpty())
            all.add(*paragraph);
    }
    return all;
}

qsizetype optionFor(const Field &field, const QString &word)
{
    for (qsizetype at = 0; at < field.options.size(); ++at) {
        const Option &option = field.options[at];
        if (option.label.japanese == word || option.facts.contains(word))
            return at;
    }
    return -1;
}

/// Ticks the boxes that the words of the facts stand for.
class Choosing
{
public:
    explicit Choosing(const Field &field) : m_field(field) {}

    void read(const QStringList &lines)
    {
        for (const QString &line : lines) {
            const bool isWhole = optionFor(m_field, line) >= 0;
            for (const QString &word : isWhole ? QStringList{line} : line.split(comma, Qt::SkipEmptyParts))
                take(word.trimmed());
        }
        const auto rest = std::ranges::find_if(m_field.options, &Option::takesTheRest);
        if (m_rest.isEmpty() || rest == m_field.options.end())
            return;
        m_restOption = rest - m_field.options.begin();
        if (!m_chosen.contains(m_restOption))
            m_chosen += m_restOption;
    }

    QList<qsizetype> chosen() const
    {
        QList<qsizetype> inOrder = m_chosen;
        std::ranges::sort(inOrder);
        return inOrder;
    }

    // The facts leave no doubt which to tick.
    bool isDecided() const
    {
        const bool isOne = m_field.kind == FieldKind::Choices ? !m_chosen.isEmpty() : m_chosen.size() == 1;
        return isOne && (m_rest.isEmpty() || m_restOption >= 0);
    }

    QString text() const
    {
        QStringList words;
        for (const qsizetype at : chosen()) {
            const QString label = m_field.options[at].label.japanese;
            words += at == m_restOption ? label + u'（' + m_rest.join(comma) + u'）' : label;
        }
        if (m_restOption < 0)
            words += m_rest;
        QStringList lines = m_missing;
        if (!words.isEmpty())
            lines.prepend(words.join(comma));
        return lines.join(u'\n');
    }

private:
    void take(const QString &word)
    {
        const qsizetype at = optionFor(m_field, word);
        if (at >= 0 && !m_chosen.contains(at))
            m_chosen += at;
        else if (at < 0 && word.contains(QStringLiteral("【要確認：")))
            m_missing += word;
        else if (at < 0 && !m_rest.contains(word))
            m_rest += word;
    }

    const Field &m_field;
    QList<qsizetype> m_chosen;
    QStringList m_rest;
    QStringList m_missing;
    qsizetype m_restOption = -1;
};

FieldState stateOf(const FilledField &filled, bool isDecided)
{
    if (!filled.missing.isEmpty())
        return FieldState::Missing;
    if (filled.text.isEmpty())
        return filled.field.isByHand ? FieldState::ByHand : FieldState::Nothing;
    return isDecided ? FieldState::Filled : FieldState::ByHand;
}

/// Which report the sheet is for, and the facts as they were told last.
struct Earlier
{
    std::optional<Stage> next;
    const Facts *former = nullptr;
};

void choose(FilledField &filled, const Earlier &earlier, const Lines &written)
{
    const auto isNext = [&earlier](const Option &option) { return option.stage && option.stage == earlier.next; };
    const auto next = std::ranges::find_if(filled.field.options, isNext);
    Choosing choosing(filled.field);
    choosing.read(next == filled.field.options.end() ? written.lines : QStringList{next->label.japanese});
    filled.chosen = choosing.chosen();
    filled.text = choosing.text();
    filled.state = stateOf(filled, choosing.isDecided());
}

FilledField fill(const Field &field, const Facts &facts, const Earlier &earlier)
{
    FilledField filled{.field = field};
    Composition composition = facts.written(field.text);
    if (earlier.former)
        Letters::markChanges(composition.document, earlier.former->written(field.text).document);
    Lines written = linesOf(composition.document);
    if (written.lines.isEmpty() && !field.otherwise.isEmpty())
        written.lines = QStringList{field.otherwise};
    filled.missing = composition.missing;
    filled.text = written.lines.join(u'\n');
    filled.state = stateOf(filled, true);
    if (field.hasOptions())
        choose(filled, earlier, written);
    else
        filled.changes = written.changes;
    filled.count = characters(filled.text);
    return filled;
}

// Which report it is follows from those before: a field that says so is no changed fact.
FilledField compared(FilledField now, const Earlier &earlier)
{
    const bool saysWhich = std::ranges::any_of(now.field.options, [](const Option &option) { return option.stage.has_value(); });
    if (!earlier.former || saysWhich)
        return now;
    const QString then = fill(now.field, *earlier.former, {}).text;
    if (then != now.text)
        now.former = then;
    else
        now.changes.clear();
    return now;
}

bool holds(const QString &condition, const Facts &facts)
{
    const auto pieces = Letters::cut(QStringLiteral("{{#%1}}o{{/%1}}").arg(condition));
    return !facts.written(*Letters::nested(*pieces)).document.blocks.isEmpty();
}

} // namespace

namespace {

using Filings = QList<Ledger::FilingRow>;

// The last that was made by the form; its facts are what was told.
const Ledger::FilingRow *lastOf(const Form &form, const Filings &filings)
{
    const Ledger::FilingRow *last = nullptr;
    for (const Ledger::FilingRow &filing : filings) {
        if (!filing.corrected && form.goesTo(filing.filing.to) && (!last || last->recorded <= filing.recorded))
            last = &filing;
    }
    return last;
}

// The incident as that filing told it, with those that were made before.
std::optional<Incidents::Incident> toldBy(const Ledger::FilingRow &filing, Filings before)
{
    before.removeIf([&filing](const Ledger::FilingRow &each) { return each.recorded >= filing.recorded; });
    const auto facts = Incidents::fromJson(filing.facts);
    return facts ? std::optional(Ledger::withFilings(*facts, before)) : std::nullopt;
}

// One report may have been preliminary and final; after the final one comes what is added to it.
std::optional<Stage> nextStage(const Form &form, const Incidents::Incident &told)
{
    std::optional<Stage> next = form.begins;
    for (const Incidents::AuthorityReport &report : told.authorities) {
        const bool isOwn = report.by.valueOr(QStringLiteral("own")) == u"own";
        const bool isDone = report.state == Incidents::Filing::Done && report.stage != Stage::Consultation;
        if (!isOwn || !isDone || !form.goesTo(report.to))
            continue;
        if (report.stage == Stage::Final || report.stage == Stage::Single)
            return Stage::Supplement;
        next = Stage::Final;
    }
    return next;
}

} // namespace

Sheet filled(const Form &form, const Incidents::Incident &incident, const Incidents::OwnOrganisation &own,
             const Letters::Options &options, const Filings &filings, const QList<Incidents::HeadCount> &corrected)
{
    const Incidents::Incident told = Ledger::withFilings(incident, filings);
    const Facts facts{told, own, options};
    Sheet sheet{.form = form, .remarks = {}, .sections = {}};
    sheet.form.sections.clear();
    const Ledger::FilingRow *last = lastOf(form, filings);
    const auto then = last ? toldBy(*last, filings) : std::nullopt;
    if (then)
        sheet.since = LastFiling{last->filing.at, last->filing.receipt};
    const std::optional<Facts> former = then ? std::optional(Facts{*then, own, options}) : std::nullopt;
    const Earlier earlier{.next = nextStage(form, told), .former = former ? &*former : nullptr};
    for (const Remark &remark : form.remarks) {
        if (holds(remark.tag, facts) != remark.isExpected)
            sheet.remarks += remark.remark;
    }
    const StaleFigures stale(told, corrected);
    for (const Section &section : form.sections) {
        FilledSection part{.title = section.title, .fields = {}};
        for (const Field &field : section.fields) {
            part.fields += compared(fill(field, facts, earlier), earlier);
            stale.mark(&part.fields.last());
        }
        sheet.sections += part;
    }
    return sheet;
}

Base::Problems misfits(const Form &form, const Incidents::Incident &incident, const Incidents::OwnOrganisation &own,
                       bool voluntary, Base::Language language)
{
    using Incidents::Scope;
    Letters::Template letter;
    letter.language = language;
    letter.japaneseName = form.name.japanese;
    letter.englishName = form.name.english;
    letter.kinds = {Incidents::Kind::Incident};
    letter.roles = form.roles;
    if (form.needsLeak)
        letter.scopes = {Scope::PersonalData, Scope::BeingAcquired};
    letter.needsLeak = form.needsLeak;
    letter.mayBeVoluntary = true;
    Base::Problems problems = Letters::misfits(letter, incident, voluntary);
    const auto kind = Letters::sender(incident, own).kind;
    if (kind && !form.organisations.isEmpty() && !form.organisations.contains(*kind)) {
        const QString word = Base::label(QStringLiteral("organisation_kind"), Base::nameOf(*kind), language);
        problems.prepend({QStringLiteral("forms.not_for_organisation"), {form.name.in(language), word}});
    }
    return problems;
}

qsizetype characters(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

QList<FilledField> Sheet::fields() const
{
    QList<FilledField> all;
    for (const FilledSection &section : sections)
        all += section.fields;
    return all;
}

QList<MissingFact> Sheet::missing() const
{
    QList<MissingFact> all;
    for (const FilledField &field : fields()) {
        for (const MissingFact &fact : field.missing) {
            const bool isKnown = std::ranges::any_of(all, [&fact](const MissingFact &other) {
                return other.label == fact.label && other.path == fact.path;
            });
            if (!isKnown)
                all += fact;
        }
    }
    return all;
}

} // namespace Forms

#include "model/forms/sheet.h"

#include "model/base/vocabulary.h"
#include "model/letters/renderlook.h"

#include <QTextBoundaryFinder>

namespace Forms {

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

// A form knows no indents: what is pasted into its boxes stands at the left, behind its marker.
QString lineOf(const Letters::Paragraph &paragraph)
{
    const QString indent = paragraph.style == Letters::Style::Item ? QString(paragraph.level, u'　') : QString();
    return indent + paragraph.marker + Letters::gapAfter(paragraph.marker, paragraph.style) + Letters::textOf(paragraph);
}

QStringList linesOf(const Letters::Document &document)
{
    QStringList lines;
    for (const Letters::Block &block : document.blocks) {
        const auto *paragraph = std::get_if<Letters::Paragraph>(&block);
        if (paragraph && !Letters::textOf(*paragraph).trimmed().isEmpty())
            lines += lineOf(*paragraph);
    }
    return lines;
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

FilledField fill(const Field &field, const Facts &facts)
{
    FilledField filled{.field = field};
    const Composition composition = facts.written(field.text);
    QStringList lines = linesOf(composition.document);
    if (lines.isEmpty() && !field.otherwise.isEmpty())
        lines = QStringList{field.otherwise};
    filled.missing = composition.missing;
    bool isDecided = true;
    if (field.hasOptions()) {
        Choosing choosing(field);
        choosing.read(lines);
        filled.chosen = choosing.chosen();
        filled.text = choosing.text();
        isDecided = choosing.isDecided();
    } else {
        filled.text = lines.join(u'\n');
    }
    filled.count = characters(filled.text);
    filled.state = stateOf(filled, isDecided);
    return filled;
}

bool holds(const QString &condition, const Facts &facts)
{
    const auto pieces = Letters::cut(QStringLiteral("{{#%1}}o{{/%1}}").arg(condition));
    return !facts.written(*Letters::nested(*pieces)).document.blocks.isEmpty();
}

} // namespace

Sheet filled(const Form &form, const Incidents::Incident &incident, const Incidents::OwnOrganisation &own,
             const Letters::Options &options)
{
    const Facts facts{incident, own, options};
    Sheet sheet{.form = form, .remarks = {}, .sections = {}};
    sheet.form.sections.clear();
    for (const Expectation &expectation : form.expectations) {
        if (!holds(expectation.tag, facts))
            sheet.remarks += expectation.remark;
    }
    for (const Section &section : form.sections) {
        FilledSection part{.title = section.title, .fields = {}};
        for (const Field &field : section.fields)
            part.fields += fill(field, facts);
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

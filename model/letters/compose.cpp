#include "model/letters/compose.h"

#include "model/letters/facts.h"
#include "model/letters/filters.h"
#include "model/letters/lines.h"

#include <QSet>

namespace Letters {

using Base::Language;

namespace {

/// The facts a document consults, each once, in the order of the first time.
class Quotations
{
public:
    void add(const QString &tag, const QString &label, const QString &value)
    {
        const auto known = m_places.constFind(tag);
        if (known == m_places.constEnd()) {
            m_places.insert(tag, m_all.size());
            m_all += QuotedFact{.tag = tag, .label = label, .value = value};
        }
    }

    // What is asked of an entry of a list is quoted as one fact: the entry.
    void addPart(const QString &entry, const QString &label, const QString &field, const QString &value)
    {
        add(entry, label, {});
        if (value.isEmpty() || m_parts.contains(entry + u'.' + field))
            return;
        m_parts.insert(entry + u'.' + field);
        QString &whole = m_all[m_places.value(entry)].value;
        whole += (whole.isEmpty() ? QString() : QStringLiteral("　")) + value;
    }

    const QList<QuotedFact> &all() const { return m_all; }

private:
    QList<QuotedFact> m_all;
    QHash<QString, qsizetype> m_places;
    QSet<QString> m_parts;
};

/// Walks the template once and puts the facts in.
class Composer
{
public:
    explicit Composer(Case from) : m_case(std::move(from)) {}

    void write(const QList<Node> &nodes)
    {
        for (const Node &node : nodes) {
            if (!node.tag)
                m_lines.addWords(node.text);
            else if (node.tag->kind == TagKind::Value)
                writeValue(*node.tag);
            else
                writeSection(node);
        }
    }

    QList<Block> blocks() const { return m_lines.blocks(); }
    QList<QuotedFact> quoted() const { return m_quoted.all(); }
    QList<MissingFact> missing() const { return m_missing; }

private:
    /// The entry of a list inside which the template stands.
    struct Frame
    {
        const TagInfo *list;
        Record entry;
        QString path; ///< "measures[0].done[1]"
    };

    struct Fact
    {
        const TagInfo *info;
        Value value;
        const Frame *frame; ///< null: no field of a list

        QString path() const { return frame ? frame->path + u'.' + info->id : info->id; }
    };

    Fact factNamed(const QString &name) const
    {
        QStringList records;
        for (const Frame &frame : m_frames)
            records += frame.list->record;
        const TagFound found = tagNamed(name, records);
        if (found.level < 0)
            return {found.info, valueOf(found.info->id, m_case), nullptr};
        const Frame &frame = m_frames[found.level];
        return {found.info, frame.entry.fields.value(found.info->id), &frame};
    }

    void writeValue(const Tag &tag)
    {
        const Fact fact = factNamed(tag.name);
        const QString text = textOf(fact.value, *fact.info, filtered(m_case.style, tag.filters));
        quote(fact, false);
        if (text.isEmpty())
            return writeMissing(fact);
        m_lines.addValue({.text = text, .tag = fact.path()});
    }

    void writeMissing(const Fact &fact)
    {
        const auto *absent = std::get_if<Absent>(&fact.value);
        const bool named = absent && !absent->label.isEmpty();
        const QString label = named ? absent->label : fact.info->label(m_case.language());
        const bool japanese = m_case.language() == Language::Japanese;
        const QString text = japanese ? QStringLiteral("【要確認：%1】").arg(label)
                                      : QStringLiteral("[to be confirmed: %1]").arg(label);
        m_lines.addValue({.text = text, .mark = Mark::Missing, .tag = fact.path()});
        const QString path = named ? absent->path : fact.info->path;
        const bool known = std::ranges::any_of(m_missing, [&](const MissingFact &missing) {
            return missing.label == label && missing.path == path;
        });
        if (!known)
            m_missing += MissingFact{.tag = fact.path(), .label = label, .path = path};
    }

    void writeSection(const Node &node)
    {
        const Fact fact = factNamed(node.tag->name);
        quote(fact, fact.info->kind == ValueKind::List);
        if (node.tag->kind == TagKind::Inverted) {
            if (!holds(fact.value))
                write(node.children);
        } else if (const auto *entries = std::get_if<QList<Record>>(&fact.value)) {
            writeEntries(node, fact, *entries);
        } else if (holds(fact.value)) {
            write(node.children);
        }
    }

    void writeEntries(const Node &node, const Fact &list, const QList<Record> &entries)
    {
        const QString path = list.path();
        for (qsizetype at = 0; at < entries.size(); ++at) {
            Record entry = entries[at];
            entry.fields.insert(QStringLiteral("first"), at == 0);
            entry.fields.insert(QStringLiteral("last"), at + 1 == entries.size());
            m_frames.append({list.info, entry, path + u'[' + QString::number(at) + u']'});
            write(node.children);
            m_frames.removeLast();
        }
    }

    static bool holds(const Value &value)
    {
        if (const bool *condition = std::get_if<bool>(&value))
            return *condition;
        if (const auto *entries = std::get_if<QList<Record>>(&value))
            return !entries->isEmpty();
        return !isAbsent(value);
    }

    // Quoted in full and without the tag's filters, so that the same fact reads the same wherever it stands. A list that
    // is entered is quoted by its entries.
    void quote(const Fact &fact, bool isEntered)
    {
        if (fact.info->ofDocument || fact.info->id == u"first" || fact.info->id == u"last")
            return;
        Writing plain = m_case.style;
        plain.sameDay = false;
        const QString value = isEntered ? QString() : textOf(fact.value, *fact.info, plain);
        if (!fact.frame && !(isEntered && holds(fact.value)))
            m_quoted.add(fact.info->id, fact.info->label(m_case.language()), value);
        else if (fact.frame && !(fact.info->kind == ValueKind::Condition && !holds(fact.value)))
            quotePart(fact, value);
    }

    void quotePart(const Fact &fact, const QString &value)
    {
        const bool isCondition = fact.info->kind == ValueKind::Condition;
        m_quoted.addPart(fact.frame->path, fact.frame->list->label(m_case.language()), fact.info->id,
                         isCondition ? fact.info->label(m_case.language()) : value);
    }

    Case m_case;
    Lines m_lines;
    QList<Frame> m_frames;
    Quotations m_quoted;
    QList<MissingFact> m_missing;
};

Case caseOf(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own, const Options &options,
            Language language)
{
    const Writing style{.language = language, .era = options.era, .zone = options.zone, .halfDay = options.halfDay};
    return {incident, sender(incident, own), options, style};
}

} // namespace

QList<TagText> tagTexts(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own,
                        const Options &options, Language language)
{
    const Case from = caseOf(incident, own, options, language);
    QList<TagText> texts;
    for (const TagInfo &info : tagInfos())
        texts += TagText{.info = &info, .text = textOf(valueOf(info.id, from), info, from.style)};
    return texts;
}

Base::Result<Composition> compose(const Template &letter, const Incidents::Incident &incident,
                                  const Incidents::OwnOrganisation &own, const Options &options)
{
    if (const Base::Problems problems = misfits(letter, incident, options.voluntary); !problems.isEmpty())
        return problems;
    Composer composer(caseOf(incident, own, options, letter.language));
    composer.write(letter.body);
    return Composition{.document = {.title = letter.name(letter.language), .language = letter.language,
                                    .blocks = composer.blocks()},
                       .quoted = composer.quoted(),
                       .missing = composer.missing()};
}

} // namespace Letters

#include "model/letters/factreader.h"

#include "model/letters/facts.h"
#include "model/letters/filters.h"

namespace Letters {

using Base::Language;

namespace {

bool holds(const Value &value)
{
    if (const bool *condition = std::get_if<bool>(&value))
        return *condition;
    if (const auto *entries = std::get_if<QList<Record>>(&value))
        return !entries->isEmpty();
    return !isAbsent(value);
}

} // namespace

Case caseOf(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own, const Options &options,
            Language language)
{
    const Writing style{.language = language, .era = options.era, .zone = options.zone, .halfDay = options.halfDay};
    return {incident, sender(incident, own), options, style};
}

void Quotations::add(const QString &tag, const QString &label, const QString &value)
{
    const auto known = m_places.constFind(tag);
    if (known == m_places.constEnd()) {
        m_places.insert(tag, m_all.size());
        m_all += QuotedFact{.tag = tag, .label = label, .value = value};
    }
}

void Quotations::addPart(const QString &entry, const QString &label, const QString &field, const QString &value)
{
    add(entry, label, {});
    if (value.isEmpty() || m_parts.contains(entry + u'.' + field))
        return;
    m_parts.insert(entry + u'.' + field);
    QString &whole = m_all[m_places.value(entry)].value;
    whole += (whole.isEmpty() ? QString() : QStringLiteral("　")) + value;
}

struct FactReader::Fact
{
    const TagInfo *info;
    Value value;
    const Frame *frame; ///< null: no field of a list

    QString path() const { return frame ? frame->path + u'.' + info->id : info->id; }
};

FactReader::Fact FactReader::factNamed(const QString &name) const
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

Run FactReader::read(const Tag &tag)
{
    const Fact fact = factNamed(tag.name);
    const QString text = textOf(fact.value, *fact.info, filtered(m_case.style, tag.filters));
    quote(fact, false);
    return text.isEmpty() ? missingRun(fact) : Run{.text = text, .tag = fact.path()};
}

Run FactReader::missingRun(const Fact &fact)
{
    const auto *absent = std::get_if<Absent>(&fact.value);
    const bool named = absent && !absent->label.isEmpty();
    const QString label = named ? absent->label : fact.info->label(m_case.language());
    const QString path = named ? absent->path : fact.info->path;
    const bool known = std::ranges::any_of(m_missing, [&](const MissingFact &missing) {
        return missing.label == label && missing.path == path;
    });
    if (!known)
        m_missing += MissingFact{.tag = fact.path(), .label = label, .path = path};
    const bool japanese = m_case.language() == Language::Japanese;
    const QString text = japanese ? QStringLiteral("【要確認：%1】").arg(label)
                                  : QStringLiteral("[to be confirmed: %1]").arg(label);
    return {.text = text, .mark = Mark::Missing, .tag = fact.path()};
}

void FactReader::enter(const Tag &section, const std::function<void()> &write)
{
    const Fact fact = factNamed(section.name);
    quote(fact, fact.info->kind == ValueKind::List);
    const auto *entries = std::get_if<QList<Record>>(&fact.value);
    if (entries && section.kind == TagKind::Section)
        enterEntries(fact, *entries, write);
    else if (holds(fact.value) == (section.kind == TagKind::Section))
        write();
}

void FactReader::enterEntries(const Fact &list, const QList<Record> &entries, const std::function<void()> &write)
{
    const QString path = list.path();
    for (qsizetype at = 0; at < entries.size(); ++at) {
        Record entry = entries[at];
        entry.fields.insert(QStringLiteral("first"), at == 0);
        entry.fields.insert(QStringLiteral("last"), at + 1 == entries.size());
        m_frames.append({list.info, entry, path + u'[' + QString::number(at) + u']'});
        write();
        m_frames.removeLast();
    }
}

// Quoted in full and without the tag's filters, so that the same fact reads the same wherever it stands. A list that
// is entered is quoted by its entries.
void FactReader::quote(const Fact &fact, bool isEntered)
{
    if (fact.info->ofDocument || (fact.frame && fact.frame->list->ofDocument) || fact.info->id == u"first" || fact.info->id == u"last")
        return;
    Writing plain = m_case.style;
    plain.sameDay = false;
    const QString value = isEntered ? QString() : textOf(fact.value, *fact.info, plain);
    if (!fact.frame && !(isEntered && holds(fact.value)))
        m_quoted.add(fact.info->id, fact.info->label(m_case.language()), value);
    else if (fact.frame && !(fact.info->kind == ValueKind::Condition && !holds(fact.value)))
        quotePart(fact, value);
}

void FactReader::quotePart(const Fact &fact, const QString &value)
{
    const bool isCondition = fact.info->kind == ValueKind::Condition;
    m_quoted.addPart(fact.frame->path, fact.frame->list->label(m_case.language()), fact.info->id,
                     isCondition ? fact.info->label(m_case.language()) : value);
}

} // namespace Letters

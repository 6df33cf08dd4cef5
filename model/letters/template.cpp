#include "model/letters/template.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"
#include "model/letters/facts.h"
#include "model/letters/filters.h"

#include <QDir>
#include <QFile>

namespace Letters {

using Base::Language;
using Base::Problem;
using Base::Problems;
using Incidents::Happened;
using Incidents::Incident;

namespace {

Problem fault(const char *kind, QStringList args, const QString &where)
{
    return {QLatin1String("letters.") + QLatin1String(kind), std::move(args), where};
}

/// Reads the lines "key: value" up to the line "---".
class Header
{
public:
    explicit Header(Template &into) : m_into(into) {}

    void read(const QStringList &lines)
    {
        for (const QString &line : lines) {
            ++m_line;
            const qsizetype colon = line.indexOf(u':');
            if (!line.trimmed().isEmpty())
                set(line.left(colon).trimmed(), colon < 0 ? QString() : line.mid(colon + 1).trimmed());
        }
        if (m_into.letter.isEmpty())
            m_problems += fault("header_missing", {QStringLiteral("letter")}, {});
    }

    const Problems &problems() const { return m_problems; }

private:
    void set(const QString &key, const QString &value)
    {
        if (key == u"letter")
            m_into.letter = value;
        else if (key == u"name.ja")
            m_into.japaneseName = value;
        else if (key == u"name.en")
            m_into.englishName = value;
        else if (key == u"language" && (value == u"ja" || value == u"en"))
            m_into.language = value == u"ja" ? Language::Japanese : Language::English;
        else if (key == u"version" && value.toInt() > 0)
            m_into.version = value.toInt();
        else if (key == u"order" && value.toInt() > 0)
            m_into.order = value.toInt();
        else if (key == u"kinds")
            setWords(&m_into.kinds, value);
        else if (key == u"roles")
            setWords(&m_into.roles, value);
        else if (key == u"scopes")
            setWords(&m_into.scopes, value);
        else if (key == u"needs")
            setNeeds(value.split(u' ', Qt::SkipEmptyParts));
        else if (key == u"sent" && value == u"email")
            m_into.isMail = true;
        else if (key == u"marks" && value == u"changes")
            m_into.marksChanges = true;
        else if (key == u"voluntary" && value == u"allowed")
            m_into.mayBeVoluntary = true;
        else
            m_problems += fault("header_unknown", {key, value}, QString::number(m_line));
    }

    void setNeeds(const QStringList &words)
    {
        for (const QString &word : words) {
            if (word == u"leak")
                m_into.needsLeak = true;
            else if (word == u"recipients")
                m_into.needsRecipients = true;
            else if (word == u"contractor")
                m_into.needsContractor = true;
            else
                m_problems += fault("header_unknown", {QStringLiteral("needs"), word}, QString::number(m_line));
        }
    }

    template <Base::NamedEnum E>
    void setWords(QList<E> *into, const QString &value)
    {
        for (const QString &word : value.split(u' ', Qt::SkipEmptyParts)) {
            if (const auto known = Base::fromName<E>(word))
                *into += *known;
            else
                m_problems += fault("header_unknown", {word, Base::enumNames<E>().join(u' ')}, QString::number(m_line));
        }
    }

    Template &m_into;
    qsizetype m_line = 0;
    Problems m_problems;
};

void collectFaults(const QList<Node> &nodes, QStringList records, const QStringList &personal, Problems *problems)
{
    for (const Node &node : nodes) {
        if (!node.tag)
            continue;
        if (personal.contains(node.tag->name) && !tagNamed(node.tag->name, records)) {
            collectFaults(node.children, records + QStringList{QStringLiteral("text")}, personal, problems);
            continue;
        }
        const TagInfo *info = tagNamed(node.tag->name, records).info;
        if (!info)
            *problems += fault("tag_unknown", {node.tag->name}, node.tag->place.toString());
        for (const QString &filter : node.tag->filters) {
            if (!isFilter(filter))
                *problems += fault("filter_unknown", {filter}, node.tag->place.toString());
            else if (info && !suits(filter, info->kind))
                *problems += fault("filter_unfit", {filter, node.tag->name}, node.tag->place.toString());
        }
        if (info && node.tag->kind == TagKind::Value && info->kind == ValueKind::Condition)
            *problems += fault("condition_printed", {node.tag->name}, node.tag->place.toString());
        const bool entersList = info && node.tag->kind == TagKind::Section && info->kind == ValueKind::List;
        collectFaults(node.children, entersList ? records + QStringList{info->record} : records, personal, problems);
    }
}

// The body keeps the header's lines as empty ones, so that a place is the place in the file.
QString bodyOf(const QStringList &lines, qsizetype separator)
{
    return QString(separator + 1, u'\n') + lines.mid(separator + 1).join(u'\n');
}

template <typename E>
bool excludes(const QList<E> &allowed, const Base::Fact<E> &fact)
{
    return !allowed.isEmpty() && fact && !allowed.contains(*fact);
}

template <Base::NamedEnum E>
Problem unfit(const char *kind, const char *group, const Template &letter, E value)
{
    const QString word = Base::label(QString::fromLatin1(group), Base::nameOf(value), letter.language);
    return fault(kind, {letter.name(letter.language), word}, {});
}

bool nothingLeaked(const Incident &incident)
{
    const auto &event = incident.event;
    return event && event->leak == Happened::No && event->loss == Happened::No && event->damage == Happened::No;
}

// What was posted, lost or stolen went to nobody who could be asked to delete it.
bool wentToNobody(const Incident &incident)
{
    if (!incident.cause)
        return false;
    const QString family = Incidents::familyOf(*incident.cause).id;
    const bool wasSent = family == u"mis_sent" || family == u"mis_delivered" || family == u"other";
    return !wasSent || *incident.cause == u"exposed_on_cover" || *incident.cause == u"oral";
}

QList<Template> shippedTemplates()
{
    QList<Template> all;
    const QDir folder(QStringLiteral(":/letters"));
    for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto letter = readTemplate(QString::fromUtf8(file.readAll())))
            all += *letter;
    }
    std::ranges::stable_sort(all, {}, &Template::order);
    return all;
}

const QList<Template> &shipped()
{
    static const QList<Template> all = shippedTemplates();
    return all;
}

} // namespace

Base::Result<Template> readTemplate(const QString &text, const QStringList &personal)
{
    const QStringList lines = QString(text).remove(u'\r').split(u'\n');
    const qsizetype separator = lines.indexOf(QStringLiteral("---"));
    if (separator < 0)
        return fault("header_missing", {QStringLiteral("---")}, {});
    Template letter;
    Header header(letter);
    header.read(lines.first(separator));
    Problems problems = header.problems();
    const auto pieces = cut(bodyOf(lines, separator));
    const auto nodes = pieces ? nested(withoutTagLines(*pieces)) : Base::Result<QList<Node>>(pieces.problems());
    if (nodes)
        collectFaults(*nodes, {}, personal, &problems);
    else
        problems += nodes.problems();
    if (!problems.isEmpty())
        return problems;
    letter.body = *nodes;
    return letter;
}

Base::Result<Template> shippedTemplate(const QString &letter, Language language)
{
    for (const Template &candidate : shipped()) {
        if (candidate.letter == letter && candidate.language == language)
            return candidate;
    }
    return fault("no_such_letter", {letter, language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en")},
                 {});
}

QList<LetterInfo> available()
{
    QList<LetterInfo> letters;
    for (const Template &candidate : shipped()) {
        auto found = std::ranges::find(letters, candidate.letter, &LetterInfo::letter);
        if (found == letters.end()) {
            letters += LetterInfo{candidate.letter, candidate.japaneseName, candidate.englishName, {}};
            found = letters.end() - 1;
        }
        found->languages += candidate.language;
    }
    return letters;
}

Problems vocabularyFaults(const QList<Node> &nodes, const QStringList &records)
{
    Problems problems;
    collectFaults(nodes, records, {}, &problems);
    return problems;
}

Problems misfits(const Template &letter, const Incident &incident, bool voluntary)
{
    Problems problems;
    if (excludes(letter.kinds, incident.kind))
        problems += unfit("not_for_kind", "kind", letter, *incident.kind);
    if (excludes(letter.roles, incident.role))
        problems += unfit("not_for_role", "role", letter, *incident.role);
    if (voluntary && letter.mayBeVoluntary)
        return problems;
    if (excludes(letter.scopes, incident.scope))
        problems += unfit("not_for_scope", "scope", letter, *incident.scope);
    if (letter.needsLeak && nothingLeaked(incident))
        problems += fault("nothing_leaked", {letter.name(letter.language)}, {});
    if (letter.needsRecipients && wentToNobody(incident))
        problems += fault("no_recipient", {letter.name(letter.language),
                                           Incidents::causeLabel(*incident.cause, letter.language)}, {});
    if (letter.needsContractor && incident.role && !hasContractor(incident))
        problems += fault("no_contractor", {letter.name(letter.language)}, {});
    return problems;
}

} // namespace Letters

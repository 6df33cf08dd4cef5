#include "model/templates/owntemplate.h"

#include "model/base/shipped.h"
#include "model/templates/content.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace Templates {

using namespace Qt::StringLiterals;

namespace {

std::optional<FileKind> kindOf(const QString &name)
{
    if (name.endsWith(u".docx", Qt::CaseInsensitive))
        return FileKind::Word;
    if (name.endsWith(u".odt", Qt::CaseInsensitive))
        return FileKind::OpenDocument;
    if (name.endsWith(u".txt", Qt::CaseInsensitive))
        return FileKind::Text;
    return {};
}

void collectTags(const QList<Letters::Node> &nodes, QList<Letters::Tag> *tags)
{
    for (const Letters::Node &node : nodes) {
        if (node.tag)
            *tags += *node.tag;
        collectTags(node.children, tags);
    }
}

QList<Letters::Tag> tagsOf(const OwnTemplate::Content &content)
{
    QList<Letters::Tag> tags;
    for (const auto &[part, woven] : content.woven)
        tags += woven.values.values() + woven.sections.values();
    collectTags(content.lines ? content.lines->body : content.text, &tags);
    return tags;
}

// The tags for what a roster says; only letters for many know them.
QSet<QString> readRosterTags()
{
    QSet<QString> names;
    const QJsonArray tags = Base::shippedJson(u"roster/tags.json"_s)[u"tags"].toArray();
    for (const auto tag : tags) {
        for (const auto name : tag[u"names"].toArray())
            names += name.toString();
    }
    return names;
}

// Whoever types one looked it up and spelt it right: it has its place in another letter.
void nameRosterTags(Faults *faults)
{
    static const QSet<QString> rosterTags = readRosterTags();
    for (Fault &fault : *faults) {
        if (fault.problem.kind == u"letters.tag_unknown" && rosterTags.contains(fault.problem.args.value(0)))
            fault.problem.kind = u"templates.roster_tag"_s;
    }
}

} // namespace

FileKind OwnTemplate::kind() const
{
    return m_content->kind;
}

QString OwnTemplate::ending() const
{
    return templateEndings().value(int(m_content->kind));
}

std::optional<Letters::Template> OwnTemplate::lines() const
{
    return m_content->lines;
}

QStringList OwnTemplate::tagNames() const
{
    return m_content->tagNames;
}

QList<Letters::Choice> OwnTemplate::choices() const
{
    return m_content->choices;
}

Filled OwnTemplate::filled(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own,
                           const Letters::Options &options, Base::Language language) const
{
    Letters::FactReader facts(Letters::caseOf(incident, own, options, language));
    Filled filled = m_content->kind == FileKind::Text ? filledText(*m_content, facts) : filledPackage(*m_content, facts);
    filled.letter.document.language = language;
    filled.letter.quoted = facts.quoted();
    filled.letter.missing = facts.missing();
    return filled;
}

QStringList templateEndings()
{
    return {u".docx"_s, u".odt"_s, u".txt"_s};
}

Reading readTemplate(const QByteArray &bytes, const QString &name)
{
    Reading reading;
    const auto kind = kindOf(name);
    if (!kind) {
        const QString ending = u'.' + name.section(u'.', -1).toLower();
        const bool isMacro = ending == u".docm" || ending == u".dotm";
        reading.faults += Fault{{isMacro ? u"templates.macros"_s : u"templates.unknown_ending"_s,
                                 {isMacro ? ending : templateEndings().join(u' ')}}, {}};
        return reading;
    }
    const auto content = std::make_shared<OwnTemplate::Content>();
    content->kind = *kind;
    if (*kind == FileKind::Text) {
        readText(bytes, content.get(), &reading.faults);
    } else if (auto package = openPackage(bytes, *kind, &reading.faults)) {
        content->package = std::move(*package);
        weavePackage(content.get(), &reading.faults);
    }
    nameRosterTags(&reading.faults);
    if (!reading.faults.isEmpty())
        return reading;
    const QList<Letters::Tag> tags = tagsOf(*content);
    for (const Letters::Tag &tag : tags)
        content->tagNames += tag.name;
    content->tagNames.removeDuplicates();
    content->choices = Letters::choicesAskedBy(tags);
    if (content->tagNames.isEmpty())
        reading.faults += Fault{{u"templates.no_tags"_s, {}}, {}};
    else
        reading.found = OwnTemplate(content);
    return reading;
}

} // namespace Templates

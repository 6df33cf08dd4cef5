#include "model/mailing/personaltags.h"

#include "model/base/shipped.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Mailing {

namespace {

constexpr std::array<const char *, PersonalSource::FirstOwn> ids = {
    "name", "honorific", "organisation", "postal_code", "address", "member_number", "email", "exposed", "received",
};

struct Tags
{
    QList<std::pair<QString, int>> known;
    QStringList entry, first, last;
};

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const auto text : array.toArray())
        texts += text.toString();
    return texts;
}

Tags readTags()
{
    const QJsonObject data = Base::shippedJson(QStringLiteral("roster/tags.json")).object();
    Tags tags{.known = {}, .entry = textsOf(data[u"entry"]), .first = textsOf(data[u"first"]), .last = textsOf(data[u"last"])};
    for (const auto tag : data[u"tags"].toArray()) {
        const auto id = std::find(ids.begin(), ids.end(), tag[u"id"].toString().toLatin1());
        Q_ASSERT(id != ids.end());
        for (const QString &name : textsOf(tag[u"names"]))
            tags.known.emplaceBack(name, int(id - ids.begin()));
    }
    return tags;
}

const Tags &tags()
{
    static const Tags all = readTags();
    return all;
}

} // namespace

QStringList personalTags(const Roster::Columns &columns)
{
    QStringList names;
    for (const auto &[name, source] : tags().known)
        names += name;
    for (const int place : columns.own())
        names += columns.headings()[place];
    return names;
}

QHash<QString, int> personalSources(const Roster::Columns &columns)
{
    QHash<QString, int> sources;
    for (const auto &[name, source] : tags().known)
        sources.insert(name, source);
    for (qsizetype at = 0; at < columns.own().size(); ++at)
        sources.insert(columns.headings()[columns.own()[at]], int(PersonalSource::FirstOwn + at));
    return sources;
}

bool isEntryTag(const QString &name)
{
    return tags().entry.contains(name);
}

bool isFirstTag(const QString &name)
{
    return tags().first.contains(name);
}

bool isLastTag(const QString &name)
{
    return tags().last.contains(name);
}

} // namespace Mailing

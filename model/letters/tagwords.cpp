#include "model/letters/tagwords.h"

#include "model/base/shipped.h"

#include <QRegularExpression>
#include <QJsonArray>
#include <QJsonObject>

namespace Letters {

namespace {

ValueKind kindNamed(const QString &name)
{
    static const QHash<QString, ValueKind> kinds = {
        {QStringLiteral("text"), ValueKind::Text},     {QStringLiteral("date"), ValueKind::Date},
        {QStringLiteral("moment"), ValueKind::Moment}, {QStringLiteral("count"), ValueKind::Count},
        {QStringLiteral("list"), ValueKind::List},     {QStringLiteral("condition"), ValueKind::Condition},
    };
    return kinds.value(name);
}

TagInfo infoFrom(const QJsonObject &entry)
{
    const QString japanese = entry[u"ja"].toString();
    const QString id = entry[u"id"].toString();
    return {.id = id,
            .japanese = japanese,
            .kind = kindNamed(entry[u"kind"].toString()),
            .japaneseLabel = entry[u"label_ja"].toString(japanese),
            .englishLabel = entry[u"label_en"].toString(QString(id).replace(u'_', u' ')),
            .path = entry[u"path"].toString(),
            .record = entry[u"record"].toString(),
            .ofDocument = entry[u"of_document"].toBool(),
            .asks = entry[u"asks"].toString()};
}

struct Words
{
    QList<TagInfo> tags;
    QHash<QString, QList<TagInfo>> records;
};

QList<TagInfo> infosFrom(const QJsonArray &entries)
{
    QList<TagInfo> infos;
    for (const auto entry : entries)
        infos += infoFrom(entry.toObject());
    return infos;
}

Words load()
{
    const QJsonObject all = Base::shippedJson(QStringLiteral("letters/tags.json")).object();
    Words words{.tags = infosFrom(all[u"tags"].toArray()), .records = {}};
    const QList<TagInfo> everywhere = infosFrom(all[u"in_every_list"].toArray());
    const QJsonObject records = all[u"records"].toObject();
    for (auto record = records.begin(); record != records.end(); ++record)
        words.records.insert(record.key(), infosFrom(record->toArray()) + everywhere);
    return words;
}

// Read once as a whole: afterwards any thread may look tags up.
const Words &words()
{
    static const Words all = load();
    return all;
}

using Index = QHash<QString, qsizetype>;

Index indexOf(const QList<TagInfo> &infos)
{
    Index index;
    for (qsizetype at = 0; at < infos.size(); ++at) {
        index.insert(infos[at].id, at);
        index.insert(infos[at].japanese, at);
    }
    return index;
}

const TagInfo *foundIn(const QList<TagInfo> &infos, const Index &index, const QString &name)
{
    const auto found = index.constFind(name);
    return found == index.constEnd() ? nullptr : &infos[*found];
}

QHash<QString, Index> indexRecords()
{
    QHash<QString, Index> indices;
    for (auto record = words().records.begin(); record != words().records.end(); ++record)
        indices.insert(record.key(), indexOf(*record));
    return indices;
}

} // namespace

const QList<TagInfo> &tagInfos()
{
    return words().tags;
}

const QList<TagInfo> &fieldsOf(const QString &record)
{
    static const QList<TagInfo> none;
    const auto found = words().records.constFind(record);
    return found == words().records.constEnd() ? none : *found;
}

QStringList recordKinds()
{
    return words().records.keys();
}

TagFound tagNamed(const QString &name, const QStringList &records)
{
    static const Index tags = indexOf(words().tags);
    static const QHash<QString, Index> fields = indexRecords();
    for (qsizetype level = records.size() - 1; level >= 0; --level) {
        if (const TagInfo *field = foundIn(fieldsOf(records[level]), fields.value(records[level]), name))
            return {.info = field, .level = level};
    }
    return {.info = foundIn(words().tags, tags, name), .level = -1};
}

bool isCondition(const QString &tag)
{
    static const QRegularExpression place(QStringLiteral("\\[\\d+\\].*$"));
    const TagFound found = tagNamed(QString(tag).remove(place), {});
    return found && found.info->kind == ValueKind::Condition;
}

} // namespace Letters

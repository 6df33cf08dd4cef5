// The own templates of the office.
#include "model/ledger/ledgerfile.h"
#include "model/ledger/records.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace Ledger {

using Base::Problem;
using namespace Qt::StringLiterals;

namespace {

TemplateRow rowOf(const Record &record)
{
    const QJsonObject &body = record.body;
    TemplateRow row{.id = TemplateId(record.id),
                    .version = body[u"version"].toInt(1),
                    .added = QDateTime::fromString(record.attributes[u"added"].toString(), Qt::ISODateWithMs),
                    .addedBy = record.attributes[u"added_by"].toString(),
                    .isRemoved = body.contains(u"removed"),
                    .description = {.name = body[u"name"].toString(),
                                    .letter = body[u"letter"].toString(),
                                    .language = body[u"language"].toString(),
                                    .file = body[u"file"].toString(),
                                    .review = QDate::fromString(body[u"review"].toString(), Qt::ISODate)},
                    .sha256 = body[u"sha256"].toString()};
    for (const auto cause : body[u"causes"].toArray())
        row.description.causes += cause.toString();
    return row;
}

QJsonObject bodyOf(const NewTemplate &added, int version)
{
    const QByteArray hash = QCryptographicHash::hash(added.content, QCryptographicHash::Sha256).toHex();
    return {{u"name"_s, added.name},
            {u"letter"_s, added.letter},
            {u"language"_s, added.language},
            {u"version"_s, version},
            {u"file"_s, added.file},
            {u"causes"_s, QJsonArray::fromStringList(added.causes)},
            {u"review"_s, added.review.toString(Qt::ISODate)},
            {u"sha256"_s, QString::fromLatin1(hash)}};
}

int lastVersion(Database &database, const QString &name)
{
    int last = 0;
    forEachRecord(database, Tables::ownTemplate(), 0, [&](const Record &record) {
        if (record.body[u"name"] == name)
            last = qMax(last, record.body[u"version"].toInt());
    });
    return last;
}

} // namespace

Base::Result<QList<TemplateRow>> LedgerFile::templates() const
{
    return guarded([&] {
        QList<TemplateRow> rows;
        forEachRecord(*m_database, Tables::ownTemplate(), 0, [&](const Record &record) { rows.prepend(rowOf(record)); });
        return rows;
    });
}

Base::Result<QByteArray> LedgerFile::templateContent(TemplateId id) const
{
    return guarded([&] {
        Statement row(*m_database, u"SELECT content FROM template WHERE id = :id"_s);
        if (!row.run({{":id", id.value}}).next())
            throw Failure(Problem{u"ledger.no_such_template"_s, {id.toString()}});
        return row.value(0).toByteArray();
    });
}

Base::Result<TemplateId> LedgerFile::addTemplate(const NewTemplate &added, const QString &by)
{
    return guarded([&] {
        Change change(*m_database, keyForWriting(), by);
        const int version = lastVersion(*m_database, added.name) + 1;
        const Record record{.attributes = {{u"added"_s, change.at()}, {u"added_by"_s, by}}, .body = bodyOf(added, version)};
        const TemplateId id(change.insert(Tables::ownTemplate(), record, {}, added.content));
        change.commit();
        return id;
    });
}

Base::Outcome LedgerFile::removeTemplate(TemplateId id, const QString &by)
{
    return guarded([&] {
        Change change(*m_database, keyForWriting(), by);
        std::optional<Record> before;
        forEachRecord(*m_database, Tables::ownTemplate(), id.value, [&](const Record &record) { before = record; });
        if (!before || before->body.contains(u"removed"))
            throw Failure(Problem{u"ledger.no_such_template"_s, {id.toString()}});
        Record after = *before;
        after.body.insert(u"removed"_s, change.at());
        change.update(Tables::ownTemplate(), *before, after, {});
        change.commit();
    });
}

} // namespace Ledger

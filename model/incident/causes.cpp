#include "model/incident/causes.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Incidents {

namespace {

struct Catalogue
{
    QStringList causeIds;
    QStringList familyIds;
    QHash<QString, Cause> causes;
    QHash<QString, CauseFamily> families;
};

void addFamily(Catalogue &catalogue, const QJsonObject &file)
{
    const QJsonObject family = file[u"family"].toObject();
    const QString familyId = family[u"id"].toString();
    catalogue.familyIds += familyId;
    catalogue.families.insert(familyId, {familyId, family[u"ja"].toString(), family[u"en"].toString()});
    for (const auto entry : file[u"causes"].toArray()) {
        const QJsonObject cause = entry.toObject();
        const QString id = cause[u"id"].toString();
        catalogue.causeIds += id;
        catalogue.causes.insert(id, {.id = id,
                                     .family = familyId,
                                     .japanese = cause[u"ja"].toString(),
                                     .english = cause[u"en"].toString(),
                                     .ppc = cause[u"ppc"].toString(),
                                     .jipdec = cause[u"jipdec"].toString()});
    }
}

const Catalogue &catalogue()
{
    static const Catalogue all = [] {
        Catalogue read;
        const QDir folder(QStringLiteral(":/causes"));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                addFamily(read, QJsonDocument::fromJson(file.readAll()).object());
        }
        return read;
    }();
    return all;
}

} // namespace

QStringList causeIds()
{
    return catalogue().causeIds;
}

QStringList causeFamilyIds()
{
    return catalogue().familyIds;
}

bool isCause(const QString &id)
{
    return catalogue().causes.contains(id);
}

const Cause &causeNamed(const QString &id)
{
    const auto found = catalogue().causes.constFind(id);
    return found != catalogue().causes.constEnd() ? *found : *catalogue().causes.constFind(QStringLiteral("other"));
}

const CauseFamily &familyOf(const QString &causeId)
{
    return familyNamed(causeNamed(causeId).family);
}

const CauseFamily &familyNamed(const QString &id)
{
    return *catalogue().families.constFind(id);
}

QString causeLabel(const QString &id, Base::Language language)
{
    const Cause &cause = causeNamed(id);
    return language == Base::Language::Japanese ? cause.japanese : cause.english;
}

} // namespace Incidents

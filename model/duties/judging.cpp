#include "model/duties/judging.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

namespace Duties {

using namespace Incidents;

namespace {

QStringList filesIn(const QString &folder)
{
    QStringList paths;
    for (QDirIterator each(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
        paths += each.next();
    paths.sort();
    return paths;
}

// The program's version too: a correction of how dates are counted is no change of a file.
QByteArray editionOf(const QString &rulesFolder, const QString &holidayList)
{
    QStringList paths = filesIn(QStringLiteral(":/rules"));
    if (!rulesFolder.isEmpty())
        paths += filesIn(rulesFolder);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QCoreApplication::applicationVersion().toUtf8());
    for (const QString &path : paths + QStringList{holidayList}) {
        QFile file(path);
        if (!path.isEmpty() && file.open(QIODevice::ReadOnly))
            hash.addData(&file);
    }
    return hash.result();
}

} // namespace

Opened openLawBooks(const QString &rulesFolder, const QString &holidayList)
{
    Opened opened{{Rules::Rulebook::load(rulesFolder), Rules::Calendar::japan(), editionOf(rulesFolder, holidayList)}, {}};
    opened.refusals = opened.books.rulebook.refusals();
    QFile list(holidayList);
    if (holidayList.isEmpty() || !list.open(QIODevice::ReadOnly))
        return opened;
    auto calendar = opened.books.calendar.withOfficialList(list.readAll());
    if (calendar) {
        opened.books.calendar = std::move(*calendar);
        return opened;
    }
    for (Base::Problem problem : calendar.problems()) {
        problem.where = holidayList;
        opened.refusals += problem;
    }
    return opened;
}

Base::Result<Setting> settingOf(const Ledger::LedgerFile &ledger)
{
    const auto stored = ledger.setting(QStringLiteral("organisation"));
    if (!stored)
        return stored.problems();
    const auto own = organisationFromJson(*stored);
    if (!own)
        return own.problems();
    return Setting{*own, ledger.zone()};
}

QString reckonedBy(const LawBooks &books, const Setting &setting)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(books.edition);
    hash.addData(setting.zone.id());
    hash.addData(QJsonDocument(toJson(setting.own)).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex().left(16));
}

QList<Rules::FormerCount> formerCounts(const QList<Ledger::FormerFigure> &figures, const QTimeZone &zone)
{
    QList<Rules::FormerCount> counts;
    for (const Ledger::FormerFigure &figure : figures)
        counts += {figure.count, figure.replaced.toTimeZone(zone).date()};
    return counts;
}

Base::Result<Rules::Assessment> assess(const Ledger::LedgerFile &ledger, const Incident &incident, const LawBooks &books,
                                       QDate on)
{
    const auto setting = settingOf(ledger);
    if (!setting)
        return setting.problems();
    const auto former = ledger.formerFigures(IncidentId(incident.id.valueOr(0)));
    if (!former)
        return former.problems();
    const Rules::Case given{incident, on, setting->zone, setting->own, formerCounts(*former, setting->zone)};
    if (const Base::Problems obstacles = Rules::obstacles(given); !obstacles.isEmpty())
        return obstacles;
    return Rules::assess(given, books.rulebook, books.calendar);
}

} // namespace Duties

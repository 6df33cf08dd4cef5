#include "model/duties/judging.h"

#include <QFile>

namespace Duties {

using namespace Incidents;

Opened openLawBooks(const QString &rulesFolder, const QString &holidayList)
{
    Opened opened{{Rules::Rulebook::load(rulesFolder), Rules::Calendar::japan()}, {}};
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

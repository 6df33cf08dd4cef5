#pragma once

#include <QDate>
#include <QStringList>

#include <optional>

/// What the ledger counts over many incidents, for charts and the command `stats`.
namespace Ledger {

struct FigureQuery
{
    QDate from = {};
    QDate to = {};
    QString department = {};
    QDate today = {}; ///< what is overdue counts from here
};

struct MonthFigure
{
    QString month; ///< yyyy-MM, empty when not known
    QString cause;
    qint64 incidents = 0;
    qint64 persons = 0;
};

struct WordFigure
{
    QString word; ///< empty when not known
    qint64 incidents = 0;
};

/// Seconds between two milestones of the incidents that know both: how many, median, and the longest of nine in ten.
struct LagFigure
{
    qint64 incidents = 0;
    qint64 median = 0;
    qint64 ninth = 0;
};

/// All that the dashboard shows, for one period and department; near-misses are left out.
struct Figures
{
    QList<MonthFigure> months;
    QList<WordFigure> discoveredBy;
    QList<WordFigure> actionStatus;
    qint64 overdueActions = 0;
    qint64 openIncidents = 0;
    LagFigure toDiscovery; ///< event -> discovery
    LagFigure toPersons;   ///< discovery -> information of the persons
};

/// One of the figures: which incidents it counts. Empty members do not restrict; within a list, an empty word stands
/// for "not known".
struct FigurePart
{
    enum class Lag { ToDiscovery, ToPersons };
    QDate from = {};
    QDate to = {};
    bool undated = false;
    QStringList causes = {};
    QStringList discoveredBy = {};
    QStringList status = {};
    QStringList actionStatus = {}; ///< has an action of one of these
    std::optional<bool> overdue = {}; ///< which is overdue, or is not
    std::optional<Lag> lag = {}; ///< both milestones are known

    bool operator==(const FigurePart &) const = default;
};

struct StatRow
{
    QStringList key;
    qint64 incidents = 0;
    qint64 persons = 0;
};

} // namespace Ledger

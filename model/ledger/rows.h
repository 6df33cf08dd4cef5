#pragma once

#include "model/base/problem.h"
#include "model/incident/incident.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

/// What the ledger gives to lists, figures and histories: plain rows.
namespace Ledger {

using DocumentId = Base::Id<struct DocumentRowKind>;

struct IncidentRow
{
    Incidents::IncidentId id;
    QString reference;
    QString title;
    Incidents::Kind kind = Incidents::Kind::Incident;
    Incidents::Status status = Incidents::Status::Open;
    QString cause; ///< empty when not known
    QString department;
    QString process;
    QDate day;        ///< the day for which it counts in lists and trends; null when no time is known
    QString occurred; ///< contract notation, as exact as known; empty when not known
    QString known;
    std::optional<qint64> persons;
    Incidents::Bound personsBound = Incidents::Bound::Exact;
    QDate nextDue; ///< of the pending actions; null when none has a date
    int openActions = 0;

    bool operator==(const IncidentRow &) const = default;
};

/// Empty members do not restrict. `from` and `to` are days of the month column, inclusive.
struct IncidentQuery
{
    Incidents::IncidentId id = {};
    QString cause = {};
    QString status = {};
    QString kind = {};
    QDate from = {};
    QDate to = {};
    int limit = 0; ///< 0: all
};

struct ActionRow
{
    Incidents::IncidentId incident;
    QString incidentReference;
    QString incidentTitle;
    Incidents::Action action;
};

/// A head-count that another one replaced.
struct FormerFigure
{
    Incidents::IncidentId incident;
    Incidents::HeadCount count;
    QDateTime since;    ///< UTC
    QDateTime replaced; ///< UTC
};

struct HistoryRow
{
    qint64 change = 0;
    QDateTime at; ///< UTC
    QString by;
    QString entity;
    qint64 entityId = 0;
    QString field; ///< contract path; empty for a whole row; "#undoes"
    QString before; ///< JSON text, null when there was nothing
    QString after;
    bool canUndo = false; ///< this is the change that undo() would take back
};

/// A fact as a document quoted it when it was made.
struct QuotedText
{
    QString tag;
    QString label;
    QString value;
    QString sentence = {}; ///< of the document in which it stands
    bool operator==(const QuotedText &) const = default;
};

struct NewDocument
{
    Incidents::IncidentId incident;
    QString letter;
    QString language; ///< ja, en
    QString era;      ///< wareki, seireki
    QString format;   ///< ending of the file: pdf, docx ...
    QDate date = {};  ///< printed on it, if chosen
    QString number = {};
    QString addressee = {};
    QString series = {}; ///< 第一報 ...; of a public notice
    QList<QuotedText> quoted = {};
    QStringList missing = {}; ///< labels of the facts that were missing
    qint64 ownTemplate = 0;   ///< the id of an own template in its version; 0: the shipped letter
    QString templateVersion = {};
    QJsonObject choices = {}; ///< what else was chosen for it; only letters know what that means
    QJsonObject facts = {};   ///< the incident file it was made from
    QByteArray content = {};
};

struct DocumentRow
{
    DocumentId id;
    QDateTime made; ///< UTC
    QString madeBy;
    NewDocument document; ///< without its content
    QString sha256;
};

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

struct Added
{
    QList<Incidents::IncidentId> ids;     ///< of the new incidents
    QList<Incidents::IncidentId> skipped; ///< were there already
};

struct Finding
{
    QString where; ///< "incident 7", "audit 12"
    Base::Problem what;
};

} // namespace Ledger

#pragma once

#include "model/base/result.h"
#include "model/incident/incident.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

/// The incident file: JSON in, values out, and back without loss (absent, null and value stay what they were).
namespace Incidents {

inline constexpr auto incidentFormat = "tenmatsu-incident/1";

/// Reads one incident. Every problem is reported, each with its path ("counts[0].value"): unknown key, wrong type,
/// unknown word, impossible date, control character, empty object, text over 100,000 characters.
[[nodiscard]] Base::Result<Incident> fromJson(const QJsonObject &object, const QString &path = {});

/// As of the contract, with "format"; keys that are not stated are left out.
[[nodiscard]] QJsonObject toJson(const Incident &incident);

/// Parses bytes into a JSON document; a refusal names line and column.
[[nodiscard]] Base::Result<QJsonValue> parseJson(const QByteArray &bytes);

/// A file of one incident or of an array of them (not of a ledger).
[[nodiscard]] Base::Result<QList<Incident>> readIncidents(const QJsonValue &document);

/// One part of an incident as the ledger stores it, and back. Instantiated for TimelineStep, HeadCount, Action and
/// Approver.
template <typename Part>
[[nodiscard]] QJsonObject partToJson(const Part &part);
template <typename Part>
[[nodiscard]] Base::Result<Part> partFromJson(const QJsonObject &object, const QString &path = {});

/// Replaces what stands at `path` ("counts[0].value", "actions[1].due"; an index one past the end appends), so that
/// `set` needs no field list of its own. The caller reads the result with fromJson().
[[nodiscard]] Base::Result<QJsonObject> withValueAt(const QJsonObject &object, const QString &path,
                                                    const QJsonValue &value);

/// What stands at `path`; Undefined when nothing does.
[[nodiscard]] QJsonValue valueAt(const QJsonObject &object, const QString &path);

/// One leaf that differs between two states; Undefined where a side has none.
struct Change
{
    QString path;
    QJsonValue before;
    QJsonValue after;
    bool operator==(const Change &) const = default;
};

/// The leaves that differ, in path order. A list of plain values, and one that got shorter, counts as one leaf.
[[nodiscard]] QList<Change> changes(const QJsonObject &before, const QJsonObject &after);

} // namespace Incidents

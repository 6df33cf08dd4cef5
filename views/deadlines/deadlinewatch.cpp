#include "views/deadlines/deadlinewatch.h"

#include <QSettings>

namespace Views {

using Duties::Deadline;
using Duties::DeadlineKind;

namespace {

const QString seenSetting = QStringLiteral("deadlines/%1/seenUntil");
const QString remindedSetting = QStringLiteral("deadlines/%1/reminded");

} // namespace

QString deadlineId(const Deadline &deadline)
{
    return QStringLiteral("%1/%2/%3/%4/%5")
        .arg(deadline.incident.toString(), deadline.key.regime, deadline.key.party, deadline.key.duty,
             deadline.due.toString(Qt::ISODate));
}

QList<Deadline> missedSince(const QList<Deadline> &open, QDate seenUntil)
{
    QList<Deadline> missed;
    if (!seenUntil.isValid())
        return missed;
    for (const Deadline &deadline : open) {
        if (deadline.isPast && deadline.kind != DeadlineKind::Action && deadline.kind != DeadlineKind::Review
            && deadline.due >= seenUntil)
            missed += deadline;
    }
    return missed;
}

QList<Deadline> toRemind(const QList<Deadline> &open, QDate today, QSet<QString> *reminded)
{
    QList<Deadline> near;
    const QSet<QString> before = std::exchange(*reminded, {});
    for (const Deadline &deadline : open) {
        const qint64 left = deadline.due.isValid() ? today.daysTo(deadline.due) : -1;
        if (left < 0 || left > 3)
            continue;
        const QString id = deadlineId(deadline) + (left > 1 ? QStringLiteral("/3") : QStringLiteral("/1"));
        reminded->insert(id);
        if (!before.contains(id))
            near += deadline;
    }
    return near;
}

QDate seenUntil(const QString &ledgerUid)
{
    return QSettings().value(seenSetting.arg(ledgerUid)).toDate();
}

void setSeenUntil(const QString &ledgerUid, QDate day)
{
    QSettings().setValue(seenSetting.arg(ledgerUid), day);
}

QSet<QString> reminded(const QString &ledgerUid)
{
    const QStringList ids = QSettings().value(remindedSetting.arg(ledgerUid)).toStringList();
    return {ids.begin(), ids.end()};
}

void setReminded(const QString &ledgerUid, const QSet<QString> &ids)
{
    QSettings().setValue(remindedSetting.arg(ledgerUid), QStringList(ids.begin(), ids.end()));
}

} // namespace Views

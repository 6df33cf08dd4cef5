// Deadlines as others read them: in words, as JSON, in calendars.
#include "model/duties/deadlines.h"

#include "model/base/vocabulary.h"

#include <QCryptographicHash>

namespace Duties {

using Base::Language;

QString owedText(const Deadline &deadline, Language language)
{
    const QString law = deadline.law.in(language);
    if (deadline.reporter.isEmpty())
        return law;
    return Base::sentence({QStringLiteral("duties.owed_by"), {law, deadline.reporter}}, language).trimmed();
}

QString stateText(const Deadline &deadline, Language language)
{
    const bool isOwn = deadline.key.regime.isEmpty() && deadline.kind != DeadlineKind::Contract;
    const bool isAction = deadline.key.duty.startsWith(u"action-");
    if (isOwn && !deadline.isOver && (isAction || deadline.state == State::Open))
        return Base::label(QStringLiteral("phrase"), QStringLiteral("action_not_done"), language);
    const QString to = deadline.key.duty.startsWith(u"publications-")    ? QStringLiteral("public")
        : deadline.key.duty.startsWith(u"persons_informed-") ? QStringLiteral("persons")
                                                             : deadline.to;
    return stateText(to, deadline.state, deadline.isOutdated, language);
}

QJsonObject toJson(const Deadline &deadline, QDate today, Language language)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{QStringLiteral("incident"), deadline.incident.value},
            {QStringLiteral("reference"), orNull(deadline.reference)},
            {QStringLiteral("title"), deadline.title},
            {QStringLiteral("regime"), orNull(deadline.key.regime)},
            {QStringLiteral("party"), deadline.key.party},
            {QStringLiteral("duty"), deadline.key.duty},
            {QStringLiteral("name"), deadline.name.in(language)},
            {QStringLiteral("to"), orNull(deadline.to)},
            {QStringLiteral("kind"), Base::nameOf(deadline.kind)},
            {QStringLiteral("earliest"), orNull(deadline.earliest.toString(Qt::ISODate))},
            {QStringLiteral("due"), orNull(dueText(deadline.due, deadline.dueAt))},
            {QStringLiteral("state"), Base::nameOf(deadline.state)},
            {QStringLiteral("outdated"), deadline.isOutdated},
            {QStringLiteral("overdue"), deadline.isPast},
            {QStringLiteral("certain"), deadline.certain},
            {QStringLiteral("days_left"),
             deadline.due.isValid() ? QJsonValue(today.daysTo(deadline.due)) : QJsonValue()},
            {QStringLiteral("target"), orNull(dueText(deadline.target.day, deadline.target.at))}};
}

namespace {

// Opaque: a party's id may say who it is.
QString uidOf(const Deadline &deadline, const QString &ledgerUid)
{
    const QStringList parts = {ledgerUid, deadline.incident.toString(), deadline.key.regime, deadline.key.party,
                               deadline.key.duty};
    const QByteArray hash = QCryptographicHash::hash(parts.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.left(32)) + QStringLiteral("@tenmatsu");
}

// A calendar is read by others, often on another's server. The title of an action is free text and may name a person; whoever
// has the ledger finds it by its number. All other names come from rules and vocabulary.
QString titleOf(const Deadline &deadline, Language language)
{
    const QString number = deadline.reference.isEmpty() ? u'#' + deadline.incident.toString() : deadline.reference;
    if (!deadline.due.isValid())
        return number + u' ' + deadline.name.in(language) + u' '
            + Base::label(QStringLiteral("phrase"), QStringLiteral("own_target"), language);
    const bool isReview = deadline.key.duty.startsWith(u"review-");
    if (isReview || deadline.key.duty.startsWith(u"action-")) {
        const QString what = isReview ? Base::label(QStringLiteral("phrase"), QStringLiteral("review_of_action"), language)
                                      : Base::label(QStringLiteral("deadline_kind"), Base::nameOf(deadline.kind), language);
        return number + u' ' + what + u' ' + deadline.key.duty.section(u'-', -1);
    }
    const QString owed = owedText(deadline, language);
    const QString name = deadline.name.in(language);
    return number + u' ' + (owed.isEmpty() ? name : Base::sentence({QStringLiteral("duties.named"), {name, owed}}, language));
}

// A band of days has no time; a single day may have one, of the law's clock in hours or of the own target.
QDateTime timeOf(const Deadline &deadline)
{
    if (deadline.earliest.isValid())
        return {};
    return deadline.due.isValid() ? deadline.dueAt : deadline.target.at;
}

QString textOf(const Deadline &deadline, Language language)
{
    const bool isTarget = !deadline.due.isValid(); // the law names no date
    const QString kind = isTarget ? QStringLiteral("target") : Base::nameOf(deadline.kind);
    QStringList lines = {Base::label(QStringLiteral("deadline_kind"), kind, language),
                         stateText(deadline, language)};
    if (!deadline.to.isEmpty())
        lines += receiverText(deadline.to, language);
    if (deadline.dueAt.isValid() || deadline.target.at.isValid())
        lines += isTarget ? dueText(deadline.target.day, deadline.target.at) : dueText(deadline.due, deadline.dueAt);
    return lines.join(u'\n');
}

} // namespace

QList<CalendarFile::Event> calendarEvents(const QList<Deadline> &deadlines, const QString &ledgerUid, Language language)
{
    QList<CalendarFile::Event> events;
    for (const Deadline &deadline : deadlines) {
        if (!deadline.day().isValid())
            continue;
        events += {.uid = uidOf(deadline, ledgerUid),
                   .title = titleOf(deadline, language),
                   .text = textOf(deadline, language),
                   .first = deadline.earliest.isValid() ? deadline.earliest : deadline.day(),
                   .last = deadline.day(),
                   .at = timeOf(deadline),
                   .remindDaysBefore = {3, 1},
                   .isCancelled = deadline.isOver};
    }
    return events;
}

} // namespace Duties

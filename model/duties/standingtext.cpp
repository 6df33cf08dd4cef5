// What became of the duties, for a person to read.
#include "model/duties/standing.h"

#include "model/base/japanese.h"
#include "model/base/vocabulary.h"
#include "model/incident/timetext.h"

namespace Duties {

using Ledger::Decided;

QString receiverText(const QString &to, Base::Language language)
{
    const QString minister = QStringLiteral("ministry:");
    return to.startsWith(minister) ? to.mid(minister.size()) : Base::label(QStringLiteral("receiver"), to, language);
}

QString dueText(QDate due, const QDateTime &dueAt)
{
    return dueAt.isValid() ? dueAt.toOffsetFromUtc(dueAt.offsetFromUtc()).toString(Qt::ISODate) : due.toString(Qt::ISODate);
}

QString localDueText(QDate due, const QDateTime &dueAt, const QTimeZone &zone)
{
    return dueAt.isValid() ? dueAt.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : due.toString(Qt::ISODate);
}

QString nameOf(const Standing &standing, Base::Language language)
{
    const QString regime = standing.regime.isEmpty() ? standing.key.regime : standing.regime.in(language);
    const QString party = standing.key.party == u"own" ? QString() : u' ' + standing.key.party;
    return regime + party + u' ' + standing.duty.name.in(language);
}

QString stateText(const QString &to, State state, bool isOutdated, Base::Language language)
{
    if (isOutdated)
        return Base::label(QStringLiteral("phrase"), QStringLiteral("decide_anew"), language);
    const bool hasOwnWords = to == u"persons" || to == u"public";
    const QString words = hasOwnWords ? QStringLiteral("duty_state_") + to : QStringLiteral("duty_state");
    return Base::label(words, Base::nameOf(state), language);
}

QString outdatedText(const Standing &standing, Base::Language language)
{
    if (!standing.isOutdated)
        return {};
    const QString then = standing.decision->proposal.value(QStringLiteral("verdict")).toString();
    const QString today = Base::nameOf(standing.verdict);
    if (then == today)
        return Base::sentence({QStringLiteral("duties.outdated_item"), {}}, language);
    const QString before = then.isEmpty() ? Base::label(QStringLiteral("phrase"), QStringLiteral("law_asked_nothing"), language)
                                          : Base::label(QStringLiteral("verdict"), then, language);
    return Base::sentence({QStringLiteral("duties.outdated"),
                           {before, Base::label(QStringLiteral("verdict"), today, language)}}, language);
}

namespace {

// As formerDue() keeps it: a date, a time with offset, or "-".
QString localKept(const QString &due, const QTimeZone &zone)
{
    const auto time = Incidents::PartialTime::fromString(due);
    return time ? Incidents::localText(*time, zone) : due;
}

} // namespace

QStringList toText(const QList<Standing> &standings, Base::Language language, const QTimeZone &zone)
{
    QStringList lines;
    const auto add = [&](const char *kind, const QStringList &args) {
        lines += Base::sentence({QLatin1String("duties.") + QLatin1String(kind), args}, language).trimmed();
    };
    for (const Standing &standing : standings) {
        const QString name = nameOf(standing, language);
        if (const auto &decision = standing.decision; decision && decision->verdict != Decided::ToDecide)
            add("line_decided", {name, Ledger::decidedText(standing.key, decision->verdict, language),
                                 decision->by,
                                 decision->decided.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                                 decision->why});
        if (standing.isOutdated)
            add("line_outdated", {name, outdatedText(standing, language)});
        if (const QString due = formerDue(standing); !due.isNull())
            add("line_proposed", {name, standing.decision->proposal[u"version"].toString(), localKept(due, zone)});
        if (standing.untold > 0)
            add("line_untold", {name, Base::grouped(standing.untold)});
        if (standing.filing)
            add("line_filed", {name, stateText(standing.duty.to, standing.state, standing.isOutdated, language),
                               Incidents::localText(standing.filing->filing.at, zone), standing.filing->filing.receipt});
        if (standing.told)
            add("line_told", {name, stateText(standing.duty.to, standing.state, standing.isOutdated, language),
                              Incidents::localText(standing.told->at, zone), standing.told->receipt});
    }
    return lines;
}

} // namespace Duties

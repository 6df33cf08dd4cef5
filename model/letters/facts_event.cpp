// What happened, when, how it came to light and why.
#include "model/incident/causes.h"
#include "model/letters/facts.h"
#include "model/letters/words.h"

namespace Letters {

using Incidents::Event;
using Incidents::Happened;
using Incidents::Incident;
using Incidents::Moment;

namespace {

struct Happening
{
    const char *id; ///< "leak", with "_suspected" when it is not certain
    Base::Fact<Happened> answer;
};

std::array<Happening, 3> happenings(const Event &event)
{
    return {{{"leak", event.leak}, {"loss", event.loss}, {"damage", event.damage}}};
}

QString keyOf(const Happening &happening)
{
    return QString::fromLatin1(happening.id)
        + (happening.answer == Happened::Suspected ? QStringLiteral("_suspected") : QString());
}

/// The one word for the matter: "leak" before "loss" before "damage"; "none" when all were denied; empty when nobody
/// has said.
QString matterOf(const Incident &incident)
{
    if (!incident.event)
        return {};
    qsizetype denied = 0;
    for (const Happening &happening : happenings(*incident.event)) {
        if (happening.answer == Happened::Yes || happening.answer == Happened::Suspected)
            return keyOf(happening);
        denied += happening.answer == Happened::No ? 1 : 0;
    }
    return denied == 3 ? QStringLiteral("none") : QString();
}

QString informationOf(const Case &from)
{
    const bool trade = from.incident.scope == Incidents::Scope::NotPersonalData;
    return phrase(trade ? QStringLiteral("information.trade") : QStringLiteral("information.personal"),
                  from.language());
}

Value aboutMatter(const char *theme, const Case &from)
{
    const QString key = matterOf(from.incident);
    if (key.isEmpty())
        return {};
    return textValue(phrase(QString::fromLatin1(theme) + u'.' + key, from.language(), {informationOf(from)}));
}

// Where nothing leaked the letter is named after what went wrong.
Value matter(const Case &from)
{
    return matterOf(from.incident) == u"none" ? textValue(from.incident.title) : aboutMatter("matter", from);
}

Value affected(const Case &from)
{
    const Value heading = aboutMatter("affected", from);
    return isAbsent(heading) ? textValue(phrase(QStringLiteral("affected.not_stated"), from.language())) : heading;
}

// 漏えい、滅失のおそれ: every kind that happened, as the form lists them.
Value eventKinds(const Case &from)
{
    const QString matter = matterOf(from.incident);
    if (matter.isEmpty() || matter == u"none")
        return matter.isEmpty() ? Value{} : textValue(phrase(QStringLiteral("event.none"), from.language()));
    QStringList kinds;
    for (const Happening &happening : happenings(*from.incident.event)) {
        if (happening.answer == Happened::Yes || happening.answer == Happened::Suspected)
            kinds += phrase(u"event." + keyOf(happening), from.language());
    }
    return kinds.join(from.language() == Base::Language::Japanese ? QStringLiteral("、") : QStringLiteral(", "));
}

Value whenBesideLabel(const Base::Fact<Moment> &moment)
{
    return moment ? Value{When{.moments = {*moment}, .besideLabel = true}} : Value{};
}

bool isExposure(const Incident &incident)
{
    using Incidents::Channel;
    const auto channel = incident.channel.valueOr(Channel::Other);
    const bool online = channel == Channel::Web || channel == Channel::Cloud || channel == Channel::Form;
    return online && incident.occurred && incident.occurred->moments.size() == 1
        && incident.occurred->moments.first().until.isKnown();
}

Value occurred(const Case &from)
{
    return from.incident.occurred ? Value{When{.moments = from.incident.occurred->moments, .besideLabel = true}} : Value{};
}

// The contractor found it, and the organisation heard of it afterwards.
Value wasKnownLater(const Case &from)
{
    const auto &known = from.incident.known;
    const auto &discovered = from.incident.discovered;
    return known && discovered && known->when() && discovered->when() && known->when() != discovered->when();
}

// Where the discovery is told in words, they say it already.
Value discoveredThrough(const Case &from)
{
    const auto &by = from.incident.discoveredBy;
    const bool isTold = from.incident.discovered && !from.incident.discovered->when();
    return by && !isTold ? textValue(phrase(u"discovered." + Base::nameOf(*by), from.language())) : Value{};
}

bool hasCause(const Incident &incident, QStringView id)
{
    return incident.cause == id.toString() || incident.causes.items().contains(id.toString());
}

Value protection(const Case &from)
{
    using Incidents::Answer;
    const auto &protection = from.incident.protection;
    if (!protection || !protection->encrypted)
        return {};
    const bool keyUnsafe = protection->encrypted == Answer::Yes && protection->keySafe == Answer::No;
    return textValue(phrase(keyUnsafe ? QStringLiteral("protection.key_unsafe")
                                      : u"protection." + Base::nameOf(*protection->encrypted),
                            from.language()));
}

bool isOnPaper(const Incident &incident)
{
    using Incidents::Channel;
    const auto channel = incident.channel.valueOr(Channel::Other);
    return incident.medium == Incidents::Medium::Paper || channel == Channel::Post || channel == Channel::Fax
        || channel == Channel::Hand;
}

Value sentThing(const Case &from)
{
    const bool byEmail = from.incident.channel == Incidents::Channel::Email;
    const QString kind = byEmail ? QStringLiteral("sent.email")
        : isOnPaper(from.incident) ? QStringLiteral("sent.paper") : QStringLiteral("sent.data");
    return textValue(phrase(kind, from.language()));
}

Value why(const Case &from)
{
    QStringList words;
    for (const Incidents::Why reason : from.incident.why)
        words += withinSentence(Base::label(QStringLiteral("why"), Base::nameOf(reason), from.language()), from.language());
    return textRecords(words);
}

bool onlySuspected(const Incident &incident)
{
    return matterOf(incident).endsWith(u"_suspected");
}

const QHash<QString, ValueFunction> eventValues = {
    {QStringLiteral("title"), [](const Case &from) { return textValue(from.incident.title); }},
    {QStringLiteral("reference"), [](const Case &from) { return textValue(from.incident.reference); }},
    {QStringLiteral("summary"), [](const Case &from) { return textValue(from.incident.summary); }},
    {QStringLiteral("matter"), matter},
    {QStringLiteral("accident"), [](const Case &from) { return aboutMatter("accident", from); }},
    {QStringLiteral("affected"), affected},
    {QStringLiteral("information"), [](const Case &from) { return textValue(informationOf(from)); }},
    {QStringLiteral("event_kinds"), eventKinds},
    {QStringLiteral("no_leak"), [](const Case &from) { return Value{matterOf(from.incident) == u"none"}; }},
    {QStringLiteral("only_suspected"), [](const Case &from) { return Value{onlySuspected(from.incident)}; }},
    {QStringLiteral("not_personal_data"),
     [](const Case &from) { return Value{from.incident.scope == Incidents::Scope::NotPersonalData}; }},
    {QStringLiteral("occurred"), occurred},
    {QStringLiteral("exposure"), [](const Case &from) { return isExposure(from.incident) ? occurred(from) : Value{}; }},
    {QStringLiteral("discovered"), [](const Case &from) { return whenBesideLabel(from.incident.discovered); }},
    {QStringLiteral("known_later"), wasKnownLater},
    {QStringLiteral("known"), [](const Case &from) { return whenBesideLabel(from.incident.known); }},
    {QStringLiteral("discovered_through"), discoveredThrough},
    {QStringLiteral("discovered_by"),
     [](const Case &from) { return wordFor("discovered_by", from.incident.discoveredBy, from); }},
    {QStringLiteral("cause"),
     [](const Case &from) {
         const auto &cause = from.incident.cause;
         return cause ? textValue(Incidents::causeLabel(*cause, from.language())) : Value{};
     }},
    {QStringLiteral("what_happened"),
     [](const Case &from) { // the case's title is the office's own
         const QString words = from.incident.cause ? u"happened." + *from.incident.cause : QString();
         return hasPhrase(words) ? textValue(phrase(words, from.language())) : Value{};
     }},
    {QStringLiteral("form_cause"),
     [](const Case &from) {
         const auto &cause = from.incident.cause;
         return cause ? textValue(Incidents::causeNamed(*cause).ppc) : Value{};
     }},
    {QStringLiteral("pmark_cause"),
     [](const Case &from) {
         const auto &cause = from.incident.cause;
         return cause ? textValue(Incidents::causeNamed(*cause).jipdec) : Value{};
     }},
    {QStringLiteral("by_attack"),
     [](const Case &from) {
         return Value{hasCause(from.incident, u"unauthorised_access") || hasCause(from.incident, u"malware")};
     }},
    {QStringLiteral("cause_detail"), [](const Case &from) { return textValue(from.incident.causeDetail); }},
    {QStringLiteral("why"), why},
    {QStringLiteral("sent_thing"), sentThing},
    {QStringLiteral("process"), [](const Case &from) { return textValue(from.incident.process); }},
    {QStringLiteral("on_paper"), [](const Case &from) { return Value{isOnPaper(from.incident)}; }},
    {QStringLiteral("channel"), [](const Case &from) { return wordFor("channel", from.incident.channel, from); }},
    {QStringLiteral("by_email"),
     [](const Case &from) { return Value{from.incident.channel == Incidents::Channel::Email}; }},
    {QStringLiteral("medium"), [](const Case &from) { return wordFor("medium", from.incident.medium, from); }},
    {QStringLiteral("subject_line"), [](const Case &from) { return textValue(from.incident.subjectLine); }},
    {QStringLiteral("with_attachment"),
     [](const Case &from) { return Value{hasCause(from.incident, u"wrong_attachment")}; }},
    {QStringLiteral("encrypted"), protection},
};

} // namespace

void addEventFacts(FactTable &table)
{
    table.values.insert(eventValues);
}

} // namespace Letters

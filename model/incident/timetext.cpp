#include "model/incident/timetext.h"

#include "model/incident/timescanner.h"

namespace Incidents {

using Base::Problem;

namespace {

struct Quoted
{
    QString before;
    QString words; ///< null when there are none
};

/// 「…」 or "…" at the end: the words of the source, kept as they are.
Quoted quotedEnd(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("^([^「\"]*)(?:「(.+)」|\"(.+)\")\\s*$"),
                                        QRegularExpression::DotMatchesEverythingOption);
    const auto match = end.match(text);
    if (!match.hasMatch())
        return {.before = text, .words = {}};
    return {.before = match.captured(1), .words = match.captured(2) + match.captured(3)};
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

Moment wordsAlone(const QString &words)
{
    return {.at = Base::Fact<PartialTime>::unknown(), .text = words};
}

/// In the ledger's own zone or not, the order of two written times is the same.
bool endsBeforeItStarts(const Moment &moment)
{
    if (!moment.at || !moment.until || !moment.until->time)
        return false;
    const QTimeZone utc = QTimeZone::utc();
    return moment.until->time->latest(utc) < moment.at->earliest(utc);
}

Base::Result<TypedTime> checked(TypedTime typed)
{
    if (endsBeforeItStarts(typed.moment))
        return Problem{QStringLiteral("incident.end_before_start"),
                       {typed.moment.at->toString(), typed.moment.until->time->toString()}};
    return typed;
}

QString pointForm(const PartialTime &time, Base::Language language)
{
    QString text = time.toString();
    if (time.precision() == PartialTime::Precision::Hour && !time.offset())
        text += language == Base::Language::Japanese ? u'時' : u'h';
    return time.offset() ? text : text.replace(u'T', u' ');
}

QString spanForm(const Moment &moment, Base::Language language)
{
    const bool japanese = language == Base::Language::Japanese;
    const bool hasEnd = moment.until && moment.until->time;
    if (!moment.at && hasEnd)
        return japanese ? QString(pointForm(*moment.until->time, language) + QStringLiteral("以前"))
                        : QString(QStringLiteral("before ") + pointForm(*moment.until->time, language));
    if (!moment.at)
        return {};
    QString text = pointForm(*moment.at, language);
    if (moment.until.isKnown())
        text += japanese ? QStringLiteral("〜") : QStringLiteral(" – ");
    if (hasEnd)
        text += pointForm(*moment.until->time, language);
    return text;
}

} // namespace

Base::Result<TypedTime> typedTime(const QString &text, const TimeContext &context)
{
    const Quoted quoted = quotedEnd(text);
    TimeScanner scanner(quoted.before, context);
    if (scanner.isAtEnd() && !quoted.words.isEmpty())
        return TypedTime{.moment = wordsAlone(quoted.words)};
    auto typed = scanner.takeTime();
    if (!typed)
        return typed.problems();
    if (!*typed || !scanner.isAtEnd()) {
        if (quoted.words.isEmpty() && !hasDigit(text) && !text.trimmed().isEmpty())
            return TypedTime{.moment = wordsAlone(text.trimmed())};
        return Problem{QStringLiteral("incident.time_not_understood"), {text.trimmed()}};
    }
    if (!quoted.words.isEmpty())
        (**typed).moment.text = quoted.words;
    return checked(**typed);
}

Base::Result<TypedStep> typedStep(const QString &line, const TimeContext &context)
{
    TimeScanner scanner(line, context);
    const auto typed = scanner.takeTime();
    if (!typed)
        return typed.problems();
    if (!*typed)
        return TypedStep{.text = line.trimmed()};
    const auto time = checked(**typed);
    if (!time)
        return time.problems();
    return TypedStep{.when = *time, .text = scanner.rest()};
}

QString typedForm(const Moment &moment, Base::Language language)
{
    const bool japanese = language == Base::Language::Japanese;
    QString text = spanForm(moment, language);
    if (moment.isApproximate() && !text.isEmpty())
        text = japanese ? QString(text + u'頃') : QStringLiteral("about ") + text;
    if (!moment.text || moment.text->isEmpty())
        return text;
    const QString quotes = japanese ? QStringLiteral("「」") : QStringLiteral("\"\"");
    const QString words = quotes[0] + *moment.text + quotes[1];
    return text.isEmpty() ? words : text + u' ' + words;
}

QString localText(const PartialTime &time, const QTimeZone &zone)
{
    static const QHash<PartialTime::Precision, QString> forms = {
        {PartialTime::Precision::Hour, QStringLiteral("yyyy-MM-dd HH")},
        {PartialTime::Precision::Minute, QStringLiteral("yyyy-MM-dd HH:mm")},
        {PartialTime::Precision::Second, QStringLiteral("yyyy-MM-dd HH:mm:ss")}};
    return time.hasTime() ? time.earliest(zone).toTimeZone(zone).toString(forms.value(time.precision())) : time.toString();
}

} // namespace Incidents

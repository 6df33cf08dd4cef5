#include "model/insight/chartfigures.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"

#include <cmath>

namespace Insight {

using Base::Language;
using Ledger::Figures;

namespace {

constexpr double secondsAnHour = 3600;
constexpr double secondsADay = 24 * secondsAnHour;
constexpr double mostHours = 72; ///< longer lags are told in days

QString word(const QString &id, Language language)
{
    return Base::label(QStringLiteral("chart_part"), id, language);
}

QString familyIdOf(const QString &cause)
{
    return cause.isEmpty() ? QString() : Incidents::familyOf(cause).id;
}

QString familyLabel(const QString &family, Language language)
{
    if (family.isEmpty())
        return word(QStringLiteral("cause_unknown"), language);
    const Incidents::CauseFamily &known = Incidents::familyNamed(family);
    return language == Language::Japanese ? known.japanese : known.english;
}

void byMonth(ChartFigures &chart, const Figures &figures, const Period &period, Language language)
{
    QStringList months;
    bool undated = false;
    for (const Ledger::MonthFigure &figure : figures.months) {
        months += figure.month;
        undated = undated || figure.month.isEmpty();
    }
    const TimeAxis axis = timeAxis(months, period);
    chart.categories = axis.ids;
    for (const QString &id : axis.ids)
        chart.labels += stepText(id, language);
    if (undated) {
        chart.categories += QString();
        chart.labels += word(QStringLiteral("month_unknown"), language);
    }
    for (const QString &family : Incidents::causeFamilyIds() + QStringList{QString()}) {
        Series series{family, familyLabel(family, language), QList<double>(chart.categories.size(), 0)};
        for (const Ledger::MonthFigure &figure : figures.months) {
            const QString step = figure.month.isEmpty() ? QString() : stepOf(figure.month, axis.step);
            const qsizetype at = chart.categories.indexOf(step);
            if (at >= 0 && familyIdOf(figure.cause) == family)
                series.values[at] += static_cast<double>(figure.incidents);
        }
        if (std::any_of(series.values.cbegin(), series.values.cend(), [](double value) { return value > 0; }))
            chart.series += series;
    }
}

void byPersons(ChartFigures &chart, const Figures &figures, Language language)
{
    Series persons{QStringLiteral("all_persons"), word(QStringLiteral("all_persons"), language), {}};
    for (const QString &family : Incidents::causeFamilyIds() + QStringList{QString()}) {
        qint64 sum = 0, incidents = 0;
        for (const Ledger::MonthFigure &figure : figures.months) {
            if (familyIdOf(figure.cause) != family)
                continue;
            sum += figure.persons;
            incidents += figure.incidents;
        }
        if (incidents == 0)
            continue;
        chart.categories += family;
        chart.labels += familyLabel(family, language);
        persons.values += static_cast<double>(sum);
    }
    chart.series = {persons};
}

qint64 numberOf(const QList<Ledger::WordFigure> &words, const QStringList &wanted)
{
    qint64 sum = 0;
    for (const Ledger::WordFigure &figure : words) {
        if (wanted.contains(figure.word))
            sum += figure.incidents;
    }
    return sum;
}

QStringList pendingStatuses()
{
    return {QStringLiteral("considering"), QStringLiteral("planned"), QStringLiteral("open"),
            QStringLiteral("carried_over")};
}

void byActions(ChartFigures &chart, const Figures &figures, Language language)
{
    Series actions{QStringLiteral("all_actions"), word(QStringLiteral("all_actions"), language), {}};
    const auto add = [&](const QString &id, qint64 number) {
        chart.categories += id;
        chart.labels += word(id, language);
        actions.values += static_cast<double>(number);
    };
    add(QStringLiteral("overdue"), figures.overdueActions);
    add(QStringLiteral("pending"), numberOf(figures.actionStatus, pendingStatuses()) - figures.overdueActions);
    for (const QString &status : {QStringLiteral("done"), QStringLiteral("verified"), QStringLiteral("closed"),
                                  QStringLiteral("dropped")})
        add(status, numberOf(figures.actionStatus, {status}));
    chart.series = {actions};
}

void byLags(ChartFigures &chart, const Figures &figures, Language language)
{
    const QList<Ledger::LagFigure> lags = {figures.toDiscovery, figures.toPersons};
    chart.categories = {QStringLiteral("to_discovery"), QStringLiteral("to_persons")};
    for (qsizetype at = 0; at < lags.size(); ++at)
        chart.labels += QStringLiteral("%1 (n=%2)").arg(word(chart.categories[at], language)).arg(lags[at].incidents);
    const double longest = static_cast<double>(qMax(figures.toDiscovery.ninth, figures.toPersons.ninth));
    const bool inHours = longest <= mostHours * secondsAnHour;
    const double unit = inHours ? secondsAnHour : secondsADay;
    chart.unit = Base::label(QStringLiteral("chart_unit"), inHours ? QStringLiteral("hours") : QStringLiteral("days"),
                             language);
    chart.decimals = 1;
    const auto value = [unit](qint64 seconds) { return std::round(static_cast<double>(seconds) / unit * 10) / 10; };
    Series median{QStringLiteral("median"), word(QStringLiteral("median"), language), {}};
    Series ninth{QStringLiteral("ninth"), word(QStringLiteral("ninth"), language), {}};
    for (const Ledger::LagFigure &lag : lags) {
        median.values += value(lag.median);
        ninth.values += value(lag.ninth);
    }
    chart.series = {median, ninth};
}

// One bar a finder, and one colour a side: the bars of a side stand together.
void byFinder(ChartFigures &chart, const Figures &figures, Language language)
{
    const QStringList sides = {QStringLiteral("outside"), QStringLiteral("contract"), QStringLiteral("inside"),
                               QStringLiteral("unknown")};
    QStringList finders = Base::vocabulary(QStringLiteral("discovered_by"));
    for (const QString &side : sides) {
        for (const QString &finder : std::as_const(finders)) {
            if (sideOf(finder) == side) {
                chart.categories += finder;
                chart.labels += Base::label(QStringLiteral("discovered_by"), finder, language);
            }
        }
    }
    for (const QString &side : sides) {
        Series series{side, word(side, language), {}};
        for (const QString &finder : std::as_const(chart.categories)) {
            QStringList words = {finder};
            if (finder == u"unknown")
                words += QString();
            series.values += sideOf(finder) == side ? static_cast<double>(numberOf(figures.discoveredBy, words)) : 0;
        }
        chart.series += series;
    }
}

QString headingOf(const ChartFigures &chart, Language language)
{
    if (language == Language::Japanese)
        return chart.title + u'（' + chart.unit + u'）';
    return chart.name == ChartName::Lags ? chart.title + QStringLiteral(" (%1)").arg(chart.unit) : chart.title;
}

QString cell(const QString &text)
{
    static const QString special = QStringLiteral("\",\r\n");
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) { return special.contains(c); }))
        return text;
    QString doubled = text;
    return u'"' + doubled.replace(u'"', QLatin1String("\"\"")) + u'"';
}

} // namespace

bool ChartFigures::isEmpty() const
{
    for (const Series &one : series) {
        if (std::any_of(one.values.cbegin(), one.values.cend(), [](double value) { return value > 0; }))
            return false;
    }
    return true;
}

ChartFigures chartFigures(ChartName name, const Figures &figures, const Period &period, Language language)
{
    const auto unit = [language](const QString &id) { return Base::label(QStringLiteral("chart_unit"), id, language); };
    ChartFigures chart{.name = name,
                       .title = Base::label(QStringLiteral("chart"), Base::nameOf(name), language),
                       .unit = unit(QStringLiteral("incidents"))};
    switch (name) {
    case ChartName::IncidentsByCause:
        byMonth(chart, figures, period, language);
        break;
    case ChartName::PersonsByCause:
        byPersons(chart, figures, language);
        chart.unit = unit(QStringLiteral("persons"));
        break;
    case ChartName::Actions:
        byActions(chart, figures, language);
        chart.unit = unit(QStringLiteral("actions"));
        break;
    case ChartName::Lags:
        byLags(chart, figures, language);
        break;
    case ChartName::FoundBy:
        byFinder(chart, figures, language);
        break;
    }
    chart.heading = headingOf(chart, language);
    return chart;
}

QByteArray csv(const ChartFigures &figures, Language language)
{
    QStringList head = {cell(word(QStringLiteral("column"), language))};
    for (const Series &series : figures.series)
        head += cell(series.label);
    QStringList lines = {head.join(u',')};
    for (qsizetype at = 0; at < figures.labels.size(); ++at) {
        QStringList line = {cell(figures.labels[at])};
        for (const Series &series : figures.series)
            line += QString::number(series.values.value(at), 'f', figures.decimals);
        lines += line.join(u',');
    }
    return "\xef\xbb\xbf" + (lines.join(QLatin1String("\r\n")) + QLatin1String("\r\n")).toUtf8();
}

QString sideOf(const QString &discoveredBy)
{
    if (discoveredBy.isEmpty() || discoveredBy == u"unknown")
        return QStringLiteral("unknown");
    if (discoveredBy == u"own")
        return QStringLiteral("inside");
    if (discoveredBy == u"entrusted" || discoveredBy == u"entrusting")
        return QStringLiteral("contract");
    return QStringLiteral("outside");
}

Alerts alerts(const Figures &figures)
{
    return {.overdueActions = figures.overdueActions,
            .openIncidents = figures.openIncidents,
            .actionsToVerify = numberOf(figures.actionStatus, {QStringLiteral("done"), QStringLiteral("verified")})};
}

Ledger::FigurePart partOf(const ChartFigures &figures, qsizetype category, qsizetype series)
{
    const QString id = figures.categories.value(category);
    const auto causesOf = [](const QString &family) {
        QStringList causes;
        for (const QString &cause : Incidents::causeIds()) {
            if (familyIdOf(cause) == family)
                causes += cause;
        }
        return family.isEmpty() ? QStringList{QString()} : causes;
    };
    switch (figures.name) {
    case ChartName::IncidentsByCause:
        return {.from = periodOfStep(id).from, .to = periodOfStep(id).to, .undated = id.isEmpty(),
                .causes = causesOf(figures.series.value(series).id)};
    case ChartName::PersonsByCause:
        return {.causes = causesOf(id)};
    case ChartName::Actions:
        if (id == u"overdue" || id == u"pending")
            return {.actionStatus = pendingStatuses(), .overdue = id == u"overdue"};
        return {.actionStatus = {id}};
    case ChartName::Lags:
        return {.lag = id == u"to_discovery" ? Ledger::FigurePart::Lag::ToDiscovery : Ledger::FigurePart::Lag::ToPersons};
    case ChartName::FoundBy:
        return {.discoveredBy = id == u"unknown" ? QStringList{id, QString()} : QStringList{id}};
    }
    Q_UNREACHABLE();
}

} // namespace Insight

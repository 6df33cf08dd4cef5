#pragma once

#include "model/base/enumnames.h"
#include "model/base/problem.h"
#include "model/insight/period.h"
#include "model/ledger/figurerows.h"

#include <array>

namespace Insight {

enum class ChartName { IncidentsByCause, PersonsByCause, Actions, Lags, FoundBy };

/// One colour of a chart: a value a category.
struct Series
{
    QString id;
    QString label;
    QList<double> values;
    bool operator==(const Series &) const = default;
};

/// The table behind one chart; the chart draws nothing that is not in here.
struct ChartFigures
{
    ChartName name = ChartName::IncidentsByCause;
    QString title;
    QString heading;        ///< the title, with the unit where the title does not say it
    QString unit;           ///< word for what is counted: 件, 名, 日
    QStringList categories; ///< ids; of a time axis as of timeAxis(), "" for "no date"
    QStringList labels;     ///< of the categories
    QList<Series> series;
    int decimals = 0;

    [[nodiscard]] bool isOverTime() const { return name == ChartName::IncidentsByCause; }
    /// No value above nought.
    [[nodiscard]] bool isEmpty() const;
    bool operator==(const ChartFigures &) const = default;
};

[[nodiscard]] ChartFigures chartFigures(ChartName name, const Ledger::Figures &figures, const Period &period,
                                        Base::Language language);

/// A row a category, a column a series, as spreadsheets read it in Japan too: UTF-8 with its mark, CRLF.
[[nodiscard]] QByteArray csv(const ChartFigures &figures, Base::Language language);

/// Whose finding a value of discovered_by is: "inside", "contract", "outside", "unknown".
[[nodiscard]] QString sideOf(const QString &discoveredBy);

/// The three numbers that ask for action.
struct Alerts
{
    qint64 overdueActions = 0;
    qint64 openIncidents = 0;
    qint64 actionsToVerify = 0;
    bool operator==(const Alerts &) const = default;
};
[[nodiscard]] Alerts alerts(const Ledger::Figures &figures);

/// Which rows of the ledger one bar counts.
[[nodiscard]] Ledger::FigurePart partOf(const ChartFigures &figures, qsizetype category, qsizetype series);

} // namespace Insight

template <>
struct Base::EnumNames<Insight::ChartName>
{
    using E = Insight::ChartName;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::IncidentsByCause, "incidents-by-cause"},
                                         N{E::PersonsByCause, "persons-by-cause"}, N{E::Actions, "actions"},
                                         N{E::Lags, "lags"}, N{E::FoundBy, "found-by"}};
};

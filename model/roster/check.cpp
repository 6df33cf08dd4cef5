#include "model/roster/check.h"

#include <QIODevice>

namespace Roster {

using Base::Problem;
using Base::Problems;

namespace {

Problems placedIn(const QString &path, Problems problems)
{
    for (Problem &problem : problems) {
        if (problem.kind != u"roster.cancelled")
            problem.where = problem.where.isEmpty() ? path : path + u':' + problem.where;
    }
    return problems;
}

/// The bad rows as they came, with the reasons.
class BadRows
{
public:
    BadRows(QIODevice *device, qsizetype columns, Base::Language language)
        : m_device(device), m_columns(columns), m_language(language)
    {
    }

    void addHeader(const Columns &columns)
    {
        if (!m_device)
            return;
        m_device->write("\xef\xbb\xbf"); // without it Excel takes the file for Shift_JIS
        QByteArray line;
        for (const QString &heading : columns.headings())
            line += csvCell(heading) + ',';
        m_device->write(line + csvCell(Base::sentence({QStringLiteral("roster.reason"), {}}, m_language)) + "\r\n");
    }

    void add(const Sheets::Row &row, const Problems &problems)
    {
        if (!m_device)
            return;
        QByteArray line;
        for (qsizetype at = 0; at < m_columns; ++at)
            line += csvCell(row.text(at)) + ',';
        QStringList reasons;
        for (const Problem &problem : problems)
            reasons += problem.where.section(u':', 1) + QStringLiteral(": ") + Base::sentence(problem, m_language);
        m_device->write(line + csvCell(reasons.join(QStringLiteral(" / "))) + "\r\n");
    }

private:
    QIODevice *m_device;
    qsizetype m_columns;
    Base::Language m_language;
};

bool isBad(const Problems &problems)
{
    return !std::all_of(problems.begin(), problems.end(), isRemark);
}

void note(Report *report, const Problems &problems)
{
    report->isBad.push_back(isBad(problems));
    ++report->rows;
    report->bad += isBad(problems) ? 1 : 0;
    for (const Problem &problem : problems) {
        ++report->kinds[problem.kind];
        if (report->problemCount++ < problemsKept)
            report->problems += problem;
    }
}

} // namespace

bool isRemark(const Problem &problem)
{
    return problem.kind == u"roster.email_remark" || problem.kind == u"roster.postal_remark";
}

QByteArray csvCell(const QString &text)
{
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar letter) {
        return letter == u',' || letter == u'"' || letter == u'\n' || letter == u'\r';
    });
    return plain ? text.toUtf8() : '"' + QString(text).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

Base::Result<Report> check(Sheets::Reader &reader, const CheckOptions &options, QIODevice *badRows, Base::Language language,
                           const std::function<bool(qint64)> &step)
{
    constexpr qint64 stepRows = 500;
    Sheets::Row row;
    auto more = reader.next(&row);
    if (!more)
        return more.problems();
    const auto columns = *more ? Columns::of(row, options.needs) : Base::Result<Columns>(Problem{QStringLiteral("roster.no_rows"), {}});
    if (!columns)
        return columns.problems();
    Report report{.encoding = reader.encoding()};
    RowCheck rows(*columns, options);
    BadRows rejected(badRows, columns->headings().size(), language);
    rejected.addHeader(*columns);
    for (;;) {
        more = reader.next(&row);
        if (!more)
            return more.problems();
        if (!*more)
            break;
        const Problems problems = rows.problemsOf(row);
        note(&report, problems);
        if (isBad(problems))
            rejected.add(row, problems);
        if (step && report.rows % stepRows == 0 && !step(report.rows))
            return Problem{QStringLiteral("roster.cancelled"), {}};
    }
    if (report.rows == 0)
        return Problem{QStringLiteral("roster.no_rows"), {}};
    return report;
}

Base::Result<Report> check(const QString &path, const CheckOptions &options, QIODevice *badRows, Base::Language language,
                           const std::function<bool(qint64)> &step)
{
    const auto reader = Sheets::open(path, options.file);
    if (!reader)
        return reader.problems();
    auto report = check(**reader, options, badRows, language, step);
    return report ? report : placedIn(path, report.problems());
}

} // namespace Roster

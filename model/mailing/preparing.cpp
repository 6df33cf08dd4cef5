#include "model/mailing/preparing.h"

#include "model/ledger/ledgerfile.h"
#include "model/pdf/textdocument.h"

#include <QRegularExpression>
#include <QSaveFile>

namespace Mailing {

using Base::Outcome;
using Base::Problem;

namespace {

constexpr qint64 mostRows = 2'000'000; // of a range

Base::Problems placedIn(const QString &path, Base::Problems problems)
{
    for (Problem &problem : problems)
        problem.where = problem.where.isEmpty() ? path : problem.where.startsWith(path) ? problem.where : path + u':' + problem.where;
    return problems;
}

bool namesAddressee(const QList<Letters::Node> &nodes)
{
    return std::any_of(nodes.begin(), nodes.end(), [](const Letters::Node &node) {
        return node.tag && (node.tag->name == u"宛名" || node.tag->name == u"addressee" || namesAddressee(node.children));
    });
}

Ledger::NewLetterRun runOf(const Order &order, const Roster::Report &report, const Made &made)
{
    return {.incident = Incidents::IncidentId(order.incident.id.valueOr(0)),
            .letter = order.letter.letter,
            .version = order.letter.version,
            .language = order.letter.language == Base::Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en"),
            .channel = order.kind == Order::Kind::Messages ? QStringLiteral("email") : QStringLiteral("post"),
            .job = QString::fromLatin1(made.job),
            .refused = report.bad,
            .files = made.files,
            .pages = made.pages};
}

} // namespace

Base::Result<RosterHead> headOf(const QString &roster, const Sheets::Options &file)
{
    auto reader = Sheets::open(roster, file);
    if (!reader)
        return reader.problems();
    Sheets::Row header, first;
    const auto more = (*reader)->next(&header);
    if (!more || !*more)
        return placedIn(roster, more ? Base::Problems{{QStringLiteral("roster.no_rows"), {}}} : more.problems());
    auto columns = Roster::Columns::of(header, {});
    if (!columns)
        return placedIn(roster, columns.problems());
    if (const auto below = (*reader)->next(&first); !below || !*below)
        first.clear(); // the check says so
    return RosterHead{.columns = std::move(*columns), .encoding = (*reader)->encoding(), .first = std::move(first)};
}

// A Word file and a text as it goes out are templates for one document, which is easily taken for this.
Base::Result<Letters::Template> letterFrom(const QByteArray &file, const Roster::Columns &columns)
{
    const QString text = QString::fromUtf8(file).remove(QChar(QChar::ByteOrderMark));
    if (file.startsWith("PK\x03\x04"))
        return Problem{QStringLiteral("mailing.template_not_text"), {}};
    if (!QString(text).remove(u'\r').split(u'\n').contains(QStringLiteral("---")))
        return Problem{QStringLiteral("mailing.template_no_header"), {}};
    return Letters::readTemplate(text, personalTags(columns));
}

bool takesRoster(const Letters::Template &letter)
{
    return namesAddressee(letter.body);
}

void demandWhatIsNeeded(Order *order)
{
    const bool isPaper = order->kind != Order::Kind::Messages;
    order->check.posts = isPaper;
    order->check.needs = {.address = isPaper && order->envelope.has_value(), .email = !isPaper};
    order->check.canDraw = Pdf::canDraw;
}

Base::Result<Roster::Report> checkRoster(const Order &order, const QString &badRowsFile, Base::Language language,
                                         const std::function<bool(qint64)> &step)
{
    if (badRowsFile.isEmpty())
        return Roster::check(order.roster, order.check, nullptr, language, step);
    QSaveFile file(badRowsFile);
    if (!file.open(QIODevice::WriteOnly))
        return Problem{QStringLiteral("mailing.cannot_open"), {file.errorString()}, badRowsFile};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto report = Roster::check(order.roster, order.check, &file, language, step);
    // commit() does not see that its last flush failed (Qt 6.4), so flush before.
    if (report && report->bad > 0 && (!file.flush() || !file.commit()))
        return Problem{QStringLiteral("mailing.cannot_write"), {file.errorString()}, badRowsFile};
    return report;
}

// A resumed run that was recorded before it broke off is not recorded twice.
Outcome record(Ledger::LedgerFile &ledger, const Order &order, const Roster::Report &report, const Made &made, const QString &by,
               const std::function<bool(qint64)> &step)
{
    const Ledger::NewLetterRun run = runOf(order, report, made);
    const auto runs = ledger.letterRuns(run.incident);
    if (!runs)
        return runs.problems();
    const bool isKnown = std::any_of(runs->begin(), runs->end(), [&run](const auto &other) { return other.run.job == run.job; });
    if (order.resume && isKnown)
        return Base::done;
    const auto rowAt = [&made](qint64 at) {
        const MadeLetter &letter = made.rows[size_t(at)];
        return Ledger::LetterRow{.row = letter.row, .hash = QByteArray(letter.hash.data(), qsizetype(letter.hash.size())),
                                 .variant = Roster::nameOf(letter.variant) + QLatin1String(""), .file = letter.file, .page = letter.page};
    };
    const auto recorded = ledger.recordLetters(run, qint64(made.rows.size()), rowAt, by, step);
    return recorded ? Outcome(Base::done) : Outcome(recorded.problems());
}

Base::Result<QList<qint64>> rowsIn(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("[\\s,、;]+")), around(QStringLiteral("\\s*[-–~〜～]\\s*"));
    QList<qint64> rows;
    const QString plain = typed.normalized(QString::NormalizationForm_KC).replace(around, QStringLiteral("-"));
    for (const QString &part : plain.split(between, Qt::SkipEmptyParts)) {
        bool isFrom = false, isTo = true;
        const qint64 from = part.section(u'-', 0, 0).toLongLong(&isFrom);
        const qint64 to = part.contains(u'-') ? part.section(u'-', 1).toLongLong(&isTo) : from;
        if (!isFrom || !isTo || from < 1 || to < from || to - from > mostRows)
            return Problem{QStringLiteral("mailing.not_rows"), {part}};
        for (qint64 row = from; row <= to; ++row)
            rows += row;
    }
    return rows;
}

} // namespace Mailing

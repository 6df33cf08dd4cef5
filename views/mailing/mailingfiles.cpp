// Where letters go: the files of a panel, and what is said once they are made.
#include "views/mailing/mailingpanel.h"

#include "model/mailing/journal.h"
#include "model/mailing/outputfile.h"
#include "model/tables/texts.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/mailing/letterpart.h"
#include "views/mailing/makepart.h"
#include "views/mailing/rosterpart.h"
#include "views/mailing/testview.h"

#include <QDesktopServices>
#include <QDir>
#include <QRegularExpression>
#include <QUrl>

namespace Views {

using Base::Result;
using Mailing::Order;

namespace {

bool isBegun(const QString &folder)
{
    return QFile::exists(QDir(folder).filePath(QLatin1String(Mailing::Journal::fileName)));
}

QString withEnding(const QString &path, const QString &ending)
{
    return path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

Base::Outcome written(const QByteArray &bytes, const QString &path)
{
    Mailing::OutputFile file(path);
    if (const auto opened = file.open(); !opened)
        return opened;
    if (file.device()->write(bytes) != bytes.size())
        return Base::Problem{QStringLiteral("mailing.cannot_write"), {file.device()->errorString()}, path};
    const auto finished = file.finish();
    return finished ? file.commit() : finished;
}

} // namespace

QString MailingPanel::suggestion(const QString &ending) const
{
    static const QRegularExpression notInNames(QStringLiteral(R"([\\/:*?"<>|\x00-\x1f])"));
    QString reference = m_incident.reference.valueOr(m_id.toString());
    const auto order = orderNow();
    return reference.replace(notInNames, QStringLiteral("-")) + u'-' + (order ? order->letter.letter : QStringLiteral("letters")) + ending;
}

// ---- the test letter and the bad rows

void MailingPanel::saveTest()
{
    if (!m_test->letter())
        return;
    const auto &letter = *m_test->letter();
    const auto bytes = letter.message ? Mail::bytesOf(*letter.message) : Result<QByteArray>(letter.pdf);
    if (!bytes)
        return m_strip->refuse(bytes.problems(), m_session.language());
    const QString ending = letter.message ? QStringLiteral(".eml") : QStringLiteral(".pdf");
    const FileQuestion question{.title = tr("Save the test letter"), .suggestion = suggestion(QStringLiteral("-test") + ending),
                                .filter = u'*' + ending, .isPrivate = true};
    Prompts::current().askForSaveFile(this, question, [this, ending, bytes = *bytes](const QString &chosen) {
        const QString path = withEnding(chosen, ending);
        const auto saved = written(bytes, path);
        saved ? m_strip->say(Tone::Success, tr("Saved as %1. It holds the data of a real person: delete it after you looked at it.").arg(path))
              : m_strip->refuse(saved.problems(), m_session.language());
    });
}

void MailingPanel::saveBadRows()
{
    const FileQuestion question{.title = tr("Save the bad rows"), .suggestion = suggestion(QStringLiteral("-bad-rows.csv")),
                                .filter = QStringLiteral("*.csv"), .isPrivate = true};
    Prompts::current().askForSaveFile(this, question, [this](const QString &chosen) {
        if (const auto order = m_head ? orderNow() : Result<Order>(Base::Problems{}); order)
            m_work->saveBadRows(*order, withEnding(chosen, QStringLiteral(".csv")));
    });
}

void MailingPanel::sayBadRowsSaved(const QString &path, const Result<Roster::Report> &report)
{
    m_roster->showHead(*m_head);
    if (m_report)
        m_roster->showReport(*m_report);
    if (!report)
        return m_strip->refuse(report.problems(), m_session.language());
    m_strip->say(Tone::Success, tr("%n row(s) saved as %1, each with its reasons. The file holds personal data.", nullptr, int(report->bad)).arg(path));
}

// ---- all letters

// A folder with other things in it gets one of its own for the letters.
void MailingPanel::askWhere()
{
    if (m_letter->kind() == Order::Kind::OneFile) {
        const FileQuestion question{.title = tr("Save all letters"), .suggestion = suggestion(QStringLiteral(".pdf")),
                                    .filter = QStringLiteral("*.pdf"), .isPrivate = true};
        Prompts::current().askForSaveFile(this, question,
                                          [this](const QString &path) { makeInto(withEnding(path, QStringLiteral(".pdf")), false); });
        return;
    }
    const FileQuestion question{.title = tr("Choose the folder for the letters"), .isPrivate = true};
    Prompts::current().askForFolder(this, question, [this](const QString &chosen) {
        const bool isItself = isBegun(chosen) || QDir(chosen).isEmpty();
        makeInto(isItself ? chosen : QDir(chosen).filePath(suggestion({})), false);
    });
}

void MailingPanel::makeInto(const QString &path, bool resume)
{
    const auto order = m_report && m_head ? orderNow() : Result<Order>(Base::Problems{});
    if (!order || isMaking())
        return;
    const bool isFolder = order->kind != Order::Kind::OneFile;
    if (isFolder && !resume && isBegun(path))
        return offerResume(path);
    m_making = *order;
    m_making.out = path;
    m_making.resume = resume;
    m_making.withGaps = m_make->acceptsGaps();
    m_making.withSlips = m_make->acceptsSlips();
    m_strip->clear();
    m_work->make(m_making, *m_report);
    m_make->showProgress({.of = m_report->rows - m_report->bad});
    setBusy(true);
}

void MailingPanel::offerResume(const QString &folder)
{
    m_strip->say(Tone::Warning, tr("Letters were begun in %1 and not finished, or they are all there. What is whole stays; only what is "
                                   "missing is made.").arg(QDir::toNativeSeparators(folder)));
    m_strip->offer(tr("Go on there"), [this, folder] { makeInto(folder, true); });
}

QString MailingPanel::stopWords() const
{
    if (m_making.kind == Order::Kind::OneFile)
        return tr("Letters are being made into %1. If you stop now, there will be no file and no record; they would have to be made from the start.")
            .arg(QDir::toNativeSeparators(m_making.out));
    return tr("Letters are being made in %1. If you stop now, the files that are whole stay there without a record, and you can go on there later.")
        .arg(QDir::toNativeSeparators(m_making.out));
}

void MailingPanel::takeMade(const Result<Mailing::Made> &made)
{
    setBusy(false);
    if (made)
        return sayMade(*made);
    Base::Problems problems = made.problems();
    const QString kind = problems.first().kind;
    if (kind == u"mailing.cancelled")
        return sayCancelled();
    if (kind == u"mailing.begun")
        return offerResume(m_making.out);
    problems.removeIf([](const Base::Problem &problem) {
        return problem.kind == u"mailing.gaps" || problem.kind == u"mailing.slips"; // speak of an option
    });
    m_strip->refuse(problems, m_session.language());
    if (kind == u"mailing.roster_changed")
        m_strip->offer(tr("Read the roster again"), [this] { readRoster(); });
    update();
}

void MailingPanel::sayCancelled()
{
    if (m_making.kind == Order::Kind::OneFile)
        return m_strip->say(Tone::Neutral, tr("Cancelled. Nothing was made and nothing was recorded."));
    m_strip->say(Tone::Neutral, tr("Cancelled. The files that were whole stay in %1; nothing was recorded yet.").arg(m_making.out));
    m_strip->offer(tr("Go on there"), [this, folder = m_making.out] { makeInto(folder, true); });
}

void MailingPanel::sayMade(const Mailing::Made &made)
{
    const QString letters = tr("%1 letter(s)", nullptr, int(made.letters)).arg(Tables::numberText(made.letters));
    const QString what = m_making.kind == Order::Kind::Messages ? letters
                                                                : letters + QStringLiteral(" · ") + tr("%1 page(s)", nullptr, int(made.pages)).arg(Tables::numberText(made.pages));
    QString text = tr("Done: %1, saved as %2. Once they are posted or mailed, mark them as sent under “What became of them”.").arg(what, m_making.out);
    if (made.filesFound > 0)
        text += u' ' + tr("%n file(s) of the earlier run stayed as they were.", nullptr, int(made.filesFound));
    m_strip->say(Tone::Success, text);
    const bool isFile = m_making.kind == Order::Kind::OneFile;
    const QString folder = isFile ? QFileInfo(m_making.out).absolutePath() : m_making.out;
    m_strip->offer(tr("Open the folder"), [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    update();
}

} // namespace Views

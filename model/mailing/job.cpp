#include "model/mailing/job.h"

#include "model/base/clock.h"
#include "model/incident/json.h"
#include "model/mailing/message.h"
#include "model/mailing/outputfile.h"
#include "model/mailing/outputfolder.h"
#include "model/mailing/preparing.h"
#include "model/mailing/press.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace Mailing {

using Base::Outcome;
using Base::Problem;

namespace {

/// What two runs must have in common for one to go on where the other broke off.
QByteArray fingerprint(const Order &order)
{
    const QJsonArray facts = {
        sha256Of(order.roster), order.letter.letter, order.letter.version, int(order.letter.language),
        QString::fromLatin1(order.templateFile.toHex()), Incidents::toJson(order.incident), Incidents::toJson(order.own),
        int(order.options.era), order.options.date.toString(Qt::ISODate), order.options.documentNumber, int(order.kind),
        order.lettersAFile, order.envelope ? order.envelope->id : QString(), order.confidential, order.check.byHousehold,
        order.check.posts, order.from, order.fromName, QString::fromLatin1(order.check.file.encoding)};
    return QCryptographicHash::hash(QJsonDocument(facts).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
}

PersonalText::Gaps gapsIn(const Order &order)
{
    return order.withGaps || order.onlyFirst ? PersonalText::Gaps::Shown : PersonalText::Gaps::Refused;
}

Outcome checkGaps(const Order &order, const Roster::Report &report)
{
    if (gapsIn(order) == PersonalText::Gaps::Shown)
        return Base::done;
    Base::Problems problems = gaps(order, report);
    if (problems.isEmpty())
        return Base::done;
    if (problems.first().kind == u"mailing.missing")
        problems += Problem{QStringLiteral("mailing.gaps"), {QString::number(problems.size())}};
    return problems;
}

Outcome checkSlips(const Order &order, const Roster::Report &report)
{
    if (order.withSlips || order.onlyFirst)
        return Base::done;
    Base::Problems problems = slips(order, report);
    if (problems.isEmpty())
        return Base::done;
    problems += Problem{QStringLiteral("mailing.slips"), {QString::number(problems.size())}};
    return problems;
}

/// One run: goes through the recipients and says how far it is.
class Run
{
public:
    Run(const Order &order, const Roster::Report &report, const Watch &watch, Recipients recipients)
        : m_order(order), m_watch(watch), m_recipients(std::move(recipients)), m_total(report.rows - report.bad),
          m_text(order.letter, m_recipients.columns(), order.incident, order.own, order.options, gapsIn(order)),
          m_press(m_text, {.envelope = order.envelope ? &*order.envelope : nullptr, .confidential = order.confidential})
    {
        m_made.rows.reserve(watch.hash ? size_t(m_total) : 0);
        m_clock.start();
    }

    Base::Result<Made> make()
    {
        m_made.job = fingerprint(m_order);
        const Outcome done = m_order.kind == Order::Kind::OneFile ? makeOneFile()
            : m_order.kind == Order::Kind::Parts                  ? makeParts()
                                                                  : makeMessages();
        if (!done)
            return done.problems();
        m_made.laidOutAnew = m_press.laidOutAnew();
        return std::move(m_made);
    }

private:
    Pdf::Info info() const
    {
        const bool japanese = m_order.letter.language == Base::Language::Japanese;
        return {.title = m_order.letter.name(m_order.letter.language), .language = japanese ? QStringLiteral("ja") : QStringLiteral("en")};
    }

    Base::Result<bool> nextRecipient()
    {
        if (m_order.onlyFirst && m_made.letters > 0)
            return false;
        constexpr qint64 lettersAStep = 64;
        if (m_watch.step && m_made.letters % lettersAStep == 0 && !m_watch.step(progress()))
            return Problem{QStringLiteral("mailing.cancelled"), {}};
        return m_recipients.next(&m_recipient);
    }

    Progress progress() const
    {
        const double seconds = double(m_clock.elapsed()) / 1000;
        const qint64 drawn = m_made.letters - m_skipped;
        Progress progress{.letters = m_made.letters, .of = m_total};
        if (seconds > 0.5 && drawn > 0) {
            progress.perSecond = double(drawn) / seconds;
            progress.secondsLeft = qint64(double(m_total - m_made.letters) / progress.perSecond) + 1;
        }
        return progress;
    }

    void note(quint32 file, quint32 page)
    {
        ++m_made.letters;
        if (!m_watch.hash)
            return;
        noteRow(m_recipient.row, file, page);
        for (const Sheets::Row &row : m_recipient.others)
            noteRow(row, file, page);
    }

    void noteRow(const Sheets::Row &row, quint32 file, quint32 page)
    {
        QByteArray cells;
        for (const Sheets::Cell &cell : row.cells)
            cells += cell.text.toUtf8() + '\x1f';
        MadeLetter made{.row = quint32(row.number), .file = file, .page = page, .variant = m_recipient.person.variant};
        const QByteArray hash = m_watch.hash(cells);
        std::copy_n(hash.constData(), std::min<size_t>(made.hash.size(), size_t(hash.size())), made.hash.begin());
        m_made.rows.push_back(made);
    }

    Outcome makeOneFile()
    {
        OutputFile file(m_order.out);
        if (const auto checked = file.check(); !checked)
            return checked;
        OutputLock lock;
        if (const auto locked = lock.take(m_order.out); !locked)
            return locked;
        const QFileInfo target(m_order.out);
        removeLeftOvers(target.absolutePath(), QRegularExpression(QRegularExpression::escape(target.fileName())));
        if (const auto opened = file.open(); !opened)
            return opened;
        Pdf::Writer writer(file.device(), info());
        m_press.begin(writer);
        for (;;) {
            const auto more = nextRecipient();
            if (!more)
                return more.problems();
            if (!*more)
                break;
            const quint32 page = quint32(writer.pageCount()) + 1;
            if (const auto printed = m_press.print(m_recipient); !printed)
                return printed.problems();
            note(1, page);
        }
        m_made.pages = writer.pageCount();
        m_made.files = 1;
        if (const Outcome written = writer.finish(); !written)
            return placed(written.problems(), m_order.out);
        if (const Outcome finished = file.finish(); !finished)
            return finished;
        if (const Outcome recorded = record(); !recorded)
            return recorded;
        return file.commit();
    }

    Outcome record() { return m_watch.record ? m_watch.record(m_made) : Outcome(Base::done); }

    static Base::Problems placed(Base::Problems problems, const QString &path)
    {
        for (Problem &problem : problems)
            problem.where = path;
        return problems;
    }

    Outcome makeParts()
    {
        OutputFolder folder(m_order.out);
        if (const Outcome opened = folder.open(m_made.job, m_order.resume); !opened)
            return opened;
        bool more = true;
        while (more) {
            const auto made = makePart(folder, int(m_made.files) + 1);
            if (!made)
                return made.problems();
            more = *made;
        }
        return record();
    }

    // True when more letters follow.
    Base::Result<bool> makePart(OutputFolder &folder, int number)
    {
        auto more = nextRecipient();
        if (!more || !*more)
            return more;
        const QString name = QStringLiteral("letters-%1.pdf").arg(number, 5, 10, QLatin1Char('0'));
        if (const auto found = folder.journal().written(name)) {
            ++m_made.filesFound;
            return passOver(*found, quint32(number));
        }
        OutputFile file(folder.path(name));
        if (const auto opened = file.open(); !opened)
            return opened.problems();
        const auto part = print(file, name, quint32(number), &more);
        if (!part)
            return part.problems();
        if (const Outcome named = file.commit(); !named)
            return named.problems();
        Part written = *part;
        written.sha256 = sha256Of(file.path());
        if (const Outcome kept = folder.journal().add(written); !kept)
            return kept.problems();
        ++m_made.files;
        return written.letters == m_order.lettersAFile;
    }

    Base::Result<Part> print(OutputFile &file, const QString &name, quint32 number, Base::Result<bool> *more)
    {
        Pdf::Writer writer(file.device(), info());
        m_press.begin(writer);
        Part part{.file = name};
        for (;;) {
            const quint32 page = quint32(writer.pageCount()) + 1;
            const auto printed = m_press.print(m_recipient);
            if (!printed)
                return printed.problems();
            note(number, page);
            part.pages += (part.letters++ ? "," : "") + QByteArray::number(*printed);
            if (part.letters == m_order.lettersAFile)
                break;
            *more = nextRecipient();
            if (!*more)
                return more->problems();
            if (!**more)
                break;
        }
        m_made.pages += writer.pageCount();
        if (const Outcome written = writer.finish(); !written)
            return placed(written.problems(), file.path());
        if (const Outcome finished = file.finish(); !finished)
            return finished.problems();
        return part;
    }

    // The letters of a file that an earlier run made whole.
    Base::Result<bool> passOver(const Part &part, quint32 number)
    {
        const QList<QByteArray> pages = part.pages.split(',');
        quint32 page = 1;
        for (qint64 letter = 0; letter < part.letters; ++letter) {
            if (letter > 0) {
                const auto more = nextRecipient();
                if (!more || !*more)
                    return more ? Base::Result<bool>(Problem{QStringLiteral("mailing.roster_changed"), {}}) : more;
            }
            note(number, page);
            ++m_skipped;
            page += pages.value(letter).toUInt();
        }
        m_made.pages += page - 1;
        ++m_made.files;
        return part.letters == m_order.lettersAFile;
    }

    Outcome makeMessages()
    {
        OutputFolder folder(m_order.out);
        if (const Outcome opened = folder.open(m_made.job, m_order.resume); !opened)
            return opened;
        MessageText text(m_text, {.name = m_order.fromName, .address = m_order.from});
        for (;;) {
            const auto more = nextRecipient();
            if (!more)
                return more.problems();
            if (!*more)
                break;
            const Outcome made = makeMessage(folder, text);
            if (!made)
                return made;
            note(quint32(m_recipient.row.number), 0);
            ++m_made.files;
        }
        return record();
    }

    // A message is on the disk whole or not at all, so that one which is there needs no line in the journal.
    Outcome makeMessage(const OutputFolder &folder, MessageText &text)
    {
        const QString name = QStringLiteral("%1.eml").arg(m_recipient.row.number, 7, 10, QLatin1Char('0'));
        OutputFile file(folder.path(name));
        if (QFile::exists(file.path())) {
            ++m_made.filesFound;
            ++m_skipped;
            return Base::done;
        }
        const auto bytes = text.bytesFor(m_recipient);
        if (!bytes)
            return placed(bytes.problems(), m_order.roster + u':' + QString::number(m_recipient.row.number));
        if (const Outcome opened = file.open(); !opened)
            return opened;
        if (file.device()->write(*bytes) != bytes->size() || !static_cast<QFileDevice *>(file.device())->flush())
            return Problem{QStringLiteral("mailing.cannot_write"), {file.device()->errorString()}, file.path()};
        return file.commit();
    }

    const Order &m_order;
    const Watch &m_watch;
    Recipients m_recipients;
    qint64 m_total;
    PersonalText m_text;
    Press m_press;
    Recipient m_recipient;
    Made m_made;
    qint64 m_skipped = 0;
    QElapsedTimer m_clock;
};

} // namespace

Base::Result<Made> make(const Order &order, const Roster::Report &report, const Watch &watch)
{
    auto recipients = Recipients::open(order.roster, order.check, report);
    if (!recipients)
        return recipients.problems();
    for (const auto check : {checkGaps, checkSlips}) {
        if (const Outcome checked = check(order, report); !checked)
            return checked.problems();
    }
    return Run(order, report, watch, std::move(*recipients)).make();
}

} // namespace Mailing

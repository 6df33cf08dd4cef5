#include "app/commandline.h"

#include "app/settings.h"
#include "app/window.h"
#include "model/duties/proposals.h"
#include "views/common/appearance.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace App {

using Base::Problem;

namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    fputc('\n', stream);
}

Base::Language languageOf(const QCommandLineParser &parser)
{
    const QString chosen = parser.value(QStringLiteral("lang"));
    if (chosen.isEmpty())
        return Views::chosenLanguage();
    if (chosen != u"ja" && chosen != u"en")
        wrongUsage("app.unknown_language", {chosen});
    return chosen == u"ja" ? Base::Language::Japanese : Base::Language::English;
}

} // namespace

void wrongUsage(const char *kind, QStringList args)
{
    throw Stop{WrongUsage, {{QLatin1String(kind), std::move(args)}}};
}

Invocation::Invocation(const QCommandLineParser &parser, const QString &command)
    : m_parser(parser), m_arguments(parser.positionalArguments())
{
    m_arguments.removeOne(command);
    m_by = has(QStringLiteral("by")) && command != u"stats" ? value(QStringLiteral("by")).trimmed() : Settings::userName();
    m_ledgerPath = has(QStringLiteral("ledger")) ? value(QStringLiteral("ledger")) : Settings::ledgerPath();
    m_language = languageOf(parser);
    if (m_by.isEmpty())
        wrongUsage("app.nobody");
}

QString Invocation::argument(int at, const char *name) const
{
    if (at >= m_arguments.size())
        wrongUsage("app.missing_argument", {QLatin1String(name)});
    return m_arguments[at];
}

qint64 Invocation::number(int at, const char *name) const
{
    const QString text = argument(at, name);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        wrongUsage("app.not_a_number", {QLatin1String(name), text});
    return number;
}

QDate Invocation::date(const QString &option) const
{
    if (!has(option))
        return {};
    const QDate date = QDate::fromString(value(option), Qt::ISODate);
    if (!date.isValid())
        wrongUsage("app.not_a_date", {option, value(option)});
    return date;
}

QString Invocation::required(const QString &option) const
{
    if (value(option).trimmed().isEmpty())
        wrongUsage("app.missing_option", {option});
    return value(option);
}

Incidents::IncidentId Invocation::incident(const Ledger::LedgerFile &ledger, int at, const char *name) const
{
    return expect(ledger.incidentNamed(argument(at, name)));
}

void Invocation::atMost(int arguments) const
{
    if (m_arguments.size() > arguments)
        wrongUsage("app.too_many_arguments", {m_arguments[arguments]});
}

std::unique_ptr<Ledger::LedgerFile> Invocation::openLedger(Ledger::LedgerFile::Mode mode) const
{
    auto ledger = Ledger::LedgerFile::open(m_ledgerPath, mode);
    if (!ledger)
        throw Stop{CannotOpen, ledger.problems()};
    letJudge(**ledger);
    return std::move(*ledger);
}

// The rules are read when something is written, not before.
void letJudge(Ledger::LedgerFile &ledger)
{
    auto read = [books = std::make_shared<std::optional<Duties::LawBooks>>()]() -> const Duties::LawBooks & {
        if (!*books)
            *books = Duties::openLawBooks(Settings::rulesFolder(), Settings::holidayList()).books;
        return **books;
    };
    ledger.setJudge(Duties::judgeOf(ledger, std::move(read)));
}

void Invocation::print(const QString &line) const
{
    write(stdout, line.toUtf8());
}

void Invocation::print(const QJsonValue &json) const
{
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    write(stdout, document.toJson(QJsonDocument::Indented).trimmed());
}

void Invocation::complain(const QString &line) const
{
    write(stderr, line.toUtf8());
}

void Invocation::complain(const Problem &problem) const
{
    // A reason is one line, whatever a name or a text in it holds.
    complain(Base::line(problem, m_language).simplified());
}

QList<QCommandLineOption> commonOptions()
{
    return {{QStringLiteral("ledger"), QString(), QStringLiteral("FILE")},
            {QStringLiteral("lang"), QString(), QStringLiteral("ja|en")},
            {QStringLiteral("by"), QString(), QStringLiteral("NAME")},
            {QStringLiteral("passphrase-file"), QString(), QStringLiteral("FILE")},
            {QStringLiteral("json"), QString()},
            {{QStringLiteral("h"), QStringLiteral("help")}, QString()},
            {QStringLiteral("version"), QString()}};
}

const Command *commandIn(const QStringList &arguments, QString *name)
{
    for (qsizetype at = 1; at < arguments.size(); ++at) {
        const QString &argument = arguments[at];
        const bool takesValue = argument == u"--ledger" || argument == u"--lang" || argument == u"--by"
            || argument == u"--passphrase-file";
        if (takesValue) {
            ++at;
            continue;
        }
        if (argument.startsWith(u'-'))
            continue;
        if (name)
            *name = argument;
        for (const Command &command : commands()) {
            if (command.name == argument)
                return &command;
        }
        return nullptr;
    }
    return nullptr;
}

namespace {

QString usageOf(const Command &command)
{
    QString line = QStringLiteral("tenmatsu ") + command.name + u' ' + command.usage;
    for (const QCommandLineOption &option : command.options) {
        line += QStringLiteral(" [--") + option.names().first();
        line += option.valueName().isEmpty() ? QStringLiteral("]") : u' ' + option.valueName() + u']';
    }
    return line;
}

QString helpOf(const QCommandLineOption &option)
{
    const QString name = QStringLiteral("  --") + option.names().first() + u' ' + option.valueName();
    return name.leftJustified(38) + option.description();
}

int printHelp(const Command *command)
{
    if (command) {
        write(stdout, usageOf(*command).toUtf8());
        if (!command->note.isEmpty())
            write(stdout, command->note.toUtf8());
        for (const QCommandLineOption &option : command->options) {
            if (!option.description().isEmpty())
                write(stdout, helpOf(option).toUtf8());
        }
        return Done;
    }
    write(stdout, "tenmatsu [--ledger FILE] [--lang ja|en] [--by NAME] [--json] [COMMAND ...]");
    for (const Command &each : commands())
        write(stdout, QByteArray("  ") + usageOf(each).toUtf8());
    return Done;
}

int printVersion()
{
    write(stdout, QByteArray("tenmatsu ") + QCoreApplication::applicationVersion().toUtf8());
    return Done;
}

int complainAbout(const Base::Problems &problems, Base::Language language, int status)
{
    for (const Problem &problem : problems)
        write(stderr, QByteArray("tenmatsu: ") + Base::line(problem, language).simplified().toUtf8());
    return status;
}

} // namespace

namespace {

// `stats` has a --by of its own; what stands before the command's name is who acts, and a reader keeps no name.
QStringList withoutCommon(QStringList arguments, const Command &command)
{
    for (const QCommandLineOption &own : command.options) {
        const QString name = QStringLiteral("--") + own.names().first();
        const qsizetype before = arguments.indexOf(command.name);
        const qsizetype at = arguments.mid(0, before).indexOf(name);
        if (at > 0)
            arguments.remove(at, 2);
    }
    return arguments;
}

bool hasOption(const Command &command, const QCommandLineOption &option)
{
    return std::any_of(command.options.begin(), command.options.end(), [&option](const QCommandLineOption &own) {
        return own.names().first() == option.names().first();
    });
}

void addOptions(QCommandLineParser &parser, const Command *command)
{
    for (const QCommandLineOption &option : commonOptions()) {
        if (!command || !hasOption(*command, option))
            parser.addOption(option);
    }
    if (command)
        parser.addOptions(command->options);
}

} // namespace

int run(const QStringList &arguments)
{
    QString name;
    const Command *command = commandIn(arguments, &name);
    const Base::Language language = arguments.contains(u"en") || arguments.contains(u"--lang=en")
        ? Base::Language::English
        : Views::chosenLanguage();
    if (!command && !name.isEmpty())
        return complainAbout({{QStringLiteral("app.unknown_command"), {name}}}, language, WrongUsage);
    QCommandLineParser parser;
    addOptions(parser, command);
    if (!parser.parse(command ? withoutCommon(arguments, *command) : arguments))
        return complainAbout({{QStringLiteral("app.wrong_option"), {parser.errorText()}}}, language, WrongUsage);
    if (parser.isSet(QStringLiteral("help")))
        return printHelp(command);
    if (parser.isSet(QStringLiteral("version")))
        return printVersion();
    if (!command && !hasDisplay())
        return complainAbout({{QStringLiteral("app.no_window"), {}}}, language, Refused);
    try {
        const Invocation invocation(parser, name);
        try {
            command ? command->run(invocation) : openWindow(invocation);
        } catch (const Stop &stop) {
            return complainAbout(stop.problems, invocation.language(), stop.status);
        }
    } catch (const Stop &stop) {
        return complainAbout(stop.problems, language, stop.status);
    }
    return Done;
}

} // namespace App

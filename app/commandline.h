#pragma once

#include "model/base/result.h"
#include "model/ledger/ledgerfile.h"

#include <QCommandLineParser>
#include <QJsonValue>

#include <functional>
#include <memory>

/// The command line of the contract: finds the command, reads its options, runs it, and turns refusals into one line
/// each and an exit status. Owns no rule: every command is wiring of the model's rooms.
namespace App {

enum ExitStatus {
    Done = 0,
    Refused = 1,     ///< the input or the ledger says no
    WrongUsage = 2,
    CannotOpen = 3,  ///< the ledger: locked, newer, damaged, no permission
};

/// What a command throws to stop: an exit status and its reasons.
struct Stop
{
    ExitStatus status;
    Base::Problems problems;
};

/// What one run of a command works with.
class Invocation
{
public:
    Invocation(const QCommandLineParser &parser, const QString &command);

    [[nodiscard]] Base::Language language() const { return m_language; }
    [[nodiscard]] QString by() const { return m_by; }
    [[nodiscard]] QString ledgerPath() const { return m_ledgerPath; }
    [[nodiscard]] bool wantsJson() const { return m_parser.isSet(QStringLiteral("json")); }
    [[nodiscard]] bool has(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    [[nodiscard]] QStringList arguments() const { return m_arguments; }

    /// The argument at a place; Stop with WrongUsage when it is missing.
    [[nodiscard]] QString argument(int at, const char *name) const;
    [[nodiscard]] qint64 number(int at, const char *name) const;
    /// A date option as YYYY-MM-DD, invalid when not given; Stop with WrongUsage when it is no date.
    [[nodiscard]] QDate date(const QString &option) const;
    [[nodiscard]] QString required(const QString &option) const;
    void atMost(int arguments) const;
    /// The incident of the ledger that the argument at a place names: its number, or its reference.
    [[nodiscard]] Incidents::IncidentId incident(const Ledger::LedgerFile &ledger, int at, const char *name) const;

    /// Stop with CannotOpen when it cannot be opened. What is written in it is judged: see letJudge().
    [[nodiscard]] std::unique_ptr<Ledger::LedgerFile> openLedger(Ledger::LedgerFile::Mode mode) const;

    void print(const QString &line) const;
    /// Exactly one JSON document.
    void print(const QJsonValue &json) const;
    void complain(const QString &line) const;
    void complain(const Base::Problem &problem) const;

    /// The value, or Stop with Refused.
    template <typename T>
    T expect(Base::Result<T> result) const
    {
        if (!result)
            throw Stop{Refused, result.problems()};
        return std::move(*result);
    }

private:
    const QCommandLineParser &m_parser;
    QStringList m_arguments;
    Base::Language m_language;
    QString m_by;
    QString m_ledgerPath;
};

/// From now on what is recorded in the ledger is judged by the user's rules over the shipped ones.
void letJudge(Ledger::LedgerFile &ledger);

[[noreturn]] void wrongUsage(const char *kind, QStringList args = {});

struct Command
{
    enum class Needs { Nothing, Fonts, Charts };

    QString name;
    QString usage;                       ///< what follows the name
    QList<QCommandLineOption> options = {};
    Needs needs = Needs::Nothing;
    QString note = {};                   ///< a line of its own in the command's help
    std::function<void(const Invocation &)> run;
};

/// Every command of this build, in the order of the help.
[[nodiscard]] const QList<Command> &commands();

/// The command named on the command line: nullptr for none (the window opens) or for one that does not exist.
[[nodiscard]] const Command *commandIn(const QStringList &arguments, QString *name = nullptr);

/// Runs what the arguments say (the program's name first) and gives the exit status.
[[nodiscard]] int run(const QStringList &arguments);

/// The options that every command takes.
[[nodiscard]] QList<QCommandLineOption> commonOptions();

} // namespace App

#include "app/commands/draftchoices.h"

#include "model/drafts/judgement.h"

namespace App {

namespace {

// A word of a choice, by its place among those that are offered; nothing where the option is not there.
std::optional<int> wordOf(const Invocation &invocation, const QString &option, const QStringList &words)
{
    if (!invocation.has(option))
        return {};
    const int at = int(words.indexOf(invocation.value(option)));
    if (at < 0)
        wrongUsage("app.unknown_word", {option, invocation.value(option), words.join(QStringLiteral(", "))});
    return at;
}

std::optional<bool> yesOrNo(const Invocation &invocation, const QString &option)
{
    const auto at = wordOf(invocation, option, {QStringLiteral("yes"), QStringLiteral("no")});
    return at ? std::optional(*at == 0) : std::nullopt;
}

} // namespace

QList<QCommandLineOption> choiceOptions()
{
    const auto option = [](const char *name, const char *help, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(help), QString::fromLatin1(value));
    };
    const auto flag = [](const char *name, const char *help) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(help));
    };
    return {
        option("addressee", "To whom it is written; otherwise from the groups of persons.", "TEXT"),
        option("reader", "What happened to the reader: their data leaked, they received it, or both (usual).",
               "exposed|received|both"),
        flag("no-numbers", "Name no number of persons or messages."),
        option("minors", "Write to the guardians; otherwise where the group's name says children.", "yes|no"),
        flag("bereaved", "Write to the families of persons who have died."),
        flag("cause-pending", "Say that the cause is still looked into."),
        flag("annex", "Point to the annex."),
        option("seal-omitted", "Print the words for an omitted seal; otherwise where there is a number.", "yes|no"),
        option("answer-by", "By when an answer is asked for.", "DATE"),
        option("next-word", "By when the next message or report is promised.", "DATE"),
        option("to", "Only .eml: the one address the message goes to.", "ADDRESS"),
    };
}

Letters::Options choicesIn(const Invocation &invocation)
{
    const QStringList readers = {QStringLiteral("both"), QStringLiteral("exposed"), QStringLiteral("received")};
    const int reader = wordOf(invocation, QStringLiteral("reader"), readers).value_or(0);
    return {.reader = Letters::Reader(reader),
            .showNumbers = !invocation.has(QStringLiteral("no-numbers")),
            .minors = yesOrNo(invocation, QStringLiteral("minors")),
            .bereaved = invocation.has(QStringLiteral("bereaved")),
            .sealOmitted = yesOrNo(invocation, QStringLiteral("seal-omitted")),
            .causePending = invocation.has(QStringLiteral("cause-pending")),
            .withAnnex = invocation.has(QStringLiteral("annex")),
            .answerBy = invocation.date(QStringLiteral("answer-by")),
            .nextWord = invocation.date(QStringLiteral("next-word"))};
}

void addJudgement(const Invocation &invocation, const Source &source, Drafts::Request *request)
{
    const Duties::LawBooks books = lawBooksFor(invocation);
    const QDateTime at = momentOn({}, source.zone);
    const Rules::Case given{source.incident, at.date(), source.zone, source.own, Duties::formerCounts(source.figures, source.zone)};
    if (!Rules::obstacles(given).isEmpty())
        return;
    const auto assessment = Rules::assess(given, books.rulebook, books.calendar);
    const auto duties = Duties::standings(assessment, source.decisions, source.filings, at, Duties::toldIn(source.incident));
    Drafts::addJudgement({assessment, duties}, request->language,
                         request->era.value_or(Letters::usualEra(source.incident)), &request->choices);
}

} // namespace App

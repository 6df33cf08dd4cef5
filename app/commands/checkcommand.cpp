#include "app/commands/commands.h"

#include "model/check/check.h"
#include "model/check/elements.h"
#include "model/reading/reading.h"

namespace App {

namespace {

struct Checked
{
    QString path;
    Reading::ReadText text;
    QList<Check::Slip> slips;
};

// As a compiler prints it: FILE:LINE:COLUMN, so that an editor finds the place.
QString placeOf(const Checked &checked, const Check::Slip &slip)
{
    if (slip.where.length() == 0)
        return checked.path;
    const Check::LineColumn at = Check::lineColumn(checked.text.text, slip.where.start);
    const QString part = checked.text.partAt(slip.where.start);
    return QStringLiteral("%1:%2:%3").arg(checked.path).arg(at.line).arg(at.column)
        + (part.isEmpty() || part == u"body" ? QString() : QStringLiteral(" (%1)").arg(part));
}

QString lineOf(const Checked &checked, const Check::Slip &slip, Base::Language language)
{
    const QString kind = slip.sure ? QStringLiteral("app.check_sure") : QStringLiteral("app.check_look");
    const QString words = slip.text.isEmpty() ? QString() : QStringLiteral("「%1」 ").arg(slip.text.simplified());
    return placeOf(checked, slip) + QStringLiteral(": ")
        + Base::sentence({kind, {Check::kindText(slip.kind, language), words, Base::sentence(slip.because, language)}},
                         language);
}

Check::Context contextIn(const Invocation &invocation, std::optional<Source> &source)
{
    Check::Context context{.letter = invocation.value(QStringLiteral("letter"))};
    const QStringList letters = Check::lettersWithElements();
    if (!context.letter.isEmpty() && !letters.contains(context.letter))
        wrongUsage("app.unknown_word", {QStringLiteral("letter"), context.letter, letters.join(QStringLiteral(", "))});
    if (invocation.has(QStringLiteral("incident"))) {
        source = sourceNamed(invocation, invocation.required(QStringLiteral("incident")));
        source->incident = Ledger::withFilings(source->incident, source->filings);
        context.incident = &source->incident;
        for (const Ledger::FormerFigure &figure : source->figures)
            context.formerCounts += figure.count;
        context.own = source->own;
        context.zone = source->zone;
    }
    return context;
}

void check(const Invocation &invocation)
{
    const QString path = invocation.argument(0, "FILE");
    invocation.atMost(1);
    std::optional<Source> source;
    const Check::Context context = contextIn(invocation, source);
    Checked checked{.path = path, .text = invocation.expect(Reading::readFile(path)), .slips = {}};
    checked.slips = Check::slips(checked.text.text, context);
    if (invocation.wantsJson()) {
        invocation.print(Check::toJson(checked.slips, invocation.language()));
    } else {
        for (const Check::Slip &slip : checked.slips)
            invocation.print(lineOf(checked, slip, invocation.language()));
        if (checked.slips.isEmpty())
            invocation.print(Base::sentence({QStringLiteral("app.check_none"), {}}, invocation.language()));
    }
    const bool isSure = std::ranges::any_of(checked.slips, &Check::Slip::sure);
    if (isSure)
        throw Stop{Refused, {}};
}

} // namespace

QList<Command> checkCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    return {{.name = QStringLiteral("check"),
             .usage = QStringLiteral("FILE.txt|.html|.docx|.odt|.pdf|.eml"),
             .options = {option("incident", "ID|FILE.json"), option("letter", "NAME")},
             .note = QStringLiteral("  Exit status 1 when a slip is certain; remarks that are only worth a look leave it 0."),
             .run = check}};
}

} // namespace App

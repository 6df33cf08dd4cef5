// What is carried over into the forms of authorities and clients: sheet.
#include "app/commands/commands.h"

#include "app/settings.h"
#include "model/forms/sheet.h"
#include "model/letters/render.h"

namespace App {

namespace {

// A form of the user's that is refused leaves the shipped one in force, and everybody is told.
Forms::FormBook formsFor(const Invocation &invocation)
{
    const QString folder = invocation.has(QStringLiteral("forms")) ? invocation.value(QStringLiteral("forms"))
                                                                   : Settings::formsFolder();
    const Forms::FormBook book = Forms::FormBook::load(folder);
    for (const Base::Problem &refusal : book.refusals())
        invocation.complain(refusal);
    return book;
}

QString pathIn(const Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("out")))
        return {};
    const QString path = invocation.required(QStringLiteral("out"));
    if (!path.endsWith(u".txt", Qt::CaseInsensitive))
        throw Stop{Refused, {{QStringLiteral("forms.only_text"), {}, path}}};
    return path;
}

QString titleOf(const Incidents::Incident &incident)
{
    return QString(incident.reference.valueOr({}) + u'　' + incident.title).simplified();
}

void sheet(const Invocation &invocation)
{
    const QString name = invocation.argument(0, "ID|FILE.json");
    const QString formId = invocation.argument(1, "FORM");
    invocation.atMost(2);
    const QString path = pathIn(invocation);
    const Forms::Form form = invocation.expect(formsFor(invocation).form(formId));
    const Source source = sourceNamed(invocation, name);
    const auto problems = Forms::misfits(form, source.incident, source.own, invocation.has(QStringLiteral("voluntary")),
                                         invocation.language());
    if (!problems.isEmpty())
        throw Stop{Refused, problems};
    QList<Incidents::HeadCount> former;
    for (const Ledger::FormerFigure &figure : source.figures)
        former += figure.count;
    const Forms::Sheet sheet = Forms::filled(form, source.incident, source.own,
                                             {.era = Letters::usualEra(source.incident), .zone = source.zone},
                                             source.filings, former);
    const QString text = Forms::toText(sheet, titleOf(source.incident), invocation.language());
    if (!path.isEmpty())
        invocation.expect(Letters::saveBytesTo(text.toUtf8(), path));
    if (invocation.wantsJson())
        invocation.print(Forms::toJson(sheet, invocation.language()));
    else if (path.isEmpty())
        invocation.print(text.trimmed());
}

} // namespace

QList<Command> sheetCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    return {{.name = QStringLiteral("sheet"),
             .usage = QStringLiteral("ID|FILE.json FORM"),
             .options = {option("out", "FILE.txt"), option("forms", "DIR"), QCommandLineOption(QStringLiteral("voluntary"))},
             .run = sheet}};
}

} // namespace App

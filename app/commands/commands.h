#pragma once

#include "app/commandline.h"
#include "model/drafts/owndrafts.h"
#include "model/duties/judging.h"
#include "model/incident/organisation.h"

/// The commands, a file a theme. Each function gives the commands of its file.
namespace App {

[[nodiscard]] QList<Command> ledgerCommands();   ///< init import export verify
[[nodiscard]] QList<Command> incidentCommands(); ///< list show set note
[[nodiscard]] QList<Command> actionCommands();   ///< action
[[nodiscard]] QList<Command> documentCommands(); ///< draft
[[nodiscard]] QList<Command> lifeCommands();     ///< document
[[nodiscard]] QList<Command> templateCommands(); ///< templates
[[nodiscard]] QList<Command> letterCommands();   ///< letters
[[nodiscard]] QList<Command> dutyCommands();     ///< assess decide file
[[nodiscard]] QList<Command> deadlineCommands(); ///< deadlines
[[nodiscard]] QList<Command> sheetCommands();    ///< sheet
[[nodiscard]] QList<Command> figureCommands();   ///< stats chart
[[nodiscard]] QList<Command> checkCommands();    ///< check
[[nodiscard]] QList<Command> demoCommands();     ///< demo

/// The rules and holidays that --rules and --holidays name, else the user's over the shipped ones.
[[nodiscard]] Duties::LawBooks lawBooksFor(const Invocation &invocation);
/// The start of a day that was asked for, else now; in the ledger's zone.
[[nodiscard]] QDateTime momentOn(QDate asked, const QTimeZone &zone);

/// Reads a file whole; Stop with Refused when it cannot be read or is unreasonably large.
[[nodiscard]] QByteArray readFile(const QString &path);
/// The problems with the file that they are of in front.
[[nodiscard]] Base::Problems named(Base::Problems problems, const QString &path);
/// Reads incidents from a file and holds their facts together; each problem names the file.
[[nodiscard]] QList<Incidents::Incident> readIncidentFile(const QString &path, const QTimeZone &zone);
/// What a letter or a sheet is written from: an incident of the ledger, or of a file with the ledger's organisation if
/// there is one.
struct Source
{
    Incidents::Incident incident;
    Incidents::OwnOrganisation own;
    QTimeZone zone = QTimeZone("Asia/Tokyo");
    QList<Ledger::FilingRow> filings = {}; ///< of an incident of the ledger
    QList<Ledger::IssuedDocument> issued = {};
    QList<Ledger::Decision> decisions = {};
    QList<Ledger::FormerFigure> figures = {}; ///< that were replaced
};
/// For "ID" or "FILE.json".
[[nodiscard]] Source sourceNamed(const Invocation &invocation, const QString &name);
/// What --template (a file, or a name or number of the ledger's list) makes of the source for --out.
struct OwnDocument
{
    Drafts::OwnDraft draft;
    QByteArray bytes;
};
[[nodiscard]] OwnDocument ownDocument(const Invocation &invocation, Drafts::Request request, const Source &source);
[[nodiscard]] Incidents::OwnOrganisation organisationOf(const Invocation &invocation, const Ledger::LedgerFile &ledger);
/// The shipped sample cases, in the order of their files.
[[nodiscard]] QList<Incidents::Incident> sampleCases();
/// The organisation that the sample ledger belongs to.
[[nodiscard]] QJsonObject sampleOrganisation();

/// A JSON value for what was typed: the text itself, or the JSON it is (a number, true, null, a list ...).
[[nodiscard]] QList<QJsonValue> readingsOf(const QString &typed);
/// `object` with each PATH=VALUE of `assignments`; `check` says whether a state can be read.
[[nodiscard]] QJsonObject assigned(QJsonObject object, const QStringList &assignments,
                                   const std::function<Base::Problems(const QJsonObject &)> &check);
/// A moment in contract notation, for --when and --due.
[[nodiscard]] Incidents::Moment momentFrom(const QString &option, const QString &typed);

} // namespace App

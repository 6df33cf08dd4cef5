#include "app/window.h"

#include "app/commands/commands.h"
#include "app/settings.h"
#include "model/incident/organisation.h"
#include "model/ledger/restore.h"
#include "views/common/appearance.h"
#include "views/common/askingdialog.h"
#include "views/window/firststart.h"
#include "views/window/ledgertrouble.h"
#include "views/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

namespace App {

using Ledger::LedgerFile;

namespace {

std::unique_ptr<LedgerFile> created(const Invocation &invocation, const QString &path, const QJsonObject &organisation)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    auto ledger = LedgerFile::create(path, invocation.by());
    if (!ledger)
        throw Stop{CannotOpen, ledger.problems()};
    letJudge(**ledger);
    invocation.expect((*ledger)->setSetting(QStringLiteral("organisation"), organisation, invocation.by()));
    return std::move(*ledger);
}

// The sample ledger lies beside the own one, to be thrown away.
std::unique_ptr<LedgerFile> sampleLedger(const Invocation &invocation)
{
    const QString path = QFileInfo(invocation.ledgerPath()).absoluteDir().filePath(QStringLiteral("sample.tenmatsu"));
    if (QFileInfo::exists(path)) {
        auto ledger = LedgerFile::open(path, LedgerFile::Mode::WriteOrRead);
        if (!ledger)
            throw Stop{CannotOpen, ledger.problems()};
        return std::move(*ledger);
    }
    auto ledger = created(invocation, path, sampleOrganisation());
    invocation.expect(ledger->add(sampleCases(), invocation.by()));
    return ledger;
}

// Nobody who started the program from an icon reads standard error: the reason is said in a window, with what can be
// done. Who gives up ends as a command does.
std::unique_ptr<LedgerFile> openedOrAnother(const Invocation &invocation)
{
    QString path = invocation.ledgerPath();
    Base::Problems restoring;
    while (true) {
        auto ledger = LedgerFile::open(path, LedgerFile::Mode::WriteOrRead);
        if (ledger) {
            letJudge(**ledger);
            if (path != invocation.ledgerPath())
                Settings::setLedgerPath(path);
            return std::move(*ledger);
        }
        Views::LedgerTrouble trouble(ledger.problems() + std::exchange(restoring, {}), invocation.language());
        if (trouble.exec() != QDialog::Accepted)
            throw Stop{CannotOpen, ledger.problems()};
        if (trouble.choice() == Views::LedgerTrouble::Choice::OpenAnother)
            path = trouble.file();
        if (trouble.choice() == Views::LedgerTrouble::Choice::RestoreCopy)
            restoring = Ledger::restore(trouble.file(), path).problems();
    }
}

std::unique_ptr<LedgerFile> ledgerFor(const Invocation &invocation)
{
    if (QFileInfo::exists(invocation.ledgerPath()) || invocation.has(QStringLiteral("ledger")))
        return openedOrAnother(invocation);
    Views::FirstStart question(invocation.language());
    if (question.exec() != QDialog::Accepted)
        return nullptr;
    if (question.wantsSamples())
        return sampleLedger(invocation);
    Incidents::OwnOrganisation own;
    own.name = question.organisationName();
    if (const auto kind = Base::fromName<Incidents::OrganisationKind>(question.organisationKind()))
        own.kind = *kind;
    return created(invocation, invocation.ledgerPath(), Incidents::toJson(own));
}

} // namespace

bool hasDisplay()
{
#ifdef Q_OS_UNIX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

void openWindow(const Invocation &invocation)
{
    Views::setUpApplication(*qApp, invocation.language());
    Views::leaveConversionsAlone();
    auto ledger = ledgerFor(invocation);
    if (!ledger)
        return;
    Views::Session session(std::move(ledger), invocation.by(), invocation.language());
    session.setLawPlaces(Settings::rulesFolder(), Settings::holidayList());
    session.setFormsFolder(Settings::formsFolder());
    QObject::connect(&session, &Views::Session::byChanged, &session, &Settings::setUserName);
    Views::MainWindow window(session);
    window.setVisible(true);
    QApplication::exec();
}

} // namespace App

#include "app/window.h"

#include "app/commands/commands.h"
#include "app/settings.h"
#include "model/incident/organisation.h"
#include "views/common/appearance.h"
#include "views/common/askingdialog.h"
#include "views/window/firststart.h"
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

std::unique_ptr<LedgerFile> ledgerFor(const Invocation &invocation)
{
    if (QFileInfo::exists(invocation.ledgerPath()) || invocation.has(QStringLiteral("ledger")))
        return invocation.openLedger(LedgerFile::Mode::WriteOrRead);
    Views::FirstStart question;
    if (question.exec() != QDialog::Accepted)
        return nullptr;
    if (question.wantsSamples())
        return sampleLedger(invocation);
    Incidents::OwnOrganisation own;
    own.name = question.organisationName();
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
    Views::MainWindow window(session);
    window.setVisible(true);
    QApplication::exec();
}

} // namespace App

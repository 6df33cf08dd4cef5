#include "app/settings.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace App::Settings {

namespace {
const QString ledgerKey = QStringLiteral("ledger/path");
const QString nameKey = QStringLiteral("user/name");

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace

QString ledgerPath()
{
    const QString standard = dataFolder() + QStringLiteral("/ledger.tenmatsu");
    return QSettings().value(ledgerKey, standard).toString();
}

QString rulesFolder()
{
    return dataFolder() + QStringLiteral("/rules");
}

QString formsFolder()
{
    return dataFolder() + QStringLiteral("/forms");
}

QString holidayList()
{
    return dataFolder() + QStringLiteral("/syukujitsu.csv");
}

void setLedgerPath(const QString &path)
{
    QSettings().setValue(ledgerKey, QFileInfo(path).absoluteFilePath());
}

namespace {

QString loginName()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    const QString owner = QFileInfo(QStringLiteral("/proc/self")).owner();
    return owner.isEmpty() ? QStringLiteral("unknown") : owner;
}

} // namespace

QString userName()
{
    const QString chosen = QSettings().value(nameKey).toString();
    return chosen.isEmpty() ? loginName() : chosen;
}

void setUserName(const QString &name)
{
    QSettings().setValue(nameKey, name);
}

} // namespace App::Settings

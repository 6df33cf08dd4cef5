#include "app/settings.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace App::Settings {

namespace {
const QString ledgerKey = QStringLiteral("ledger/path");
} // namespace

QString ledgerPath()
{
    const QString standard = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/ledger.tenmatsu");
    return QSettings().value(ledgerKey, standard).toString();
}

void setLedgerPath(const QString &path)
{
    QSettings().setValue(ledgerKey, QFileInfo(path).absoluteFilePath());
}

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

} // namespace App::Settings

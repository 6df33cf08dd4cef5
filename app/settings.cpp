#include "app/settings.h"

#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

namespace App::Settings {

namespace {
const QString ledgerKey = QStringLiteral("ledger/path");
const QString languageKey = QStringLiteral("window/language");
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

Base::Language language()
{
    const QString chosen = QSettings().value(languageKey).toString();
    if (!chosen.isEmpty())
        return chosen == u"ja" ? Base::Language::Japanese : Base::Language::English;
    return QLocale::system().language() == QLocale::Japanese ? Base::Language::Japanese : Base::Language::English;
}

void setLanguage(Base::Language language)
{
    QSettings().setValue(languageKey, language == Base::Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en"));
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

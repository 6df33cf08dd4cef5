#include "tests/support/emptysettings.h"

#include <QtTest>

namespace Tests {

void useEmptySettings()
{
    static const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    QCoreApplication::setOrganizationName(QStringLiteral("Tenmatsu"));
    QCoreApplication::setApplicationName(QStringLiteral("tenmatsu"));
    for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat})
        QSettings::setPath(format, QSettings::UserScope, folder.path());
    QSettings().clear();
}

} // namespace Tests

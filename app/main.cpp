#include "app/commandline.h"
#include "app/commands/commands.h"

#include <QCoreApplication>

#include <cstdlib>

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("tenmatsu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TENMATSU_VERSION));
    QCoreApplication application(argc, argv);
    return App::run(QCoreApplication::arguments());
}

#include "app/commandline.h"
#include "app/window.h"

#include <QApplication>

#include <cstdio>
#include <memory>

namespace {

// A command draws without a display: letters need fonts, charts need widgets, all else needs neither.
std::unique_ptr<QCoreApplication> applicationFor(const App::Command *command, bool opensWindow, int &argc, char *argv[])
{
    using Needs = App::Command::Needs;
    if (opensWindow)
        return std::make_unique<QApplication>(argc, argv);
    if (!command || command->needs == Needs::Nothing)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (command->needs == Needs::Fonts)
        return std::make_unique<QGuiApplication>(argc, argv);
    return std::make_unique<QApplication>(argc, argv);
}

// Standard error holds a command's own lines and nothing of the toolkit's.
void onlyFatal(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("tenmatsu"));
    QCoreApplication::setApplicationName(QStringLiteral("tenmatsu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TENMATSU_VERSION));
    const QStringList arguments = [&] {
        QStringList all;
        for (int at = 0; at < argc; ++at)
            all += QString::fromLocal8Bit(argv[at]);
        return all;
    }();
    QString name;
    const App::Command *command = App::commandIn(arguments, &name);
    const bool asks = arguments.contains(u"--help") || arguments.contains(u"-h") || arguments.contains(u"--version");
    const bool opensWindow = name.isEmpty() && !asks && App::hasDisplay();
    qInstallMessageHandler(onlyFatal);
    const auto application = applicationFor(command, opensWindow, argc, argv);
    return App::run(QCoreApplication::arguments());
}

#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace Tests {

QJsonValue Program::Ran::json() const
{
    const auto document = QJsonDocument::fromJson(out);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path("data"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(QStringLiteral(TENMATSU_BINARY), QStringList{QStringLiteral("--lang"), QStringLiteral("en")} + arguments);
    return process;
}

Program::Ran Program::run(const QStringList &arguments) const
{
    const auto process = start(arguments);
    process->waitForFinished(60'000);
    return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
}

Program::Ran Program::onLedger(const char *arguments, const QStringList &last) const
{
    return run(QStringList{QStringLiteral("--ledger"), path("ledger.tenmatsu")}
               + QString::fromUtf8(arguments).split(u' ', Qt::SkipEmptyParts) + last);
}

QString Program::written(const char *name, const QByteArray &bytes) const
{
    (void)QFileInfo(path(name)).dir().mkpath(QStringLiteral("."));
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", name);
    return file.fileName();
}

} // namespace Tests

#include "model/base/shipped.h"

#include <QFile>

namespace Base {

QJsonDocument shippedJson(const QString &path)
{
    QFile file(QStringLiteral(":/") + path);
    const QJsonDocument content = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (content.isNull())
        qFatal("%s is not in the program", qPrintable(path));
    return content;
}

} // namespace Base

#include "model/ledger/auditkey.h"

#include <QDir>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>

namespace Ledger {

namespace {

QString fileOf(const QString &ledgerName, const char *ending)
{
    return AuditKey::folder() + u'/' + ledgerName + QLatin1String(ending);
}

bool writePrivately(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(content);
    return file.commit();
}

} // namespace

QString AuditKey::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tenmatsu/keys");
}

Base::Result<AuditKey> AuditKey::create(const QString &ledgerName)
{
    QByteArray key(32, Qt::Uninitialized);
    quint32 *words = reinterpret_cast<quint32 *>(key.data());
    QRandomGenerator::system()->fillRange(words, 8);
    const QString path = fileOf(ledgerName, ".key");
    if (!QDir().mkpath(folder()) || !writePrivately(path, key.toHex() + '\n'))
        return Base::Problem{QStringLiteral("ledger.key_not_written"), {}, path};
    return AuditKey(ledgerName, key);
}

std::optional<AuditKey> AuditKey::find(const QString &ledgerName)
{
    QFile file(fileOf(ledgerName, ".key"));
    if (ledgerName.contains(u'/') || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray key = QByteArray::fromHex(file.readAll().trimmed());
    if (key.size() != 32)
        return {};
    return AuditKey(ledgerName, key);
}

QString AuditKey::seal(const QByteArray &content) const
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(content, m_key, QCryptographicHash::Sha256).toHex());
}

std::optional<ChainHead> AuditKey::lastHead() const
{
    QFile file(fileOf(m_ledgerName, ".head"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> parts = file.readAll().trimmed().split(' ');
    if (parts.size() != 2)
        return {};
    return ChainHead{.seq = parts[0].toLongLong(), .hash = QString::fromLatin1(parts[1])};
}

void AuditKey::rememberHead(const ChainHead &head) const
{
    writePrivately(fileOf(m_ledgerName, ".head"), QByteArray::number(head.seq) + ' ' + head.hash.toLatin1() + '\n');
}

} // namespace Ledger

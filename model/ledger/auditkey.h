#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Ledger {

/// Where the chain stood after the last change this machine saw.
struct ChainHead
{
    qint64 seq = 0;
    QString hash = QStringLiteral("");

    bool operator==(const ChainHead &) const = default;
};

/// The key of one ledger's audit chain and the last head seen, both kept outside the ledger file: in the user's data
/// folder, keys/<ledger>.key and .head, readable by the user alone. Whoever holds the key can forge the chain; whoever
/// only holds the ledger cannot, nor cut its end off unnoticed.
class AuditKey
{
public:
    /// Makes a new random key; fails when the folder cannot be written.
    [[nodiscard]] static Base::Result<AuditKey> create(const QString &ledgerName);
    /// Nothing when this machine has no key of that ledger.
    [[nodiscard]] static std::optional<AuditKey> find(const QString &ledgerName);
    [[nodiscard]] static QString folder();

    /// HMAC-SHA-256, hexadecimal.
    [[nodiscard]] QString seal(const QByteArray &content) const;

    [[nodiscard]] std::optional<ChainHead> lastHead() const;
    void rememberHead(const ChainHead &head) const;

private:
    AuditKey(QString ledgerName, QByteArray key) : m_ledgerName(std::move(ledgerName)), m_key(std::move(key)) {}

    QString m_ledgerName;
    QByteArray m_key;
};

} // namespace Ledger

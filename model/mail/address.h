#pragma once

#include <QByteArray>
#include <QString>

namespace Mail {

/// An address for a field of a message; a mailbox whose dots the grammar does not allow is put in quotes (RFC 5321 4.1.2).
[[nodiscard]] QByteArray routed(const QString &address);

} // namespace Mail

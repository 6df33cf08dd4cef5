#include "model/mail/address.h"

#include "model/mail/message.h"

namespace Mail {

namespace {

constexpr qsizetype longestLocalPart = 64; // RFC 5321 4.5.3.1
constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestLabel = 63;

bool isAlphanumeric(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isLocalCharacter(QChar c)
{
    static const QString others = QStringLiteral(".!#$%&'*+-/=?^_`{|}~");
    return isAlphanumeric(c) || others.contains(c);
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::ranges::all_of(label, [](QChar c) { return isAlphanumeric(c) || c == u'-'; });
}

bool isDomain(QStringView domain)
{
    const auto labels = domain.split(u'.');
    return labels.size() > 1 && std::ranges::all_of(labels, isLabel);
}

} // namespace

bool isAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const QStringView local = QStringView(text).left(at);
    return at > 0 && text.size() <= longestAddress && local.size() <= longestLocalPart
        && std::ranges::all_of(local, isLocalCharacter) && isDomain(QStringView(text).mid(at + 1));
}

QByteArray routed(const QString &address)
{
    const QString local = address.section(u'@', 0, 0);
    const bool isAtom = !local.startsWith(u'.') && !local.endsWith(u'.') && !local.contains(QStringLiteral(".."));
    const QString quoted = isAtom ? local : u'"' + local + u'"';
    return (quoted + u'@' + address.section(u'@', 1)).toLatin1();
}

} // namespace Mail

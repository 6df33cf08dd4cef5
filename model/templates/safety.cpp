#include "model/templates/safety.h"

#include <QUrl>

namespace Templates {

using namespace Qt::StringLiterals;

namespace {

constexpr Package::Limits limits{.part = 32 << 20, .all = 128 << 20, .parts = 3000, .ratio = 400};
constexpr qsizetype largestFile = 64 << 20;

bool isXml(const QString &name)
{
    return name.endsWith(u".xml", Qt::CaseInsensitive) || name.endsWith(u".rels", Qt::CaseInsensitive)
        || name.endsWith(u".rdf", Qt::CaseInsensitive);
}

bool leavesTheFile(const QString &name)
{
    return name.startsWith(u'/') || name.contains(u'\\') || name.split(u'/').contains(u".."_s) || name.contains(QChar(0));
}

void readParts(Package::Archive &archive, OpenedPackage *package, Faults *faults)
{
    for (const QString &name : archive.names()) {
        if (leavesTheFile(name)) {
            *faults += Fault{{u"templates.bad_part_name"_s, {name}}, {}};
            continue;
        }
        const auto bytes = archive.bytes(name);
        if (!bytes) {
            *faults += Fault{bytes.problems().first(), {}};
            continue;
        }
        package->names += name;
        package->bytes.insert(name, *bytes);
        if (!isXml(name))
            continue;
        const auto tree = parsePart(*bytes, name);
        if (tree)
            package->trees.insert(name, *tree);
        else
            *faults += Fault{tree.problems().first(), {}};
    }
}

} // namespace

std::optional<Base::Problem> otherKindOf(const QByteArray &bytes)
{
    if (bytes.startsWith(QByteArray::fromHex("d0cf11e0a1b11ae1"))) {
        const QString stream = u"EncryptedPackage"_s;
        const QByteArray name(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
        return Base::Problem{bytes.contains(name) ? u"templates.encrypted"_s : u"templates.old_word"_s, {}};
    }
    if (bytes.startsWith("%PDF"))
        return Base::Problem{u"templates.is_pdf"_s, {}};
    if (bytes.startsWith("{\\rtf"))
        return Base::Problem{u"templates.is_rtf"_s, {}};
    if (bytes.isEmpty())
        return Base::Problem{u"templates.empty"_s, {}};
    return {};
}

std::optional<OpenedPackage> openPackage(const QByteArray &bytes, FileKind kind, Faults *faults)
{
    if (const auto problem = otherKindOf(bytes)) {
        *faults += Fault{*problem, {}};
        return {};
    }
    if (bytes.size() > largestFile) {
        *faults += Fault{{u"templates.too_large"_s, {QString::number(largestFile >> 20)}}, {}};
        return {};
    }
    auto archive = Package::Archive::openBytes(bytes, limits);
    if (!archive) {
        *faults += Fault{archive.problems().first(), {}};
        return {};
    }
    OpenedPackage package{.kind = kind};
    readParts(*archive, &package, faults);
    if (faults->isEmpty())
        *faults += kind == FileKind::Word ? wordFaults(package) : openDocumentFaults(package);
    return faults->isEmpty() ? std::optional(std::move(package)) : std::nullopt;
}

bool isPlainLink(const QString &address)
{
    if (address.startsWith(u'#'))
        return true;
    static const QStringList schemes = {u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s};
    return schemes.contains(QUrl(address).scheme().toLower());
}

} // namespace Templates

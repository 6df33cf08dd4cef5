// What an .odt may bring along besides text.
#include "model/templates/safety.h"

namespace Templates {

using namespace Qt::StringLiterals;

namespace {

class OpenInspection
{
public:
    explicit OpenInspection(const OpenedPackage &package) : m_package(package) {}

    Faults run()
    {
        checkKind();
        for (const QString &name : m_package.names)
            checkName(name);
        checkManifest();
        for (auto part = m_package.trees.cbegin(); part != m_package.trees.cend(); ++part) {
            for (const Node &element : elementsBelow(*part.value()))
                checkElement(element, part.key());
        }
        return m_faults;
    }

private:
    void report(const char *kind, QStringList args, const QString &part)
    {
        const Fault fault{{QLatin1String("templates.") + QLatin1String(kind), std::move(args)}, {.area = {}, .part = part}};
        if (!m_faults.contains(fault))
            m_faults += fault;
    }

    void checkKind()
    {
        const QByteArray kind = m_package.bytes.value(u"mimetype"_s).trimmed();
        if (kind == "application/vnd.oasis.opendocument.text-template")
            report("is_open_template", {}, {});
        else if (kind != "application/vnd.oasis.opendocument.text" || !m_package.trees.contains(u"content.xml"_s))
            report("not_open", {QString::fromUtf8(kind.left(80))}, {});
    }

    void checkName(const QString &name)
    {
        if (name.startsWith(u"Basic/") || name.startsWith(u"Scripts/") || name.startsWith(u"Dialogs/"))
            report("macros", {name}, {});
        else if (name.contains(u"oleObject", Qt::CaseInsensitive))
            report("foreign_object", {name}, {});
    }

    void checkManifest()
    {
        const PartTree manifest = m_package.trees.value(u"META-INF/manifest.xml"_s);
        if (!manifest)
            return report("not_open", {u"META-INF/manifest.xml"_s}, {});
        for (const Node &entry : manifest->document_element().children()) {
            if (entry.child("manifest:encryption-data"))
                return report("encrypted", {}, {});
        }
    }

    void checkElement(const Node &element, const QString &part)
    {
        static const QHash<QByteArray, const char *> kinds = {
            {"office:script", "macros"},           {"script:event-listener", "macros"},
            {"presentation:event-listener", "macros"}, {"text:script", "macros"}, {"text:execute-macro", "macros"},
            {"draw:object-ole", "foreign_object"}, {"draw:plugin", "foreign_object"},
            {"draw:applet", "foreign_object"},     {"draw:floating-frame", "foreign_object"},
            {"office:dde-source", "linked_data"},  {"text:dde-connection", "linked_data"},
            {"text:dde-connection-decl", "linked_data"}, {"text:database-display", "linked_data"},
            {"text:database-next", "linked_data"}, {"form:connection-resource", "linked_data"},
            {"meta:auto-reload", "external_link"},
        };
        const QByteArray name = QByteArray::fromRawData(element.name(), qsizetype(std::strlen(element.name())));
        if (const auto kind = kinds.constFind(name); kind != kinds.constEnd())
            report(*kind, {QString::fromLatin1(name)}, part);
        const QString address = valueOf(element, "xlink:href");
        if (address.isEmpty() || isInside(address) || name == "meta:template") // that one is taken out
            return;
        if ((name != "text:a" && name != "draw:a") || !isPlainLink(address))
            report("external_link", {address}, part);
    }

    static bool isInside(const QString &address)
    {
        const qsizetype colon = address.indexOf(u':'), slash = address.indexOf(u'/');
        return !address.startsWith(u'/') && !address.startsWith(u'\\') && !address.startsWith(u"..")
            && (colon < 0 || (slash >= 0 && slash < colon) || address.startsWith(u'#'));
    }

    const OpenedPackage &m_package;
    Faults m_faults;
};

} // namespace

Faults openDocumentFaults(const OpenedPackage &package)
{
    return OpenInspection(package).run();
}

} // namespace Templates

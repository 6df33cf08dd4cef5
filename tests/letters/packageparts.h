#pragma once

#include <QBuffer>
#include <QMap>
#include <pugixml.hpp>
#include <quazip.h>
#include <quazipfile.h>

#include <memory>

/// A .docx or .odt opened again by other means than those that wrote it: its parts by name, each parsed.
class PackageParts
{
public:
    explicit PackageParts(QByteArray file)
    {
        QBuffer buffer(&file);
        QuaZip zip(&buffer);
        if (!zip.open(QuaZip::mdUnzip))
            return;
        for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
            QuaZipFile part(&zip);
            if (!part.open(QIODevice::ReadOnly))
                return;
            names += zip.getCurrentFileName();
            bytes[names.last()] = part.readAll();
        }
    }

    /// The root of a part; empty when the part is not well-formed XML.
    pugi::xml_document &part(const QString &name)
    {
        auto &parsed = m_parsed[name];
        if (!parsed) {
            parsed = std::make_shared<pugi::xml_document>();
            parsed->load_buffer(bytes[name].constData(), size_t(bytes[name].size()), pugi::parse_full | pugi::parse_ws_pcdata);
        }
        return *parsed;
    }

    QStringList names;
    QMap<QString, QByteArray> bytes;

private:
    QMap<QString, std::shared_ptr<pugi::xml_document>> m_parsed;
};

/// Every element of that name, in the order of the file.
inline QList<pugi::xml_node> elements(const pugi::xml_node &root, const char *name)
{
    QList<pugi::xml_node> all;
    for (const pugi::xpath_node &found : root.select_nodes((std::string(".//") + name).c_str()))
        all += found.node();
    return all;
}

inline QString valueOf(const pugi::xml_node &node, const char *attribute)
{
    return QString::fromUtf8(node.attribute(attribute).value());
}

/// The attribute of each element of that name.
inline QStringList values(const pugi::xml_node &root, const char *element, const char *attribute)
{
    QStringList all;
    for (const pugi::xml_node &node : elements(root, element))
        all += valueOf(node, attribute);
    return all;
}

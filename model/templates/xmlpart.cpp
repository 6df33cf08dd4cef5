#include "model/templates/xmlpart.h"

#include <QXmlStreamReader>

namespace Templates {

namespace {

using namespace Qt::StringLiterals;

struct ByteWriter : pugi::xml_writer
{
    QByteArray bytes;
    void write(const void *data, size_t size) override { bytes.append(static_cast<const char *>(data), qsizetype(size)); }
};

// pugixml forgives; Word and LibreOffice do not, and a document type could name files to be read.
std::optional<Base::Problem> faultOf(const QByteArray &bytes, const QString &name)
{
    QXmlStreamReader reader(bytes);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return Base::Problem{u"templates.entities"_s, {name}};
        case QXmlStreamReader::StartElement:
            if (++depth > deepestElement)
                return Base::Problem{u"templates.too_deep"_s, {name, QString::number(deepestElement)}};
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return Base::Problem{u"templates.damaged_part"_s, {name}};
    return {};
}

} // namespace

Base::Result<PartTree> parsePart(const QByteArray &bytes, const QString &name)
{
    if (const auto fault = faultOf(bytes, name))
        return *fault;
    const auto tree = std::make_shared<pugi::xml_document>();
    const auto flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_pi;
    if (!tree->load_buffer(bytes.constData(), size_t(bytes.size()), flags) || !tree->document_element())
        return Base::Problem{u"templates.damaged_part"_s, {name}};
    return tree;
}

QByteArray saved(const pugi::xml_document &part)
{
    ByteWriter writer;
    writer.bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    part.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return writer.bytes;
}

} // namespace Templates

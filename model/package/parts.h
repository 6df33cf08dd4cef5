#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>
#include <QXmlStreamWriter>

#include <utility>

/// What a .docx, an .odt and an .xlsx have in common: parts of XML in a ZIP. Knows nothing of what they say.
namespace Package {

struct Part
{
    QString name; ///< in the package, with slashes
    QByteArray content;
    bool stored = false; ///< not compressed, as the first entry of an ODF file has to be
};

/// The ZIP, its entries in the order of the parts, dated Base::now().
[[nodiscard]] QByteArray zipped(const QList<Part> &parts);

/// The text without what XML 1.0 cannot hold (control characters, half a surrogate pair, U+FFFE and U+FFFF).
[[nodiscard]] QString forXml(const QString &text);

/// Writes one part; elements are closed by the end of their scope, so that the code has the shape of the file.
class XmlPart
{
public:
    using Attributes = QList<std::pair<const char *, QString>>;

    class Element
    {
    public:
        explicit Element(QXmlStreamWriter &writer) : m_writer(writer) {}
        ~Element() { m_writer.writeEndElement(); }
        Element(const Element &) = delete;
        Element &operator=(const Element &) = delete;

    private:
        QXmlStreamWriter &m_writer;
    };

    XmlPart();
    [[nodiscard]] Element element(const char *name, const Attributes &attributes = {});
    void leaf(const char *name, const Attributes &attributes = {});
    void leaf(const char *name, const QString &text);
    void text(const QString &text);
    /// Of the element just begun.
    void attribute(const QByteArray &name, const QString &value);
    QByteArray bytes() const { return m_bytes; }

private:
    void start(const char *name, const Attributes &attributes);

    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

/// Splits a text at tabs and line ends, which both formats write as elements of their own.
template <typename OnText, typename OnTab, typename OnBreak>
void forEachPiece(const QString &text, OnText onText, OnTab onTab, OnBreak onBreak)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != u'\t' && text[at] != u'\n')
            continue;
        if (at > from)
            onText(text.mid(from, at - from));
        if (at < text.size())
            text[at] == u'\t' ? onTab() : onBreak();
        from = at + 1;
    }
}

} // namespace Package

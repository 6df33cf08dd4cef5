#include "model/reading/readers.h"

#include <QRegularExpression>
#include <QSet>

#include <libxml/HTMLparser.h>

#include <memory>

namespace Reading {

namespace {

struct DocumentDeleter
{
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};
using DocumentPointer = std::unique_ptr<xmlDoc, DocumentDeleter>;

QString nameOf(const xmlNode *node)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(node->name)).toLower();
}

bool isHidden(const QString &name)
{
    static const QSet<QString> names = {QStringLiteral("script"), QStringLiteral("style"),    QStringLiteral("template"),
                                        QStringLiteral("head"),   QStringLiteral("noscript"), QStringLiteral("object"),
                                        QStringLiteral("svg"),    QStringLiteral("iframe")};
    return names.contains(name);
}

bool isInline(const QString &name)
{
    static const QSet<QString> names = {
        QStringLiteral("a"),    QStringLiteral("span"), QStringLiteral("b"),     QStringLiteral("strong"), QStringLiteral("i"),
        QStringLiteral("em"),   QStringLiteral("u"),    QStringLiteral("small"), QStringLiteral("font"),   QStringLiteral("sup"),
        QStringLiteral("sub"),  QStringLiteral("mark"), QStringLiteral("code"),  QStringLiteral("ruby"),   QStringLiteral("rb"),
        QStringLiteral("time"), QStringLiteral("abbr"), QStringLiteral("ins"),   QStringLiteral("wbr"),    QStringLiteral("img")};
    return names.contains(name);
}

bool isLeftOut(const QString &name)
{
    return isHidden(name) || name == u"rt" || name == u"rp" || name == u"del"; // readings above the signs; what was struck out
}

void enter(const xmlNode *node, Collector &into)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        into.addFlowing(QString::fromUtf8(reinterpret_cast<const char *>(node->content)));
    else if (node->type == XML_ELEMENT_NODE && !isInline(nameOf(node)))
        into.endLine();
}

void leave(const xmlNode *node, Collector &into)
{
    if (node->type == XML_ELEMENT_NODE && !isInline(nameOf(node)))
        into.endLine();
}

// Without recursion: a page may nest as deep as it likes.
void walk(const xmlNode *root, Collector &into)
{
    const xmlNode *node = root;
    while (node && !into.isFull()) {
        enter(node, into);
        const bool isOpen = node->type == XML_ELEMENT_NODE && node->children && !isLeftOut(nameOf(node));
        if (isOpen) {
            node = node->children;
            continue;
        }
        leave(node, into);
        while (node && node != root && !node->next) {
            node = node->parent;
            leave(node, into);
        }
        node = node == root ? nullptr : node->next;
    }
}

QByteArray declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression charset(QStringLiteral("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{1,40})"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QByteArray name = charset.match(QString::fromLatin1(bytes.left(4096))).captured(1).toLatin1().toLower();
    const bool isShiftJis = name == "shift_jis" || name == "shift-jis" || name == "sjis" || name == "x-sjis";
    return isShiftJis ? QByteArray("windows-31j") : name;
}

} // namespace

void collectHtml(const QString &html, Collector &into)
{
    const QByteArray utf8 = html.toUtf8();
    const DocumentPointer document(htmlReadMemory(utf8.constData(), int(utf8.size()), nullptr, "UTF-8",
                                                  HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                                      | HTML_PARSE_NONET));
    if (document && xmlDocGetRootElement(document.get()))
        walk(xmlDocGetRootElement(document.get()), into);
    into.endLine();
}

Base::Result<ReadText> readHtml(const QByteArray &bytes, const Limits &limits)
{
    const bool hasMark = bytes.startsWith("\xef\xbb\xbf") || bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    auto text = decoded(bytes, hasMark ? QByteArray() : declaredEncoding(bytes));
    if (!text)
        text = decoded(bytes); // the page may declare what it is not
    if (!text)
        return text.problems();
    Collector collector(limits);
    collectHtml(text->text, collector);
    auto result = collector.result();
    if (result)
        result->encoding = text->encoding;
    return result;
}

} // namespace Reading

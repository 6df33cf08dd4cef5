// The parts of a .docx or .odt: which hold text, in which order, and what else changes when they are filled.
#include "model/templates/content.h"
#include "model/templates/filling.h"

#include "model/package/parts.h"

namespace Templates {

using namespace Qt::StringLiterals;

namespace {

struct TextPart
{
    QString name;
    QString area;
};

QList<TextPart> wordParts(const OpenedPackage &package)
{
    static const QHash<QString, QString> areas = {{u"document.main+xml"_s, u"body"_s}, {u"header+xml"_s, u"header"_s},
                                                  {u"footer+xml"_s, u"footer"_s}, {u"footnotes+xml"_s, u"footnote"_s},
                                                  {u"endnotes+xml"_s, u"footnote"_s}};
    QList<TextPart> parts;
    for (const Node &entry : package.trees.value(u"[Content_Types].xml"_s)->document_element().children()) {
        const QString kind = valueOf(entry, "ContentType").section(u"wordprocessingml."_s, -1);
        const QString name = valueOf(entry, "PartName").mid(1);
        if (areas.contains(kind) && package.trees.contains(name))
            parts += TextPart{name, areas.value(kind)};
    }
    std::ranges::stable_sort(parts, {}, [](const TextPart &part) { return part.area != u"header" ? part.area : QString(); });
    return parts;
}

QList<TextPart> textParts(const OpenedPackage &package)
{
    if (package.kind == FileKind::Word)
        return wordParts(package);
    QList<TextPart> parts = {{u"content.xml"_s, u"body"_s}};
    if (package.trees.contains(u"styles.xml"_s))
        parts += TextPart{u"styles.xml"_s, u"header"_s};
    return parts;
}

Node rootOf(const OpenedPackage &package, const QString &ending)
{
    for (auto part = package.trees.cbegin(); part != package.trees.cend(); ++part) {
        if (part.key().endsWith(ending))
            return part.value()->document_element();
    }
    return {};
}

std::unique_ptr<Grammar> grammarFor(const OwnTemplate::Content &content)
{
    if (content.kind == FileKind::OpenDocument)
        return openGrammar();
    return wordGrammar(rootOf(content.package, u"/styles.xml"_s), content.firstDrawing);
}

int firstDrawing(const OpenedPackage &package)
{
    int last = 0;
    for (const PartTree &tree : package.trees) {
        for (const Node &element : elementsBelow(*tree)) {
            if (hasName(element, "wp:docPr"))
                last = qMax(last, qMin(element.attribute("id").as_int(), 1'000'000'000));
        }
    }
    return last + 1;
}

// An unusual prefix would make everything look like nothing.
bool isOurs(const Node &root, FileKind kind)
{
    static const QStringList word = {u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s,
                                     u"http://purl.oclc.org/ooxml/wordprocessingml/main"_s};
    if (kind == FileKind::Word)
        return QByteArray(root.name()).startsWith("w:") && word.contains(valueOf(root, "xmlns:w"));
    return QByteArray(root.name()).startsWith("office:document-")
        && valueOf(root, "xmlns:text") == u"urn:oasis:names:tc:opendocument:xmlns:text:1.0";
}

bool isOfReviewers(const QString &name)
{
    return name.startsWith(u"word/comments") && name.endsWith(u".xml");
}

void reportOutOfReach(const QString &part, const Node &root, Faults *faults)
{
    const QString words = wordsBelow(root);
    const qsizetype at = words.indexOf(u"{{"_s);
    if (at >= 0)
        *faults += Fault{{u"templates.out_of_reach"_s, {words.mid(at, 30).simplified()}}, {.area = {}, .part = part}};
}

/// The words of all parts, for a preview.
void append(const QList<Letters::Paragraph> &paragraphs, Letters::Document *document)
{
    for (const Letters::Paragraph &paragraph : paragraphs) {
        Letters::Paragraph shown = paragraph;
        QString words;
        for (Letters::Run &run : shown.runs) {
            run.text.replace(u'\v', u'\n').remove(QChar(QChar::ObjectReplacementCharacter));
            words += run.text;
        }
        if (!words.trimmed().isEmpty())
            document->blocks += shown;
    }
}

} // namespace

void weavePackage(OwnTemplate::Content *content, Faults *faults)
{
    OpenedPackage &package = content->package;
    content->firstDrawing = firstDrawing(package);
    const auto grammar = grammarFor(*content);
    QStringList woven;
    for (const TextPart &part : textParts(package)) {
        const PartTree tree = package.trees.value(part.name);
        if (!isOurs(tree->document_element(), content->kind)) {
            *faults += Fault{{u"templates.unknown_writer"_s, {part.name}}, {}};
            return;
        }
        content->woven.append({part.name, weave(tree, part.area, *grammar, faults)});
        woven += part.name;
    }
    for (auto part = package.trees.cbegin(); faults->isEmpty() && part != package.trees.cend(); ++part) {
        if (!isOfReviewers(part.key()))
            reportOutOfReach(part.key(), part.value()->document_element(), faults);
    }
}

Filled filledPackage(const OwnTemplate::Content &content, Letters::FactReader &facts)
{
    Filled filled;
    const auto grammar = grammarFor(content);
    QHash<QString, QByteArray> changed;
    for (const auto &[name, woven] : content.woven) {
        const FilledPart part = fill(woven, *grammar, facts);
        changed.insert(name, saved(*part.tree));
        append(part.paragraphs, &filled.letter.document);
    }
    QList<Package::Part> parts;
    for (const QString &name : content.package.names) {
        QByteArray bytes = changed.value(name, content.package.bytes.value(name));
        if (isOfReviewers(name) || name == u"meta.xml") {
            pugi::xml_document part;
            part.reset(*content.package.trees.value(name));
            isOfReviewers(name) ? void(part.document_element().remove_children())
                                : void(part.document_element().child("office:meta").remove_child("meta:template"));
            bytes = saved(part);
        }
        const bool isKind = name == u"mimetype"; // first and not compressed, by the standard
        isKind ? parts.prepend({.name = name, .content = bytes, .stored = true})
               : parts.append({.name = name, .content = bytes});
    }
    filled.file = Package::zipped(parts);
    return filled;
}

} // namespace Templates

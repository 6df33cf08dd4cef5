#include "tests/support/wordvalidity.h"

#include "tests/letters/packageparts.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

namespace Tests {

using namespace Qt::StringLiterals;

namespace {

// ECMA-376 part 1, chapter 17: the order in which the children of each element stand.
const QMap<QByteArray, QByteArray> schemaOrder = {
    {"w:pPr", "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
              "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
              "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"},
    {"w:rPr", "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
              "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
              "specVanish oMath rPrChange"},
    {"w:tblPr", "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd "
                "tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"},
    {"w:tcPr", "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel "
               "cellMerge tcPrChange"},
    {"w:sectPr", "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign "
                 "noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"},
    {"w:style", "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose "
                "personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"},
    {"w:lvl", "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"},
    {"w:abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl"},
    {"w:num", "abstractNumId lvlOverride"},
    {"w:numbering", "numPicBullet abstractNum num numIdMacAtCleanup"},
    {"w:styles", "docDefaults latentStyles style"},
    {"w:pBdr", "top left bottom right between bar"},
    {"w:tblBorders", "top left start bottom right end insideH insideV"},
    {"w:tcBorders", "top left start bottom right end insideH insideV tl2br tr2bl"},
    {"w:tcMar", "top left start bottom right end"},
    {"w:tblCellMar", "top left start bottom right end"},
    {"w:numPr", "ilvl numId numberingChange ins"},
};

// Of these the properties come first, and the rest as the text has it.
const QMap<QByteArray, QByteArrayList> firstOf = {
    {"w:p", {"w:pPr"}}, {"w:r", {"w:rPr"}}, {"w:tbl", {"w:tblPr", "w:tblGrid"}}, {"w:tr", {"w:tblPrEx", "w:trPr"}}, {"w:tc", {"w:tcPr"}}};

class WordFile
{
public:
    explicit WordFile(const QByteArray &docx) : m_file(docx) {}

    QStringList faults()
    {
        if (!m_file.names.contains(types))
            return {u"no [Content_Types].xml"_s};
        checkNames();
        checkTypes();
        for (const QString &name : std::as_const(m_file.names)) {
            if (!name.endsWith(u".xml") && !name.endsWith(u".rels"))
                continue;
            if (const auto read = m_file.part(name).load_buffer(m_file.bytes[name].constData(), size_t(m_file.bytes[name].size()),
                                                                pugi::parse_full | pugi::parse_ws_pcdata); !read) {
                say(name, QString::fromUtf8(read.description()));
                continue;
            }
            checkPrefixes(name);
            if (name.endsWith(u".rels"))
                checkRelations(name);
            else if (name.startsWith(u"word/"))
                checkPart(name);
        }
        checkUniqueDrawings();
        return m_faults;
    }

private:
    static inline const QString types = u"[Content_Types].xml"_s;

    void say(const QString &where, const QString &what)
    {
        if (m_faults.size() < 20)
            m_faults += where + u": "_s + what;
    }

    void once(const QString &where, const QString &what, const QStringList &all)
    {
        QSet<QString> seen;
        for (const QString &each : all) {
            if (seen.contains(each))
                say(where, u"twice: "_s + what + u' ' + each);
            seen.insert(each);
        }
    }

    void checkNames() { once(u"the package"_s, u"part"_s, m_file.names); }

    void checkTypes()
    {
        QStringList endings, parts;
        for (const pugi::xml_node &type : elements(m_file.part(types), "Default"))
            endings += valueOf(type, "Extension").toLower();
        for (const pugi::xml_node &type : elements(m_file.part(types), "Override"))
            parts += valueOf(type, "PartName").mid(1);
        once(types, u"extension"_s, endings);
        once(types, u"part"_s, parts);
        for (const QString &part : std::as_const(parts)) {
            if (!m_file.names.contains(part))
                say(types, u"no such part "_s + part);
        }
        for (const QString &name : std::as_const(m_file.names)) {
            if (name != types && !parts.contains(name) && !endings.contains(name.section(u'.', -1).toLower()))
                say(name, u"has no content type"_s);
            if (name.startsWith(u"word/") && name.endsWith(u".xml") && !parts.contains(name) && !name.contains(u"/_rels/"))
                say(name, u"has only the type of its ending"_s);
        }
    }

    // "word/_rels/document.xml.rels" belongs to "word/document.xml".
    static QString sourceOf(const QString &relations)
    {
        return QString(relations).replace(u"_rels/"_s, QString()).chopped(5);
    }

    void checkRelations(const QString &name)
    {
        const QString source = sourceOf(name), folder = source.section(u'/', 0, -2);
        if (!source.isEmpty() && !m_file.names.contains(source))
            say(name, u"belongs to no part"_s);
        once(name, u"id"_s, values(m_file.part(name), "Relationship", "Id"));
        for (const pugi::xml_node &relation : elements(m_file.part(name), "Relationship")) {
            const QString target = valueOf(relation, "Target");
            const QString path = target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder.isEmpty() ? target : folder + u'/' + target);
            if (valueOf(relation, "TargetMode") != u"External" && !m_file.names.contains(path))
                say(name, u"leads nowhere: "_s + target);
        }
    }

    // pugixml knows no namespaces; each prefix has to be declared on the way up, those that may be ignored as well.
    void checkPrefixes(const QString &name)
    {
        for (const pugi::xpath_node &found : m_file.part(name).select_nodes("//*"))
            checkPrefixes(name, found.node());
    }

    void checkPrefixes(const QString &name, const pugi::xml_node &node)
    {
        checkDeclared(name, node, QByteArray(node.name()));
        for (const pugi::xml_attribute &attribute : node.attributes()) {
            const QByteArray its(attribute.name());
            if (!its.startsWith("xmlns"))
                checkDeclared(name, node, its);
            if (its == "mc:Ignorable") {
                for (const QString &prefix : QString::fromUtf8(attribute.value()).split(u' ', Qt::SkipEmptyParts))
                    checkDeclared(name, node, prefix.toUtf8() + ":");
            }
        }
    }

    void checkDeclared(const QString &name, const pugi::xml_node &node, const QByteArray &qualified)
    {
        const QByteArray prefix = qualified.left(qMax(qsizetype(0), qualified.indexOf(':')));
        if (prefix.isEmpty() || prefix == "xml")
            return;
        for (pugi::xml_node above = node; above; above = above.parent()) {
            if (above.attribute(QByteArray("xmlns:" + prefix).constData()))
                return;
        }
        say(name, u"nothing declares "_s + QString::fromUtf8(qualified));
    }

    void checkPart(const QString &name)
    {
        const pugi::xml_document &part = m_file.part(name);
        for (auto order = schemaOrder.begin(); order != schemaOrder.end(); ++order) {
            for (const pugi::xml_node &node : elements(part, order.key().constData()))
                checkOrder(name, node, order->split(' '));
        }
        for (auto first = firstOf.begin(); first != firstOf.end(); ++first) {
            for (const pugi::xml_node &node : elements(part, first.key().constData()))
                checkFirst(name, node, *first);
        }
        for (const pugi::xml_node &cell : elements(part, "w:tc"))
            checkCell(name, cell);
        for (const pugi::xml_node &text : elements(part, "w:t"))
            checkText(name, text);
        checkTables(name);
        checkReferences(name);
        checkFields(name);
        checkIds(name);
    }

    void checkOrder(const QString &name, const pugi::xml_node &node, const QByteArrayList &order)
    {
        qsizetype last = 0;
        for (const pugi::xml_node &child : node.children()) {
            const QByteArray its(child.name());
            if (!its.startsWith("w:"))
                continue; // of a later Word: stands at the end, and may be ignored
            const qsizetype place = order.indexOf(its.mid(2) == "footerReference" ? "headerReference" : its.mid(2));
            if (place < 0)
                say(name, u"%1 may not hold %2"_s.arg(QLatin1String(node.name()), QString::fromLatin1(its)));
            else if (place < last)
                say(name, u"%1 stands too late in %2"_s.arg(QString::fromLatin1(its), QLatin1String(node.name())));
            last = qMax(last, place);
        }
    }

    void checkFirst(const QString &name, const pugi::xml_node &node, const QByteArrayList &first)
    {
        bool isOver = false;
        for (const pugi::xml_node &child : node.children()) {
            const bool isFirst = first.contains(QByteArray(child.name()));
            if (isFirst && isOver)
                say(name, u"%1 does not begin %2"_s.arg(QLatin1String(child.name()), QLatin1String(node.name())));
            isOver |= child.type() == pugi::node_element && !isFirst;
        }
        for (const QByteArray &each : first) {
            if (std::distance(node.children(each.constData()).begin(), node.children(each.constData()).end()) > 1)
                say(name, u"twice in %1: %2"_s.arg(QLatin1String(node.name()), QString::fromLatin1(each)));
        }
    }

    void checkCell(const QString &name, const pugi::xml_node &cell)
    {
        pugi::xml_node last = cell.last_child();
        while (last && last.type() != pugi::node_element)
            last = last.previous_sibling();
        if (QByteArray(last.name()) != "w:p")
            say(name, u"a cell does not end with a paragraph"_s);
    }

    void checkText(const QString &name, const pugi::xml_node &text)
    {
        const QString words = QString::fromUtf8(text.text().get());
        const bool hasEdge = !words.isEmpty() && (words.front().isSpace() || words.back().isSpace() || words.contains(u"  "_s));
        if (hasEdge && valueOf(text, "xml:space") != u"preserve")
            say(name, u"blanks are lost: "_s + words);
        if (QByteArray(text.parent().name()) != "w:r")
            say(name, u"a text outside of a run: "_s + words);
    }

    void checkTables(const QString &name)
    {
        for (const pugi::xml_node &table : elements(m_file.part(name), "w:tbl")) {
            const auto columns = std::distance(table.child("w:tblGrid").begin(), table.child("w:tblGrid").end());
            if (!table.child("w:tr"))
                say(name, u"a table without rows"_s);
            for (const pugi::xml_node &row : table.children("w:tr")) {
                int cells = 0;
                for (const pugi::xml_node &cell : row.children("w:tc"))
                    cells += qMax(1, cell.child("w:tcPr").child("w:gridSpan").attribute("w:val").as_int(1));
                if (cells == 0)
                    say(name, u"a row without cells"_s);
                if (columns > 0 && cells > columns)
                    say(name, u"a row of %1 cells in a table of %2 columns"_s.arg(cells).arg(columns));
            }
        }
    }

    // Relations, styles, lists, notes that are named.
    void checkReferences(const QString &name)
    {
        const QString relations = u"%1/_rels/%2.rels"_s.arg(name.section(u'/', 0, -2), name.section(u'/', -1));
        const QStringList ids = m_file.names.contains(relations) ? values(m_file.part(relations), "Relationship", "Id") : QStringList();
        for (const pugi::xpath_node &found : m_file.part(name).select_nodes("//@r:id | //@r:embed | //@r:link | //@r:pict"))
            need(name, ids, u"relation"_s, QString::fromUtf8(found.attribute().value()));
        const QStringList styles = values(m_file.part(u"word/styles.xml"_s), "w:style", "w:styleId");
        for (const char *kind : {"w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"}) {
            for (const QString &style : values(m_file.part(name), kind, "w:val"))
                need(name, styles, u"style"_s, style);
        }
        const QStringList lists = values(m_file.part(u"word/numbering.xml"_s), "w:num", "w:numId") << u"0"_s;
        for (const QString &list : values(m_file.part(name), "w:numPr/w:numId", "w:val"))
            need(name, lists, u"list"_s, list);
        const QStringList shapes = values(m_file.part(u"word/numbering.xml"_s), "w:abstractNum", "w:abstractNumId");
        for (const QString &shape : values(m_file.part(name), "w:num/w:abstractNumId", "w:val"))
            need(name, shapes, u"shape of lists"_s, shape);
        for (const QString &note : values(m_file.part(name), "w:footnoteReference", "w:id"))
            need(name, values(m_file.part(u"word/footnotes.xml"_s), "w:footnote", "w:id"), u"footnote"_s, note);
        for (const QString &remark : values(m_file.part(name), "w:commentReference", "w:id"))
            need(name, values(m_file.part(u"word/comments.xml"_s), "w:comment", "w:id"), u"remark"_s, remark);
    }

    void need(const QString &name, const QStringList &known, const QString &what, const QString &id)
    {
        if (!known.contains(id))
            say(name, u"there is no %1 %2"_s.arg(what, id));
    }

    void checkFields(const QString &name)
    {
        int open = 0;
        for (const QString &type : values(m_file.part(name), "w:fldChar", "w:fldCharType")) {
            open += type == u"begin" ? 1 : type == u"end" ? -1 : 0;
            if (open < 0)
                say(name, u"a field ends that did not begin"_s);
        }
        if (open > 0)
            say(name, u"a field does not end"_s);
    }

    void checkIds(const QString &name)
    {
        pugi::xml_document &part = m_file.part(name);
        QStringList begun = values(part, "w:bookmarkStart", "w:id"), ended = values(part, "w:bookmarkEnd", "w:id");
        once(name, u"mark"_s, begun);
        once(name, u"name of a mark"_s, values(part, "w:bookmarkStart", "w:name"));
        begun.sort();
        ended.sort();
        if (begun != ended)
            say(name, u"marks begin and end differently: %1, %2"_s.arg(begun.join(u' '), ended.join(u' ')));
        once(name, u"style"_s, values(part, "w:style", "w:styleId"));
        once(name, u"list"_s, values(part, "w:num", "w:numId"));
        once(name, u"remark"_s, values(part, "w:comment", "w:id"));
        // The copy of a text box for older programs bears the same.
        QStringList paragraphs;
        for (const pugi::xpath_node &found : part.select_nodes("//w:p[not(ancestor::mc:Fallback)]/@w14:paraId"))
            paragraphs += QString::fromUtf8(found.attribute().value());
        once(name, u"paragraph"_s, paragraphs);
    }

    void checkUniqueDrawings()
    {
        for (const QString &name : std::as_const(m_file.names)) {
            if (name.startsWith(u"word/") && name.endsWith(u".xml"))
                once(name, u"drawing"_s, values(m_file.part(name), "wp:docPr", "id"));
        }
    }

    PackageParts m_file;
    QStringList m_faults;
};

} // namespace

QStringList wordFaults(const QByteArray &docx)
{
    return WordFile(docx).faults();
}

} // namespace Tests

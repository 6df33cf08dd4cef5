#include "model/templates/grammar.h"

#include "model/package/parts.h"
#include "model/templates/wordaccept.h"

namespace Templates {

namespace {

/// What a child of a run reads as; nothing: it holds no place in the text.
std::optional<QString> reading(const Node &leaf)
{
    static const QSet<QByteArray> silent = {"w:rPr",      "w:lastRenderedPageBreak", "w:instrText", "w:fldChar",
                                            "w:delText",  "w:delInstrText",          "w:annotationRef",
                                            "w:footnoteRef", "w:endnoteRef", "w:separator", "w:continuationSeparator",
                                            "w:softHyphen"};
    if (leaf.type() != pugi::node_element || isOneOf(leaf, silent))
        return {};
    if (hasName(leaf, "w:t"))
        return QString::fromUtf8(leaf.text().get()).replace(u'\n', u' ').replace(u'\r', u' ');
    if (hasName(leaf, "w:tab"))
        return QStringLiteral("\t");
    if (hasName(leaf, "w:br") || hasName(leaf, "w:cr"))
        return QStringLiteral("\v");
    if (hasName(leaf, "w:noBreakHyphen"))
        return QString(QChar(0x2011));
    return QString(QChar(QChar::ObjectReplacementCharacter));
}

void collect(const Node &parent, QList<Atom> *atoms)
{
    static const QSet<QByteArray> around = {"w:hyperlink", "w:fldSimple", "w:sdt", "w:sdtContent", "w:dir", "w:bdo",
                                            "w:smartTag",  "w:customXml", "w:ins", "w:moveTo"};
    for (const Node &child : parent.children()) {
        if (isOneOf(child, around)) {
            collect(child, atoms);
        } else if (hasName(child, "w:r")) {
            for (const Node &leaf : child.children()) {
                if (const auto text = reading(leaf))
                    *atoms += Atom{.carrier = child, .text = *text, .isWords = hasName(leaf, "w:t")};
            }
        } else if (hasName(child, "m:oMath") || hasName(child, "m:oMathPara")) {
            *atoms += Atom{.carrier = child, .text = QString(QChar(QChar::ObjectReplacementCharacter)), .isWords = false};
        }
    }
}

// A run like another one, without its content.
Node emptyRun(const Node &like, Node run)
{
    copyAttributes(like, run);
    if (const Node looks = like.child("w:rPr"))
        run.append_copy(looks);
    return run;
}

void setWords(Node run, const QString &words)
{
    Node text = run.append_child("w:t");
    text.append_attribute("xml:space") = "preserve";
    text.text().set(Package::forXml(words).toUtf8().constData());
}

// The schema wants the looks of a run in a fixed order; these come before, and the rest after the highlight.
void highlight(Node run)
{
    static const QSet<QByteArray> after = {"w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl",
                                           "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath"};
    Node looks = childAtFront(run, "w:rPr");
    looks.remove_child("w:highlight");
    Node next = looks.first_child();
    while (next && !isOneOf(next, after))
        next = next.next_sibling();
    Node colour = next ? looks.insert_child_before("w:highlight", next) : looks.append_child("w:highlight");
    colour.append_attribute("w:val") = "yellow";
}

// Signs that both scripts have (①, ※, “) are drawn in the East Asian font, as when they are typed in Japanese.
void hintAtJapanese(Node run, const QString &words)
{
    const bool isJapanese = std::ranges::any_of(words, [](QChar c) { return c.unicode() >= 0x2E80; });
    if (!isJapanese)
        return;
    Node looks = childAtFront(run, "w:rPr");
    Node fonts = looks.child("w:rFonts");
    if (!fonts) {
        const Node style = looks.child("w:rStyle");
        fonts = style ? looks.insert_child_after("w:rFonts", style) : looks.prepend_child("w:rFonts");
    }
    if (!fonts.attribute("w:hint"))
        fonts.append_attribute("w:hint") = "eastAsia";
}

class WordGrammar : public Grammar
{
public:
    WordGrammar(const Node &styles, int firstFree) : m_nextDrawing(firstFree) { readStyles(styles); }

    Role role(const Node &element) const override
    {
        static const QHash<QByteArray, Role> roles = {
            {"w:p", Role::Paragraph},          {"w:body", Role::Story},         {"w:hdr", Role::Story},
            {"w:ftr", Role::Story},            {"w:footnote", Role::Story},     {"w:endnote", Role::Story},
            {"w:txbxContent", Role::Story},    {"w:tc", Role::Container},       {"w:sdtContent", Role::Container},
            {"w:docPartBody", Role::Story},    {"w:tbl", Role::Series},         {"w:tr", Role::Member},
        };
        return roles.value(QByteArray::fromRawData(element.name(), qsizetype(std::strlen(element.name()))), Role::Other);
    }

    void accept(const Node &root) const override { acceptWord(root); }

    QList<Atom> atoms(const Node &paragraph) const override
    {
        QList<Atom> all;
        collect(paragraph, &all);
        return all;
    }

    void separate(const Node &paragraph) const override
    {
        QList<Node> runs;
        for (const Atom &atom : atoms(paragraph)) {
            if (hasName(atom.carrier, "w:r") && !runs.contains(atom.carrier))
                runs += atom.carrier;
        }
        for (Node run : std::as_const(runs))
            separateRun(run);
    }

    Atom split(Atom &atom, qsizetype at) const override
    {
        const Node run = atom.carrier;
        Node behind = emptyRun(run, run.parent().insert_child_after("w:r", run));
        setWords(behind, atom.text.mid(at));
        Node(run).remove_child("w:t");
        setWords(run, atom.text.left(at));
        Atom second{.carrier = behind, .text = atom.text.mid(at)};
        atom.text.truncate(at);
        return second;
    }

    Node mark(const Atom &atom) const override
    {
        return emptyRun(atom.carrier, Node(atom.carrier).parent().insert_child_before("w:r", atom.carrier));
    }

    QList<Node> write(Node into, const Node &mark, const Letters::Run &run) const override
    {
        Node written = emptyRun(mark, into.append_child("w:r"));
        hintAtJapanese(written, run.text);
        if (run.mark == Letters::Mark::Missing)
            highlight(written);
        Package::forEachPiece(
            run.text, [&](const QString &words) { setWords(written, words); }, [&] { written.append_child("w:tab"); },
            [&] { written.append_child("w:br"); });
        return {written};
    }

    bool isItem(const Node &paragraph) const override
    {
        const Node looks = paragraph.child("w:pPr");
        if (const Node number = looks.child("w:numPr"))
            return valueOf(number.child("w:numId"), "w:val") != u"0";
        return m_numbered.contains(valueOf(looks.child("w:pStyle"), "w:val"));
    }

    // The end of a section of pages hangs at its last paragraph.
    bool mustStay(const Node &paragraph) const override { return !paragraph.child("w:pPr").child("w:sectPr").empty(); }

    void continues(Node paragraph) const override { paragraph.child("w:pPr").remove_child("w:sectPr"); }

    bool freshen(Node copy) override
    {
        static const QSet<QByteArray> unique = {"w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd"};
        if (isOneOf(copy, unique))
            return false;
        for (const char *name : {"w14:paraId", "w14:textId", "wp14:anchorId", "wp14:editId", "o:spid"})
            copy.remove_attribute(name);
        const bool isDrawing = hasName(copy, "wp:docPr") || hasName(copy, "pic:cNvPr") || hasName(copy, "wps:cNvPr");
        if (isDrawing && copy.attribute("id"))
            copy.attribute("id") = m_nextDrawing++;
        if (hasName(copy, "v:shape") && copy.attribute("id")) {
            const QByteArray id = QByteArray(copy.attribute("id").value()) + '_' + QByteArray::number(m_nextDrawing++);
            copy.attribute("id") = id.constData();
        }
        return true;
    }

    // A cell without a paragraph, or with a table at its end, is damage to Word; two tables side by side become one.
    void complete(Node container, const Node &spare) const override
    {
        const Role its = role(container);
        for (Node child = container.first_child(); its != Role::Other && child; child = child.next_sibling()) {
            const Node next = child.next_sibling();
            if (hasName(child, "w:tbl") && hasName(next, "w:tbl"))
                container.insert_child_after("w:p", child);
        }
        if (hasName(container, "w:body") || (its != Role::Story && !hasName(container, "w:tc")))
            return;
        Node last = container.last_child();
        while (last && last.type() != pugi::node_element)
            last = last.previous_sibling();
        if (hasName(last, "w:p"))
            return;
        if (spare)
            container.append_copy(spare);
        else
            container.append_child("w:p");
    }

    void finish(Node, bool) const override {}

private:
    void readStyles(const Node &styles)
    {
        QHash<QString, QString> basedOn;
        for (const Node &style : styles.children("w:style")) {
            const QString id = valueOf(style, "w:styleId");
            basedOn.insert(id, valueOf(style.child("w:basedOn"), "w:val"));
            if (style.child("w:pPr").child("w:numPr"))
                m_numbered.insert(id);
        }
        for (auto style = basedOn.cbegin(); style != basedOn.cend(); ++style) {
            QString above = style.value();
            for (int steps = 0; steps < 20 && !above.isEmpty() && !m_numbered.contains(above); ++steps)
                above = basedOn.value(above);
            if (m_numbered.contains(above))
                m_numbered.insert(style.key());
        }
    }

    static void separateRun(Node run)
    {
        QList<Node> leaves;
        for (const Node &leaf : run.children()) {
            if (!hasName(leaf, "w:rPr"))
                leaves += leaf;
        }
        Node behind = run;
        for (const Node &leaf : leaves.mid(1)) {
            behind = emptyRun(run, run.parent().insert_child_after("w:r", behind));
            behind.append_move(leaf);
        }
    }

    QSet<QString> m_numbered;
    int m_nextDrawing;
};

} // namespace

std::unique_ptr<Grammar> wordGrammar(const Node &styles, int firstFree)
{
    return std::make_unique<WordGrammar>(styles, firstFree);
}

} // namespace Templates

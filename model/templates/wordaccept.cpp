#include "model/templates/wordaccept.h"

namespace Templates {

namespace {

using Names = QSet<QByteArray>;

// Marks on the looks of a run, row or cell: what they say was done when the element was accepted.
bool isMarkOnLooks(const Node &node)
{
    static const Names places = {"w:rPr", "w:trPr", "w:tcPr", "w:numPr"};
    static const Names marks = {"w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel", "w:cellMerge"};
    return isOneOf(node, marks) && isOneOf(node.parent(), places);
}

bool goes(const Node &node)
{
    static const Names gone = {
        "w:del", "w:moveFrom", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblPrExChange",
        "w:tblGridChange", "w:trPrChange", "w:tcPrChange", "w:numberingChange", "w:moveFromRangeStart",
        "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd", "w:proofErr", "w:commentRangeStart",
        "w:commentRangeEnd", "w:commentReference", "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd",
        "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd", "w:smartTagPr", "w:customXmlPr"};
    return isOneOf(node, gone) || isMarkOnLooks(node);
}

// A field of a form that holds a tag would be filled again by Word from its own data.
bool dissolves(const Node &node)
{
    static const Names wrappers = {"w:ins", "w:moveTo", "w:smartTag", "w:customXml"};
    if (isOneOf(node, wrappers))
        return true;
    if (!hasName(node, "w:sdt") && !hasName(node, "w:sdtContent"))
        return false;
    const QString words = wordsBelow(node);
    return hasName(node, "w:sdtContent") ? node.parent().child("w:sdtPr").empty()
                                         : words.contains(u'{') || words.contains(u'}');
}

bool isDeleted(const Node &looks)
{
    return looks.child("w:del") || looks.child("w:moveFrom");
}

// The mark at the end of a paragraph was deleted: what is left of it begins the next one.
void joinWithNext(Node paragraph)
{
    Node next = paragraph.next_sibling("w:p");
    if (!next)
        return;
    Node behind = next.child("w:pPr");
    for (Node child = paragraph.first_child(); child;) {
        const Node following = child.next_sibling();
        if (!hasName(child, "w:pPr"))
            behind = behind ? next.insert_move_after(child, behind) : next.prepend_move(child);
        child = following;
    }
    paragraph.parent().remove_child(paragraph);
}

} // namespace

void acceptWord(const Node &root)
{
    QList<Node> all = elementsBelow(root);
    for (auto at = all.rbegin(); at != all.rend(); ++at) { // what is inside comes first
        Node node = *at;
        if (hasName(node, "w:p") && isDeleted(node.child("w:pPr").child("w:rPr")))
            joinWithNext(node);
        else if (hasName(node, "w:tr") && isDeleted(node.child("w:trPr")))
            node.parent().remove_child(node);
    }
    all = elementsBelow(root);
    for (auto at = all.rbegin(); at != all.rend(); ++at) {
        Node node = *at;
        if (hasName(node, "w:sdt") && dissolves(node)) {
            node.remove_child("w:sdtPr");
            node.remove_child("w:sdtEndPr");
            if (const Node content = node.child("w:sdtContent"))
                dissolve(content);
            dissolve(node);
        } else if (goes(node)) {
            node.parent().remove_child(node);
        } else if (!hasName(node, "w:sdtContent") && dissolves(node)) {
            dissolve(node);
        }
    }
}

} // namespace Templates

#include "model/pdf/pagetree.h"

#include "model/pdf/objects.h"
#include "model/pdf/syntax.h"

namespace Pdf {

namespace {
constexpr size_t kidsPerNode = 64;
}

int PageTree::add(int page)
{
    Node &leaf = m_levels[roomAt(0)];
    leaf.kids.push_back(page);
    ++leaf.pages;
    ++m_pages;
    return leaf.object;
}

size_t PageTree::roomAt(size_t level)
{
    if (m_levels.size() == level)
        m_levels.push_back({.object = m_objects.reserve()});
    if (m_levels[level].kids.size() == kidsPerNode)
        close(level);
    return level;
}

void PageTree::close(size_t level)
{
    const size_t above = roomAt(level + 1);
    Node &parent = m_levels[above];
    write(m_levels[level], parent.object);
    parent.kids.push_back(m_levels[level].object);
    parent.pages += m_levels[level].pages;
    m_levels[level] = {.object = m_objects.reserve()};
}

void PageTree::write(const Node &node, int parent)
{
    QByteArray body = "<</Type/Pages/Count " + QByteArray::number(node.pages);
    if (parent)
        body += "/Parent " + reference(parent);
    body += "/Kids[";
    for (const int kid : node.kids)
        body += reference(kid) + ' ';
    m_objects.write(node.object, body + "]>>");
}

int PageTree::finish()
{
    roomAt(0);
    size_t level = 0;
    for (; level + 1 < m_levels.size(); ++level)
        close(level);
    write(m_levels[level], 0);
    return m_levels[level].object;
}

} // namespace Pdf

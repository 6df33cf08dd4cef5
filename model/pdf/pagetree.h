#pragma once

#include <vector>

namespace Pdf {

class Objects;

/// The balanced tree over the pages: nodes are written as soon as they are full, so that a file of 300,000 pages keeps
/// a few numbers in memory.
class PageTree
{
public:
    explicit PageTree(Objects &objects) : m_objects(objects) {}

    /// Takes a page's object; returns its parent, which the page must name.
    int add(int page);
    /// Writes what is left; returns the root.
    int finish();
    [[nodiscard]] int pageCount() const { return m_pages; }

private:
    struct Node
    {
        int object = 0;
        int pages = 0;
        std::vector<int> kids;
    };
    size_t roomAt(size_t level);
    void close(size_t level);
    void write(const Node &node, int parent);

    Objects &m_objects;
    std::vector<Node> m_levels; ///< the open node of each level, leaves first
    int m_pages = 0;
};

} // namespace Pdf

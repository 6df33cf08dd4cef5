#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace Tables {

/// One change on the way from an old list of rows to a new one.
struct RowStep
{
    enum class Kind { Remove, Insert, Move };
    Kind kind;
    qsizetype at;      ///< Remove, Move: the first row concerned; Insert: where the first new row stands
    qsizetype count;   ///< 1 for Move
    qsizetype to = -1; ///< Move: where the row stands afterwards

    bool operator==(const RowStep &) const = default;
};

/// Works out how to make one list of keys into another; see rowSteps().
template <typename Key>
class RowMerge
{
public:
    RowMerge(QList<Key> before, const QList<Key> &after, qsizetype most)
        : m_rows(std::move(before)), m_after(after), m_most(most)
    {
        for (qsizetype at = 0; at < after.size(); ++at)
            m_wanted.insert(after[at], at);
    }

    std::optional<QList<RowStep>> run()
    {
        for (qsizetype at = m_rows.size() - 1; at >= 0 && !isTooLong(); --at) {
            if (!m_wanted.contains(m_rows[at]))
                remove(at);
        }
        const QSet<Key> kept(m_rows.cbegin(), m_rows.cend());
        for (qsizetype at = 0; at < m_after.size() && !isTooLong(); ++at) {
            if (!kept.contains(m_after[at]))
                insert(at);
            else if (m_rows[at] != m_after[at])
                arrange(at);
        }
        if (isTooLong())
            return {};
        return m_steps;
    }

private:
    bool isTooLong() const { return m_steps.size() > m_most; }

    void remove(qsizetype at)
    {
        if (!m_steps.isEmpty() && m_steps.last().at == at + 1)
            m_steps.last() = {RowStep::Kind::Remove, at, m_steps.last().count + 1};
        else
            m_steps.append({RowStep::Kind::Remove, at, 1});
        m_rows.removeAt(at);
    }

    void insert(qsizetype at)
    {
        const bool continues = !m_steps.isEmpty() && m_steps.last().kind == RowStep::Kind::Insert
            && m_steps.last().at + m_steps.last().count == at;
        if (continues)
            ++m_steps.last().count;
        else
            m_steps.append({RowStep::Kind::Insert, at, 1});
        m_rows.insert(at, m_after[at]);
    }

    // One row that went down is one step, not a step for each row that it passed.
    void arrange(qsizetype at)
    {
        if (at + 1 < m_rows.size() && m_rows[at + 1] == m_after[at])
            move(at, qMin(m_wanted[m_rows[at]], m_rows.size() - 1));
        else
            move(m_rows.indexOf(m_after[at], at), at);
    }

    void move(qsizetype from, qsizetype to)
    {
        m_steps.append({RowStep::Kind::Move, from, 1, to});
        m_rows.move(from, to);
    }

    QList<Key> m_rows;
    const QList<Key> &m_after;
    const qsizetype m_most;
    QHash<Key, qsizetype> m_wanted;
    QList<RowStep> m_steps;
};

/// How to make `before` into `after`, step by step, so that a reloaded list keeps selection, scroll position and an
/// open editor. Keys are unique within a list. Nothing when that would take more than `most` steps: then a reset is
/// what a person would see anyway.
template <typename Key>
[[nodiscard]] std::optional<QList<RowStep>> rowSteps(const QList<Key> &before, const QList<Key> &after,
                                                     qsizetype most = 200)
{
    return RowMerge<Key>(before, after, most).run();
}

} // namespace Tables

#include "model/tables/tabtext.h"

namespace Tables {

namespace {

/// Reads one text, cell by cell.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) {}

    CellBlock run()
    {
        while (m_at < m_text.size()) {
            m_row.append(m_text[m_at] == u'"' ? quotedCell() : plainCell());
            if (m_at < m_text.size() && m_text[m_at] == u'\t') {
                ++m_at;
                if (isAtLineEnd())
                    m_row.append(QString());
            }
            if (isAtLineEnd())
                endRow();
        }
        return m_rows;
    }

private:
    bool isAtLineEnd() const
    {
        return m_at >= m_text.size() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r';
    }

    void endRow()
    {
        m_rows.append(std::exchange(m_row, {}));
        if (m_at < m_text.size() && m_text[m_at] == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
    }

    QString plainCell()
    {
        const qsizetype start = m_at;
        while (!isAtLineEnd() && m_text[m_at] != u'\t')
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    // A mark that nothing closes, or that text follows, was only a letter of a plain cell.
    QString quotedCell()
    {
        const qsizetype start = m_at;
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"') {
                cell += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                cell += m_text[++m_at];
            } else {
                ++m_at;
                if (isAtLineEnd() || m_text[m_at] == u'\t')
                    return cell.replace(QLatin1String("\r\n"), QLatin1String("\n"));
                break;
            }
        }
        m_at = start;
        return plainCell();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QStringList m_row;
    CellBlock m_rows;
};

QString written(const QString &cell)
{
    const auto needsMarks = [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r' || c == u'"'; };
    if (std::none_of(cell.cbegin(), cell.cend(), needsMarks))
        return cell;
    QString doubled = cell;
    return u'"' + doubled.replace(u'"', QLatin1String("\"\"")) + u'"';
}

} // namespace

CellBlock cellsFromText(const QString &text)
{
    return Reader(text).run();
}

QString textFromCells(const CellBlock &cells)
{
    QString text;
    for (const QStringList &row : cells) {
        QStringList line;
        for (const QString &cell : row)
            line += written(cell);
        text += line.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace Tables

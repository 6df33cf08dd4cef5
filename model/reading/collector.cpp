#include "model/reading/readers.h"

namespace Reading {

using Base::Problem;

void Collector::add(const QString &text)
{
    if (!isFull())
        m_text += text;
}

void Collector::addFlowing(QStringView text)
{
    if (isFull())
        return;
    for (const QChar c : text) {
        const bool isBlank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
        if (!isBlank)
            m_text += c;
        else if (!m_text.isEmpty() && !m_text.endsWith(u' ') && !m_text.endsWith(u'\n'))
            m_text += u' ';
    }
}

void Collector::endLine()
{
    while (m_text.endsWith(u' '))
        m_text.chop(1);
    if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
        m_text += u'\n';
}

void Collector::beginPart(const QString &name)
{
    endLine();
    m_open += m_parts.size();
    m_parts += Part{name, m_text.size(), m_text.size()};
}

void Collector::endPart()
{
    endLine();
    m_parts[m_open.takeLast()].end = m_text.size();
}

Base::Result<ReadText> Collector::result() const
{
    if (isFull())
        return Problem{QStringLiteral("reading.too_long"), {QString::number(m_limits.letters)}};
    if (m_text.trimmed().isEmpty())
        return Problem{QStringLiteral("reading.no_text"), {}};
    return ReadText{.text = m_text, .parts = m_parts};
}

} // namespace Reading

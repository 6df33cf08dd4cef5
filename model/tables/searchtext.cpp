#include "model/tables/searchtext.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"
#include "model/tables/folding.h"

#include <QSet>

namespace Tables {

namespace {

// Ids of the contract's closed vocabularies, dates and hashes: nobody looks for them as text.
bool isSilent(const QByteArray &key)
{
    static const QSet<QByteArray> silent = {
        "format", "id", "kind", "status", "role", "leak", "loss", "damage", "channel", "medium", "at", "until",
        "discovered_by", "of", "bound", "state", "reason", "category", "sensitive", "financial_harm", "malicious",
        "my_number", "ordinance_sensitive", "my_number_system", "public_browsable", "unique_id", "persons_in",
        "established_in", "risk", "high_risk", "significant_harm", "encrypted", "key_safe", "scope",
        "recovered_unseen", "party", "entrusted_by", "by", "stage", "purpose", "sha256", "responded", "closed",
        "occurred", "discovered", "known", "told_entrusting", "assessed", "as_of", "when", "due", "done", "kept"};
    return silent.contains(key);
}

// The vocabulary whose words a person sees for the ids under this key; other text comes back from it as written.
QString groupOf(const QByteArray &key)
{
    static const QHash<QByteArray, QString> groups = {
        {"items", QStringLiteral("item")},     {"excluded", QStringLiteral("item")},
        {"why", QStringLiteral("why")},        {"to", QStringLiteral("authority")},
        {"via", QStringLiteral("authority")},  {"where", QStringLiteral("place")},
    };
    return groups.value(key);
}

/// Walks the strings of a JSON text without building a tree: a ledger holds hundreds of megabytes of them.
class StringWalk
{
public:
    explicit StringWalk(const QByteArray &json) : m_json(json) {}

    /// The next string that is a value, with the key it stands under; false at the end.
    bool next()
    {
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"') {
                readString();
                if (isKey())
                    m_key = m_raw;
                else
                    return true;
            } else {
                ++m_at;
            }
        }
        return false;
    }

    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] QString value() const
    {
        return m_escaped ? unescaped() : QString::fromUtf8(m_raw);
    }

private:
    void readString()
    {
        const qsizetype start = ++m_at;
        m_escaped = false;
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            if (m_json[m_at] == '\\') {
                m_escaped = true;
                ++m_at;
            }
            ++m_at;
        }
        m_raw = m_json.mid(start, qMin(m_at, m_json.size()) - start);
        ++m_at;
    }

    [[nodiscard]] bool isKey() const
    {
        qsizetype at = m_at;
        while (at < m_json.size() && (m_json[at] == ' ' || m_json[at] == '\n' || m_json[at] == '\t'))
            ++at;
        return at < m_json.size() && m_json[at] == ':';
    }

    [[nodiscard]] QString unescaped() const
    {
        QString text;
        const QString raw = QString::fromUtf8(m_raw);
        for (qsizetype at = 0; at < raw.size(); ++at) {
            if (raw[at] != u'\\' || at + 1 == raw.size()) {
                text += raw[at];
                continue;
            }
            const QChar what = raw[++at];
            if (what == u'u' && at + 4 < raw.size()) {
                text += QChar(QStringView(raw).mid(at + 1, 4).toUShort(nullptr, 16));
                at += 4;
            } else {
                text += what == u'"' || what == u'\\' || what == u'/' ? what : QChar(u' ');
            }
        }
        return text;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    QByteArray m_key;
    QByteArray m_raw;
    bool m_escaped = false;
};

} // namespace

void SearchText::append(const QByteArray &body, QString &to) const
{
    StringWalk walk(body);
    while (walk.next()) {
        if (!isSilent(walk.key()))
            appendValue(walk.key(), walk.value(), to);
    }
}

void SearchText::appendValue(const QByteArray &key, const QString &value, QString &to) const
{
    if (key == "cause" || key == "causes")
        appendFolded(Incidents::causeLabel(value, m_language), to);
    else if (const QString group = groupOf(key); !group.isEmpty())
        appendFolded(Base::label(group, value, m_language), to);
    else
        appendFolded(value, to);
    to += u'\n';
}

} // namespace Tables

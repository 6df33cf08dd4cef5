#pragma once

#include "model/base/text.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>

namespace Base {

/// Reads one JSON object of a data file strictly: whatever is missing, of the wrong type or not asked for becomes a
/// problem with its place. Owns nothing of what it reads; knows no rule.
class Keys
{
public:
    Keys(QJsonObject object, QString where, Problems &problems)
        : m_object(std::move(object)), m_where(std::move(where)), m_problems(problems)
    {
    }

    [[nodiscard]] QString where() const { return m_where; }
    [[nodiscard]] QString where(const QString &key) const;
    [[nodiscard]] bool has(const char *key);
    /// Stated and not null.
    [[nodiscard]] bool isStated(const char *key);

    [[nodiscard]] QString text(const char *key);
    [[nodiscard]] QString textOr(const char *key, const QString &other = {});
    [[nodiscard]] QString choice(const char *key, const QStringList &words, const QString &other = {});
    [[nodiscard]] int number(const char *key, int least, int most);
    [[nodiscard]] int numberOr(const char *key, int least, int most, int other);
    [[nodiscard]] double decimal(const char *key);
    [[nodiscard]] bool flagOr(const char *key, bool other);
    /// Invalid when absent or null.
    [[nodiscard]] QDate dateOr(const char *key);
    [[nodiscard]] QDate date(const char *key);
    /// {"ja": …, "en": …}
    [[nodiscard]] Text sentence(const char *key);
    [[nodiscard]] Text sentenceOr(const char *key);
    [[nodiscard]] QStringList textsOr(const char *key);
    [[nodiscard]] QList<int> numbersOr(const char *key);
    [[nodiscard]] QJsonObject objectOr(const char *key);
    /// One call for each object of a list.
    void each(const char *key, const std::function<void(Keys &)> &read);

    /// A problem of the caller's own; `kind` with its room ("rules.from_after_to").
    void report(const char *kind, const QString &where, QStringList args = {});
    /// To be called last: refuses the keys that nobody asked for.
    void refuseTheRest();

private:
    [[nodiscard]] QJsonValue take(const char *key, bool required);

    QJsonObject m_object;
    QString m_where;
    Problems &m_problems;
    QSet<QString> m_asked;
};

} // namespace Base

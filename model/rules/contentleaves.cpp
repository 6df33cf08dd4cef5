// What a proposal looks at: data items and categories, causes, channels, words in the texts.
#include "model/rules/conditionleaves.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"

#include <bitset>

namespace Rules {

using namespace Incidents;

namespace {

bool isStated(const Incident &incident)
{
    for (const DataGroup &group : incident.data) {
        if (!group.items.isEmpty())
            return true;
    }
    return false;
}

class ItemsLeaf : public ConditionLeaf
{
public:
    ItemsLeaf(QStringList items, bool only) : m_items(std::move(items)), m_only(only) {}
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        if (!isStated(facts.incident))
            return Truth::Unknown;
        if (m_only)
            return found(facts.incident, false).isEmpty() ? Truth::Yes : Truth::No;
        return found(facts.incident, true).isEmpty() ? Truth::No : Truth::Yes;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        const Truth now = truth(facts);
        if (now == Truth::Unknown)
            into.missing += QStringLiteral("data");
        else if (now == Truth::Yes && m_only)
            into.because += Reason::of("only_items");
        else if (now == Truth::Yes)
            into.because += Reason::of("has_item", {QStringLiteral("@item:") + found(facts.incident, true).first()});
    }
    [[nodiscard]] QStringList reads() const override { return {QStringLiteral("data.items")}; }

private:
    [[nodiscard]] QStringList found(const Incident &incident, bool among) const
    {
        QStringList all;
        for (const DataGroup &group : incident.data) {
            for (const QString &item : group.items) {
                if (m_items.contains(item) == among)
                    all += item;
            }
        }
        return all;
    }

    QStringList m_items;
    bool m_only;
};

class CauseLeaf : public ConditionLeaf
{
public:
    explicit CauseLeaf(QStringList causes) : m_causes(std::move(causes)) {}
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        if (!facts.incident.cause && facts.incident.causes.isEmpty())
            return Truth::Unknown;
        return first(facts.incident).isEmpty() ? Truth::No : Truth::Yes;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        const Truth now = truth(facts);
        if (now == Truth::Unknown)
            into.missing += QStringLiteral("cause");
        if (now == Truth::Unknown)
            into.because += Reason::of("unknown", {QStringLiteral("@field:cause")});
        else
            into.because += Reason::of("cause_is", {QStringLiteral("@cause:") + shown(facts.incident)});
    }
    [[nodiscard]] QStringList reads() const override { return {QStringLiteral("cause"), QStringLiteral("causes")}; }

private:
    [[nodiscard]] QString first(const Incident &incident) const
    {
        if (incident.cause && m_causes.contains(*incident.cause))
            return *incident.cause;
        for (const QString &cause : incident.causes) {
            if (m_causes.contains(cause))
                return cause;
        }
        return {};
    }
    [[nodiscard]] QString shown(const Incident &incident) const
    {
        const QString met = first(incident);
        return met.isEmpty() ? incident.cause.valueOr(incident.causes.isEmpty() ? QString() : incident.causes[0]) : met;
    }

    QStringList m_causes;
};

template <typename E>
class WordLeaf : public ConditionLeaf
{
public:
    using Member = Fact<E> Incident::*;
    WordLeaf(const char *key, Member member, QStringList names)
        : m_key(QString::fromLatin1(key)), m_member(member), m_names(std::move(names))
    {
    }
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        const Fact<E> &fact = facts.incident.*m_member;
        if (!fact)
            return Truth::Unknown;
        return m_names.contains(Base::nameOf(*fact)) ? Truth::Yes : Truth::No;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        const Fact<E> &fact = facts.incident.*m_member;
        if (fact)
            into.because += Reason::of("is", {QStringLiteral("@field:") + m_key,
                                              u'@' + m_key + u':' + Base::nameOf(*fact)});
        else
            into.missing += m_key;
    }
    [[nodiscard]] QStringList reads() const override { return {m_key}; }

private:
    QString m_key;
    Member m_member;
    QStringList m_names;
};

class CategoryLeaf : public ConditionLeaf
{
public:
    explicit CategoryLeaf(QStringList names) : m_names(std::move(names)) {}
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        Truth truth = Truth::Unknown;
        for (const DataGroup &group : facts.incident.data) {
            if (group.category && m_names.contains(Base::nameOf(*group.category)))
                return Truth::Yes;
            if (group.category)
                truth = Truth::No;
        }
        return truth;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        if (truth(facts) == Truth::Unknown)
            into.missing += QStringLiteral("data");
    }
    [[nodiscard]] QStringList reads() const override { return {QStringLiteral("data.category")}; }

private:
    QStringList m_names;
};

/// Words in what was written about the case. One pass a text: most letters start none of them, which the lower half of
/// their number tells already.
class TextLeaf : public ConditionLeaf
{
public:
    explicit TextLeaf(QStringList words) : m_words(std::move(words))
    {
        for (const QString &word : std::as_const(m_words))
            m_starts.set(word[0].cell());
    }
    [[nodiscard]] Truth truth(const CaseFacts &facts) const override
    {
        return found(facts.incident).isEmpty() ? Truth::No : Truth::Yes;
    }
    void explain(const CaseFacts &facts, Finding &into) const override
    {
        const QString word = found(facts.incident);
        if (!word.isEmpty())
            into.because += Reason::of("word_found", {word});
    }
    [[nodiscard]] QStringList reads() const override
    {
        return {QStringLiteral("data.group"), QStringLiteral("data.items"), QStringLiteral("summary"),
                QStringLiteral("title")};
    }

private:
    [[nodiscard]] QString foundIn(QStringView text) const
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!m_starts[text[at].cell()])
                continue;
            for (const QString &word : m_words) {
                if (text.mid(at).startsWith(word))
                    return word;
            }
        }
        return {};
    }
    [[nodiscard]] QString found(const Incident &incident) const
    {
        QString word = foundIn(incident.title);
        if (word.isEmpty() && incident.summary)
            word = foundIn(*incident.summary);
        for (const DataGroup &group : incident.data) {
            if (word.isEmpty() && group.group)
                word = foundIn(*group.group);
            for (qsizetype at = 0; at < group.items.size() && word.isEmpty(); ++at)
                word = foundIn(group.items[at]);
        }
        return word;
    }

    QStringList m_words;
    std::bitset<256> m_starts;
};

std::shared_ptr<const ConditionLeaf> readItems(Keys &keys)
{
    return std::make_shared<ItemsLeaf>(wordsFrom(keys, "items", Base::vocabulary(QStringLiteral("item"))), false);
}

std::shared_ptr<const ConditionLeaf> readOnlyItems(Keys &keys)
{
    return std::make_shared<ItemsLeaf>(wordsFrom(keys, "only_items", Base::vocabulary(QStringLiteral("item"))), true);
}

std::shared_ptr<const ConditionLeaf> readCause(Keys &keys)
{
    return std::make_shared<CauseLeaf>(wordsFrom(keys, "cause", causeIds()));
}

std::shared_ptr<const ConditionLeaf> readChannel(Keys &keys)
{
    return std::make_shared<WordLeaf<Channel>>("channel", &Incident::channel,
                                               wordsFrom(keys, "channel", Base::enumNames<Channel>()));
}

std::shared_ptr<const ConditionLeaf> readMedium(Keys &keys)
{
    return std::make_shared<WordLeaf<Medium>>("medium", &Incident::medium,
                                              wordsFrom(keys, "medium", Base::enumNames<Medium>()));
}

std::shared_ptr<const ConditionLeaf> readCategory(Keys &keys)
{
    return std::make_shared<CategoryLeaf>(wordsFrom(keys, "category", Base::enumNames<Category>()));
}

std::shared_ptr<const ConditionLeaf> readWords(Keys &keys)
{
    return std::make_shared<TextLeaf>(keys.textsOr("words"));
}

} // namespace

QList<LeafKind> contentLeaves()
{
    return {{"items", readItems},     {"only_items", readOnlyItems}, {"category", readCategory}, {"cause", readCause},
            {"channel", readChannel}, {"medium", readMedium},        {"words", readWords}};
}

} // namespace Rules

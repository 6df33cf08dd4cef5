#include "model/rules/condition.h"

#include <algorithm>

namespace Rules {

namespace {

constexpr int deepest = 12;

Truth opposite(Truth truth)
{
    return Truth(int(Truth::Yes) - int(truth));
}

} // namespace

Condition Condition::read(const QJsonObject &object, const QString &where, Base::Problems &problems)
{
    Condition condition;
    const QString name = object.size() == 1 ? object.constBegin().key() : QString();
    const bool isNot = name == u"not";
    if (!isNot && name != u"all" && name != u"any") {
        condition.m_form = Form::Leaf;
        condition.m_leaf = readLeaf(object, where, problems);
        return condition;
    }
    const QString place = where + u'.' + name;
    condition.m_form = isNot ? Form::Not : name == u"all" ? Form::All : Form::Any;
    const QJsonArray parts = isNot ? QJsonArray{object[name]} : object[name].toArray();
    if (parts.isEmpty() || place.count(u'.') > deepest)
        problems.append({QStringLiteral("data.list_needed"), {}, place});
    for (qsizetype at = 0; at < parts.size() && place.count(u'.') <= deepest; ++at) {
        const QString part = isNot ? place : QString(place + QStringLiteral("[%1]").arg(at));
        condition.m_parts += read(parts[at].toObject(), part, problems);
    }
    return condition;
}

Truth Condition::truth(const CaseFacts &facts) const
{
    Truth truth = m_form == Form::Any ? Truth::No : Truth::Yes;
    switch (m_form) {
    case Form::Always:
        return truth;
    case Form::Leaf:
        return m_leaf->truth(facts);
    case Form::Not:
        return opposite(m_parts.first().truth(facts));
    case Form::All:
        for (auto part = m_parts.begin(); part != m_parts.end() && truth != Truth::No; ++part)
            truth = std::min(truth, part->truth(facts));
        return truth;
    case Form::Any:
        for (auto part = m_parts.begin(); part != m_parts.end() && truth != Truth::Yes; ++part)
            truth = std::max(truth, part->truth(facts));
        return truth;
    }
    Q_UNREACHABLE();
}

// Only the parts that make it what it is: every one of a met "all", the first that fails of one that is not met.
void Condition::explain(const CaseFacts &facts, Finding &into) const
{
    if (m_form == Form::Leaf)
        return m_leaf->explain(facts, into);
    if (m_form == Form::Not)
        return m_parts.first().explain(facts, into);
    QVarLengthArray<Truth, 8> truths;
    for (const Condition &part : m_parts)
        truths += part.truth(facts);
    if (truths.isEmpty())
        return;
    const Truth whole = m_form == Form::All ? *std::min_element(truths.begin(), truths.end())
                                            : *std::max_element(truths.begin(), truths.end());
    const bool oneIsEnough = m_form == Form::All && whole == Truth::No;
    for (qsizetype at = 0; at < m_parts.size(); ++at) {
        if (truths[at] != whole)
            continue;
        m_parts[at].explain(facts, into);
        if (oneIsEnough)
            return;
    }
}

QStringList Condition::reads() const
{
    QStringList keys = m_leaf ? m_leaf->reads() : QStringList();
    for (const Condition &part : m_parts)
        keys += part.reads();
    std::sort(keys.begin(), keys.end());
    keys.removeDuplicates();
    return keys;
}

QList<Threshold> Condition::thresholds() const
{
    QList<Threshold> lines;
    if (m_leaf && m_leaf->threshold())
        lines += *m_leaf->threshold();
    for (const Condition &part : m_parts)
        lines += part.thresholds();
    return lines;
}

} // namespace Rules

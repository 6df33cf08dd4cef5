#pragma once

#include "model/base/keys.h"
#include "model/rules/subject.h"

#include <memory>

namespace Rules {

using Base::Keys;

/// What a condition says of a case. The order is meant: "all" is the least of its parts, "any" the greatest.
enum class Truth { No, Unknown, Yes };

/// Why a condition is as it is, and which keys of the incident file would have to be known.
struct Finding
{
    Reasons because;
    QStringList missing;
};

/// One kind of question a condition can ask: a row of the closed vocabulary (conditionleaves.cpp). Holds what to ask,
/// never a case.
class ConditionLeaf
{
public:
    virtual ~ConditionLeaf() = default;
    [[nodiscard]] virtual Truth truth(const CaseFacts &facts) const = 0;
    virtual void explain(const CaseFacts &facts, Finding &into) const = 0;
    /// Keys of the incident file, without positions: "counts", "protection.encrypted".
    [[nodiscard]] virtual QStringList reads() const = 0;
    /// Where a head-count has to pass a line.
    [[nodiscard]] virtual const Threshold *threshold() const { return nullptr; }
};

/// A condition over the facts of a case: {"all": …}, {"any": …}, {"not": …} and the leaves. No script; what it may read
/// is fixed by the program.
class Condition
{
public:
    /// What is not stated is a condition that always holds.
    Condition() = default;
    [[nodiscard]] static Condition read(const QJsonObject &object, const QString &where, Base::Problems &problems);

    [[nodiscard]] Truth truth(const CaseFacts &facts) const;
    void explain(const CaseFacts &facts, Finding &into) const;
    /// Sorted, each once.
    [[nodiscard]] QStringList reads() const;
    /// Lines for head-counts anywhere in it.
    [[nodiscard]] QList<Threshold> thresholds() const;

private:
    enum class Form { Always, All, Any, Not, Leaf };

    Form m_form = Form::Always;
    QList<Condition> m_parts;
    std::shared_ptr<const ConditionLeaf> m_leaf;
};

/// The names of all leaves, and every key a leaf may read; tests hold both against the incident file.
[[nodiscard]] QStringList leafNames();
[[nodiscard]] QStringList factKeys();

/// Reads the leaf that `object` names; nullptr with a problem when it is none.
[[nodiscard]] std::shared_ptr<const ConditionLeaf> readLeaf(const QJsonObject &object, const QString &where,
                                                            Base::Problems &problems);

} // namespace Rules

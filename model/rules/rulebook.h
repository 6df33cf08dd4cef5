#pragma once

#include "model/rules/assessment.h"
#include "model/rules/whoelse.h"

namespace Rules {

/// A rule that proposes an answer to an open question.
struct ProposalRule
{
    QString field;
    QString value;
    Condition when;
    bool contradicts = false; ///< where it holds, the other answer is not taken: the question is open
    Text because;
    Text question;
    QString source;
};

/// Every regime of the program and of the user's folder. Owns the rules; knows no case.
class Rulebook
{
public:
    /// The shipped rules, and over them the *.json of `userFolder` (none when empty). A file of the user's wins over
    /// the shipped one with the same id; one that is wrong is refused by name and the shipped one stays. So do the
    /// entries of its checklists/who_else.json.
    [[nodiscard]] static Rulebook load(const QString &userFolder = {});
    /// One regime alone; its examples are not run.
    [[nodiscard]] static Rulebook of(const Regime &regime);

    [[nodiscard]] const QList<Regime> &regimes() const & { return m_regimes; }
    [[nodiscard]] QList<Regime> regimes() && { return std::move(m_regimes); }
    [[nodiscard]] const Regime *regime(const QString &id) const;
    [[nodiscard]] const QList<ProposalRule> &proposals() const & { return m_proposals; }
    [[nodiscard]] QList<ProposalRule> proposals() && { return std::move(m_proposals); }
    /// Who else may have to be told, in the order of the file.
    [[nodiscard]] const QList<OtherReceiver> &whoElse() const & { return m_whoElse; }
    [[nodiscard]] QList<OtherReceiver> whoElse() && { return std::move(m_whoElse); }
    /// One problem a refused file, its name in `where`.
    [[nodiscard]] const Base::Problems &refusals() const { return m_refusals; }
    /// Adds or replaces the regime of these bytes, after running its examples. Refused whole, with one problem.
    Base::Outcome take(const QByteArray &bytes, const QString &fileName);

    /// Adds these entries, each in place of one with the same id. Refused whole, with one problem.
    Base::Outcome takeWhoElse(const QByteArray &bytes, const QString &fileName);

private:
    void takeFolder(const QString &folder);

    QList<Regime> m_regimes;
    QList<ProposalRule> m_proposals;
    QList<OtherReceiver> m_whoElse;
    Base::Problems m_refusals;
};

/// The first example of the regime that does not come out as it says; the file's name is the caller's to add.
[[nodiscard]] std::optional<Base::Problem> failingExample(const Regime &regime);

} // namespace Rules

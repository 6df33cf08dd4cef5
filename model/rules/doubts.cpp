#include "model/rules/doubts.h"

#include "model/rules/conditionleaves.h"

namespace Rules {

QList<Doubt> doubtsOf(const CaseFacts &facts, const Rulebook &rulebook)
{
    QList<Doubt> doubts;
    for (const ProposalRule &rule : rulebook.proposals()) {
        const auto other = rule.value == u"yes" ? Incidents::Answer::No : Incidents::Answer::Yes;
        if (!rule.contradicts || answerTo(rule.field, facts.incident) != other || rule.when.truth(facts) != Truth::Yes)
            continue;
        Finding why;
        rule.when.explain(facts, why);
        Doubt doubt{.field = rule.field,
                    .because = {Reason::of("contradicted", {QStringLiteral("@field:") + rule.field,
                                                            QStringLiteral("@answer:") + Base::nameOf(other)})}};
        doubt.because += why.because;
        doubt.because += Reason::saying(rule.because);
        doubts += doubt;
    }
    return doubts;
}

} // namespace Rules

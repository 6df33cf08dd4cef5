#pragma once

#include "model/letters/case.h"
#include "model/letters/document.h"
#include "model/letters/tagwords.h"
#include "model/letters/template.h"

namespace Letters {

/// A fact that a document was made from, as it read then. Entries of a list carry their place: "timeline[2]".
struct QuotedFact
{
    QString tag;
    QString label;
    QString value; ///< empty: the letter asked and the incident did not say
    QString sentence = {}; ///< of the document, where it was asked for (sentences.h)

    bool operator==(const QuotedFact &) const = default;
};

/// A fact that the letter needs and the incident lacks; it stands in the document as a run marked Mark::Missing, and is
/// listed once, however often it stands there.
struct MissingFact
{
    QString tag;
    QString label;
    QString path; ///< where it is entered: in the incident file, or "own." and the setting's; may be empty

    bool operator==(const MissingFact &) const = default;
};

struct Composition
{
    Document document;
    QList<QuotedFact> quoted;
    QList<MissingFact> missing;
    QString templateVersion = {}; ///< "web-notice.ja 1"
};

/// Writes the letter: the facts quoted, never retyped. Refused, with the reasons, when the letter does not fit the
/// incident; a missing fact is no reason.
[[nodiscard]] Base::Result<Composition> compose(const Template &letter, const Incidents::Incident &incident,
                                                const Incidents::OwnOrganisation &own, const Options &options);

/// What a tag would print for this incident; for a picker and for `templates tags`.
struct TagText
{
    const TagInfo *info = nullptr;
    QString text; ///< empty: the incident does not say
};

/// Every tag of the vocabulary outside of lists, in its order; a list is the first field of each entry, joined.
[[nodiscard]] QList<TagText> tagTexts(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own,
                                      const Options &options, Base::Language language);

/// One fact that reads differently than when the document was made; an empty side: added or gone.
struct ChangedFact
{
    QString tag; ///< without the place in its list
    QString label;
    QString before;
    QString after;
    QString sentence = {};    ///< of the document, in which it stood; empty where it only chose the words
    QString sentenceNow = {}; ///< as it would read now

    bool operator==(const ChangedFact &) const = default;
};

/// Why a stored document is out of date: what its facts were, what they are now. Entries of a list that only moved
/// are no change. A condition is named only when nothing else tells why the letter reads differently.
[[nodiscard]] QList<ChangedFact> changedFacts(const QList<QuotedFact> &stored, const QList<QuotedFact> &now);

/// The era in which the incident's own texts count years, else what its kind of organisation is used to: public
/// bodies write 和暦.
[[nodiscard]] Base::Era usualEra(const Incidents::Incident &incident);

} // namespace Letters

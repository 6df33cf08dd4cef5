#pragma once

#include "model/letters/compose.h"
#include "model/letters/values.h"

#include <QSet>

#include <functional>

namespace Letters {

/// All that one letter is computed from: the incident, and the organisation that writes.
[[nodiscard]] Case caseOf(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own,
                          const Options &options, Base::Language language);

/// The facts a document consults, each once, in the order of the first time.
class Quotations
{
public:
    void add(const QString &tag, const QString &label, const QString &value);
    /// What is asked of an entry of a list is quoted as one fact: the entry.
    void addPart(const QString &entry, const QString &label, const QString &field, const QString &value);
    [[nodiscard]] const QList<QuotedFact> &all() const { return m_all; }

private:
    QList<QuotedFact> m_all;
    QHash<QString, qsizetype> m_places;
    QSet<QString> m_parts;
};

/// Says what the tags of a template stand for in one letter, and keeps count of the facts that were read and of those
/// that are missing. Knows the lists inside which the template stands; knows neither the template nor its format, which
/// walks through its own content and asks. The tags are of the vocabulary (vocabularyFaults was empty).
class FactReader
{
public:
    explicit FactReader(Case from) : m_case(std::move(from)) {}

    /// The words for a value, or the run marked Mark::Missing.
    [[nodiscard]] Run read(const Tag &value);
    /// Calls `write` as often as the content of the section stands there: not at all, once, or once for each entry.
    void enter(const Tag &section, const std::function<void()> &write);

    [[nodiscard]] Base::Language language() const { return m_case.language(); }
    [[nodiscard]] QList<QuotedFact> quoted() const { return m_quoted.all(); }
    [[nodiscard]] QList<MissingFact> missing() const { return m_missing; }

private:
    struct Frame;
    struct Fact;
    [[nodiscard]] Fact factNamed(const QString &name) const;
    [[nodiscard]] Run missingRun(const Fact &fact);
    void enterEntries(const Fact &list, const QList<Record> &entries, const std::function<void()> &write);
    void quote(const Fact &fact, bool isEntered);
    void quotePart(const Fact &fact, const QString &value);

    /// The entry of a list inside which the template stands.
    struct Frame
    {
        const TagInfo *list;
        Record entry;
        QString path; ///< "measures[0].done[1]"
    };

    Case m_case;
    QList<Frame> m_frames;
    Quotations m_quoted;
    QList<MissingFact> m_missing;
};

} // namespace Letters

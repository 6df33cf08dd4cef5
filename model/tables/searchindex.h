#pragma once

#include "model/incident/incident.h"

#include <QStringList>

#include <array>
#include <memory>
#include <vector>

namespace Tables {

/// Ids of incidents, ascending.
using FoundIncidents = std::vector<Incidents::IncidentId>;

/// Full text of all incidents in memory, folded (folding.h). Incidents lie in blocks of 512; a block knows for each
/// hash of two neighbouring characters which of its incidents may hold them, so that a search reads few texts.
/// Knows no ledger: whoever owns it says what changed. Two bytes a character, and a tenth more.
class SearchIndex
{
public:
    SearchIndex();
    ~SearchIndex();
    SearchIndex(SearchIndex &&) noexcept;
    SearchIndex &operator=(SearchIndex &&) noexcept;

    /// Replaces the text of an incident; `foldedText` as SearchText gives it.
    void put(Incidents::IncidentId id, QStringView foldedText);
    [[nodiscard]] qsizetype size() const;

    /// Incidents whose text holds every word (of searchWords()); all of them for no words.
    [[nodiscard]] FoundIncidents find(const QStringList &words) const;
    /// The same, of `within` alone: for words that narrow those which gave it.
    [[nodiscard]] FoundIncidents find(const QStringList &words, const FoundIncidents &within) const;

private:
    struct Block;
    struct Place
    {
        Incidents::IncidentId id;
        quint32 block = 0;
        quint32 slot = 0;
    };
    [[nodiscard]] const Place *placeOf(Incidents::IncidentId id) const;

    std::vector<Place> m_places; ///< ascending by id
    std::vector<std::unique_ptr<Block>> m_blocks;
};

/// True when everything that `words` finds was already found by `earlier`.
[[nodiscard]] bool narrows(const QStringList &words, const QStringList &earlier);

/// A search while it is typed: narrows what it found as long as the words get longer, and starts afresh otherwise.
/// The index must outlive it.
class Search
{
public:
    explicit Search(const SearchIndex &index) : m_index(index) {}

    const FoundIncidents &find(const QStringList &words);
    /// What was found before is no longer sure: an incident changed.
    void forget() { m_words.reset(); }

private:
    const SearchIndex &m_index;
    std::optional<QStringList> m_words;
    FoundIncidents m_found;
};

} // namespace Tables

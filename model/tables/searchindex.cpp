#include "model/tables/searchindex.h"

#include "model/tables/unitscan.h"

#include <algorithm>
#include <bit>

namespace Tables {

using Incidents::IncidentId;

namespace {

constexpr quint32 slotsOfBlock = 512;
constexpr quint32 wordsOfRow = slotsOfBlock / 64;
constexpr quint32 rowsOfBlock = 2048; ///< hashes of two characters

using Row = std::array<quint64, wordsOfRow>;

quint32 rowOf(char16_t first, char16_t second)
{
    const quint32 pair = quint32(first) << 16 | second;
    return (pair * 2654435761U) >> (32 - std::countr_zero(rowsOfBlock));
}

} // namespace

/// Up to 512 incidents: their texts one after another, and the rows of "may hold these two characters". A replaced
/// text stays as a gap, and its bits as false hopes, until the block is mostly gaps.
struct SearchIndex::Block
{
    struct Piece
    {
        quint32 begin = 0;
        quint32 length = 0;
    };

    std::vector<IncidentId> ids;
    std::vector<Piece> pieces;
    std::vector<char16_t> text;
    std::vector<Row> rows = std::vector<Row>(rowsOfBlock);
    size_t gaps = 0;

    [[nodiscard]] bool isFull() const { return ids.size() == slotsOfBlock; }
    [[nodiscard]] QStringView textOf(quint32 slot) const
    {
        return QStringView(text.data() + pieces[slot].begin, qsizetype(pieces[slot].length));
    }

    quint32 add(IncidentId id, QStringView content)
    {
        ids.push_back(id);
        pieces.emplace_back();
        write(quint32(ids.size() - 1), content);
        return quint32(ids.size() - 1);
    }

    void replace(quint32 slot, QStringView content)
    {
        gaps += pieces[slot].length;
        write(slot, content);
        if (gaps > text.size() / 2)
            close();
    }

    void write(quint32 slot, QStringView content)
    {
        pieces[slot] = {.begin = quint32(text.size()), .length = quint32(content.size())};
        text.insert(text.end(), content.utf16(), content.utf16() + content.size());
        for (qsizetype at = 0; at + 1 < content.size(); ++at)
            rows[rowOf(content.utf16()[at], content.utf16()[at + 1])][slot / 64] |= quint64(1) << slot % 64;
    }

    void close()
    {
        const std::vector<char16_t> old = std::exchange(text, {});
        const std::vector<Piece> places = pieces;
        std::fill(rows.begin(), rows.end(), Row{});
        gaps = 0;
        for (quint32 slot = 0; slot < ids.size(); ++slot)
            write(slot, QStringView(old.data() + places[slot].begin, qsizetype(places[slot].length)));
    }

    [[nodiscard]] Row everything() const
    {
        Row row = {};
        for (quint32 slot = 0; slot < ids.size(); ++slot)
            row[slot / 64] |= quint64(1) << slot % 64;
        return row;
    }

    /// Drops from `candidates` what lacks a pair of neighbouring characters of the word.
    void sieve(Row &candidates, QStringView word) const
    {
        for (qsizetype at = 0; at + 1 < word.size(); ++at) {
            const Row &row = rows[rowOf(word.utf16()[at], word.utf16()[at + 1])];
            for (quint32 part = 0; part < wordsOfRow; ++part)
                candidates[part] &= row[part];
        }
    }

    void find(const QStringList &words, Row candidates, FoundIncidents &found) const
    {
        for (const QString &word : words)
            sieve(candidates, word);
        for (quint32 part = 0; part < wordsOfRow; ++part) {
            for (quint64 left = candidates[part]; left != 0; left &= left - 1) {
                const quint32 slot = part * 64 + quint32(std::countr_zero(left));
                const QStringView content = textOf(slot);
                if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return holds(content, word); }))
                    found.push_back(ids[slot]);
            }
        }
    }
};

SearchIndex::SearchIndex() = default;
SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex(SearchIndex &&) noexcept = default;
SearchIndex &SearchIndex::operator=(SearchIndex &&) noexcept = default;

const SearchIndex::Place *SearchIndex::placeOf(IncidentId id) const
{
    const auto found = std::lower_bound(m_places.begin(), m_places.end(), id,
                                        [](const Place &place, IncidentId wanted) { return place.id < wanted; });
    return found != m_places.end() && found->id == id ? &*found : nullptr;
}

void SearchIndex::put(IncidentId id, QStringView foldedText)
{
    if (const Place *place = placeOf(id)) {
        m_blocks[place->block]->replace(place->slot, foldedText);
        return;
    }
    if (m_blocks.empty() || m_blocks.back()->isFull())
        m_blocks.push_back(std::make_unique<Block>());
    const Place place{.id = id,
                      .block = quint32(m_blocks.size() - 1),
                      .slot = m_blocks.back()->add(id, foldedText)};
    m_places.insert(std::upper_bound(m_places.begin(), m_places.end(), id,
                                     [](IncidentId wanted, const Place &other) { return wanted < other.id; }),
                    place);
}

qsizetype SearchIndex::size() const
{
    return qsizetype(m_places.size());
}

FoundIncidents SearchIndex::find(const QStringList &words) const
{
    FoundIncidents found;
    for (const auto &block : m_blocks)
        block->find(words, block->everything(), found);
    std::sort(found.begin(), found.end());
    return found;
}

FoundIncidents SearchIndex::find(const QStringList &words, const FoundIncidents &within) const
{
    std::vector<Row> wanted(m_blocks.size());
    auto place = m_places.begin();
    for (const IncidentId id : within) {
        place = std::lower_bound(place, m_places.end(), id,
                                 [](const Place &other, IncidentId sought) { return other.id < sought; });
        if (place != m_places.end() && place->id == id)
            wanted[place->block][place->slot / 64] |= quint64(1) << place->slot % 64;
    }
    FoundIncidents found;
    for (size_t block = 0; block < m_blocks.size(); ++block)
        m_blocks[block]->find(words, wanted[block], found);
    std::sort(found.begin(), found.end());
    return found;
}

bool narrows(const QStringList &words, const QStringList &earlier)
{
    return std::all_of(earlier.begin(), earlier.end(), [&](const QString &old) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.contains(old); });
    });
}

const FoundIncidents &Search::find(const QStringList &words)
{
    m_found = m_words && narrows(words, *m_words) ? m_index.find(words, m_found) : m_index.find(words);
    m_words = words;
    return m_found;
}

} // namespace Tables

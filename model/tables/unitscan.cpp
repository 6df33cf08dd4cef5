#include "model/tables/unitscan.h"

#include <cstring>

namespace Tables {

namespace {

constexpr qsizetype lane = 32;

bool agreeSomewhere(const char16_t *first, const char16_t *last, char16_t head, char16_t tail)
{
    quint16 any = 0;
    for (qsizetype at = 0; at < lane; ++at)
        any |= quint16(quint16(first[at] == head) & quint16(last[at] == tail));
    return any != 0;
}

} // namespace

bool holds(QStringView text, QStringView word)
{
    const qsizetype places = text.size() - word.size() + 1;
    const char16_t *const start = text.utf16();
    const qsizetype step = word.size() - 1;
    const char16_t head = word.front().unicode();
    const char16_t tail = word.back().unicode();
    const auto matches = [&](qsizetype at) {
        return start[at] == head && start[at + step] == tail
            && std::memcmp(start + at, word.utf16(), size_t(word.size()) * sizeof(char16_t)) == 0;
    };
    if (places < lane) {
        for (qsizetype at = 0; at < places; ++at) {
            if (matches(at))
                return true;
        }
        return false;
    }
    for (qsizetype at = 0; at < places; at += lane) {
        const qsizetype from = qMin(at, places - lane); // the last lane may look twice at some places
        if (!agreeSomewhere(start + from, start + from + step, head, tail))
            continue;
        for (qsizetype inside = 0; inside < lane; ++inside) {
            if (matches(from + inside))
                return true;
        }
    }
    return false;
}

} // namespace Tables

#pragma once

#include <QDateTime>

namespace Base {

/// The only source of "now". Tests set it; the program never does.
[[nodiscard]] QDateTime now();

/// Today in the given zone (the ledger's, never the machine's).
[[nodiscard]] QDate today(const QTimeZone &zone);

/// Holds "now" at a moment for as long as it lives; for tests.
class FixedClock
{
public:
    explicit FixedClock(const QDateTime &moment);
    ~FixedClock();
    FixedClock(const FixedClock &) = delete;
    FixedClock &operator=(const FixedClock &) = delete;

    void set(const QDateTime &moment);
};

} // namespace Base

#pragma once

#include "model/base/enumnames.h"
#include "model/base/problem.h"
#include "model/finding/span.h"

#include <QJsonObject>

/// What is wrong with a text before it leaves: slips that a tired reader overlooks. Reads a text and, where given, the
/// incident it tells of; corrects nothing and knows no file, template or screen.
namespace Check {

enum class SlipKind {
    Weekday,
    EraYear,
    ImpossibleDate,
    YearOutlier,
    Order,
    HeadingNumber,
    Sum,
    UnfilledTag,
    NameVariant,
    Pair,
    StyleMix,
    Tone,
    RecipientExposed,
    MissingElement,
    NumberMismatch,
    StaffName,
    UnsupportedClaim,
};

/// One remark on one place.
struct Slip
{
    SlipKind kind = SlipKind::Weekday;
    QString text;          ///< the words it is about, as they stand
    Finding::Span where;   ///< in the text that was checked, UTF-16 units; empty for what is missing in the whole
    Base::Problem because; ///< its sentence is resources/messages/check.json
    bool sure = false;     ///< certainly a slip; else worth a look

    bool operator==(const Slip &) const = default;
};

/// As the contract, section 5, has it; the reason in that language.
[[nodiscard]] QJsonObject toJson(const Slip &slip, Base::Language language);

/// What a kind is called: 曜日, heading number.
[[nodiscard]] QString kindText(SlipKind kind, Base::Language language);

} // namespace Check

template <>
struct Base::EnumNames<Check::SlipKind>
{
    using K = Check::SlipKind;
    static constexpr std::array table = {
        EnumName<K>{K::Weekday, "weekday"},
        EnumName<K>{K::EraYear, "era_year"},
        EnumName<K>{K::ImpossibleDate, "impossible_date"},
        EnumName<K>{K::YearOutlier, "year_outlier"},
        EnumName<K>{K::Order, "order"},
        EnumName<K>{K::HeadingNumber, "heading_number"},
        EnumName<K>{K::Sum, "sum"},
        EnumName<K>{K::UnfilledTag, "unfilled_tag"},
        EnumName<K>{K::NameVariant, "name_variant"},
        EnumName<K>{K::Pair, "pair"},
        EnumName<K>{K::StyleMix, "style_mix"},
        EnumName<K>{K::Tone, "tone"},
        EnumName<K>{K::RecipientExposed, "recipient_exposed"},
        EnumName<K>{K::MissingElement, "missing_element"},
        EnumName<K>{K::NumberMismatch, "number_mismatch"},
        EnumName<K>{K::StaffName, "staff_name"},
        EnumName<K>{K::UnsupportedClaim, "unsupported_claim"},
    };
};

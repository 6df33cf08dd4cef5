#pragma once

#include "model/forms/form.h"
#include "model/ledger/duties.h"
#include "model/letters/compose.h"

#include <QJsonObject>

/// A form filled from the facts of one incident, to be carried over by hand: the program never files.
namespace Forms {

enum class FieldState {
    Filled,  ///< text and, of a choice, what to tick follow from the facts
    Missing, ///< a fact it needs is missing; it stands in the text as 【要確認：…】
    ByHand,  ///< a person fills it in or chooses: the facts do not decide it
    Nothing, ///< there is nothing to write
};

/// A part of a text, in UTF-16 units.
struct Part
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Part &) const = default;
};

struct FilledField
{
    Field field;
    QString text; ///< lines end in LF
    qsizetype count = 0; ///< characters of `text`, see characters()
    FieldState state = FieldState::Filled;
    QList<qsizetype> chosen = {}; ///< places in field.options
    QList<Letters::MissingFact> missing = {};
    std::optional<QString> former = {}; ///< how it read at the last filing, where that was otherwise
    QList<Part> changes = {};           ///< what of `text` was not said then

    [[nodiscard]] bool isOver() const { return field.limit && count > *field.limit; }
};

struct FilledSection
{
    Words title;
    QList<FilledField> fields;
};

/// The last report that was made by the form: what changed since then is marked.
struct LastFiling
{
    Incidents::PartialTime at;
    QString receipt;
};

struct Sheet
{
    Form form; ///< its sections are empty: they are here, filled
    QList<Words> remarks;
    std::optional<LastFiling> since = {};
    QList<FilledSection> sections;

    [[nodiscard]] QList<FilledField> fields() const;
    /// Each once, in the order of the fields.
    [[nodiscard]] QList<Letters::MissingFact> missing() const;
};

/// Fills every field, whether the form fits the incident or not. `filings`: of the incident's ledger; those made by
/// this form are told as earlier reports, they say which report is next, and what changed since the last is marked.
/// `former`: counts that were corrected; a free text that still tells one is marked.
[[nodiscard]] Sheet filled(const Form &form, const Incidents::Incident &incident,
                           const Incidents::OwnOrganisation &own, const Letters::Options &options,
                           const QList<Ledger::FilingRow> &filings = {},
                           const QList<Incidents::HeadCount> &former = {});

/// Why this form is not the one for this incident (kind of organisation, role, a near miss, nothing leaked); empty when
/// it is. What is not stated rules nothing out. A voluntary report needs neither leak nor personal data.
[[nodiscard]] Base::Problems misfits(const Form &form, const Incidents::Incident &incident,
                                     const Incidents::OwnOrganisation &own, bool voluntary,
                                     Base::Language language);

/// Characters as people count them: 𠮷, が made of two code points, a line end, each one.
[[nodiscard]] qsizetype characters(const QString &text);

/// "12 / 500字", "12字" where no limit is known.
[[nodiscard]] QString counter(const FilledField &field, Base::Language language);

/// Since when changes are marked, and which fields have one; empty where nothing was filed by the form.
[[nodiscard]] QString sinceLine(const Sheet &sheet, Base::Language language);

/// The whole sheet for reading, one field a row.
[[nodiscard]] QString toText(const Sheet &sheet, const QString &title, Base::Language language);
[[nodiscard]] QJsonObject toJson(const Sheet &sheet, Base::Language language);

} // namespace Forms

template <>
struct Base::EnumNames<Forms::FieldState>
{
    using enum Forms::FieldState;
    static constexpr std::array table = {
        EnumName{Filled, "filled"}, EnumName{Missing, "missing"}, EnumName{ByHand, "by_hand"}, EnumName{Nothing, "nothing"},
    };
};

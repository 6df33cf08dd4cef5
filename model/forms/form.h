#pragma once

#include "model/incident/organisation.h"
#include "model/letters/template.h"

#include <QDate>

/// The forms of those to whom one reports, as data: resources/forms/*.json. What the live form was never compared with
/// is marked unverified there and shown so.
namespace Forms {

/// What a form says to a person, in both languages.
struct Words
{
    QString japanese;
    QString english;

    [[nodiscard]] QString in(Base::Language language) const
    {
        return language == Base::Language::Japanese ? japanese : english;
    }
    bool operator==(const Words &) const = default;
};

/// Where it stands that the form has this field.
struct Source
{
    QString address;
    QDate checked;
};

/// One box to tick. The facts choose it by its Japanese label or by one of `facts`, the words they use for it.
struct Option
{
    Words label;
    QStringList facts;
    std::optional<Incidents::Stage> stage = {}; ///< of a field that says which report it is
    bool takesTheRest = false; ///< その他（　）: whatever is no other option stands in its brackets
};

enum class FieldKind { Text, Choice, Choices, Date, Number, YesNo };

struct Field
{
    QString id;
    Words label;
    FieldKind kind = FieldKind::Text;
    QList<Option> options;
    std::optional<int> limit; ///< in characters as people count them; none: no source states one
    bool isRequired = false;
    bool isVerified = false;       ///< the label was seen in the source
    bool areOptionsVerified = true;
    bool isByHand = false; ///< the ledger may hold no fact for it: where its text is blank a person fills it in
    QString otherwise;     ///< where its text is blank: 該当なし
    Words hint;
    Source source;
    QList<Letters::Node> text; ///< in the tags of the letters

    [[nodiscard]] bool hasOptions() const { return !options.isEmpty(); }
    [[nodiscard]] bool isUnverified() const { return !isVerified || !areOptionsVerified; }
};

struct Section
{
    Words title;
    QList<Field> fields;
};

/// A remark that the sheet carries when a fact (a condition of the letters) holds, or when it does not.
struct Remark
{
    QString tag;
    Words remark;
    bool isExpected = false; ///< the form counts on the fact: remarked where it does not hold
};

struct Form
{
    QString id;
    int order = 100; ///< among the forms that are offered
    Words name;
    Words note; ///< on top of the sheet
    QList<Incidents::OrganisationKind> organisations; ///< whose form it is; empty: anybody's
    QList<Incidents::Role> roles;                     ///< empty: any
    QStringList to; ///< of authorities.to, without a name: who gets it
    std::optional<Incidents::Stage> begins; ///< which report comes first; none: a person says
    bool needsLeak = false; ///< where nothing leaked or no personal data was concerned the report is voluntary
    QList<Remark> remarks;
    Source source;
    QList<Section> sections;

    [[nodiscard]] bool hasUnverified() const;
    /// Whether a report to this one of authorities.to ("ministry:金融庁") is made by this form.
    [[nodiscard]] bool goesTo(const QString &authority) const { return to.contains(authority.section(u':', 0, 0)); }
};

/// Reads a form strictly: every problem with its place in the file.
[[nodiscard]] Base::Result<Form> readForm(const QByteArray &bytes);

/// The shipped forms and over them the *.json of a user's folder: a file there wins over the shipped one with the same
/// id, so that a label or a limit seen on the live form can be put right; one that is wrong is refused by name.
class FormBook
{
public:
    [[nodiscard]] static FormBook load(const QString &userFolder = {});

    /// In the order in which they are offered.
    [[nodiscard]] const QList<Form> &forms() const & { return m_forms; }
    [[nodiscard]] Base::Result<Form> form(const QString &id) const;
    /// One problem a refused file, its name in `where`.
    [[nodiscard]] const Base::Problems &refusals() const { return m_refusals; }
    Base::Outcome take(const QByteArray &bytes, const QString &fileName);

private:
    void takeFolder(const QString &folder);

    QList<Form> m_forms;
    Base::Problems m_refusals;
};

} // namespace Forms

template <>
struct Base::EnumNames<Forms::FieldKind>
{
    using enum Forms::FieldKind;
    static constexpr std::array table = {
        EnumName{Text, "text"}, EnumName{Choice, "choice"}, EnumName{Choices, "choices"},
        EnumName{Date, "date"}, EnumName{Number, "number"}, EnumName{YesNo, "yes_no"},
    };
};

#pragma once

#include "model/letters/compose.h"
#include "model/mailing/personaltags.h"
#include "model/roster/person.h"

/// One letter for each row of a roster. Owns neither roster nor ledger: rows come as a stream, and nothing of them is
/// kept but what Ledger::LetterRow says.
namespace Mailing {

/// What is personal in one copy of a letter.
struct Recipient
{
    Sheets::Row row;
    Roster::Person person;
    QStringList addressees; ///< a line each, with 敬称: several in a letter to a household
    QList<Sheets::Row> others = {}; ///< of the household
};

/// A letter's template read with a roster's columns: which tags are personal, and what each of them says in a row.
/// Everything that does not depend on a row is computed once for each shape: two rows have the same shape when the same
/// conditions hold, the same values are there and lists are equally long.
class PersonalText
{
public:
    /// What becomes of a fact that the letter needs and the incident lacks.
    enum class Gaps { Shown, Refused };

    PersonalText(Letters::Template letter, Roster::Columns columns, const Incidents::Incident &incident,
                 const Incidents::OwnOrganisation &own, const Letters::Options &options, Gaps gaps = Gaps::Shown);

    [[nodiscard]] QByteArray shapeOf(const Recipient &recipient) const;

    /// A place where each letter has its own words.
    struct Slot
    {
        int source = 0;     ///< of m_sources; addresseeSource: a line of the addressee
        QStringList filters = {};
        qsizetype item = -1; ///< of a list or of the addressees; -1: the whole cell
    };
    static constexpr int addresseeSource = -1;

    /// The letter in the shape of that recipient, its own words left open: runs tagged slotTag(n), with n of `places`.
    struct Form
    {
        Letters::Document document;
        QList<Slot> places = {};
    };
    /// What Letters::compose() refuses; with Gaps::Refused a mailing.missing for each fact.
    [[nodiscard]] Base::Result<Form> formFor(const Recipient &recipient) const;
    [[nodiscard]] QString textOf(const Slot &slot, const Recipient &recipient) const;
    /// The form with the recipient's words put in.
    [[nodiscard]] Letters::Document filled(const Form &form, const Recipient &recipient) const;

    [[nodiscard]] const Letters::Template &letter() const { return m_letter; }
    [[nodiscard]] const Roster::Columns &columns() const { return m_columns; }

    [[nodiscard]] static QString slotTag(qsizetype slot) { return QStringLiteral("personal:") + QString::number(slot); }
    /// -1: the tag of no slot.
    [[nodiscard]] static int slotOf(const QString &tag);

private:
    enum class Use { Value, Condition, List };
    struct Used
    {
        int source;
        Use use;
    };
    class Writer;
    friend class Writer;

    void collectUses(const QList<Letters::Node> &nodes, QStringList records);
    [[nodiscard]] int sourceNamed(const QString &name) const;
    [[nodiscard]] QString cellOf(int source, const Recipient &recipient) const;
    [[nodiscard]] static QStringList itemsIn(const QString &cell);
    [[nodiscard]] bool holds(int source, const Recipient &recipient) const;

    Letters::Template m_letter;
    Roster::Columns m_columns;
    const Incidents::Incident &m_incident;
    const Incidents::OwnOrganisation &m_own;
    Letters::Options m_options;
    Gaps m_gaps;
    QHash<QString, int> m_names; ///< source by name
    Letters::Writing m_style;
    QList<Used> m_uses;
};

} // namespace Mailing

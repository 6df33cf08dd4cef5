#include "model/roster/check.h"

#include "model/base/japanese.h"
#include "model/mail/message.h"
#include "model/roster/slips.h"

#include <QRandomGenerator>

namespace Roster {

using Base::Problem;
using Base::Problems;

namespace {

// What a roster's cell may hold besides letters: it is laid out, not drawn.
bool isMark(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return character == u'\n' || character == u'\r' || character == u'\t';
    }
}

QString codePoint(char32_t character)
{
    return QStringLiteral("U+") + QString::number(uint(character), 16).toUpper().rightJustified(4, u'0');
}

} // namespace

RowCheck::RowCheck(const Columns &columns, const CheckOptions &options)
    : m_columns(columns), m_options(options), m_seed(size_t(QRandomGenerator::global()->generate64()))
{
}

void RowCheck::add(Problems *problems, const char *kind, QStringList args, Meaning meaning) const
{
    *problems += Problem{QLatin1String("roster.") + QLatin1String(kind), std::move(args),
                         QString::number(m_row) + u':' + m_columns.heading(meaning)};
}

// The reader knows a column by its number, the person by its heading.
Problems RowCheck::placedByHeading(Problems faults) const
{
    for (Problem &fault : faults) {
        const qsizetype column = fault.where.section(u':', 1).toLongLong();
        if (const QString heading = m_columns.headings().value(column - 1); !heading.isEmpty())
            fault.where = QString::number(m_row) + u':' + heading;
    }
    return faults;
}

Problems RowCheck::problemsOf(const Sheets::Row &row)
{
    m_row = row.number;
    Problems problems = placedByHeading(row.faults);
    for (qsizetype at = m_columns.headings().size(); at < row.cells.size(); ++at) {
        if (!row.text(at).isEmpty()) {
            problems += Problem{QStringLiteral("roster.too_many_cells"), {QString::number(at + 1)}, QString::number(m_row)};
            break;
        }
    }
    checkErrorValues(row, &problems);
    const Person person = personOf(m_columns, row);
    checkName(person, row, &problems);
    checkAddress(row, &problems);
    checkEmail(person, &problems);
    checkAnswers(row, &problems);
    checkCharacters(row, &problems);
    checkMarks(person, &problems);
    checkDuplicates(person, &problems);
    if (m_options.byHousehold)
        checkHousehold(person, &problems);
    m_former = person;
    return problems;
}

// A workbook says itself which cells are errors; in a CSV they are texts.
void RowCheck::checkErrorValues(const Sheets::Row &row, Problems *problems) const
{
    const qsizetype count = std::min(row.cells.size(), m_columns.headings().size());
    for (qsizetype at = 0; at < count; ++at) {
        const QString text = row.text(at).trimmed(), where = QString::number(m_row) + u':' + m_columns.headings()[at];
        const bool isSaid = std::any_of(problems->begin(), problems->end(), [&](const Problem &problem) { return problem.where == where; });
        if (!isSaid && isCellError(text))
            *problems += Problem{QStringLiteral("roster.error_value"), {text}, where};
    }
}

void RowCheck::checkName(const Person &person, const Sheets::Row &row, Problems *problems) const
{
    if (person.name.isEmpty()) {
        if (person.organisation.isEmpty())
            add(problems, "name_empty", {}, Meaning::Name);
        else if (const QString honorific = honorificAfterOrganisation(person.organisation); !honorific.isEmpty())
            add(problems, "honorific_in_name", {person.organisation, honorific, person.honorific}, Meaning::Organisation);
        return;
    }
    const bool isWhole = !m_columns.text(row, Meaning::Name).isEmpty(), hasGiven = !m_columns.text(row, Meaning::GivenName).isEmpty();
    const Meaning place = isWhole ? Meaning::Name : hasGiven ? Meaning::GivenName : Meaning::FamilyName;
    if (isTotal(person.name))
        add(problems, "total_row", {person.name}, place);
    if (const QString honorific = honorificAfter(person.name); !honorific.isEmpty())
        add(problems, "honorific_in_name", {person.name, honorific, person.honorific}, place);
    if (const QString lost = lostCharacterIn(person.name); !lost.isEmpty() && !isCellError(person.name))
        add(problems, "lost_character", {lost}, place);
}

void RowCheck::checkAddress(const Sheets::Row &row, Problems *problems) const
{
    const QString typed = m_columns.text(row, Meaning::PostalCode);
    if (!typed.isEmpty()) {
        const auto digits = Base::postalDigits(typed);
        const bool isNumber = row.cells.value(*m_columns.place(Meaning::PostalCode)).isNumber;
        const bool lostZeros = digits && (digits->size() == 6 || (isNumber && digits->size() < 7));
        const QString whole = digits ? digits->rightJustified(7, u'0') : QString();
        const bool isWrong = lostZeros || !digits || digits->size() != 7;
        if (isWrong && !m_options.posts)
            add(problems, "postal_remark", {typed}, Meaning::PostalCode);
        else if (lostZeros)
            add(problems, "postal_zero", {typed, whole.left(3) + u'-' + whole.mid(3)}, Meaning::PostalCode);
        else if (isWrong)
            add(problems, "postal_wrong", {typed}, Meaning::PostalCode);
    }
    if (m_options.needs.address && m_columns.text(row, Meaning::Address).isEmpty()) {
        const QString building = m_columns.text(row, Meaning::Building);
        add(problems, building.isEmpty() ? "address_empty" : "address_only_building", building.isEmpty() ? QStringList() : QStringList{building},
            Meaning::Address);
    }
}

void RowCheck::checkEmail(const Person &person, Problems *problems) const
{
    if (person.email.isEmpty()) {
        if (m_options.needs.email)
            add(problems, "email_empty", {}, Meaning::Email);
    } else if (!Mail::isAddress(person.email)) {
        add(problems, m_options.needs.email ? "email_wrong" : "email_remark", {person.email}, Meaning::Email);
    }
}

void RowCheck::checkAnswers(const Sheets::Row &row, Problems *problems) const
{
    for (const Meaning meaning : {Meaning::Exposed, Meaning::Received}) {
        const QString text = m_columns.text(row, meaning);
        if (!answerIn(text))
            add(problems, "answer_unclear", {text}, meaning);
    }
    if (const QString text = m_columns.text(row, Meaning::Variant); !variantIn(text))
        add(problems, "variant_unclear", {text}, Meaning::Variant);
}

bool RowCheck::canDraw(char32_t character)
{
    if (character < 0x80 || !m_options.canDraw)
        return true;
    const auto known = m_drawable.constFind(character);
    return known != m_drawable.constEnd() ? *known : *m_drawable.insert(character, m_options.canDraw(character));
}

// The first of each cell.
void RowCheck::checkCharacters(const Sheets::Row &row, Problems *problems)
{
    const qsizetype count = std::min(row.cells.size(), m_columns.headings().size());
    for (qsizetype at = 0; at < count; ++at) {
        const QString &text = row.cells[at].text;
        const QString where = QString::number(m_row) + u':' + m_columns.headings()[at];
        for (qsizetype from = 0; from < text.size(); ++from) {
            char32_t character = text[from].unicode();
            if (character < 0x80)
                continue;
            if (text[from].isHighSurrogate() && from + 1 < text.size() && text[from + 1].isLowSurrogate())
                character = QChar::surrogateToUcs4(text[from], text[from + 1]), ++from;
            if (QChar::category(character) == QChar::Other_PrivateUse) {
                *problems += Problem{QStringLiteral("roster.private_use"), {codePoint(character)}, where};
                break;
            }
            if (character == QChar::ReplacementCharacter || (!isMark(character) && !canDraw(character))) {
                if (!row.faults.isEmpty() && character == QChar::ReplacementCharacter)
                    break; // said already
                *problems += character == QChar::ReplacementCharacter
                    ? Problem{QStringLiteral("roster.lost_character"), {QString::fromUcs4(&character, 1)}, where}
                    : Problem{QStringLiteral("roster.undrawable"), {QString::fromUcs4(&character, 1), codePoint(character)}, where};
                break;
            }
        }
    }
}

void RowCheck::checkMarks(const Person &person, Problems *problems) const
{
    if (person.doNotPost && m_options.posts)
        add(problems, "do_not_post", {}, Meaning::DoNotPost);
    if (person.deceased)
        add(problems, "deceased", {}, Meaning::Deceased);
}

void RowCheck::checkDuplicates(const Person &person, Problems *problems)
{
    const auto hold = [&](QHash<size_t, quint32> &seen, const QString &text, const char *kind, Meaning meaning) {
        if (text.isEmpty())
            return;
        quint32 &row = seen[qHash(text, m_seed)];
        if (row != 0)
            add(problems, kind, {QString::number(row)}, meaning);
        else
            row = quint32(m_row);
    };
    if (!person.name.isEmpty() && !person.address.isEmpty())
        hold(m_persons, folded(person.name) + u'\n' + folded(person.address.join(QString())), "same_person", Meaning::Name);
    hold(m_numbers, folded(person.memberNumber), "same_number", Meaning::MemberNumber);
    hold(m_emails, folded(person.email), "same_email", Meaning::Email);
}

// Rows of one household follow each other, so that a letter is made without looking back or ahead further than one row.
void RowCheck::checkHousehold(const Person &person, Problems *problems)
{
    if (person.household.isEmpty()) {
        m_lastHousehold = 0;
        return;
    }
    const size_t household = qHash(folded(person.household), m_seed);
    if (household != m_lastHousehold && m_households.contains(household))
        add(problems, "household_apart", {}, Meaning::Household);
    const bool differs = person.address != m_former.address || person.postalCode != m_former.postalCode
        || person.variant != m_former.variant;
    if (household == m_lastHousehold && differs)
        add(problems, "household_differs", {}, Meaning::Household);
    m_households.insert(household, quint32(m_row));
    m_lastHousehold = household;
}

} // namespace Roster

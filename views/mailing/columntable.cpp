#include "views/mailing/columntable.h"

#include "views/common/text.h"

namespace Views {

using Roster::Meaning;

QString meaningText(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Name: return ColumnTable::tr("Name");
    case Meaning::FamilyName: return ColumnTable::tr("Family name");
    case Meaning::GivenName: return ColumnTable::tr("Given name");
    case Meaning::Kana: return ColumnTable::tr("Name in kana");
    case Meaning::Honorific: return ColumnTable::tr("Form of address (様)");
    case Meaning::Organisation: return ColumnTable::tr("Organisation");
    case Meaning::PostalCode: return ColumnTable::tr("Postal code");
    case Meaning::Address: return ColumnTable::tr("Address");
    case Meaning::Building: return ColumnTable::tr("Building, second line of the address");
    case Meaning::Email: return ColumnTable::tr("E-mail address");
    case Meaning::MemberNumber: return ColumnTable::tr("Member number");
    case Meaning::Household: return ColumnTable::tr("Household: rows with the same can share a letter");
    case Meaning::DoNotPost: return ColumnTable::tr("Do not post: the row is left out of letters on paper");
    case Meaning::Deceased: return ColumnTable::tr("Deceased: the row is left out");
    case Meaning::Variant: return ColumnTable::tr("Which variant of the letter");
    case Meaning::Exposed: return ColumnTable::tr("Their data leaked");
    case Meaning::Received: return ColumnTable::tr("They received what leaked");
    }
    Q_UNREACHABLE();
}

QString variantText(Roster::Variant variant)
{
    switch (variant) {
    case Roster::Variant::Unstated: return ColumnTable::tr("the same letter for all");
    case Roster::Variant::Exposed: return ColumnTable::tr("for persons whose data leaked");
    case Roster::Variant::Received: return ColumnTable::tr("for persons who received it");
    case Roster::Variant::Both: return ColumnTable::tr("for persons whose data leaked and who received it");
    }
    Q_UNREACHABLE();
}

ColumnTable::ColumnTable(QObject *parent) : QAbstractTableModel(parent) {}

void ColumnTable::setHead(const Mailing::RosterHead &head)
{
    beginResetModel();
    m_rows.clear();
    const QStringList &headings = head.columns.headings();
    for (qsizetype at = 0; at < headings.size(); ++at)
        m_rows += QStringList{headings[at], tr("Your own column; an own text can quote it: %1").arg(u"{{" + headings[at] + u"}}"),
                              head.first.text(at)};
    for (size_t meaning = 0; meaning < Roster::meanings; ++meaning) {
        if (const auto place = head.columns.place(Meaning(meaning)))
            m_rows[*place][Means] = meaningText(Meaning(meaning));
    }
    endResetModel();
}

void ColumnTable::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int ColumnTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ColumnTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ColumnTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString &text = m_rows.at(index.row()).at(index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return toolTipText(text);
    return {};
}

QVariant ColumnTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Heading:
        return tr("Heading");
    case Means:
        return tr("Is read as");
    case First:
        return tr("In the first row");
    }
    return {};
}

} // namespace Views

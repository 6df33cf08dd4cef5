#include "views/documents/kepttable.h"

#include "model/base/vocabulary.h"
#include "model/tables/texts.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/documents/factlist.h"

#include <QApplication>
#include <QPalette>

namespace Views {

using Base::Language;

QString letterName(const QString &letter, Language language)
{
    for (const Letters::LetterInfo &info : Letters::available()) {
        if (info.letter == letter)
            return language == Language::Japanese ? info.japaneseName : info.englishName;
    }
    return letter;
}

namespace {

constexpr qsizetype longest = 60; ///< characters of a value that is quoted in a line

// Of two long texts, the part in which they begin to differ.
qsizetype firstOfInterest(const QString &one, const QString &other)
{
    constexpr qsizetype before = 12;
    const auto differ = std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend());
    return qMax(qsizetype(0), differ.first - one.cbegin() - before);
}

QString excerpt(const QString &value, qsizetype from)
{
    if (value.isEmpty())
        return KeptTable::tr("(nothing)");
    if (value.size() <= longest)
        return value;
    const QString part = value.mid(from, longest);
    return (from > 0 ? QStringLiteral("…") : QString()) + part
        + (from + part.size() < value.size() ? QStringLiteral("…") : QString());
}

} // namespace

QString stateText(Ledger::DocumentState state, Base::Language language)
{
    return Base::label(QStringLiteral("document_state"), Base::nameOf(state), language);
}

QString stepText(Ledger::DocumentVerb verb)
{
    switch (verb) {
    case Ledger::DocumentVerb::Review:
        return KeptTable::tr("Reviewed");
    case Ledger::DocumentVerb::Approve:
        return KeptTable::tr("Approved");
    case Ledger::DocumentVerb::Issue:
        return KeptTable::tr("Issued");
    case Ledger::DocumentVerb::Reject:
        return KeptTable::tr("Sent back");
    case Ledger::DocumentVerb::Withdraw:
        return KeptTable::tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

QStringList changeLines(const KeptDocument &document, Language language)
{
    QStringList lines;
    for (const Letters::ChangedFact &change : document.changes) {
        const QString before = change.before.simplified(), after = change.after.simplified();
        const qsizetype from = firstOfInterest(before, after);
        lines += KeptTable::tr("%1: %2 → %3", "a fact, before and now")
                     .arg(factLabel(change.tag, change.label, language), excerpt(before, from), excerpt(after, from));
        if (!change.sentence.isEmpty())
            lines.last() += QChar::LineFeed + KeptTable::tr("   in “%1”", "the sentence of the document").arg(excerpt(change.sentence, firstOfInterest(change.sentence, change.sentenceNow)));
    }
    for (const Base::Problem &problem : document.problems)
        lines += Base::line(problem, language);
    return lines;
}

KeptTable::KeptTable(Language language, const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent), m_language(language), m_zone(zone)
{
}

void KeptTable::setDocuments(const QList<KeptDocument> &documents)
{
    beginResetModel();
    m_documents = documents;
    endResetModel();
}

int KeptTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_documents.size());
}

int KeptTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString KeptTable::text(const KeptDocument &document, int column) const
{
    switch (column) {
    case Letter:
        return QStringList{letterName(document.row.document.letter, m_language), document.row.document.series}.join(u' ').trimmed();
    case Made:
        return Tables::shortDateText(document.row.made.toTimeZone(m_zone).date(), m_language)
            + document.row.made.toTimeZone(m_zone).toString(QStringLiteral(" HH:mm"));
    case By:
        return document.row.madeBy;
    case Format:
        return document.row.document.format.toUpper();
    case State:
        return document.isStale() ? tr("%1, out of date", "state of a document").arg(stateText(document.life.state, m_language))
                                  : stateText(document.life.state, m_language);
    default:
        return {};
    }
}

// An issued one is locked: it is frozen.
QIcon KeptTable::signOf(const KeptDocument &document, const QColor &warning) const
{
    if (document.isStale())
        return icon(QStringLiteral("warning"), warning);
    switch (document.life.state) {
    case Ledger::DocumentState::Issued:
        return icon(QStringLiteral("lock"));
    case Ledger::DocumentState::Approved:
        return icon(QStringLiteral("success"));
    case Ledger::DocumentState::Rejected:
        return icon(QStringLiteral("undo"));
    case Ledger::DocumentState::Withdrawn:
        return icon(QStringLiteral("close"));
    case Ledger::DocumentState::Draft:
    case Ledger::DocumentState::Reviewed:
        return icon(QStringLiteral("document"));
    }
    Q_UNREACHABLE();
}

QVariant KeptTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const KeptDocument &document = m_documents.at(index.row());
    const QColor warning = colours(Tone::Warning, QApplication::palette()).text;
    switch (role) {
    case Qt::DisplayRole:
        return text(document, index.column());
    case Qt::ToolTipRole:
        return toolTipText(document.isStale() ? changeLines(document, m_language).join(u'\n') : text(document, index.column()));
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(signOf(document, warning)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == State && document.isStale() ? warning : QVariant();
    default:
        return {};
    }
}

QVariant KeptTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Letter:
        return tr("Document");
    case Made:
        return tr("Saved");
    case By:
        return tr("By");
    case Format:
        return tr("Format");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace Views

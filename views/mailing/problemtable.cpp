#include "views/mailing/problemtable.h"

#include "views/common/text.h"

namespace Views {

namespace {

// Behind the first of these that stands in no quotation marks; -1: nowhere.
qsizetype firstEnd(const QString &sentence)
{
    int depth = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at + 1 < sentence.size(); ++at) {
        const QChar letter = sentence[at];
        depth += letter == u'「' ? 1 : letter == u'」' ? -1 : 0;
        isQuoted ^= letter == u'"';
        const bool ends = letter == u'。' || ((letter == u';' || letter == u'.') && sentence[at + 1] == u' ');
        if (ends && depth <= 0 && !isQuoted)
            return at;
    }
    return -1;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

std::pair<QString, QString> wrongAndToDo(const QString &sentence)
{
    const qsizetype end = firstEnd(sentence);
    if (end < 0)
        return {capitalised(sentence), {}};
    return {capitalised(sentence.left(end)), capitalised(sentence.mid(end + 1).trimmed())};
}

ProblemTable::ProblemTable(Base::Language language, QObject *parent) : QAbstractTableModel(parent), m_language(language) {}

void ProblemTable::setProblems(const Base::Problems &problems)
{
    beginResetModel();
    m_lines.clear();
    for (const Base::Problem &problem : problems) {
        const auto [wrong, toDo] = wrongAndToDo(Base::sentence(problem, m_language));
        m_lines += Line{problem.where.section(u':', 0, 0).toLongLong(), problem.where.section(u':', 1), wrong, toDo};
    }
    endResetModel();
}

int ProblemTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ProblemTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemTable::text(const Line &line, int column)
{
    switch (column) {
    case Row:
        return QString::number(line.row);
    case Heading:
        return line.heading;
    case Wrong:
        return line.wrong;
    case ToDo:
        return line.toDo;
    }
    return {};
}

QVariant ProblemTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return text(line, index.column());
    if (role == Qt::ToolTipRole)
        return toolTipText(text(line, index.column()));
    if (role == Qt::TextAlignmentRole && index.column() == Row)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == sortRole)
        return index.column() == Row ? QVariant(line.row) : QVariant(text(line, index.column()));
    return {};
}

QVariant ProblemTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row");
    case Heading:
        return tr("Column", "of a roster");
    case Wrong:
        return tr("What is wrong");
    case ToDo:
        return tr("What to do");
    }
    return {};
}

} // namespace Views

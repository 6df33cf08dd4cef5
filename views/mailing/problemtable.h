#pragma once

#include "model/base/problem.h"

#include <QAbstractTableModel>

namespace Views {

/// What is wrong with the rows of a roster: which row, which column, what it is and what to do. Owns copies of the
/// problems; reads no file.
class ProblemTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Row, Heading, Wrong, ToDo, ColumnCount };
    static constexpr int sortRole = Qt::UserRole;

    explicit ProblemTable(Base::Language language, QObject *parent = nullptr);

    /// `where` of each is "row:heading".
    void setProblems(const Base::Problems &problems);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        qint64 row;
        QString heading, wrong, toDo;
    };
    [[nodiscard]] static QString text(const Line &line, int column);

    Base::Language m_language;
    QList<Line> m_lines;
};

/// The sentence of a problem in two: what is wrong, and what to do about it. What stands in quotation marks is not cut.
[[nodiscard]] std::pair<QString, QString> wrongAndToDo(const QString &sentence);

} // namespace Views

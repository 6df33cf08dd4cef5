#pragma once

#include "model/base/problem.h"
#include "model/ledger/letters.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace Views {

/// The runs of letters for many of one incident, the last one on top. Owns copies; reads no ledger.
class RunTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Made, By, Letter, Channel, Letters, Pages, LeftOut, ColumnCount };

    RunTable(Base::Language language, const QTimeZone &zone, QObject *parent = nullptr);

    void setRuns(const QList<Ledger::LetterRun> &runs);
    [[nodiscard]] const Ledger::LetterRun &run(int row) const { return m_runs.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Ledger::LetterRun &run, int column) const;

    Base::Language m_language;
    QTimeZone m_zone;
    QList<Ledger::LetterRun> m_runs;
};

} // namespace Views

#pragma once

#include "model/mailing/preparing.h"

#include <QAbstractTableModel>

namespace Views {

/// The columns of a roster: how each is headed, what it means to the letters, and what stands there in the first row -
/// by which one sees whether the encoding is right. Owns copies; reads no file.
class ColumnTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Heading, Means, First, ColumnCount };

    explicit ColumnTable(QObject *parent = nullptr);

    void setHead(const Mailing::RosterHead &head);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<QStringList> m_rows; ///< by Column
};

[[nodiscard]] QString meaningText(Roster::Meaning meaning);
[[nodiscard]] QString variantText(Roster::Variant variant);

} // namespace Views

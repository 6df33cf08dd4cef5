#pragma once

#include "model/letters/compose.h"

#include <QAbstractTableModel>

namespace Views {

/// Every tag that may stand in a template, with what it says for one incident; the fields of lists below their list.
class TagTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Tag, English, Kind, Value, ColumnCount };

    explicit TagTable(QObject *parent = nullptr);

    void setTags(const QList<Letters::TagText> &tags);
    /// The tag as one types it, with its filters: a part to be repeated or left out comes with its end.
    [[nodiscard]] QString typed(int row, const QString &filter = {}) const;
    [[nodiscard]] const Letters::TagInfo &info(int row) const { return *m_rows.at(row).info; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        const Letters::TagInfo *info = nullptr;
        const Letters::TagInfo *list = nullptr; ///< of a field
        QString value = {};
    };
    void addFields(const Letters::TagInfo &list);
    [[nodiscard]] static QString kindText(const Letters::TagInfo &info);

    QList<Row> m_rows;
};

} // namespace Views

#pragma once

#include "model/ledger/rows.h"
#include "model/letters/compose.h"

#include <QAbstractTableModel>

namespace Views {

/// A document of the ledger, and what of it reads differently now.
struct KeptDocument
{
    Ledger::DocumentRow row;
    QList<Letters::ChangedFact> changes;
    Base::Problems problems = {}; ///< why it cannot be compared: the letter no longer fits

    [[nodiscard]] bool isStale() const { return !changes.isEmpty() || !problems.isEmpty(); }
};

/// The documents kept of one incident, newest first. Owns no file; compares nothing itself.
class KeptTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Letter, Made, By, Format, State, ColumnCount };

    KeptTable(Base::Language language, const QTimeZone &zone, QObject *parent = nullptr);

    void setDocuments(const QList<KeptDocument> &documents);
    [[nodiscard]] const KeptDocument &document(int row) const { return m_documents.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const KeptDocument &document, int column) const;

    Base::Language m_language;
    QTimeZone m_zone;
    QList<KeptDocument> m_documents;
};

/// What changed, one fact a line: "本人の数: 1,748名 → 1,802名"; of long texts the part that differs.
[[nodiscard]] QStringList changeLines(const KeptDocument &document, Base::Language language);

/// The name of a letter; its id where there is no such letter any more.
[[nodiscard]] QString letterName(const QString &letter, Base::Language language);

} // namespace Views

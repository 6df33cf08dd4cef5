#pragma once

#include "model/drafts/kept.h"

#include <QAbstractTableModel>
#include <QIcon>

namespace Views {

using KeptDocument = Drafts::Kept;

/// What has become of a document, in a word.
[[nodiscard]] QString stateText(Ledger::DocumentState state, Base::Language language);
/// What was done with it, in a word.
[[nodiscard]] QString stepText(Ledger::DocumentVerb verb);

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
    [[nodiscard]] QIcon signOf(const KeptDocument &document, const QColor &warning) const;

    Base::Language m_language;
    QTimeZone m_zone;
    QList<KeptDocument> m_documents;
};

/// What changed, one fact a line: "本人の数: 1,748名 → 1,802名"; of long texts the part that differs. Under it the
/// sentence of the document in which it stands.
[[nodiscard]] QStringList changeLines(const KeptDocument &document, Base::Language language);

/// The name of a letter; its id where there is no such letter any more.
[[nodiscard]] QString letterName(const QString &letter, Base::Language language);

} // namespace Views

#pragma once

#include "model/base/problem.h"
#include "model/incident/incident.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <functional>

namespace Tables {

/// The account of events as rows in the order of time. What was corrected stays, marked, beside its correction and the
/// reason. Entries are never edited here. Owns a copy of the account; knows no ledger.
class TimelineTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, Kind, What, Correction, ColumnCount };
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< int, number from 0
        SupersededRole,               ///< bool
    };
    /// The word for a party.
    using PartyWord = std::function<QString(const Incidents::PartyRef &)>;

    TimelineTable(const QTimeZone &zone, Base::Language language, QObject *parent = nullptr);

    void setIncident(const Incidents::Incident &incident, PartyWord partyWord);
    /// Row of an entry; -1 when there is none.
    [[nodiscard]] int rowOf(qsizetype entry) const;
    [[nodiscard]] bool hasCorrections() const;
    [[nodiscard]] const Incidents::Incident &incident() const { return m_incident; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(qsizetype entry, int column) const;
    [[nodiscard]] QString correctionText(qsizetype entry) const;

    QTimeZone m_zone;
    Base::Language m_language;
    Incidents::Incident m_incident;
    PartyWord m_partyWord;
    QList<qsizetype> m_order;
};

} // namespace Tables

#pragma once

#include "model/mailing/preparing.h"
#include "views/common/session.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Views {

class DayEdit;
class Details;
class ManyLetterChoice;

/// Step 2: which letter and how it goes out. Remembers envelope and 親展 for the next time; nothing of a roster.
class LetterPart : public QFrame
{
    Q_OBJECT

public:
    LetterPart(Session &session, QWidget *parent);

    void setIncident(const Incidents::Incident &incident);
    /// What a roster allows: a window needs an address, a shared letter a household.
    void setColumns(const Roster::Columns &columns);
    [[nodiscard]] Mailing::Order::Kind kind() const;
    /// Fills in what is chosen here. Refused: an own text that is wrong, a sender's address that is none.
    [[nodiscard]] Base::Outcome writeTo(Mailing::Order *order, const Roster::Columns &columns) const;
    /// Sets the focus where a fact of the letter itself is entered; false where it is a fact of the incident.
    bool showField(const QString &tag);

Q_SIGNALS:
    void changed();
    void refused(const Base::Problems &problems);

private:
    void nameParts();
    void fill();
    void build();
    QFormLayout *buildMore();
    void connectParts();
    void showKind();
    void judge();
    void keep();
    [[nodiscard]] QDate date() const;

    Session &m_session;
    ManyLetterChoice *m_letter;
    QComboBox *m_kind;
    QSpinBox *m_split;
    QComboBox *m_envelope;
    QCheckBox *m_confidential;
    QCheckBox *m_household;
    QLineEdit *m_from;
    QLabel *m_fromNote;
    Details *m_more;
    QComboBox *m_era;
    DayEdit *m_date;
    QLabel *m_dateNote;
    QLineEdit *m_number;
    QFormLayout *m_form = nullptr;
    bool m_hasAddress = false, m_hasHousehold = false;
};

} // namespace Views

#pragma once

#include "model/incident/moment.h"
#include "views/fields/factfield.h"

class QLineEdit;

namespace Views {

/// A time as people type it. While one types, the line below says how it is understood - and which year or day was
/// added; afterwards it says the same in full, with the weekday. What is no time is refused and stays.
class TimeField : public FactField
{
    Q_OBJECT

public:
    TimeField(const QString &key, const FieldContext &context, QWidget *parent);

    void setFact(const Base::Fact<Incidents::Moment> &fact);
    [[nodiscard]] Base::Fact<Incidents::Moment> fact() const;
    /// A day typed without its year is the next one, as for a due date.
    void setAhead(bool ahead);
    /// The day to which a time alone belongs; null: today.
    void setDay(QDate day);
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

protected:
    void restore() override;
    void unknownChosen() override;

private:
    void explain();
    void finish() override;
    [[nodiscard]] QString fullText(const Incidents::Moment &moment) const;

    QLineEdit *m_line;
    Base::Fact<Incidents::Moment> m_shown;
    QDate m_day;
    bool m_ahead = false;
};

} // namespace Views

#pragma once

#include "views/fields/timefield.h"

class QPushButton;

namespace Views {

/// When it happened: one time, or several (two mailings). A time that is emptied is taken away.
class OccurrenceField : public FactField
{
    Q_OBJECT

public:
    OccurrenceField(const QString &key, const FieldContext &context, QWidget *parent);

    void setFact(const Base::Fact<Incidents::Occurrence> &fact);
    [[nodiscard]] Base::Fact<Incidents::Occurrence> fact() const;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] const QList<TimeField *> &times() const { return m_times; }

protected:
    void restore() override {}

private:
    void addTime();
    void showTimes(qsizetype number);

    QList<TimeField *> m_times;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    Base::Fact<Incidents::Occurrence> m_shown;
};

} // namespace Views

#pragma once

#include "views/fields/factfield.h"

class QLineEdit;

namespace Views {

/// A whole number, with thousands separators as it is shown; full-width digits and 名, 件 behind it are understood.
/// What is no number is refused here, so that it stays with the person who typed it.
class NumberField : public FactField
{
    Q_OBJECT

public:
    NumberField(const QString &key, const FieldContext &context, QWidget *parent);

    void setFact(const Base::Fact<qint64> &fact);
    [[nodiscard]] Base::Fact<qint64> fact() const;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

protected:
    void restore() override;
    void unknownChosen() override;

private:
    void finish() override;

    QLineEdit *m_line;
    Base::Fact<qint64> m_shown;
};

} // namespace Views

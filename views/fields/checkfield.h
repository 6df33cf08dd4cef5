#pragma once

#include "views/fields/factfield.h"

class QCheckBox;

namespace Views {

/// Several of few words, all in sight.
class CheckField : public FactField
{
    Q_OBJECT

public:
    /// The words are the vocabulary of the key.
    CheckField(const QString &key, const FieldContext &context, QWidget *parent);

    void setFact(const Base::Facts<QString> &facts);
    [[nodiscard]] Base::Facts<QString> fact() const;
    void setReadOnly(bool readOnly) override;

protected:
    void restore() override;
    void unknownChosen() override;

private:
    QList<QCheckBox *> m_boxes;
    QStringList m_ids;
    Base::Facts<QString> m_shown;
};

} // namespace Views

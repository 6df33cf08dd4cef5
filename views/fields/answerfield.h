#pragma once

#include "views/fields/choicefield.h"

#include <QList>

class QRadioButton;

namespace Views {

/// A question with few answers, all in sight: yes, no, not known. One stop of the tab key; the arrow keys go from answer
/// to answer, the space bar gives it, and takes it back when it is given again.
class AnswerField : public FactField
{
    Q_OBJECT

public:
    /// The answers are the vocabulary of the key.
    AnswerField(const QString &key, const FieldContext &context, QWidget *parent);

    void setFact(const Base::Fact<QString> &fact);
    [[nodiscard]] Base::Fact<QString> fact() const;
    void setReadOnly(bool readOnly) override;

protected:
    void restore() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addAnswer(const Option &option);
    void choose(const QString &id);
    void check(const QString &id);
    void step(int by);

    QList<QRadioButton *> m_buttons;
    QStringList m_ids;
    QString m_chosen;
    Base::Fact<QString> m_shown;
};

} // namespace Views

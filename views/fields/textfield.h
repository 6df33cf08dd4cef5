#pragma once

#include "views/fields/factfield.h"

class QLineEdit;
class QPlainTextEdit;

namespace Views {

/// One line of text.
class TextField : public FactField
{
    Q_OBJECT

public:
    TextField(const QString &key, const FieldContext &context, QWidget *parent);

    void setFact(const Base::Fact<QString> &fact);
    [[nodiscard]] Base::Fact<QString> fact() const;
    void setExample(const QString &text);
    /// Without it there is no record: "not known" is no answer.
    void setRequired();
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

protected:
    void restore() override;
    void unknownChosen() override;

private:
    QLineEdit *m_line;
    QString m_example;
    Base::Fact<QString> m_shown;
};

/// Several lines; grows with what is written. Tab goes on to the next field.
class LongTextField : public FactField
{
    Q_OBJECT

public:
    LongTextField(const QString &key, const FieldContext &context, QWidget *parent);

    void setFact(const Base::Fact<QString> &fact);
    [[nodiscard]] Base::Fact<QString> fact() const;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }

protected:
    void restore() override;
    void unknownChosen() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitHeight();

    QPlainTextEdit *m_edit;
    Base::Fact<QString> m_shown;
};

} // namespace Views

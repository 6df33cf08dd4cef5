#pragma once

#include "views/judgement/dutycontext.h"

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace Views {

class MessageStrip;

/// A small form of a duty's row. What is refused stays as typed; the reason stands under the field that it is about.
class DutyForm : public QWidget
{
    Q_OBJECT

public:
    DutyForm(const char *refusal, const Duties::Standing &standing, const DutyContext &context, QWidget *parent);

protected:
    [[nodiscard]] const Duties::Standing &standing() const { return m_standing; }
    [[nodiscard]] const DutyContext &context() const { return m_context; }
    [[nodiscard]] QFormLayout *rows() const { return m_rows; }
    [[nodiscard]] QString nameOf(const char *part) const;
    QLineEdit *line(const char *name);
    void refuse(const Base::Problems &problems, QWidget *field);

private:
    Duties::Standing m_standing;
    DutyContext m_context;
    QFormLayout *m_rows;
    MessageStrip *m_strip;
};

/// With which a person decides.
class DecisionForm : public DutyForm
{
    Q_OBJECT

public:
    DecisionForm(const Duties::Standing &standing, const DutyContext &context, QWidget *parent);

private:
    void decide();

    QComboBox *m_verdict;
    QLineEdit *m_why;
};

/// With which a person records a filing, or corrects the one that is recorded and says why.
class FilingForm : public DutyForm
{
    Q_OBJECT

public:
    FilingForm(const Duties::Standing &standing, const DutyContext &context, QWidget *parent);

private:
    QWidget *timeLine();
    QLayout *copyLine();
    void file();
    [[nodiscard]] QWidget *fieldOf(const QString &part) const;

    QLineEdit *m_at;
    QLineEdit *m_receipt;
    QLineEdit *m_copy;
    QLineEdit *m_why = nullptr; ///< of a correction
};

} // namespace Views

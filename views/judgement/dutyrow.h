#pragma once

#include "views/common/colours.h"
#include "views/judgement/dutycontext.h"

class QToolButton;
class QVBoxLayout;

namespace Views {

/// One duty: to whom and by when, its days, what was decided by whom and why, what was filed - and the two small forms
/// with which a person decides and records a filing.
class DutyRow : public QWidget
{
    Q_OBJECT

public:
    DutyRow(const Duties::Standing &standing, const DutyContext &context, QWidget *parent);

    /// A decision against the rules is never green.
    [[nodiscard]] Tone tone() const;

private:
    void addHead();
    [[nodiscard]] bool isNotice() const;
    [[nodiscard]] QString filedText() const;
    [[nodiscard]] QString fileText() const;
    void addDates();
    void addAnswers();
    void addForms();
    QToolButton *unfolding(const char *name, const QString &text, QWidget *form);
    void addQuiet(const QString &text);
    [[nodiscard]] QString nameOf(const char *part) const;

    Duties::Standing m_standing;
    DutyContext m_context;
    QVBoxLayout *m_rows;
};

} // namespace Views

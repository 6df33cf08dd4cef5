#pragma once

#include "model/duties/standing.h"
#include "model/duties/targets.h"
#include "model/rules/calendar.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace Views {

class MessageStrip;

/// When something was filed, as people type a time ("11/30 19:15"); a day without year is the latest that has come.
/// Refused: what is no time, and what names no day or an interval.
[[nodiscard]] Base::Result<Incidents::PartialTime> filedAt(const QString &typed, QDate today);

/// What a person enters about a filing, as typed.
struct TypedFiling
{
    QString at;
    QString receipt;
    QString copy; ///< path of the file as sent; may be empty
};

/// What a duty's row needs beside the duty. The functions store, or say why not.
struct DutyContext
{
    Base::Language language = Base::Language::Japanese;
    QDateTime now; ///< in the ledger's zone
    const Rules::Calendar *calendar = nullptr;
    bool readOnly = false;
    std::function<Duties::Target(const Rules::DutyFinding &)> target = {}; ///< the organisation's own
    std::function<Base::Outcome(const Ledger::DutyKey &, Ledger::Decided, const QString &why)> decide = {};
    std::function<Base::Outcome(const Ledger::DutyKey &, const TypedFiling &)> file = {};
};

/// One duty: to whom and by when, its days, what was decided by whom and why, what was filed - and the two small forms
/// with which a person decides and records a filing. What was refused stays as typed, with the reason.
class DutyRow : public QWidget
{
    Q_OBJECT

public:
    DutyRow(const Duties::Standing &standing, const DutyContext &context, QWidget *parent);

private:
    void addHead();
    void addDates();
    void addAnswers();
    void addForms();
    QWidget *decisionForm();
    QWidget *filingForm();
    QWidget *timeLine(QWidget *form);
    QToolButton *unfolding(const char *name, const QString &text, QWidget *form);
    void addQuiet(const QString &text);
    void decide();
    void file();
    [[nodiscard]] QString nameOf(const char *part) const;

    Duties::Standing m_standing;
    DutyContext m_context;
    QVBoxLayout *m_rows;
    MessageStrip *m_strip;
    QComboBox *m_verdict = nullptr;
    QLineEdit *m_why = nullptr;
    QLineEdit *m_at = nullptr;
    QLineEdit *m_receipt = nullptr;
    QLineEdit *m_copy = nullptr;
};

} // namespace Views

#pragma once

#include "model/drafts/acting.h"
#include "views/common/askingdialog.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;

namespace Views {

class MessageStrip;

/// Who does the next step of a document, when, for whom, and why all the same where something stands against it. Asks
/// only what the step needs. Knows no ledger: whoever opened it writes, and closes it or says the refusal in it.
class StepDialog : public AskingDialog
{
    Q_OBJECT

public:
    struct About
    {
        Ledger::DocumentVerb verb;
        Drafts::Kept kept;
        QString by;       ///< who sits at the machine
        QDateTime now;    ///< in the ledger's zone
        Base::Problems doubts;
    };

    StepDialog(const About &about, Base::Language language, QWidget *parent);

    [[nodiscard]] Ledger::DocumentStep step() const;
    /// Whether the publication goes into the facts.
    [[nodiscard]] bool records() const;
    void refuse(const Base::Problems &problems);

Q_SIGNALS:
    void confirmed();

private:
    void build();
    void confirm();
    void addPeople(QFormLayout *form);
    void addApproval(QFormLayout *form);
    void addIssue(QFormLayout *form);
    void addReasons(QFormLayout *form);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString verbText() const;
    [[nodiscard]] QString doubtText() const;

    About m_about;
    Base::Language m_language;
    MessageStrip *m_strip;
    MessageStrip *m_noName;
    QLineEdit *m_who;
    QComboBox *m_deputyFor;
    QCheckBox *m_orally;
    QDateTimeEdit *m_at;
    QComboBox *m_to;
    QCheckBox *m_record;
    QLineEdit *m_comment;
    QLineEdit *m_why;
};

} // namespace Views

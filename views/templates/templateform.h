#pragma once

#include "model/ledger/templaterows.h"
#include "views/common/askingdialog.h"
#include "views/common/session.h"

#include <functional>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QListWidget;

namespace Views {

class DayEdit;
class MessageStrip;

/// What a person says of a new template: for which letter it is, in which language, for which causes it is offered first
/// and when somebody looks at it again. Its file was checked before.
class TemplateForm : public AskingDialog
{
    Q_OBJECT

public:
    /// Gives back the reasons why it cannot be added; none: the dialog closes.
    using Add = std::function<Base::Problems(const Ledger::NewTemplate &)>;

    TemplateForm(const Session &session, const Ledger::NewTemplate &offered, Add add, QWidget *parent);

private:
    void build(const Ledger::NewTemplate &offered);
    void fill(const Ledger::NewTemplate &offered);
    void finish();
    [[nodiscard]] Ledger::NewTemplate described() const;

    const Session &m_session;
    Ledger::NewTemplate m_offered;
    Add m_add;
    MessageStrip *m_strip;
    QLineEdit *m_name;
    QComboBox *m_letter;
    QComboBox *m_language;
    QListWidget *m_causes;
    DayEdit *m_review;
};

} // namespace Views

#pragma once

#include "model/base/problem.h"
#include "views/common/askingdialog.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Views {

/// The first question to a new user: an own ledger, which needs the organisation's name alone - its kind decides
/// which law asks, and may follow - or the sample cases to look around in. Makes nothing itself.
class FirstStart : public AskingDialog
{
    Q_OBJECT

public:
    explicit FirstStart(Base::Language language, QWidget *parent = nullptr);

    [[nodiscard]] bool wantsSamples() const { return m_wantsSamples; }
    [[nodiscard]] QString organisationName() const;
    /// An id of the contract, or empty: nobody is kept from beginning.
    [[nodiscard]] QString organisationKind() const;

private:
    QLineEdit *m_name;
    QComboBox *m_kind;
    QPushButton *m_begin;
    bool m_wantsSamples = false;
};

} // namespace Views

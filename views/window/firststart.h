#pragma once

#include "views/common/askingdialog.h"

class QLineEdit;
class QPushButton;

namespace Views {

/// The first question to a new user: an own ledger, which needs the organisation's name alone, or the sample cases to
/// look around in. Makes nothing itself.
class FirstStart : public AskingDialog
{
    Q_OBJECT

public:
    explicit FirstStart(QWidget *parent = nullptr);

    [[nodiscard]] bool wantsSamples() const { return m_wantsSamples; }
    [[nodiscard]] QString organisationName() const;

private:
    QLineEdit *m_name;
    QPushButton *m_begin;
    bool m_wantsSamples = false;
};

} // namespace Views

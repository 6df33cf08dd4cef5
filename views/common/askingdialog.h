#pragma once

#include <QDialog>
#include <QVariant>

namespace Views {

/// From now on an Esc pressed during a conversion stays with the input method: it reaches no field and no dialog.
void leaveConversionsAlone();

/// A dialog that asks before it throws away what was typed or chosen in it since it came up.
class AskingDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

    void reject() override;

protected:
    /// Something is in it that was not there at first.
    [[nodiscard]] virtual bool holdsWriting() const;

    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QVariantList written() const;

    QVariantList m_atFirst;
    bool m_isUp = false;
};

} // namespace Views

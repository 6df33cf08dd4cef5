#pragma once

#include "model/base/problem.h"

#include <QDialog>

namespace Views {

/// Said instead of the window when the ledger cannot be opened: why, in one line a reason, and what can be done. Opens
/// and restores nothing itself.
class LedgerTrouble : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { Quit, TryAgain, OpenAnother, RestoreCopy };

    LedgerTrouble(const Base::Problems &problems, Base::Language language, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    /// The ledger to open, or the copy to restore.
    [[nodiscard]] QString file() const { return m_file; }

private:
    void choose(Choice choice, const QString &title);

    Choice m_choice = Choice::Quit;
    QString m_file;
};

} // namespace Views

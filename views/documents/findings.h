#pragma once

#include "model/check/slip.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace Views {

/// What the check found in the letter as it stands: the certain slips first, a click shows the place. Checks nothing
/// itself and knows no page.
class Findings : public QWidget
{
    Q_OBJECT

public:
    explicit Findings(QWidget *parent = nullptr);

    /// Reasons in `language`. What was chosen stays chosen while it is found again.
    void show(const QList<Check::Slip> &slips, Base::Language language);
    /// There is no letter to check.
    void clear();
    /// One line where there is nothing to list.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// UTF-16 units of the text that was checked; an empty place for what is missing in the whole.
    void placeChosen(int start, int end);

private:
    void add(const Check::Slip &slip, Base::Language language);
    void choose(QListWidgetItem *item);
    void say(const QString &signName, const QString &text);

    QLabel *m_sign;
    QLabel *m_count; ///< what the list is, or why there is none
    QListWidget *m_list;
};

} // namespace Views

#pragma once

#include "model/check/slip.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QStackedWidget;

namespace Views {

class EmptyState;

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

Q_SIGNALS:
    /// UTF-16 units of the text that was checked; an empty place for what is missing in the whole.
    void placeChosen(int start, int end);

private:
    void add(const Check::Slip &slip, Base::Language language);
    void choose(QListWidgetItem *item);

    QLabel *m_count;
    QListWidget *m_list;
    EmptyState *m_none;
    QStackedWidget *m_stack;
};

} // namespace Views

#pragma once

#include "model/mailing/job.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace Views {

/// Step 4: what still stands in the way, the button that makes all letters, and how far they are. Makes nothing itself.
class MakePart : public QFrame
{
    Q_OBJECT

public:
    /// What can be made now.
    struct State
    {
        qint64 good = 0;
        qint64 bad = 0;
        qsizetype missing = 0; ///< facts
        qsizetype slips = 0;   ///< of which the check is sure
        QString obstacle = {}; ///< why nothing can be made yet, and the next step; empty: nothing stands in the way
    };

    explicit MakePart(QWidget *parent);

    void show(const State &state);
    void showProgress(const Mailing::Progress &progress);
    /// Of so many rows so many are written down.
    void showRecording(qint64 rows, qint64 of);
    /// Nothing is made any more.
    void showIdle();
    /// That the missing facts may stand as 【要確認】 in every letter.
    [[nodiscard]] bool acceptsGaps() const;
    /// That what the check is sure of may leave.
    [[nodiscard]] bool acceptsSlips() const;

Q_SIGNALS:
    void makeRequested();
    void cancelRequested();

private:
    void build();
    void enable();
    [[nodiscard]] QString acceptText() const;

    State m_state;
    bool m_isBusy = false;
    QCheckBox *m_goodOnly;
    QCheckBox *m_withGaps;
    QPushButton *m_make;
    QLabel *m_hint;
    QWidget *m_progress;
    QProgressBar *m_bar;
    QLabel *m_rate;
    QPushButton *m_cancel;
};

/// "2,048 of 5,212 · 350 a second · about 9 s left"
[[nodiscard]] QString progressText(const Mailing::Progress &progress);

} // namespace Views

#pragma once

#include "views/common/colours.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace Views {

/// One thing that is due, in a few words; `open` leads to it.
struct DeadlineEntry
{
    QString name; ///< of the button, for tests and accessibility tools
    Tone tone = Tone::Neutral;
    QString text;
    QString explanation = {}; ///< in a tool tip
    std::function<void()> open = {};
};

/// The strip above every screen that says what is due next. Shows what it is given; knows no law and no ledger.
class DeadlineStrip : public QWidget
{
    Q_OBJECT

public:
    explicit DeadlineStrip(QWidget *parent = nullptr);

    void setEntries(const QList<DeadlineEntry> &entries);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_line;
    QWidget *m_entries = nullptr;
};

} // namespace Views

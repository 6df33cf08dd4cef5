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

    [[nodiscard]] bool saysTheSame(const DeadlineEntry &other) const
    {
        return name == other.name && tone == other.tone && text == other.text && explanation == other.explanation;
    }
};

/// The strip above every screen that says what is due next. Shows what it is given; knows no law and no ledger.
class DeadlineStrip : public QWidget
{
    Q_OBJECT

public:
    explicit DeadlineStrip(QWidget *parent = nullptr);

    /// What says the same as before stays as it is, with the focus: nothing flickers.
    void setEntries(const QList<DeadlineEntry> &entries);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_line;
    QList<DeadlineEntry> m_shown;
    QWidget *m_entries = nullptr;
};

} // namespace Views

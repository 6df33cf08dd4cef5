#pragma once

#include <QLineEdit>

namespace Views {

/// A line for a day, with a calendar behind the icon (or Alt+Down). What was typed stays text: whoever asks for it
/// reads and judges it.
class DayEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DayEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    /// A day was chosen in the calendar.
    void chosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCalendar();
};

} // namespace Views

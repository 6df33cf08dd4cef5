#pragma once

#include <QWidget>

class QToolButton;

namespace Views {

/// What is seldom needed, folded under one line until it is asked for or holds something.
class Details : public QWidget
{
    Q_OBJECT

public:
    Details(const QString &title, QWidget *parent);

    [[nodiscard]] QWidget *content() const { return m_content; }
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

private:
    QToolButton *m_button;
    QWidget *m_content;
    bool m_open = false;
};

/// Opens whatever is folded around `widget`.
void unfoldAround(const QWidget *widget);

} // namespace Views

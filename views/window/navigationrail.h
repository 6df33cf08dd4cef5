#pragma once

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace Views {

/// The column of screens at the left of the window: an icon with its name, the current one marked by a bar and bold
/// type. Owns which one is marked; knows no screen.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    void add(const QString &name, const QString &iconName, const QString &label, const QString &shortcut);
    void setCurrent(int screen);

Q_SIGNALS:
    void chosen(int screen);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QButtonGroup *m_buttons;
};

} // namespace Views

#pragma once

#include <QSplitter>

namespace Views {

/// The page and what stands beside it: at its right where there is room, else under it, so that the page stays readable;
/// there it takes no more height than it needs, until a person moves the border.
class PageSides : public QSplitter
{
    Q_OBJECT

public:
    PageSides(QWidget *page, QWidget *beside, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();

    bool m_wasMoved = false;
};

} // namespace Views

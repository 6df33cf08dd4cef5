#pragma once

#include <QSplitter>

namespace Views {

/// The page and what stands beside it: at its right where there is room, else under it, so that the page stays readable.
class PageSides : public QSplitter
{
    Q_OBJECT

public:
    PageSides(QWidget *page, QWidget *beside, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(Qt::Orientation wanted);
};

} // namespace Views

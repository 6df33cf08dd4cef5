#pragma once

#include <QScrollArea>

namespace Views {

/// A high form among others: as high as it is while there is room, scrolled by itself when there is not, so that nothing
/// else moves.
class FormArea : public QScrollArea
{
    Q_OBJECT

public:
    FormArea(QWidget *form, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Views

#pragma once

#include <QPlainTextEdit>

namespace Views {

/// The text of one field of a form, as high as its lines, to be read and copied. Copying without a selection means the
/// whole field. Knows no form.
class FieldText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FieldText(QWidget *parent = nullptr);

    void setText(const QString &text);

Q_SIGNALS:
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
};

} // namespace Views

#pragma once

#include "model/forms/sheet.h"

#include <QPlainTextEdit>

namespace Views {

/// The text of one field of a form, as high as its lines, to be read and copied. Copying without a selection means the
/// whole field; with the mark of a missing fact in the selection too. Knows no form.
class FieldText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FieldText(QWidget *parent = nullptr);

    /// `marked`: what of it is shown as changed.
    void setText(const QString &text, const QList<Forms::Part> &marked = {});

Q_SIGNALS:
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void mark();

    QList<Forms::Part> m_marked;
};

} // namespace Views

#pragma once

#include <QDialog>

namespace Views {

/// A text to read: help and licences. Plain text, to be scrolled and copied by keyboard; goes with its closing.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    TextDialog(const QString &title, const QString &text, QWidget *parent);
};

} // namespace Views

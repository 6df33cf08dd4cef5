#pragma once

#include <QString>

class QWidget;

namespace Tests {

/// Types into the widget: ASCII by the keys, everything else as an input method commits it.
void typeText(QWidget *widget, const QString &text);

} // namespace Tests

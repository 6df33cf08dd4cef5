#pragma once

#include <QString>

class QLabel;
class QWidget;

/// The one way in which text of an incident reaches a widget: what a person typed is never read as markup and never
/// as a keyboard shortcut.
namespace Views {

/// A label that shows `text` as typed, wraps it and lets it be selected.
[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);

/// A heading in the given step of the type scale: 1 for a page's title, 2 for a section, 3 for a group.
[[nodiscard]] QLabel *headingLabel(const QString &text, int step, QWidget *parent = nullptr);

/// For setToolTip() and Qt::ToolTipRole, which would otherwise guess whether the text is markup.
[[nodiscard]] QString toolTipText(const QString &plain);

/// For buttons, actions, menus and tabs, in which "&" would underline the next letter.
[[nodiscard]] QString withoutMnemonic(const QString &plain);

} // namespace Views

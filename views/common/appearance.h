#pragma once

#include "model/base/problem.h"

#include <QString>

class QApplication;

/// How the whole program looks and speaks: chosen once, kept in the settings of this user.
namespace Views {

enum class Theme { System, Light, Dark };

/// Style, palette, fonts and translation as chosen; to be called once, before the first window. `language` is what
/// the command line asked for, if anything.
void setUpApplication(QApplication &application);
void setUpApplication(QApplication &application, Base::Language language);

/// As chosen in the menu; before anything was chosen Japanese on a Japanese desktop, else English.
[[nodiscard]] Base::Language chosenLanguage();
/// Keeps the choice and translates from now on; a window that is open is built anew by its owner.
void chooseLanguage(Base::Language language);

[[nodiscard]] Theme chosenTheme();
void chooseTheme(Theme theme);

/// What is offered, in per cent of the desktop's text size.
[[nodiscard]] QList<int> textSizes();
/// Per cent of the desktop's text size: 100 to 200.
[[nodiscard]] int chosenTextSize();
void chooseTextSize(int percent);

} // namespace Views

#pragma once

#include <QString>

/// The screens by name: of their button in the rail and of their help (resources/help/NAME.*.txt).
namespace Views::ScreenNames {

inline const QString incidents = QStringLiteral("incidents");
inline const QString deadlines = QStringLiteral("deadlines");
inline const QString actions = QStringLiteral("actions");
inline const QString dashboard = QStringLiteral("dashboard");
inline const QString settings = QStringLiteral("settings");

} // namespace Views::ScreenNames

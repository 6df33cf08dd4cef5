#pragma once

#include "app/commandline.h"

namespace App {

/// True where a window can open: a display is there, or Qt was told which platform to use.
[[nodiscard]] bool hasDisplay();

/// Opens the window on the ledger and runs until it is closed. Without a ledger it asks first whether to begin one's
/// own or to look at the sample cases.
void openWindow(const Invocation &invocation);

} // namespace App

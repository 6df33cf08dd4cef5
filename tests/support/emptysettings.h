#pragma once

namespace Tests {

/// Sends the settings of the user into a folder that goes with the process, and empties them. To be called before
/// every test that opens a window.
void useEmptySettings();

} // namespace Tests

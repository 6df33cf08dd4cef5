#pragma once

#include "model/base/problem.h"

namespace Views {

/// The same refusal as a person at a screen reads it: times as on the form, the place as its label. What is no field
/// and no time (a file, a row) stays as it is.
[[nodiscard]] Base::Problem inWords(Base::Problem problem, Base::Language language);

} // namespace Views

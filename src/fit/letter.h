// A letter → pages: on as few as it is meant to have, with type and spaces as the layout's ranges let them be.
#pragma once

#include "fit/fit.h"

namespace quoin {

/// A page, as letters have.
inline constexpr int usual_letter_pages = 1;

/// The letter of `input`'s résumé, alone, on at most `most_pages` (0: any); the locale has months in full. One that fits on no fewer
/// pages however tight is set as the layout likes it best, and is a warning ("letter-too-long"). Throws Stopped.
Fitted fit_letter(const FitInput& input, int most_pages = usual_letter_pages);

/// The letter before its résumé, as one document.
void put_before(Fitted letter, Fitted& resume, const FitInput& input);

}  // namespace quoin

// What ICU's locale bundles say about dates and quotes. Only the bundles of one locale and its parents are opened.
#pragma once

#include <string>

#include "locale/locale.h"

namespace quoin {

/// Overwrites the months and date patterns of that form, the quotes and the direction of `locale` with the CLDR's for
/// `icu_id` ("pt_BR"); what the locale and its parents lack stays as it is.
void read_cldr(const std::string& icu_id, MonthForm form, Locale& locale);

}  // namespace quoin

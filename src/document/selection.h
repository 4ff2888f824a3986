// A list of which some do not print, and a heading that says so: "Selected publications".
#pragma once

#include <cstddef>
#include <optional>

#include "document/composer.h"
#include "resume/resume.h"

namespace quoin {

/// The heading's words of a section of which only `printed` entries print; nothing where its title is to stay.
std::optional<Inlines> selection_title(const Composer& composer, const Section& section, Region region, std::size_t printed);

}  // namespace quoin

// How the gallery's page looks.
#pragma once

#include <string_view>

namespace quoin {

/// A style sheet for gallery_page.
extern const std::string_view gallery_style;

}  // namespace quoin

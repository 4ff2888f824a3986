// Where two texts begin to say something else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// From the beginning of the first word that is not the same to the end of its line; empty where that text has ended.
struct TextDifference {
  std::string on_pages, in_source;
};

/// Of what pages say and what they should say, UTF-8; white space is none of it. Nothing where they say the same.
std::optional<TextDifference> text_difference(std::string_view pages, std::string_view source);

}  // namespace quoin

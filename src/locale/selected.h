// A heading's words when some of a list do not print: "Publications" → "Selected publications".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// What goes around the title, which begins with a small letter then where `lower` says so.
struct SelectedTitle {
  std::string before, after;
  bool lower = false;
};

/// Of titles that a table knows in that language, with or without something in parentheses behind them; nothing for any other.
/// `title` is plain, `language` a primary subtag.
std::optional<SelectedTitle> selected_title(std::string_view title, std::string_view language);

}  // namespace quoin

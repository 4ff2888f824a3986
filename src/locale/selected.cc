// Only titles that the table of words has: no rule tells "Publications" from "Open source", or a name that keeps its capital.
#include "locale/selected.h"

#include <string>

#include "base/ascii.h"
#include "locale/words.h"

namespace quoin {
namespace {

/// "Publications (Google Scholar)" is "Publications".
std::string_view without_parentheses(std::string_view title) {
  return title.substr(0, title.find(" ("));
}

}  // namespace

std::optional<SelectedTitle> selected_title(std::string_view title, std::string_view language) {
  const std::string_view known = without_parentheses(title);
  const std::string_view heading = word_in(language, "selected." + std::string(known));
  if (heading.empty()) return std::nullopt;
  SelectedTitle out;
  std::size_t at = heading.find(known);
  if (at == std::string_view::npos) {
    std::string small(known);
    small.front() = ascii::lower(small.front());
    at = heading.find(small);
    out.lower = true;
  }
  if (at == std::string_view::npos) return std::nullopt;
  out.before = heading.substr(0, at);
  out.after = heading.substr(at + known.size());
  if (!out.after.empty() && known != title) return std::nullopt;  // the word would stand behind the parentheses
  return out;
}

}  // namespace quoin

// What `[letter.for]` of a tree says in the place of `{organization}`, before the letter is read.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "resume/resume.h"
#include "toml/toml.h"

namespace quoin {

/// The next `{name}` from `begin` on, its braces included; nothing where there is none.
std::string_view next_placeholder(std::string_view text, std::size_t begin);

class PlaceholderValues {
 public:
  explicit PlaceholderValues(const TomlTable& root);

  /// What the runs print as, once for each language that a value is said in; nothing where they have no placeholder that is known, or
  /// print more than a megabyte.
  std::vector<std::string> filled(const std::vector<InlineRun>& runs) const;

 private:
  using Values = std::map<std::string, std::string, std::less<>>;
  std::vector<Values> by_language_;
};

}  // namespace quoin

// Texts that know which fields of which files they were made of.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "bibliography/entry.h"
#include "bibliography/marked.h"

namespace quoin::bibliography {

/// A stretch of one of the catalogue's files.
struct Origin {
  std::size_t file = 0;
  Stretch at;
};

/// A text and where it comes from; the first place is what is shown to people.
struct Made {
  Marked text;
  std::vector<Origin> origins;
  bool empty() const { return text.empty(); }
};

/// A text that grows: each piece of it from a field, with what stands between.
class MadeOf {
 public:
  bool empty() const { return made_.text.empty(); }
  void add(std::string_view before, const Made& more, std::string_view after = {}) {
    if (more.empty()) return;
    if (!empty()) append(made_.text, before);
    append(made_.text, more.text);
    append(made_.text, after);
    made_.origins.insert(made_.origins.end(), more.origins.begin(), more.origins.end());
  }
  Made take() { return std::move(made_); }

 private:
  Made made_;
};

inline Made literal(std::string_view text, std::vector<Origin> origins = {}) {
  Made out;
  append(out.text, text);
  out.origins = std::move(origins);
  return out;
}

}  // namespace quoin::bibliography

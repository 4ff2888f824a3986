// Why a field is not found: the nearest thing to it on the pages, and what is wrong with that.
#pragma once

#include <string_view>
#include <vector>

#include "verify/compare.h"
#include "verify/page_text.h"

namespace quoin {

/// Built when the first field is missed; knows the letters and figures of the pages without what stands between them.
class Explainer {
 public:
  explicit Explainer(const std::u32string& page);

  /// Fills in everything but the field; looks behind `from` first.
  Loss explain(std::u32string_view field, std::size_t from);

 private:
  std::size_t find(std::u32string_view letters, std::size_t from);
  std::size_t find_between(std::u32string_view letters, std::size_t from, std::size_t to);
  Stretch on_page(std::size_t begin, std::size_t length) const;
  Loss judge(std::u32string_view field, const Stretch& seen) const;
  std::string excerpt(std::size_t at) const;
  Loss judge_part(std::u32string_view letters, std::size_t from);

  const std::u32string& page_;
  std::u32string letters_;
  std::vector<std::uint32_t> places_;  // of each letter on the page
  std::size_t work_left_;              // characters that may still be searched: hostile input must not take forever
};

}  // namespace quoin

// What an extractor says about all pages as one text, with an index of its words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "verify/needle.h"

namespace quoin {

struct Stretch {
  std::size_t begin = 0, end = 0;
  bool operator==(const Stretch&) const = default;
};

class PageText {
 public:
  /// `extracted` is UTF-8 with form feeds between the pages, whose feet are left out; `owner` as for without_feet.
  PageText(std::string_view extracted, std::string_view owner);

  const std::u32string& text() const { return text_; }
  /// Where the needle stands, in rising order; the first thousand places at most. Hostile input must not take for ever:
  /// after a million places, or some millions of characters looked at, nothing is found any more.
  std::vector<Stretch> places(const Needle& needle);

 private:
  void index_words();
  void add_places(const Needle& needle, std::u32string_view word, std::size_t before, std::vector<Stretch>& out);
  std::vector<Stretch> find(const Needle& needle);
  std::vector<Stretch> places_by_scan(const Needle& needle);

  std::u32string text_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> words_;  // hash of the folded word, place; sorted
  std::size_t places_left_ = 1'000'000, work_left_ = 20'000'000;
};

/// Pages without the running foot or head: a last or first line that all pages share but for the page's own number,
/// with that number or the owner's name in it.
std::vector<std::string> without_feet(std::string_view extracted, std::string_view owner);

}  // namespace quoin

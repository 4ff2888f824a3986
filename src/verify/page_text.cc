#include "verify/page_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "verify/plain_text.h"

namespace quoin {
namespace {

constexpr std::size_t most_places = 1000;

/// A word for the index: letters and figures that stand together, a spaceless letter alone.
std::size_t word_end(std::u32string_view text, std::size_t begin) {
  if (is_spaceless(text[begin])) return begin + 1;
  std::size_t end = begin;
  while (end < text.size() && is_word(text[end]) && !is_spaceless(text[end])) ++end;
  return end;
}

std::size_t next_word(std::u32string_view text, std::size_t from) {
  while (from < text.size() && !is_word(text[from])) ++from;
  return from;
}

/// FNV-1a over the characters without their case.
std::uint64_t hash_of(std::u32string_view word) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char32_t c : word)
    hash =
        (hash ^ static_cast<std::uint64_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT))) * 1099511628211u;
  return hash;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == line.npos;
}

struct TextPage {
  std::vector<std::string_view> lines;
  std::size_t number = 0;
};

/// The first or the last line that says something; npos for a page without one.
std::size_t edge_line(const TextPage& page, bool last) {
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const std::size_t at = last ? page.lines.size() - 1 - i : i;
    if (!is_blank(page.lines[at])) return at;
  }
  return std::string::npos;
}

std::string without_spaces(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return !is_blank({&c, 1}); });
  return out;
}

/// The line with "#" for the page's own number, and without spaces; empty where it can be no foot.
std::string pattern_of(std::string_view whole, std::size_t number, const std::string& owner) {
  const std::string line = without_spaces(whole);
  std::string out;
  const std::string own = std::to_string(number);
  bool numbered = false;
  for (std::size_t i = 0; i < line.size();) {
    std::size_t end = i;
    while (end < line.size() && ascii::is_digit(line[end])) ++end;
    if (end == i) {
      out += line[i++];
    } else {
      const std::string figures = line.substr(i, end - i);
      const bool is_own = !numbered && figures == own;
      numbered = numbered || is_own;
      out += is_own ? "#" : figures;
      i = end;
    }
  }
  const bool named = !owner.empty() && line.find(owner) != std::string::npos;
  return numbered || named ? out : std::string();
}

/// The line that pages from `first` on share at an edge, for each of them; none where they share none. A single page
/// shares nothing with itself but the owner's name alone.
std::vector<std::size_t> shared_lines(const std::vector<TextPage>& pages, std::size_t first, bool last,
                                      const std::string& owner) {
  std::string shared;
  std::vector<std::size_t> where;
  for (std::size_t i = first; i < pages.size(); ++i) {
    where.push_back(edge_line(pages[i], last));
    if (where.back() == std::string::npos) return {};
    const std::string pattern = pattern_of(pages[i].lines[where.back()], pages[i].number, owner);
    if (pattern.empty() || (!shared.empty() && pattern != shared)) return {};
    shared = pattern;
  }
  return where.size() > 1 || shared == owner ? where : std::vector<std::size_t>();
}

/// Heads and feet stand on all pages, or on all but the first.
void remove_shared_line(std::vector<TextPage>& pages, bool last, const std::string& owner) {
  for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
    const std::vector<std::size_t> where = shared_lines(pages, first, last, owner);
    for (std::size_t i = 0; i < where.size(); ++i) {
      std::vector<std::string_view>& lines = pages[first + i].lines;
      const auto line = lines.begin() + static_cast<std::ptrdiff_t>(where[i]);
      const bool may_be_heading = first + i == 0 && !last && without_spaces(*line) == owner;
      if (!may_be_heading) lines.erase(line);
    }
    if (!where.empty()) return;
  }
}

}  // namespace

std::vector<std::string> without_feet(std::string_view extracted, std::string_view owner) {
  std::vector<std::string_view> texts = split(extracted, '\f');
  while (!texts.empty() && texts.back().find_first_not_of(" \t\r\n") == std::string_view::npos) texts.pop_back();
  std::vector<TextPage> pages;
  for (const std::string_view text : texts) pages.push_back({split(text, '\n'), pages.size() + 1});
  const std::string name = without_spaces(owner);
  if (pages.size() > 1)
    for (const bool last : {true, false}) remove_shared_line(pages, last, name);
  std::vector<std::string> out;
  for (const TextPage& page : pages) {
    out.emplace_back();
    for (const std::string_view line : page.lines) out.back().append(line).append("\n");
  }
  return out;
}

PageText::PageText(std::string_view extracted, std::string_view owner) {
  std::string all;
  for (const std::string& page : without_feet(extracted, owner)) all += page;
  text_ = plain_text(all);
  index_words();
}

void PageText::index_words() {
  const std::u32string_view text = text_;
  for (std::size_t begin = next_word(text, 0); begin < text.size();) {
    const std::size_t end = word_end(text, begin);
    words_.emplace_back(hash_of(text.substr(begin, end - begin)), static_cast<std::uint32_t>(begin));
    begin = next_word(text, end);
  }
  std::sort(words_.begin(), words_.end());
}

/// The places where `word` begins and the needle `before` characters earlier.
void PageText::add_places(const Needle& needle, std::u32string_view word, std::size_t before,
                          std::vector<Stretch>& out) {
  const std::uint64_t hash = hash_of(word);
  for (auto at = std::lower_bound(words_.begin(), words_.end(), std::pair(hash, std::uint32_t{0}));
       at != words_.end() && at->first == hash && out.size() < most_places && work_left_ > 0; ++at) {
    if (at->second < before) continue;
    const std::size_t begin = at->second - before, end = needle.match(text_, begin, work_left_);
    if (end != Needle::npos) out.push_back({begin, end});
  }
}

/// For a needle without a word that could be looked up.
std::vector<Stretch> PageText::places_by_scan(const Needle& needle) {
  std::vector<Stretch> out;
  for (std::size_t at = 0; at < text_.size() && out.size() < most_places && work_left_ > 0; ++at) {
    const std::size_t end = needle.match(text_, at, work_left_);
    if (end != Needle::npos) out.push_back({at, end});
  }
  return out;
}

std::vector<Stretch> PageText::places(const Needle& needle) {
  if (needle.text().empty() || places_left_ == 0) return {};
  std::vector<Stretch> out = find(needle);
  places_left_ -= std::min(places_left_, out.size());
  return out;
}

std::vector<Stretch> PageText::find(const Needle& needle) {
  const std::u32string_view own = needle.text();
  const std::size_t begin = next_word(own, 0);
  constexpr std::size_t may_be_broken = 50;
  if (begin == own.size() || word_end(own, begin) - begin > may_be_broken) return places_by_scan(needle);
  const std::size_t end = word_end(own, begin);
  std::vector<Stretch> out;
  add_places(needle, own.substr(begin, end - begin), begin, out);
  if (end + 1 < own.size() && own[end] == U'-' && is_word(own[end + 1])) {  // the hyphen may have gone
    std::u32string joined(own.substr(begin, end - begin));
    joined += own.substr(end + 1, word_end(own, end + 1) - end - 1);
    add_places(needle, joined, begin, out);
    std::sort(out.begin(), out.end(), [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  }
  return out;
}

}  // namespace quoin

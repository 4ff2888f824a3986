// Byte patterns are enough: whatever part of an address decides where it begins or ends is ASCII.
#include "text/addresses.h"

#include <algorithm>
#include <cstddef>

#include "base/ascii.h"

namespace quoin {
namespace {

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

/// Letters below U+2000; above, a UTF-8 sequence starts with 0xE2 or more, as Chinese and typographic marks do.
bool is_foreign_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 && byte < 0xE2;
}

bool in_mail_name(char c) { return ascii::is_alnum(c) || is_foreign_letter(c) || is_one_of(c, "._%+-"); }
bool in_host(char c) { return ascii::is_alnum(c) || is_foreign_letter(c) || is_one_of(c, ".-"); }
bool in_url(char c) { return (c > ' ' && c < 0x7F && !is_one_of(c, "<>\"{}|\\^`")) || is_foreign_letter(c); }

/// The text from `begin` as far as `belongs` holds, without the punctuation that ends a clause.
template <typename Belongs>
std::size_t end_of_run(std::string_view text, std::size_t begin, Belongs belongs) {
  std::size_t end = begin;
  while (end < text.size() && belongs(text[end])) ++end;
  while (end > begin && is_one_of(text[end - 1], ".,;:!?)]'")) --end;
  return end;
}

/// "host.tld" and what follows: at least two labels, the last one of two letters or more. 0 where there is none.
std::size_t end_of_bare_url(std::string_view text, std::size_t begin) {
  std::size_t end = begin, last_dot = 0;
  while (end < text.size() && in_host(text[end])) {
    if (text[end] == '.') {
      if (end == begin || text[end - 1] == '.') return 0;
      last_dot = end;
    }
    ++end;
  }
  if (last_dot == 0 || end - last_dot < 3) return 0;
  if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(last_dot) + 1,
                   text.begin() + static_cast<std::ptrdiff_t>(end), ascii::is_letter)) {
    return 0;
  }
  return end < text.size() && is_one_of(text[end], "/?#:") ? end_of_run(text, begin, in_url) : end;
}

/// Looks for addresses in one word, from the left.
class WordScanner {
 public:
  WordScanner(std::string_view text, std::vector<Address>& out) : text_(text), out_(out) {}

  void scan(std::size_t begin, std::size_t end) {
    const std::string_view word = text_.substr(0, end);
    std::size_t start = begin;
    while (start < end && is_one_of(word[start], "([\"'<")) ++start;
    if (const std::size_t mark = word.find('@', begin); mark != std::string_view::npos) {
      if (scan_mail(word, begin, mark)) return;
    }
    if (const std::size_t mark = word.find("://", begin); mark != std::string_view::npos) {
      std::size_t scheme = mark;
      while (scheme > begin && ascii::is_alnum(word[scheme - 1])) --scheme;
      add(Address::Kind::url, scheme, end_of_run(word, scheme, in_url));
    } else if (word.substr(start).starts_with("www.")) {
      add(Address::Kind::url, start, end_of_run(word, start, in_url));
    } else if (const std::size_t stop = end_of_bare_url(word, start); stop != 0) {
      add(Address::Kind::url, start, stop);
    }
  }

 private:
  bool scan_mail(std::string_view word, std::size_t begin, std::size_t mark) {
    std::size_t start = mark;
    while (start > begin && in_mail_name(word[start - 1])) --start;
    const std::size_t stop = end_of_run(word, mark + 1, in_host);
    if (start == mark || stop == mark + 1) return false;
    add(Address::Kind::mail, start, stop);
    return true;
  }

  void add(Address::Kind kind, std::size_t begin, std::size_t end) {
    if (begin < end) out_.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  std::string_view text_;
  std::vector<Address>& out_;
};

}  // namespace

std::vector<Address> find_addresses(std::string_view text) {
  std::vector<Address> found;
  WordScanner scanner(text, found);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !ascii::is_space(text[end])) ++end;
    if (end > at) scanner.scan(at, end);
    at = end + 1;
  }
  return found;
}

void append_url_breaks(std::string_view text, const Address& url, std::vector<std::uint32_t>& offsets) {
  const std::string_view whole = text.substr(url.begin, url.end - url.begin);
  const std::size_t scheme = whole.find("://");
  const std::size_t path = whole.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return;
  // One character alone would look lost on a line of its own.
  for (std::size_t at = path + 1; at + 1 < whole.size(); ++at) {
    const bool after_slash = whole[at - 1] == '/' && whole[at] != '/';
    const bool before_mark = is_one_of(whole[at], ".?&#=") && ascii::is_alnum(whole[at - 1]);
    if (after_slash || before_mark) offsets.push_back(url.begin + static_cast<std::uint32_t>(at));
  }
}

}  // namespace quoin

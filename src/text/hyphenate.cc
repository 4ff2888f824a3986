// A pattern is letters with digits between them ("hy3ph"); "." is the word's edge. Of all patterns that a word holds, the
// highest digit at each place decides: odd parts, even keeps. A line that begins with "=" is a whole word. Patterns
// stay in the mapped file; a table of hashes of their letters finds them.
#include "text/hyphenate.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace quoin {
namespace {

constexpr std::size_t fewest_letters = 5, fewest_before = 2, fewest_after = 3;
constexpr std::uint32_t hash_seed = 2166136261u;

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// FNV-1a, a byte at a time.
std::uint32_t hashed(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}

/// A pattern without its digits; a whole word without its hyphens, between its edges.
template <class Visit>
void visit_letters(std::string_view line, const Visit& visit) {
  if (!line.starts_with('=')) {
    for (const char c : line)
      if (!ascii::is_digit(c)) visit(c);
    return;
  }
  visit('.');
  for (const char c : line.substr(1))
    if (c != '-') visit(c);
  visit('.');
}

/// Raises the digits of the places that the pattern speaks of; `levels[i]` stands before the byte i of the letters.
void raise_levels(std::string_view line, std::uint8_t* levels) {
  if (line.starts_with('=')) {
    constexpr std::uint8_t never = 10, always = 11;
    std::size_t at = 1;
    for (const char c : line.substr(1)) {
      if (c == '-') {
        levels[at] = always;
      } else {
        levels[++at] = never;
      }
    }
    return;
  }
  std::size_t at = 0;
  for (const char c : line) {
    if (ascii::is_digit(c)) {
      levels[at] = std::max(levels[at], static_cast<std::uint8_t>(c - '0'));
    } else {
      ++at;
    }
  }
}

/// The tag's file by the index: that of the longest tag which it begins with.
std::string file_for(std::string_view index, std::string_view language) {
  std::string_view best_tag, best_file;
  while (!index.empty()) {
    const std::size_t end = std::min(index.find('\n'), index.size());
    const std::string_view line = index.substr(0, end);
    index.remove_prefix(std::min(end + 1, index.size()));
    const std::size_t space = line.find(' ');
    if (line.starts_with('#') || space == std::string_view::npos) continue;
    const std::string_view tag = line.substr(0, space);
    const bool serves = language.starts_with(tag) && (language.size() == tag.size() || language[tag.size()] == '-');
    if (!serves || tag.size() <= best_tag.size()) continue;
    best_tag = tag;
    best_file = line.substr(space + 1);
  }
  return std::string(best_file);
}

/// What stands around a word and within it without being a letter of it.
bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019;
}

/// A stretch of letters of the word, in lower case, and where each of its bytes came from.
struct Letters {
  std::string lower;
  std::vector<std::uint32_t> from;  // by byte of `lower`: its character's offset in the word
  std::size_t count = 0;
};

void append_letter(Letters& letters, char32_t c, std::size_t at) {
  const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  append_utf8(letters.lower, small);
  letters.from.resize(letters.lower.size(), static_cast<std::uint32_t>(at));
  ++letters.count;
}

/// The word's stretches of letters between apostrophes; none where it is not a plain word.
std::vector<Letters> letters_of(std::string_view word, bool capital_begins_nouns) {
  enum class Part { before, inside, after } part = Part::before;
  std::vector<Letters> out;
  bool apart = true;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded next = decode_utf8(word, at);
    const char32_t c = next.code_point;
    const bool letter = u_isalpha(static_cast<UChar32>(c)) != 0;
    if (letter) {
      if (part == Part::after) return {};
      const bool first = part == Part::before || apart;
      if (u_isupper(static_cast<UChar32>(c)) && !(first && capital_begins_nouns)) return {};
      if (apart) out.emplace_back();
      append_letter(out.back(), c, at);
      part = Part::inside;
      apart = false;
    } else if (part == Part::inside && is_apostrophe(c)) {
      apart = true;
    } else if (u_ispunct(static_cast<UChar32>(c)) && c != '@' && c != '/' && c != '-' && c != '_') {
      if (part == Part::inside) part = Part::after;
    } else {
      return {};
    }
    at += next.length;
  }
  return out;
}

}  // namespace

void HyphenationPatterns::index() const {
  const std::string_view text(file_.data, file_.size);
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  std::size_t size = 16;
  while (size < lines * 2) size *= 2;
  slots_.resize(size);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at && text[at] != '%') insert(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at));
    at = end + 1;
  }
}

void HyphenationPatterns::insert(std::uint32_t at, std::uint32_t length) const {
  Slot slot{hash_seed, at, length};
  std::size_t letters = 0;
  visit_letters(line(slot), [&](char c) {
    slot.hash = hashed(slot.hash, c);
    ++letters;
  });
  longest_ = std::max(longest_, letters);
  std::size_t i = slot.hash;
  while (slots_[i & (slots_.size() - 1)].length != 0) ++i;
  slots_[i & (slots_.size() - 1)] = slot;
}

const HyphenationPatterns::Slot* HyphenationPatterns::find(std::uint32_t hash, std::string_view letters) const {
  for (std::size_t i = hash;; ++i) {
    const Slot& slot = slots_[i & (slots_.size() - 1)];
    if (slot.length == 0) return nullptr;
    if (slot.hash != hash) continue;
    std::size_t at = 0;
    bool same = true;
    visit_letters(line(slot), [&](char c) { same = same && at < letters.size() && letters[at++] == c; });
    if (same && at == letters.size()) return &slot;
  }
}

std::vector<bool> HyphenationPatterns::hyphens(std::string_view word) const {
  std::call_once(indexed_, [this] { index(); });
  const std::string edged = '.' + std::string(word) + '.';
  std::vector<std::uint8_t> levels(edged.size() + 1, 0);
  for (std::size_t begin = 0; begin < edged.size(); ++begin) {
    if (is_continuation(edged[begin])) continue;
    std::uint32_t hash = hash_seed;
    for (std::size_t end = begin; end < edged.size() && end - begin < longest_;) {
      hash = hashed(hash, edged[end++]);
      if (end < edged.size() && is_continuation(edged[end])) continue;
      if (const Slot* found = find(hash, std::string_view(edged).substr(begin, end - begin)))
        raise_levels(line(*found), levels.data() + begin);
    }
  }
  std::vector<bool> out(word.size(), false);
  for (std::size_t i = 0; i < word.size(); ++i) out[i] = levels[i + 1] % 2 == 1;
  return out;
}

SharedPatterns find_patterns(const Files& files, const std::string& folder, std::string_view language) {
  constexpr std::size_t index_limit = 1u << 16;
  const FileText index = files.read(folder + "/index.txt", index_limit);
  const std::string file = file_for(index.bytes, language);
  Blob bytes = file.empty() ? Blob{} : files.map(folder + '/' + file);
  return bytes ? std::make_shared<const HyphenationPatterns>(std::move(bytes)) : nullptr;
}

SharedPatterns PatternShelf::find(const Files& files, const std::string& folder, const std::string& language) const {
  constexpr std::size_t most_kept = 256;  // a tag is whatever somebody wrote
  const std::lock_guard lock(guard_);
  if (const auto found = known_.find(language); found != known_.end()) return found->second;
  SharedPatterns made = find_patterns(files, folder, language);
  if (known_.size() < most_kept) known_.emplace(language, made);
  return made;
}

std::vector<std::uint32_t> Hyphenator::find_points(std::string_view word) const {
  std::vector<std::uint32_t> points;
  if (!patterns_ || word.size() < fewest_letters || word.size() > longest_hyphenated) return points;
  const bool german = language_ == "de" || language_.starts_with("de-");
  for (const Letters& letters : letters_of(word, german)) {
    if (letters.count < fewest_letters) continue;
    const std::vector<bool> hyphens = patterns_->hyphens(letters.lower);
    std::size_t before = 0;
    for (std::size_t i = 0; i < hyphens.size(); ++i) {
      if (is_continuation(letters.lower[i])) continue;
      if (hyphens[i] && before >= fewest_before && letters.count - before >= fewest_after)
        points.push_back(letters.from[i]);
      ++before;
    }
  }
  return points;
}

const std::vector<std::uint32_t>& Hyphenator::points(std::string_view word) {
  const auto [entry, fresh] = known_.try_emplace(std::string(word));
  if (fresh) entry->second = find_points(word);
  return entry->second;
}

}  // namespace quoin

#include "verify/explain.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "verify/plain_text.h"

namespace quoin {
namespace {

constexpr std::size_t most_work = 100'000'000;
constexpr std::size_t context = 24;  // characters shown beside what is broken

constexpr std::u32string_view ligatures[] = {U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};

bool is_letter_or_figure(char32_t c) {
  return is_word(c) && !is_private(c) && c != 0xAD && c != 0xFFFD && c != U'_';
}

template <class Add>
void for_each_letter(std::u32string_view text, const Add& add) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_ligature(text[i]))
      for (const char32_t c : ligatures[text[i] - 0xFB00]) add(c, i);
    else if (is_letter_or_figure(text[i]))
      add(static_cast<char32_t>(u_foldCase(static_cast<UChar32>(text[i]), U_FOLD_CASE_DEFAULT)), i);
  }
}

std::u32string letters_of(std::u32string_view text) {
  std::u32string out;
  for_each_letter(text, [&](char32_t c, std::size_t) { out += c; });
  return out;
}

std::size_t spaces_in(std::u32string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_white));
}

std::string code_of(char32_t c) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
}

}  // namespace

Explainer::Explainer(const std::u32string& page) : page_(page), work_left_(most_work) {
  for_each_letter(page, [&](char32_t c, std::size_t at) {
    letters_ += c;
    places_.push_back(static_cast<std::uint32_t>(at));
  });
}

/// The first place at or behind `from`, else the first of all; npos where there is none.
std::size_t Explainer::find(std::u32string_view letters, std::size_t from) {
  const std::size_t behind = find_between(letters, from, letters_.size());
  return behind != std::u32string::npos ? behind : find_between(letters, 0, from);
}

/// Begins in [from, to). Every letter that is looked at is work, also of a text that nearly is what is sought, again and again.
std::size_t Explainer::find_between(std::u32string_view letters, std::size_t from, std::size_t to) {
  if (letters.empty() || letters.size() > letters_.size()) return std::u32string::npos;
  const std::size_t end = std::min(to, letters_.size() - letters.size() + 1);
  for (std::size_t at = from; at < end && work_left_ > 0; ++at) {
    const std::u32string_view here = std::u32string_view(letters_).substr(at, letters.size());
    const auto parted = std::mismatch(letters.begin(), letters.end(), here.begin()).first;
    work_left_ -= std::min(work_left_, static_cast<std::size_t>(parted - letters.begin()) + 1);
    if (parted == letters.end()) return at;
  }
  return std::u32string::npos;
}

Stretch Explainer::on_page(std::size_t begin, std::size_t length) const {
  return {places_[begin], places_[begin + length - 1] + std::size_t{1}};
}

/// All letters are there: what stands between them, or around them, is wrong.
Loss Explainer::judge(std::u32string_view field, const Stretch& seen) const {
  Stretch all = seen;  // with what touches it
  while (all.begin > 0 && seen.begin - all.begin < context && !is_white(page_[all.begin - 1])) --all.begin;
  while (all.end < page_.size() && all.end - seen.end < context && !is_white(page_[all.end])) ++all.end;
  const std::u32string_view shown = std::u32string_view(page_).substr(all.begin, all.end - all.begin);
  const std::u32string_view own = std::u32string_view(page_).substr(seen.begin, seen.end - seen.begin);
  Loss loss{0, Loss::Status::broken, utf8_text(shown), "it reads otherwise"};
  for (const char32_t c : shown) {
    if (is_ligature(c)) loss.why = "the ligature " + code_of(c) + " stands in place of its letters";
    if (is_private(c)) loss.why = code_of(c) + ", a character that only its font knows, touches it";
    if (c == 0xFFFD) loss.why = "a character of it could not be read";
    if (c == 0xAD) loss.why = "a soft hyphen stands in the middle of a line";
    if (is_ligature(c) || is_private(c) || c == 0xFFFD || c == 0xAD) return loss;
  }
  const std::size_t wanted = spaces_in(field), there = spaces_in(own);
  if (there < wanted)
    loss.why = "words run together";
  else if (there > wanted)
    loss.why = own.find(U'\n') != own.npos && there == wanted + 1 ? "a line ends inside a word" : "spaces split it";
  else if (all != seen && (is_word(shown.front()) || is_word(shown.back())))
    loss.why = "it runs into what stands beside it";
  return loss;
}

/// Only a part of it stands together: its beginning or its end.
Loss Explainer::judge_part(std::u32string_view letters, std::size_t from) {
  const auto longest = [&](bool beginning) {
    std::size_t some = 0, none = letters.size();
    while (none - some > 1) {
      const std::size_t middle = some + (none - some) / 2;
      const auto part = beginning ? letters.substr(0, middle) : letters.substr(letters.size() - middle);
      (find(part, from) != std::u32string::npos ? some : none) = middle;
    }
    return some;
  };
  const std::size_t head = longest(true), tail = longest(false);
  const std::size_t most = std::max(head, tail);
  constexpr std::size_t too_few = 4;
  if (most < too_few || 5 * most < 2 * letters.size()) return {0, Loss::Status::lost, "", "nothing like it is there"};
  const std::u32string_view part = head >= tail ? letters.substr(0, head) : letters.substr(letters.size() - tail);
  const std::size_t at = find(part, from);
  if (at == std::u32string::npos) return {0, Loss::Status::lost, "", "nothing like it is there"};
  const Stretch seen = on_page(at, part.size());
  const std::string_view why = head >= tail ? "only its beginning stands together" : "only its end stands together";
  return {0, Loss::Status::broken, excerpt(head >= tail ? seen.end : seen.begin), std::string(why)};
}

/// The words around the place where the page and the field part.
std::string Explainer::excerpt(std::size_t at) const {
  const std::size_t begin = at - std::min(at, context), end = std::min(page_.size(), at + context);
  Stretch words{begin, end};
  while (words.begin > 0 && begin - words.begin < context && !is_white(page_[words.begin - 1])) --words.begin;
  while (words.end < page_.size() && words.end - end < context && !is_white(page_[words.end])) ++words.end;
  return "…" + utf8_text(std::u32string_view(page_).substr(words.begin, words.end - words.begin)) + "…";
}

Loss Explainer::explain(std::u32string_view field, std::size_t from) {
  const std::u32string letters = letters_of(field);
  const auto start = static_cast<std::size_t>(std::lower_bound(places_.begin(), places_.end(), from) - places_.begin());
  const std::size_t at = find(letters, start);
  if (at != std::u32string::npos) return judge(field, on_page(at, letters.size()));
  if (letters.empty()) return {0, Loss::Status::lost, "", "it is not there"};
  return judge_part(letters, start);
}

}  // namespace quoin

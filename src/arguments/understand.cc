#include "arguments/understand.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "base/overloaded.h"

namespace quoin {

void refuse_together(const OptionTable& typed, std::string_view one, std::string_view other) {
  if (typed.has(one) && typed.has(other)) complain("{} and {} cannot be given together", one, other);
}

void refuse_empty_names(const OptionTable& typed) {
  const auto is_empty = Overloaded{[](const std::optional<std::string>* word) { return word->has_value() && (*word)->empty(); },
                                   [](const std::string* word) { return word->empty(); },
                                   [](const std::vector<std::string>* list) { return std::count(list->begin(), list->end(), "") > 0; },
                                   [](const bool*) { return false; },
                                   [](std::monostate) { return false; }};
  for (const OptionRow& row : typed.rows())
    if (!row.noun.empty() && std::visit(is_empty, row.target)) complain("the name of the {} is empty", row.noun);
}

std::size_t index_of_word(std::string_view option, std::string_view word, std::span<const std::string_view> choices) {
  const auto found = std::find(choices.begin(), choices.end(), word);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string all;
  for (const std::string_view& one : choices)
    if (!one.empty()) all += fmt::format("{}{}", all.empty() ? "" : &one == &choices.back() ? " or " : ", ", one);
  complain("{} takes {}, not '{}'", option, all, word);
}

std::optional<int> read_count(std::string_view text, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1 || value > most) return std::nullopt;
  return value;
}

std::optional<Share> read_share(std::string_view text, int most) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const std::optional<int> of = read_count(text.substr(std::min(slash + 1, text.size())), most);
  const std::optional<int> one = of ? read_count(text.substr(0, slash), *of) : std::nullopt;
  return one ? std::optional(Share{*one, *of}) : std::nullopt;
}

std::vector<std::string_view> parted_at_commas(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    out.push_back(ascii::trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

}  // namespace quoin

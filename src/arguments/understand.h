// Words understood: numbers, choices, and what cannot be given together. What makes no sense is thrown as a Complaint.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments/option_table.h"

namespace quoin {

/// Why words make no sense, alone or together: one sentence without a full stop.
struct Complaint {
  std::string message;
};

template <typename... Arguments>
[[noreturn]] void complain(fmt::format_string<Arguments...> message, Arguments&&... arguments) {
  throw Complaint{fmt::format(message, std::forward<Arguments>(arguments)...)};
}

void refuse_together(const OptionTable& typed, std::string_view one, std::string_view other);

/// What must have a name has one.
void refuse_empty_names(const OptionTable& typed);

/// The index of a word among those that the option takes; an empty one of them is not told.
std::size_t index_of_word(std::string_view option, std::string_view word, std::span<const std::string_view> choices);

/// The same, where a value stands for each.
template <typename Value>
Value choice(std::string_view option, std::string_view word, std::span<const std::string_view> choices) {
  return static_cast<Value>(index_of_word(option, word, choices));
}

/// A whole number from 1 to `most`, of all of the text.
std::optional<int> read_count(std::string_view text, int most);

/// "2/8": the second of eight; up to `most` of them.
struct Share {
  int one = 1, of = 1;
};
std::optional<Share> read_share(std::string_view text, int most);

/// Words parted by commas, without the white space around them; one at least.
std::vector<std::string_view> parted_at_commas(std::string_view text);

}  // namespace quoin

// Which of two lists' members are the same thing: by what tells them apart, then by their words. What keeps its order
// and what has moved among them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace quoin {

/// What a member is known by.
struct Traits {
  std::string key;                   ///< empty: none
  std::string name;                  ///< a weaker key; empty: none
  std::uint64_t whole = 0;           ///< a hash of all that it says
  std::vector<std::uint64_t> words;  ///< hashes, sorted; of a long one the least
};

/// The most words of a member that count for its likeness.
inline constexpr std::size_t most_traits = 256;

/// Pairs of indices into the two lists, by the first. Members with one key are one, then such as say the same, then
/// such as have one name, then the most alike, by a share of common words of `least` or more. Time is bounded: where
/// both lists are long, likeness is no reason.
std::vector<std::pair<std::size_t, std::size_t>> align(const std::vector<Traits>& before,
                                                       const std::vector<Traits>& after, double least);

/// Of pairs by their first: which are out of order. As few as can be.
std::vector<bool> moved(const std::vector<std::pair<std::size_t, std::size_t>>& pairs);

/// From 0 to 1: words that both have, of all of theirs.
double likeness(const Traits& one, const Traits& other);

}  // namespace quoin

// The optimal string alignment distance, after F. J. Damerau, "A technique for computer detection and correction of
// spelling errors" (1964). On bytes: known words are ASCII.
#include "base/nearest.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/ascii.h"

namespace quoin {
namespace {

constexpr std::size_t longest = 40;  ///< no known word is longer, and the work stays bounded

/// Above `most` any number that is more.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  using Row = std::array<std::uint8_t, longest + 1>;
  Row rows[3] = {};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<std::uint8_t>(j);
  std::size_t least_above = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const Row &above = rows[(i + 2) % 3], &before = rows[(i + 1) % 3];
    Row& row = rows[i % 3];
    row[0] = static_cast<std::uint8_t>(i);
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = ascii::lower(a[i - 1]) == ascii::lower(b[j - 1]);
      int found = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && ascii::lower(a[i - 1]) == ascii::lower(b[j - 2]) && ascii::lower(a[i - 2]) == ascii::lower(b[j - 1]);
      if (swapped) found = std::min(found, before[j - 2] + 1);
      row[j] = static_cast<std::uint8_t>(found);
      least = std::min<std::size_t>(least, row[j]);
    }
    // What follows comes from one of the last two rows, and never to less.
    if (std::min(least, least_above) > most) return most + 1;
    least_above = least;
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() > longest) return {};
  std::string_view best;
  std::size_t best_distance = longest;
  for (const std::string_view candidate : known) {
    if (candidate.size() > longest) continue;
    const std::size_t allowed = std::max(word.size(), candidate.size()) / 3;
    const std::size_t found = distance(word, candidate, allowed);
    if (found <= allowed && found < best_distance) {
      best = candidate;
      best_distance = found;
    }
  }
  return std::string(best);
}

}  // namespace quoin

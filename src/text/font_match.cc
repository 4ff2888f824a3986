// Each face gets a rank whose parts compare in CSS's order; sorting by rank is the whole algorithm.
#include "text/font_match.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "base/ascii.h"

namespace quoin {
namespace {

/// Group, then distance: weights from 400 to 500 look up to 500 first, lighter ones look down first, bolder ones up.
std::tuple<int, int> weight_rank(int wanted, int weight) {
  const int distance = std::abs(weight - wanted);
  if (wanted >= 400 && wanted <= 500) {
    if (weight >= wanted && weight <= 500) return {0, distance};
    return {weight < wanted ? 1 : 2, distance};
  }
  const bool first = wanted < 400 ? weight <= wanted : weight >= wanted;
  return {first ? 0 : 1, distance};
}

}  // namespace

bool same_family(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return ascii::lower(x) == ascii::lower(y); });
}

bool has_name(const FaceRecord& record, std::string_view family) {
  return std::any_of(record.names.begin(), record.names.end(),
                     [&](const std::string& name) { return same_family(name, family); });
}

std::vector<std::size_t> ranked_faces(const std::vector<FaceRecord>& records, std::string_view family, int weight,
                                      bool italic) {
  std::vector<std::size_t> faces;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (has_name(records[i], family)) faces.push_back(i);
  }
  constexpr int normal_width = 5;
  const auto rank = [&](std::size_t i) {
    const FaceRecord& record = records[i];
    return std::tuple(std::abs(record.width - normal_width), record.italic != italic,
                      weight_rank(weight, record.weight), i);
  };
  std::sort(faces.begin(), faces.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return faces;
}

}  // namespace quoin

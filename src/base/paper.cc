#include "base/paper.h"

#include <algorithm>
#include <array>

#include "base/nearest.h"

namespace quoin {
namespace {

struct Paper {
  std::string_view name;
  Size size;
};

constexpr Size mm(double width, double height) {
  return {points_from_mm(width), points_from_mm(height)};
}
constexpr Size inches(double width, double height) {
  return {points_from_inches(width), points_from_inches(height)};
}

constexpr std::array papers = {
    Paper{"a3", mm(297, 420)},       Paper{"a4", mm(210, 297)},        Paper{"a5", mm(148, 210)},
    Paper{"b4", mm(250, 353)},       Paper{"b5", mm(176, 250)},        Paper{"executive", inches(7.25, 10.5)},
    Paper{"legal", inches(8.5, 14)}, Paper{"letter", inches(8.5, 11)}, Paper{"tabloid", inches(11, 17)},
};

}  // namespace

std::optional<Size> paper_size(std::string_view name) {
  const auto found = std::find_if(papers.begin(), papers.end(), [&](const Paper& paper) { return paper.name == name; });
  if (found == papers.end()) return std::nullopt;
  return found->size;
}

std::string nearest_paper(std::string_view name) {
  std::array<std::string_view, papers.size()> names;
  std::transform(papers.begin(), papers.end(), names.begin(), [](const Paper& paper) { return paper.name; });
  return nearest(name, names);
}

std::string paper_names() {
  std::string out;
  for (const Paper& paper : papers) out += (out.empty() ? "" : ", ") + std::string(paper.name);
  return out;
}

}  // namespace quoin

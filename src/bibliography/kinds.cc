#include "bibliography/kinds.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/nearest.h"

namespace quoin::bibliography {
namespace {

using enum Kind;

/// BibTeX's (btxdoc, 3.1), BibLaTeX's with their aliases (3.18, 2.1), and what other programs write.
constexpr std::pair<std::string_view, Kind> types[] = {{"article", article},
                                                       {"suppperiodical", article},
                                                       {"periodical", article},
                                                       {"review", article},
                                                       {"inproceedings", conference},
                                                       {"conference", conference},
                                                       {"proceedings", book},
                                                       {"mvproceedings", book},
                                                       {"book", book},
                                                       {"mvbook", book},
                                                       {"booklet", book},
                                                       {"collection", book},
                                                       {"mvcollection", book},
                                                       {"manual", book},
                                                       {"reference", book},
                                                       {"mvreference", book},
                                                       {"inbook", chapter},
                                                       {"incollection", chapter},
                                                       {"bookinbook", chapter},
                                                       {"suppbook", chapter},
                                                       {"suppcollection", chapter},
                                                       {"inreference", chapter},
                                                       {"thesis", thesis},
                                                       {"phdthesis", thesis},
                                                       {"mastersthesis", thesis},
                                                       {"bathesis", thesis},
                                                       {"report", report},
                                                       {"techreport", report},
                                                       {"standard", report},
                                                       {"unpublished", preprint},
                                                       {"preprint", preprint},
                                                       {"patent", patent},
                                                       {"software", software},
                                                       {"softwareversion", software},
                                                       {"dataset", dataset},
                                                       {"data", dataset},
                                                       {"misc", other},
                                                       {"online", other},
                                                       {"electronic", other},
                                                       {"www", other},
                                                       {"artwork", other},
                                                       {"audio", other},
                                                       {"video", other},
                                                       {"image", other},
                                                       {"movie", other},
                                                       {"music", other},
                                                       {"performance", other},
                                                       {"letter", other},
                                                       {"commentary", other},
                                                       {"jurisdiction", other},
                                                       {"legislation", other},
                                                       {"legal", other},
                                                       {"bibnote", other},
                                                       {"set", other},
                                                       {"xdata", other},
                                                       {"customa", other},
                                                       {"customb", other},
                                                       {"customc", other},
                                                       {"customd", other},
                                                       {"custome", other},
                                                       {"customf", other}};

}  // namespace

std::optional<Kind> kind_of_type(std::string_view type) {
  for (const auto& [name, kind] : types)
    if (name == type) return kind;
  return std::nullopt;
}

std::string nearest_type(std::string_view type) {
  std::vector<std::string_view> names;
  for (const auto& [name, kind] : types) names.push_back(name);
  return nearest(type, names);
}

}  // namespace quoin::bibliography

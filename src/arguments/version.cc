// The only file that is compiled again where nothing but the commit is another.
#include "arguments/version.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "commit.inc"
#include "export/pdf/standard.h"

namespace quoin {
namespace {

/// All that a PDF may claim, each once.
std::vector<std::string_view> claims() {
  std::vector<std::string_view> all;
  for (const StandardInfo& standard : standards())
    for (const std::string_view claim : standard.claims)
      if (std::find(all.begin(), all.end(), claim) == all.end()) all.push_back(claim);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

std::string version_words() {
  constexpr std::string_view commit = QUOIN_COMMIT;
  return fmt::format("quoin {}\n{}reads:  TOML 1.0.0, CommonMark's inlines, BibTeX, BibLaTeX, CSL-JSON 1.0\n"
                     "writes: PDF 1.7, {}, JSON Resume 1.0.0, SVG 1.1\n",
                     QUOIN_VERSION, commit.empty() ? "" : fmt::format("commit: {}\n", commit), fmt::join(claims(), ", "));
}

}  // namespace quoin

// A job posting held against a résumé: which of its terms the pages have, which only what they leave out, which
// nothing. Counted, and no score made of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/typeset.h"
#include "posting/terms.h"

namespace quoin {

/// Where a term stands that no page has.
struct LeftOutPlace {
  Span span;
  std::string path, text;         ///< as in Leaf::path; without markup
  std::vector<std::string> tags;  ///< its own, then those of what is around it
  enum class Why { variant, fit, layout } why = Why::variant;
};

struct FoundTerm {
  posting::Term term;
  bool apart = false;                ///< on the page, but only word by word
  std::vector<LeftOutPlace> places;  ///< up to `most_places`, in the order of the résumé
};

inline constexpr std::size_t most_places = 20;

/// Each list by count in the posting.
struct PostingComparison {
  SourceId posting = 0;
  posting::Language language;
  std::size_t words = 0;
  std::vector<FoundTerm> on_page, left_out, nowhere;
};

/// The posting's text among the sources. A file that is no text, is empty or larger than a megabyte is a fault in
/// `diagnostics`, and nothing is returned; throws Failure where the machine will not read it. "-" is standard input.
std::optional<SourceId> open_posting(const std::string& path, const Files& files, Sources& sources,
                                     Diagnostics& diagnostics);

/// `set` is what `request` makes of `input`, without errors. What it leaves out is looked for in the résumé as it
/// stands, without variant and tags.
PostingComparison compare_posting(SourceId posting, const Request& request, const Input& input, const Typeset& set,
                                  TypesetRun& run);

}  // namespace quoin

// What a job posting and a résumé have in common, as lines for people and as an object for `--json`.
#pragma once

#include <string>

#include "posting/compare.h"
#include "resume/resume.h"

namespace quoin {

/// Three short lists, by count in the posting; the longest are cut, and say by how much.
std::string posting_text(const PostingComparison& found, const Sources& sources);

/// The object of `diagnostics_json` with one key more: `posting: {file, language, words, on-page: [{term, kind, count,
/// apart}], left-out:
/// [{term, kind, count, places: [{file, line, path, text, tags, why}]}], nowhere: [{term, kind, count}]}`.
std::string posting_json(const PostingComparison& found, const Diagnostics& diagnostics, const Sources& sources);

}  // namespace quoin

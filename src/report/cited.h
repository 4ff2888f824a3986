// What stands in a file of references, or in one that the résumé includes, has a line there, which is none of the résumé's.
#pragma once

#include <algorithm>

#include "resume/resume.h"

namespace quoin {

/// nullptr where it stands in none.
inline const IncludedFile* file_around(const Span& span, const Resume& resume) {
  for (const IncludedFile& one : resume.included)
    if (one.source == span.source) return &one;
  return nullptr;
}

inline bool is_cited(const Span& span, const Resume& resume) {
  return std::any_of(resume.sections.begin(), resume.sections.end(), [&](const Section& section) {
    if (!section.bibliography) return false;
    const std::vector<SourceId>& sources = section.bibliography->sources;
    return std::find(sources.begin(), sources.end(), span.source) != sources.end();
  });
}

}  // namespace quoin

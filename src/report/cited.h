// What stands in a file of references has a line there, which is none of the résumé's.
#pragma once

#include <algorithm>

#include "resume/resume.h"

namespace quoin {

inline bool is_cited(const Span& span, const Resume& resume) {
  if (span.source == resume.places.of(resume.basics.name.value_id).source) return false;
  return std::any_of(resume.sections.begin(), resume.sections.end(), [&](const Section& section) {
    if (!section.bibliography) return false;
    const std::vector<SourceId>& sources = section.bibliography->sources;
    return std::find(sources.begin(), sources.end(), span.source) != sources.end();
  });
}

}  // namespace quoin

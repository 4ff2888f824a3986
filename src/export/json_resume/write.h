// A résumé as JSON Resume 1.0, for programs that know that format and not ours.
#pragma once

#include <string>

#include "resume/resume.h"

namespace quoin {

/// UTF-8 on one line with a line feed at its end; valid against the schema v1.0.0 of jsonresume.org whatever the résumé
/// says. The text is plain, as the page shows it. What the schema has no place for stands under keys of our own, where
/// it allows them (docs/json-resume.md). The whole résumé is in it: nothing that a fit left out is missing. Variants,
/// the letter, tags and priorities are none of its content.
std::string json_resume(const Resume& resume);

/// The same of a résumé cut down to what its pages say (document/as_printed.h): no text stands in it that is not the
/// résumé's own, so neither the schema's address nor names of kinds, lists and languages. A section's row has its
/// items' list as a key, with `first` and `count`.
std::string json_of_printed(const Resume& printed);

}  // namespace quoin

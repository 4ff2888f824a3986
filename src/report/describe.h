// What became of a build, as lines for people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "archive/unseen.h"
#include "fit/fit.h"
#include "privacy/proof.h"
#include "quoin/diagnostic.h"
#include "quoin/request.h"
#include "resume/resume.h"

namespace quoin {

/// What a file that keeps less than the default lacks: one indented line, empty for the default.
std::string describe_standard(PdfStandard standard);

/// " · carries resume.json", the summary's end: which files ride along; empty where none does.
std::string describe_carried(const std::vector<std::string>& names);
/// How many redacted values were looked for, and in how many objects: one indented line, empty where none was redacted.
std::string describe_proof(const RedactionProof& proof);
/// What in those files no page shows: one indented line for each kind, under a headline.
std::string describe_unseen(const std::vector<Unseen>& unseen);

/// "fitted to 1 page: body 9.46 pt, leading 1.25, spacing 0.8; condensed: awards": what a search chose.
std::string describe_look(const FitReport& fit, int budget);

/// "letter: 1 page, body 10.2 pt, leading 1.35": an indented line, empty where there is none.
std::string describe_letter(const Fitted& fitted);

/// What a search chose and left out: one indented line each, empty where the layout has no page budget.
std::string describe_fit(const FitReport& fit, int budget, const Resume& resume);

/// Of the user's file, for a value that stands in one; else 0.
std::uint32_t line_of(ValueId value, const Resume& resume);

/// Each fault as `render` has it, and how many more there are than anybody reads.
std::string describe_faults(const Diagnostics& diagnostics, const Sources& sources);

/// A file that an archive gave back.
struct WrittenFile {
  std::string path;  ///< as the user may open it, relative to the working folder
  std::size_t bytes = 0;
};

/// "resume.toml, me.jpg · 2 files · 81 KB", of many the first ones.
std::string describe_files(const std::vector<WrittenFile>& files);

/// "2 errors, 1 warning"; empty for none.
std::string count_faults(const Diagnostics& diagnostics);

}  // namespace quoin

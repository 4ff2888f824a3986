// What leaves with a PDF's sources although no page shows it: told to the author before it is sent.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "quoin/diagnostic.h"
#include "quoin/request.h"
#include "resume/resume.h"

namespace quoin {

struct Typeset;

/// Lines from 1; both ends belong to it.
struct LineRange {
  std::uint32_t first = 0, last = 0;
  bool operator==(const LineRange&) const = default;
};

/// One kind of such things in one file.
struct Unseen {
  std::string file;              ///< its name in the PDF
  std::string what;              ///< "comments", "left out to fit" …
  std::vector<LineRange> lines;  ///< in order, apart from one another; empty where a file has no lines
};

/// A file of the résumé's, as it rides along.
struct CarriedFile {
  std::string name;
  SourceId source = 0;
  const IncludedFile* included = nullptr;  ///< nullptr for the résumé itself
};

/// Of the résumé and the files that it includes: comments, what `printed` (as_printed.h) lacks of them, and what a setting
/// replaced. Settings whose values no page shows are told of `record`, which holds them.
std::vector<Unseen> unseen_in_resume(const std::vector<CarriedFile>& files, const std::string& record,
                                     const Request& request, const Typeset& set, const Resume& printed,
                                     const Sources& sources);

/// The same of a letter's own file, source `id`.
std::vector<Unseen> unseen_in_letter(SourceId id, const std::string& name, const Request& request, const Typeset& set,
                                     const Resume& printed, const Sources& sources);

/// Of a layout of the user's own: comments, and a base that is named by folders.
std::vector<Unseen> unseen_in_layout(SourceId id, const std::string& name, const Sources& sources);

/// Of a file of references, source `id`: what stands between its entries, entries that are not taken, fields of others that make
/// nothing of what prints.
std::vector<Unseen> unseen_in_bibliography(SourceId id, const std::string& name, const Typeset& set, const Resume& printed,
                                           const Sources& sources);

/// "3-7, 12"
std::string describe_lines(const std::vector<LineRange>& lines);

}  // namespace quoin

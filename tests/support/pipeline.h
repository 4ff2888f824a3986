// The whole path in memory, for tests: a résumé's text and a layout's name → pages.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "fit/fit.h"
#include "host/world.h"
#include "locale/locale.h"
#include "quoin/diagnostic.h"
#include "quoin/request.h"
#include "resume/resume.h"
#include "text/font_book.h"

namespace quoin::testing {

/// Everything that one run leaves behind. `messages` are the rendered diagnostics.
struct Run {
  Sources sources;
  Diagnostics diagnostics;
  Resume resume;
  Locale locale;
  std::unique_ptr<World> world;
  std::unique_ptr<FontBook> fonts;
  Fitted fitted;
  bool set = false;  ///< false where faults stopped the run before typesetting
  std::string messages;
};

/// Reads `resume` as "resume.toml" of `folder`, and sets it in a bundled layout, on the paper that is named or else the
/// résumé's. Faults end up in `messages`.
std::unique_ptr<Run> run_pipeline(const std::string& resume, const std::string& layout, const std::string& folder = ".",
                                  const std::string& paper = {}, Documents documents = Documents::resume);

/// The project's folder.
std::string source_folder();
std::string read_file(const std::string& path);

}  // namespace quoin::testing

// What `[[output]]` asks for, before anything of it is made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/loaded.h"
#include "build/document.h"
#include "quoin/request.h"
#include "resume/output.h"
#include "resume/resume.h"

namespace quoin {

struct OutputPlan {
  Input input;
  Resume resume;
  std::vector<Output> outputs;
  std::string folder;  ///< that their files are put below, as typed; empty: the working folder
  bool check = false;  ///< nothing is written: what stands there is compared with what would be
};

/// Reads the résumé that `common` names, whose variant, layout and language are for its outputs to say. Files are put below
/// `folder`, else below the résumé's. Faults go to `run`, also where the résumé has no outputs (`no-output`), and where one would
/// be written over a file that was read (`overwrites-source`); then nothing is returned. Throws Failure.
std::optional<OutputPlan> plan_outputs(const Request& common, const std::optional<std::string>& folder, Run& run);

/// Why a file cannot be written below `folder`: it would be written over one that was read (`overwrites-source`), or no plain file
/// stands in its place, or no folder on the way to it (`in-the-way`).
std::optional<Diagnostic> fault_of_target(const std::string& folder, const std::string& name, const Span& place, const World& world);

/// What the other variants, layouts and outputs of a résumé that was set would refuse, added to its own faults.
void check_other_builds(const Request& request, const LoadedTypeset& loaded, Run& run);

}  // namespace quoin

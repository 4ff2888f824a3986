#include "build/output_path.h"

namespace quoin {

std::string output_path(const BuildOrder& options, const Input& input) {
  if (!options.output && options.dump != Dump::none) return "-";
  if (options.output && !options.output->ends_with('/')) return *options.output;
  std::string folder = options.output ? *options.output : input.folder == "." ? "" : input.folder;
  if (!folder.empty() && !folder.ends_with('/')) folder += '/';
  return folder + input.stem + (options.dump == Dump::none ? ".pdf" : ".txt");
}

}  // namespace quoin

#include "host/resources.h"

#include "base/mounted_files.h"
#include "base/paths.h"
#include "host/embedded_files.h"
#include "host/system.h"
#include "quoin/failure.h"
#include "quoin/host.h"

#ifdef QUOIN_STATIC
extern "C" const char quoin_resources[];
#endif

namespace quoin {
namespace {

Resources below(const std::string& root) {
  return {path_below(root, "layouts"), path_below(root, "fonts"), path_below(root, "hyphenation")};
}

/// A folder as those know it that follow no `..`, such as the helper process.
std::string without_dots(const Files& files, const std::string& folder) {
  const std::string plain = plain_path(folder);
  const bool leads_there = !plain.starts_with("..") && holds_resources(files, plain);
  return leads_there ? plain : files.canonical(folder).value_or(folder);
}

/// Beside the program, or where it was built.
std::string folder_on_disk(World& world) {
  const std::string program = world.canonical(os::running_program()).value_or("");
  const std::string installed = program.substr(0, program.rfind('/') + 1) + "../share/quoin";
  for (const std::string& root : {installed, std::string(QUOIN_RESOURCES_FOLDER)})
    if (holds_resources(world, root)) return without_dots(world, root);
  throw Failure("cannot find quoin's own layouts and fonts, neither in " + installed + " nor in " + QUOIN_RESOURCES_FOLDER);
}

std::string root_of_resources(World& world) {
  if (std::optional<std::string> named = world.resources_folder()) {
    if (holds_resources(world, *named)) return without_dots(world, *named);
    throw Failure("there are no folders layouts and fonts in " + *named);
  }
  return embedded_resources() ? std::string(mount) : folder_on_disk(world);
}

}  // namespace

bool holds_resources(const Files& files, const std::string& folder) {
  const Resources found = below(folder);
  return files.is_directory(found.layouts) && files.is_directory(found.fonts);
}

Resources find_resources(World& world) {
  return below(root_of_resources(world));
}

std::shared_ptr<const Files> resource_files(World& world) {
  const std::string root = root_of_resources(world);
  if (root != mount) return folder_files(root);
  return {std::shared_ptr<void>(), embedded_resources()};  // owned by nobody
}

const Files* embedded_resources() {
#ifdef QUOIN_STATIC
  static const EmbeddedFiles held(quoin_resources);
  return &held;
#else
  return nullptr;
#endif
}

}  // namespace quoin

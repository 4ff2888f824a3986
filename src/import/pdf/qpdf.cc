#include "import/pdf/qpdf.h"

#ifndef QUOIN_STATIC
#include <dlfcn.h>

#include <cerrno>
#include <cstring>
#endif

namespace quoin::qpdf {
namespace {

#ifdef QUOIN_STATIC

Loaded load_now() {
#define QUOIN_QPDF_LINKED(name) &::qpdf_##name,
  return {Library{QUOIN_QPDF_FUNCTIONS(QUOIN_QPDF_LINKED)}, {}};
#undef QUOIN_QPDF_LINKED
}

#else

/// False where the library does not have it.
template <typename Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

/// What the loader says: that there is no such file, or what keeps it from a file that may well be there.
std::string reason_of(const char* error) {
  const std::string said = error ? error : "";
  if (said.find(std::strerror(ENOENT)) != std::string::npos)
    return QUOIN_QPDF_SONAME ", which is not installed; on Debian and Ubuntu: apt install libqpdf-dev";
  return QUOIN_QPDF_SONAME ", which cannot be loaded: " + said;
}

Loaded load_now() {
  // Never closed: it is needed to the end of the process.
  void* const at = ::dlopen(QUOIN_QPDF_SONAME, RTLD_NOW | RTLD_LOCAL);
  if (!at) return {std::nullopt, reason_of(::dlerror())};
  Library out{};
#define QUOIN_QPDF_FOUND(name) find(at, "qpdf_" #name, out.name) &&
  const bool all = QUOIN_QPDF_FUNCTIONS(QUOIN_QPDF_FOUND) true;
#undef QUOIN_QPDF_FOUND
  if (all) return {out, {}};
  return {std::nullopt, QUOIN_QPDF_SONAME ", and what is installed under this name is another library"};
}

#endif

}  // namespace

const Loaded& load() {
  static const Loaded loaded = load_now();
  return loaded;
}

}  // namespace quoin::qpdf

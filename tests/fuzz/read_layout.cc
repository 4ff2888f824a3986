// Fuzz entry of the layout reader: whatever the bytes, over a bundled layout, alone, and through the layout's own name,
// it returns, and every fault can be shown.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "base/world.h"
#include "layout/library.h"
#include "support/project.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  static const std::string full = [] {
    std::ifstream file(project_path("layouts/full.toml"), std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  }();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  MemoryWorld world;
  world.files = {{"layouts/full.toml", full},
                 {"cv/alone.toml", bytes},
                 {"cv/mine.toml", "extends = \"full\"\n" + bytes},
                 {"cv/over.toml", "extends = \"./mine.toml\"\n"}};
  for (const char* wanted : {"./alone.toml", "./mine.toml", "./over.toml"}) {
    Sources sources;
    Diagnostics diagnostics;
    const bool read = load_layout({Span{}, wanted}, "cv", false, "layouts", sources, world, diagnostics).has_value();
    diagnostics.sort_by_place();
    for (const Diagnostic& one : diagnostics.all) {
      if (!one.span.known() || one.code.empty() || one.message.empty()) std::abort();
      if (render(one, sources).empty()) std::abort();
    }
    // A layout that is not read has a fault that says why.
    if (read == diagnostics.has_errors()) std::abort();
  }
  return 0;
}

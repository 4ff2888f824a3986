// The layout's reader, and with it that of row templates: over a bundled layout, alone, and extended once more.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "fuzz/support/faults.h"
#include "fuzz/support/kitchen.h"
#include "layout/library.h"
#include "support/memory_world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  MemoryWorld world;
  world.files = {{"layouts/full.toml", fuzz::project_file("layouts/full.toml")},
                 {"cv/alone.toml", bytes},
                 {"cv/mine.toml", "extends = \"full\"\n" + bytes},
                 {"cv/over.toml", "extends = \"./mine.toml\"\n"}};
  for (const char* wanted : {"./alone.toml", "./mine.toml", "./over.toml"}) {
    Sources sources;
    Diagnostics diagnostics;
    const bool read = load_layout({Span{}, wanted}, "cv", false, "layouts", sources, world, diagnostics).has_value();
    fuzz::check_faults(diagnostics, sources);
    // A layout that is not read has a fault that says why.
    if (read == diagnostics.has_errors()) std::abort();
  }
  return 0;
}

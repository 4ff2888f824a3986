// What stands behind the engine's door.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "archive/loaded.h"
#include "engine/kept_files.h"
#include "base/mounted_files.h"
#include "layout/library.h"
#include "quoin/engine.h"
#include "text/font_book.h"
#include "text/hyphenate.h"

namespace quoin {

class Engine::Inside {
 public:
  explicit Inside(std::shared_ptr<const Files> resources) : files(std::move(resources)) {}

  const KeptFiles files;
  const PatternShelf patterns;
  const LayoutShelf layouts;
};

class Workspace::Inside {
 public:
  explicit Inside(const Engine::Inside& the_engine) : engine(the_engine) {}

  const Engine::Inside& engine;
  OpenFaces faces;
};

/// A request that came to pages, and what it takes to write them out.
struct Made {
  Made(const Files& users, const Engine::Inside& engine) : files(users, engine.files) {}

  const MountedFiles files;
  LoadedTypeset loaded;               ///< borrows the files
  std::optional<std::int64_t> epoch;  ///< of the PDF's dates
};

}  // namespace quoin

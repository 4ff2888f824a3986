// Where layouts come from: the bundled ones by name, a user's own by path, one over another where it extends that; and
// bundled ones as they were read, for those who set one résumé after the other.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/layout.h"
#include "quoin/diagnostic.h"
#include "quoin/files.h"
#include "resume/inline_text.h"

namespace quoin {

struct LayoutInfo {
  std::string name, description, path;
};

/// The layouts of folder `bundled`, sorted by name.
std::vector<LayoutInfo> bundled_layouts(const std::string& bundled, const Files& files);

/// A line each: the name, and unless only `names` are wanted what it looks like.
std::string list_layouts(const std::vector<LayoutInfo>& layouts, bool names);

/// The files of a layout, as ids in `sources`: its own and, if `whole`, what it extends, one after the other. `wanted` is
/// as for load_layout; a path starts in the working folder. Nothing is returned when faults were appended.
std::vector<SourceId> layout_files(const PlacedName& wanted, bool whole, const std::string& bundled, Sources& sources,
                                   const Files& files, Diagnostics& diagnostics);

/// True if what names a layout is a path, not the name of a bundled one.
bool is_layout_path(const std::string& wanted);

/// `wanted` is a name in `bundled` or a path (it has a "/" or ends in ".toml"), relative to `folder`. A path that came
/// from the résumé must lie inside `folder` after links are resolved; `trusted` lifts that for the command line's.
/// Nothing is returned when faults were appended.
std::optional<Layout> load_layout(const PlacedName& wanted, const std::string& folder, bool trusted,
                                  const std::string& bundled, Sources& sources, const Files& files,
                                  Diagnostics& diagnostics);

/// Layouts without faults, by name and by the id that their first file has among the sources, since places go by ids.
/// Thread-safe.
class LayoutShelf {
 public:
  /// The layout as it was read then; its files go to the sources, as reading it would put them there.
  std::optional<Layout> find(const std::string& name, Sources& sources) const;
  /// `first` is the id of its first file; it and all that follow are its own.
  void put(const std::string& name, SourceId first, const Layout& layout, const Sources& sources) const;

 private:
  struct Read {
    Layout layout;
    std::vector<std::pair<std::string, std::string>> files;  ///< names and texts
  };
  mutable std::mutex guard_;
  mutable std::map<std::pair<std::string, SourceId>, std::shared_ptr<const Read>> read_;
};

}  // namespace quoin

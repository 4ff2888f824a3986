// Bundled layouts as they were read, for those who set one résumé after the other.
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

namespace quoin {

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

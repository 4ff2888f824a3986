// A résumé in every layout: pictures of all pages, and a page that shows them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "build/document.h"
#include "build/new_files.h"
#include "quoin/request.h"

namespace quoin {

struct MadeGallery {
  std::vector<NewFile> files;  ///< index.html last; empty where no layout could be set, or all take too many pages
  std::size_t layouts = 0, failed = 0;
};

/// Of the résumé that the request names, which must be short enough to be set so often. Faults, and what a build would say of it, are
/// then in `run`.
MadeGallery make_gallery(const Request& request, Run& run);

/// As may_be_written: what no gallery made is not replaced.
bool may_hold_gallery(const std::vector<NewFile>& files, const std::string& folder, Run& run);

}  // namespace quoin

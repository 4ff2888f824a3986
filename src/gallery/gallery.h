// A résumé in every layout: pictures of all pages, and a page that shows them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "build/document.h"
#include "build/new_files.h"

namespace quoin {

using GalleryFile = NewFile;

struct MadeGallery {
  std::vector<GalleryFile> files;  ///< index.html last; empty where no layout could be set, or all take too many pages
  std::size_t layouts = 0, failed = 0;
};

/// Whether the résumé is short enough for it, which sets it so often; else that is a fault.
bool fits_a_gallery(const Input& input, Run& run);

/// `set` is the résumé, opened. What is to be told of it is then in the run.
MadeGallery make_gallery(const Request& request, Typeset set, Run& run);

/// A fault for every place where something stands that no gallery made.
void check_places(const std::vector<GalleryFile>& files, const std::string& folder, Run& run);

}  // namespace quoin

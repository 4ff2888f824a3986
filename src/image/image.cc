#include "image/image.h"

#include <algorithm>

namespace quoin {

void PictureNotes::add(const std::string& kind) {
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
}

}  // namespace quoin

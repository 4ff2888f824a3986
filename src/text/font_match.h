// Which of a family's faces answers a request (CSS Fonts 4, 5.2: width, then slant, then weight).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/face.h"

namespace quoin {

/// True if both name the same family. Only ASCII letters have case here.
bool same_family(std::string_view a, std::string_view b);

bool has_name(const FaceRecord& record, std::string_view family);

/// Indices of the family's faces, the nearest to the request first.
std::vector<std::size_t> ranked_faces(const std::vector<FaceRecord>& records, std::string_view family, int weight,
                                      bool italic);

}  // namespace quoin

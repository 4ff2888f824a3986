// Where something was published, as a line of a CV says it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bibliography/fields.h"
#include "bibliography/kinds.h"
#include "bibliography/made.h"

namespace quoin::bibliography {

/// An entry's number at arXiv; none where `id` is empty.
struct Arxiv {
  std::string id;
  std::vector<Origin> origins;
  bool in_venue = false;  ///< it has taken the place of a venue

  /// "arXiv:2101.00123" with its link; empty where there is none.
  Made link() const;
  /// Whether a venue or a note only says that it is there.
  bool says(const Made& text) const;
};

/// `type` is the entry's. Words are those of `language`, a primary subtag.
Made venue(Fields& fields, Kind kind, std::string_view type, Arxiv& arxiv, std::string_view language);

}  // namespace quoin::bibliography

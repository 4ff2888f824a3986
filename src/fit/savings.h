// Where a few words fewer would save a line.
#pragma once

#include <vector>

#include "document/document.h"
#include "fit/fit.h"
#include "fit/trials.h"

namespace quoin {

struct Savings {
  std::vector<Saving> list;
  bool enough = false;
};

/// The paragraphs of `document` that end with one to three words too many, fewest words first, until it stands on so
/// many pages or none is left.
Savings find_savings(Trials& trials, Document document, int pages);

}  // namespace quoin

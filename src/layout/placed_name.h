// A name, and where a file or a command line says it.
#pragma once

#include <string>

#include "quoin/diagnostic.h"

namespace quoin {

struct PlacedName {
  Span span;
  std::string value;
};

}  // namespace quoin

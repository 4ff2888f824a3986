// All the texts that may have brought a value into a PDF, each with its place.
#pragma once

#include <string>
#include <vector>

#include "pipeline/typeset.h"

namespace quoin {

struct Suspect {
  enum class Whose : unsigned char {
    resume,
    own_layout,  ///< of the user's
    program      ///< or a layout's that comes with it: nothing that is anybody's own
  };
  Whose whose = Whose::resume;
  std::string text;
  Span place{};
  std::string path{};  ///< that redacts it; empty where none does
};

/// The résumé's come first.
std::vector<Suspect> suspects(const Typeset& set, const Sources& sources);

}  // namespace quoin

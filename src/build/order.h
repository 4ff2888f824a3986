// A request, and in which form its document is wanted and where.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "quoin/request.h"

namespace quoin {

/// Another form of the pages in the PDF's place.
enum class Dump : std::uint8_t { none, pages, tree, text };

struct BuildOrder : Request {
  std::optional<std::string> output;  ///< a file, FOLDER/ or "-"; else beside the résumé
  std::string name_end;               ///< of the file's name before its ending, where one of several is made: "-en"
  Dump dump = Dump::none;
  bool json = false;  ///< what is told of it is an object for programs
};

}  // namespace quoin

// A request, in which form its document is wanted and where, and what date it bears.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "host/world.h"
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

/// The seconds since 1970 of SOURCE_DATE_EPOCH, where it is set. A complaint for usage_error where it says something else.
std::string read_epoch(const World& world, std::optional<std::int64_t>& seconds);

}  // namespace quoin

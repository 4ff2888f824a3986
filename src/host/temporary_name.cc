#include "host/temporary_name.h"

namespace quoin {
namespace {

constexpr std::string_view temporary_begins = ".quoin-", temporary_ends = ".tmp";

}  // namespace

std::string temporary_name(unsigned long process, int attempt) {
  return std::string(temporary_begins) + std::to_string(process) + "-" + std::to_string(attempt) + std::string(temporary_ends);
}

bool is_temporary_name(std::string_view name) {
  if (!name.starts_with(temporary_begins) || !name.ends_with(temporary_ends)) return false;
  if (name.size() <= temporary_begins.size() + temporary_ends.size()) return false;
  name = name.substr(temporary_begins.size(), name.size() - temporary_begins.size() - temporary_ends.size());
  const std::size_t dash = name.find('-');
  const auto is_number = [](std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return dash != std::string_view::npos && is_number(name.substr(0, dash)) && is_number(name.substr(dash + 1));
}

}  // namespace quoin

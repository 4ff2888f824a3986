#include "build/order.h"

#include <fmt/format.h>

#include <charconv>

#include "archive/record.h"

namespace quoin {

std::string read_epoch(const World& world, std::optional<std::int64_t>& seconds) {
  const std::string text = world.variable("SOURCE_DATE_EPOCH").value_or("");
  if (text.empty()) return {};
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > last_epoch)
    return fmt::format("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '{}'", text);
  seconds = value;
  return {};
}

}  // namespace quoin

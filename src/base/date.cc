#include "base/date.h"

#include <fmt/format.h>

namespace quoin {

std::string iso_text(const Date& date) {
  std::string out = fmt::format("{:04}", date.year);
  if (date.month != 0) out += fmt::format("-{:02}", date.month);
  if (date.month != 0 && date.day != 0) out += fmt::format("-{:02}", date.day);
  return out;
}

}  // namespace quoin

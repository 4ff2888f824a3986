// An input that stands for several files: parts divided by the record separator, which no TOML file may hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::fuzz {

/// Exactly `count` parts; the last takes the rest, separators and all, and parts that are missing are empty.
inline std::vector<std::string> parts(const std::uint8_t* data, std::size_t size, std::size_t count) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> out;
  while (out.size() + 1 < count) {
    const std::string_view part = rest.substr(0, rest.find('\x1E'));
    rest.remove_prefix(part.size() < rest.size() ? part.size() + 1 : part.size());
    out.emplace_back(part);
  }
  out.emplace_back(rest);
  return out;
}

}  // namespace quoin::fuzz

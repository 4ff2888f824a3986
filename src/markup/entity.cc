// Numbers are decoded here; names are looked up in the standard's table, whose index is made when the first is asked for.
#include "markup/entity.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/utf8.h"
#include "markup/entity_names.h"

namespace quoin::markup {
namespace {

/// Characters where a number is no code point of one.
std::string character(std::uint32_t value) {
  const bool impossible = value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF);
  if (value == 0x09 || value == 0x0A) return " ";
  std::string out;
  append_utf8(out, impossible ? U'\uFFFD' : static_cast<char32_t>(value));
  return out;
}

std::optional<std::string> decode_number(std::string_view digits, int base) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (end != digits.data() + digits.size() || error == std::errc::invalid_argument) return std::nullopt;
  return character(error == std::errc() ? value : 0x110000);
}

/// Each name with the code points behind it, "Aacute C1".
std::vector<std::string_view> index_names() {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < entity_names.size();) {
    const std::size_t end = entity_names.find(';', at);
    out.push_back(entity_names.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string_view name_of(std::string_view entry) {
  return entry.substr(0, entry.find(' '));
}

std::optional<std::string> decode_name(std::string_view name) {
  static const std::vector<std::string_view> names = index_names();
  const auto found = std::lower_bound(names.begin(), names.end(), name,
                                      [](std::string_view entry, std::string_view key) { return name_of(entry) < key; });
  if (found == names.end() || name_of(*found) != name) return std::nullopt;
  std::string out;
  for (std::size_t at = name.size(); at < found->size();) {
    const std::size_t end = std::min(found->find(' ', at + 1), found->size());
    std::uint32_t value = 0;
    std::from_chars(found->data() + at + 1, found->data() + end, value, 16);
    out += character(value);
    at = end;
  }
  return out;
}

}  // namespace

std::optional<std::string> decode_entity(std::string_view reference) {
  if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';') return std::nullopt;
  const std::string_view inner = reference.substr(1, reference.size() - 2);
  if (inner.starts_with("#x") || inner.starts_with("#X")) return decode_number(inner.substr(2), 16);
  if (inner.starts_with('#')) return decode_number(inner.substr(1), 10);
  return decode_name(inner);
}

}  // namespace quoin::markup

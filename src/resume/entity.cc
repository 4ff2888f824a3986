// Numbers are decoded here; names are looked up by letting md4c render the bare reference, because its table of
// HTML's 2125 names has no public door of its own.
#include "resume/entity.h"

#include <md4c-html.h>

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace quoin {
namespace {

std::optional<std::string> decode_number(std::string_view digits, int base) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (end != digits.data() + digits.size() || error == std::errc::invalid_argument) return std::nullopt;
  const bool impossible =
      error != std::errc() || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF);
  std::string out;
  if (!impossible && (value == 0x09 || value == 0x0A)) return " ";
  append_utf8(out, impossible ? U'\uFFFD' : static_cast<char32_t>(value));
  return out;
}

/// Undoes the escapes that an HTML writer must make.
std::string unescape(std::string_view html) {
  if (html == "&amp;") return "&";
  if (html == "&lt;") return "<";
  if (html == "&gt;") return ">";
  if (html == "&quot;") return "\"";
  return std::string(html);
}

std::optional<std::string> decode_name(std::string_view reference) {
  std::string html;
  const auto collect = [](const MD_CHAR* text, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(text, size);
  };
  md_html(reference.data(), static_cast<MD_SIZE>(reference.size()), collect, &html, 0, 0);
  constexpr std::string_view before = "<p>", after = "</p>\n";
  std::string_view text = html;
  if (!text.starts_with(before) || !text.ends_with(after)) return std::nullopt;
  text.remove_prefix(before.size());
  text.remove_suffix(after.size());
  const bool unknown = text.starts_with("&amp;") && text != "&amp;";
  if (unknown) return std::nullopt;
  return unescape(text);
}

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 48 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

}  // namespace

std::optional<std::string> decode_entity(std::string_view reference) {
  if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';') return std::nullopt;
  const std::string_view inner = reference.substr(1, reference.size() - 2);
  if (inner.starts_with("#x") || inner.starts_with("#X")) return decode_number(inner.substr(2), 16);
  if (inner.starts_with('#')) return decode_number(inner.substr(1), 10);
  if (inner == "Tab" || inner == "NewLine") return " ";
  if (!is_name(inner)) return std::nullopt;
  return decode_name(reference);
}

}  // namespace quoin

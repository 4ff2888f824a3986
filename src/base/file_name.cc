#include "base/file_name.h"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"

namespace quoin {
namespace {

constexpr std::size_t part_limit = 255, name_limit = 1024;  // bytes, as file systems have it
constexpr UChar32 braille_blank = 0x2800;                   // to Unicode a symbol, to the eye nothing

/// What a name must not have anywhere; empty where it has nothing of the kind.
std::string_view fault_of_characters(std::string_view name) {
  for (std::size_t i = 0; i < name.size();) {
    const Decoded next = decode_utf8(name, i);
    const auto c = static_cast<UChar32>(next.code_point);
    const auto type = u_charType(c);
    if (type == U_CONTROL_CHAR) return "has control characters";
    if (type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR || c == braille_blank ||
        u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
      return "has characters that nobody sees";
    if (c == '\\') return "has a backslash";
    i += next.length;
  }
  return {};
}

/// Any of Unicode's spaces: an ordinary one and its look-alikes.
bool is_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

std::string_view fault_of_part(std::string_view part) {
  if (part.empty() || part == ".") return "is no plain path";
  if (part == "..") return "leads out of the folder";
  if (part.starts_with('.')) return "has a part that begins with a dot";
  if (part.starts_with('-')) return "has a part that begins with a hyphen, as options do";
  if (is_space(decode_utf8(part, 0).code_point)) return "has a part that begins with a space";
  if (part.ends_with('.') || is_space(code_point_before(part, part.size()))) return "has a part that ends with a dot or a space";
  if (part.size() > part_limit) return "is too long";
  if (names_a_device(part)) return "is a device's on some systems";
  return {};
}

/// What the name is to a file system that takes case and the writing of accents as no difference (Unicode, D145). A name
/// that is fit for nothing anyway is left as it is.
std::string folded(std::string_view name) {
  if (name.size() > name_limit || !valid_utf8(name)) return std::string(name);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const form = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
  if (U_SUCCESS(status)) text = form->normalize(form->normalize(text, status).foldCase(), status);
  std::string out;
  return U_SUCCESS(status) ? text.toUTF8String(out) : std::string(name);
}

bool one_holds_the_other(std::string_view name, std::string_view other) {
  const std::string_view shorter = name.size() < other.size() ? name : other;
  const std::string_view longer = name.size() < other.size() ? other : name;
  return longer.starts_with(shorter) && (longer.size() == shorter.size() || longer[shorter.size()] == '/');
}

/// What a name is when folded, and which it was.
struct Folded {
  std::string key;
  std::size_t index = 0;
};

/// In this order only neighbours can be in each other's way: `/` comes before every other character of a name.
bool before(const Folded& a, const Folded& b) {
  const auto rank = [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c); };
  return std::lexicographical_compare(a.key.begin(), a.key.end(), b.key.begin(), b.key.end(),
                                      [&](char x, char y) { return rank(x) < rank(y); });
}

std::string fault_of_pair(const std::string& one, const std::string& other) {
  if (one == other) return fmt::format("two files inside are called `{}`", one);
  const std::string key = folded(one), other_key = folded(other);
  if (key == other_key)
    return fmt::format("inside, `{}` and `{}` are one name where case and accents do not count", one, other);
  const bool first = key.size() < other_key.size();
  return fmt::format("inside, `{}` is a file and the folder of `{}`", first ? one : other, first ? other : one);
}

}  // namespace

std::string_view fault_of_name(std::string_view name) {
  if (name.empty()) return "is empty";
  if (name.size() > name_limit) return "is too long";
  if (!valid_utf8(name)) return "is no UTF-8";
  if (const std::string_view fault = fault_of_characters(name); !fault.empty()) return fault;
  if (name.starts_with('/') || (name.size() > 1 && name[1] == ':')) return "is no relative path";
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    if (const std::string_view fault = fault_of_part(name.substr(begin, end - begin)); !fault.empty()) return fault;
    begin = end + 1;
  }
  return {};
}

bool names_a_device(std::string_view part) {
  std::string stem(part.substr(0, part.find('.')));
  while (stem.ends_with(' ')) stem.pop_back();
  for (char& c : stem)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  constexpr std::array<std::string_view, 7> whole = {"CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"};
  if (std::find(whole.begin(), whole.end(), stem) != whole.end()) return true;
  constexpr std::array<std::string_view, 13> digits = {"0", "1", "2", "3",      "4",      "5",     "6",
                                                       "7", "8", "9", "\u00B9", "\u00B2", "\u00B3"};
  return (stem.starts_with("COM") || stem.starts_with("LPT")) &&
         std::find(digits.begin(), digits.end(), stem.substr(3)) != digits.end();
}

bool in_the_way(std::string_view name, std::string_view other) {
  return one_holds_the_other(folded(name), folded(other));
}

std::vector<std::pair<std::size_t, std::size_t>> names_in_the_way(const std::vector<std::string>& names) {
  std::vector<Folded> all;
  for (std::size_t i = 0; i < names.size(); ++i) all.push_back({folded(names[i]), i});
  std::stable_sort(all.begin(), all.end(), before);
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    if (one_holds_the_other(all[i].key, all[i + 1].key))
      out.push_back(std::minmax({all[i].index, all[i + 1].index}));
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return out;
}

std::string fault_of_names(const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (const std::string_view fault = fault_of_name(name); !fault.empty())
      return fmt::format("a file inside is called `{}`: its name {}", name, fault);
  const auto pairs = names_in_the_way(names);
  return pairs.empty() ? "" : fault_of_pair(names[pairs.front().first], names[pairs.front().second]);
}

bool has_hidden_part(std::string_view path) {
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.starts_with('.') && part != "." && part != "..") return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace quoin

#include "bibliography/names.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "bibliography/decode.h"

namespace quoin::bibliography {
namespace {

/// The word "and" at `at`, between white space or at an end.
bool is_and(std::string_view text, std::size_t at) {
  const std::size_t end = at + 3;
  if (end > text.size() || text.size() == 3 || ascii::lowered(text.substr(at, 3)) != "and") return false;
  return (at == 0 || ascii::is_space(text[at - 1])) && (end == text.size() || ascii::is_space(text[end]));
}

/// Parts of `text` between what `length_at` finds outside of braces: how long what parts them is, 0 where nothing does.
template <class LengthAt>
std::vector<std::string_view> split(std::string_view text, LengthAt length_at) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}') --depth;
    const std::size_t length = depth > 0 ? 0 : length_at(at);
    if (length == 0) continue;
    out.push_back(ascii::trimmed(text.substr(begin, at - begin)));
    begin = at + length;
    at = begin - 1;
  }
  out.push_back(ascii::trimmed(text.substr(begin)));
  return out;
}

std::vector<std::string_view> split_at(std::string_view text, char wanted) {
  return split(text, [&](std::size_t at) { return text[at] == wanted ? std::size_t{1} : std::size_t{0}; });
}

/// "family=Vries" → the part of the name and its text; null where it is none.
std::string* named_part(std::string_view part, Name& name, std::string_view& value) {
  const std::size_t equals = part.find('=');
  if (equals == std::string_view::npos) return nullptr;
  const std::string key = ascii::lowered(ascii::trimmed(part.substr(0, equals)));
  value = ascii::trimmed(part.substr(equals + 1));
  if (value.size() > 1 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  if (key == "family") return &name.family;
  if (key == "given") return &name.given;
  if (key == "prefix") return &name.prefix;
  if (key == "suffix") return &name.suffix;
  return nullptr;
}

Name one_name(std::string_view text) {
  Name name;
  if (ascii::lowered(text) == "others") {
    name.others = true;
    return name;
  }
  std::vector<std::string_view> parts = split_at(text, ',');
  std::string_view value;
  if (named_part(parts.front(), name, value)) {
    for (const std::string_view part : parts)
      if (std::string* to = named_part(part, name, value)) *to = value;
    return name;
  }
  while (parts.size() > 1 && parts.back().empty()) parts.pop_back();
  if (parts.size() == 1) {
    name.family = parts[0];
  } else if (parts.size() == 2) {
    name.family = parts[0];
    name.given = parts[1];
  } else {
    name.family = parts[0];
    name.suffix = parts[1];
    name.given = parts[2];
  }
  return name;
}

bool is_mark(char32_t c) {
  return std::u32string_view(U"*†‡§¶⁎").find(c) != std::u32string_view::npos || c == 0xB2 || c == 0xB3 || c == 0xB9 ||
         c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

/// Takes the marks at the end of a part away and returns them.
std::string take_marks(Marked& part) {
  if (part.empty()) return {};
  std::string& text = part.back().text;
  std::size_t begin = text.size();
  while (begin > 0) {
    const std::size_t before = code_point_start(text, begin - 1);
    if (!is_mark(decode_utf8(text, before).code_point)) break;
    begin = before;
  }
  std::string marks = text.substr(begin);
  text.erase(begin);
  if (text.empty()) part.pop_back();
  return marks;
}

bool is_east_asian(const Marked& text) {
  bool any = false;
  for (const Piece& piece : text)
    for (std::size_t i = 0; i < piece.text.size();) {
      const Decoded next = decode_utf8(piece.text, i);
      const char32_t c = next.code_point;
      const bool east =
          (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || c >= 0x20000;
      if (!east) return false;
      any = true;
      i += next.length;
    }
  return any;
}

}  // namespace

std::vector<std::string_view> parts_at_and(std::string_view text) {
  text = ascii::trimmed(text);
  const auto and_at = [&](std::size_t at) { return is_and(text, at) ? std::size_t{3} : std::size_t{0}; };
  std::vector<std::string_view> out = split(text, and_at);
  std::erase(out, std::string_view());
  return out;
}

std::vector<Name> split_names(std::string_view text) {
  std::vector<Name> out;
  for (const std::string_view one : parts_at_and(text)) out.push_back(one_name(one));
  return out;
}

Marked printed_name(const Name& name, Markup markup) {
  std::vector<UnknownCommand> unheard;
  const auto decoded = [&](const std::string& part) { return decode(part, markup, unheard); };
  Marked given = decoded(name.given), family = decoded(name.family), suffix = decoded(name.suffix);
  std::string marks = take_marks(given);
  marks += take_marks(family);
  Marked out;
  const auto add = [&](const Marked& part) {
    if (part.empty()) return;
    if (!out.empty()) append(out, " ");
    append(out, part);
  };
  if (is_east_asian(given) && is_east_asian(family) && name.prefix.empty()) {
    append(out, family);
    append(out, given);
  } else {
    add(given);
    add(decoded(name.prefix));
    add(family);
  }
  add(suffix);
  append(out, marks);
  return out;
}

std::vector<Annotation> annotations(std::string_view text) {
  std::vector<Annotation> out;
  for (const std::string_view part : split_at(text, ';')) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) continue;
    Annotation one;
    const std::string_view who = ascii::trimmed(part.substr(0, equals));
    std::from_chars(who.data(), who.data() + who.size(), one.index);
    for (const std::string_view word : split_at(part.substr(equals + 1), ',')) {
      std::string said = ascii::lowered(word);
      std::erase_if(said, [](char c) { return !ascii::is_letter(c); });
      one.equal =
          one.equal || said.starts_with("equal") || said.starts_with("cofirst") || said.starts_with("jointfirst");
      one.corresponding = one.corresponding || said.starts_with("corresp");
      one.owner = one.owner || said == "highlight" || said == "self" || said == "me" || said == "owner";
    }
    if (one.index > 0) out.push_back(one);
  }
  return out;
}

}  // namespace quoin::bibliography

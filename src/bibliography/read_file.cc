// Which of the two formats a file has, and what holds for both: it is UTF-8, and of two fields with one name the first
// counts.
#include <algorithm>

#include "base/ascii.h"
#include "base/encoding.h"
#include "base/utf8.h"
#include "bibliography/entry.h"
#include "bibliography/parse_bibtex.h"
#include "bibliography/parse_csl.h"

namespace quoin::bibliography {
namespace {

/// The first byte that is no UTF-8; npos where all of it is.
std::size_t first_malformed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const Decoded next = decode_utf8(text, at);
    if (next.code_point == 0xFFFD && next.length == 1) return at;
    at += next.length;
  }
  return std::string_view::npos;
}

bool is_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto first = std::find_if_not(text.begin(), text.end(), ascii::is_space);
  if (first == text.end() || (*first != '[' && *first != '{')) return false;
  const auto second = std::find_if_not(first + 1, text.end(), ascii::is_space);
  return second != text.end() && (*second == '{' || *second == '"' || *second == ']' || *second == '}');
}

void sort_fields(Entry& entry) {
  std::vector<Field>& fields = entry.fields;
  std::stable_sort(fields.begin(), fields.end(), [](const Field& a, const Field& b) { return a.name < b.name; });
  fields.erase(
      std::unique(fields.begin(), fields.end(), [](const Field& a, const Field& b) { return a.name == b.name; }),
      fields.end());
}

}  // namespace

const Field* Entry::field(std::string_view name) const {
  const auto found = std::lower_bound(fields.begin(), fields.end(), name,
                                      [](const Field& one, std::string_view wanted) { return one.name < wanted; });
  return found != fields.end() && found->name == name ? &*found : nullptr;
}

File read_file(std::string_view text) {
  File file;
  if (looks_like_utf16(text) && text.find('@') != std::string_view::npos) {
    file.faults.push_back({true, "not-utf8", {0, 1}, "the file is UTF-16", "save it as UTF-8: iconv -f utf-16 -t utf-8 OLD.bib > NEW.bib"});
    return file;
  }
  if (const std::size_t at = first_malformed(text); at != std::string_view::npos) {
    // Bytes of a binary file say nothing of an encoding, and the file is none of those that are read here.
    if (text.find('\0') == std::string_view::npos && text.find('@') != std::string_view::npos)
      file.faults.push_back({true,
                             "not-utf8",
                             {at, at + 1},
                             "this character is not UTF-8: the file may be Latin-1",
                             "save it as UTF-8: iconv -f latin1 -t utf-8 OLD.bib > NEW.bib"});
    return file;
  }
  file = is_json(text) ? parse_csl(text) : parse_bibtex(text);
  for (Entry& entry : file.entries) sort_fields(entry);
  return file;
}

}  // namespace quoin::bibliography

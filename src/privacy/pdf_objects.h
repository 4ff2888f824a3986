// A PDF that this program wrote, taken apart into its objects: all of its bytes, or none. A pure function, which trusts
// the writer's form and nothing of the content; a stranger's PDF is import/pdf's.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A value of a PDF (ISO 32000-1, 7.3).
struct PdfValue {
  enum class Kind : std::uint8_t { number, name, string, word, array, dictionary, reference };
  Kind kind = Kind::word;
  std::string text{};  ///< a number or a word as written, a name without slash, a string's bytes
  int object = 0;      ///< that a reference leads to
  std::vector<PdfValue> items{};  ///< of an array; of a dictionary its keys, each before its value

  /// Of a dictionary; nullptr where it has no such key, or for another kind.
  const PdfValue* find(std::string_view key) const;
};

struct PdfObject {
  PdfValue value;
  std::optional<std::string> stream{};  ///< decoded, but for what only a picture's reader decodes
  bool pixels = false;                  ///< the stream is rows of a picture
};

/// By number. Object streams are opened; the cross-reference stream, which holds numbers alone, is not among them. Throws Failure
/// where a byte is not in its place.
std::map<int, PdfObject> read_objects(std::string_view pdf);

}  // namespace quoin

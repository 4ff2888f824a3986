// What a bibliography's file says, before anybody asks what it means: entries, their fields, and where each stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quoin::bibliography {

/// Bytes of the file, `end` exclusive.
struct Stretch {
  std::size_t begin = 0, end = 0;
};

/// In what the texts of a file are written.
enum class Markup { latex, html };

struct Field {
  std::string name;  ///< BibLaTeX's or BibTeX's, in lower case
  Stretch name_at;
  std::string text;  ///< without its outer braces or quotes; `@string` names put in
  Stretch text_at;   ///< with them
  /// The byte of the file where `text` stands, character by character; `joined` where it is made of several.
  std::size_t verbatim_at = joined;
  static constexpr std::size_t joined = static_cast<std::size_t>(-1);
};

/// A name in parts, each in the file's markup.
struct Name {
  std::string given, prefix, family, suffix;
  bool others = false;  ///< "and others"
};

struct Entry {
  std::string type;  ///< in lower case
  std::string key;   ///< empty where the file gives none
  Stretch at, head;  ///< all of it; from its "@" to its key
  Stretch type_at, key_at;
  Markup markup = Markup::latex;
  bool cut_off = false;  ///< a fault of the syntax ends it: what it lacks is no other
  std::vector<Field> fields;  ///< by name
  /// CSL-JSON's names, which need no taking apart, by the field ("author") whose place is theirs.
  std::vector<std::pair<std::string, std::vector<Name>>> names;

  /// nullptr where it has none.
  const Field* field(std::string_view name) const;
};

struct Fault {
  bool error = true;
  std::string code;
  Stretch at;
  std::string message, hint;
};

struct File {
  std::vector<Entry> entries;  ///< in the file's order
  std::vector<Fault> faults;
};

/// No file has so many faults that anybody reads; further ones are not made.
inline constexpr std::size_t most_faults = 1000;

/// Any bytes. Time and memory by the text's length; nothing nested is followed by recursion.
File read_file(std::string_view text);

}  // namespace quoin::bibliography

// What is wrong in a user's files, as values: each stage appends and goes on, so that one run shows every fault.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A place in a text: line and column count from 1, columns in Unicode code points. Line 0: no place known.
struct Position {
  std::uint32_t line = 0, column = 0;
  auto operator<=>(const Position&) const = default;
};

using SourceId = std::uint32_t;

/// A stretch of a source, `end` exclusive.
struct Span {
  SourceId source = 0;
  Position begin, end;
  bool known() const { return begin.line != 0; }
  auto operator<=>(const Span&) const = default;
};

/// The texts that spans point into. Ids are indices in the order of adding and stay valid.
class Sources {
 public:
  SourceId add(std::string name, std::string text);
  const std::string& name(SourceId id) const { return sources_.at(id).name; }
  const std::string& text(SourceId id) const { return sources_.at(id).text; }
  /// The text of a line (from 1) without its line end; empty where there is no such line.
  std::string_view line(SourceId id, std::uint32_t number) const;
  /// What a known span covers; its end is cut to the text's.
  std::string_view text(const Span& span) const;
  /// The span of the bytes from `begin` to `end`, neither of which may lie beyond the text.
  Span span(SourceId id, std::size_t begin, std::size_t end) const;
  std::size_t size() const { return sources_.size(); }

 private:
  /// Byte offsets, so that a place is found without a scan: of each line, and of every so many characters of the text.
  /// A line also knows how many characters stand before it.
  struct Source {
    std::string name, text;
    std::vector<std::size_t> line_starts, characters_before, marks;
  };
  std::size_t offset_of(const Source& source, const Position& at) const;
  static Position position_of(const Source& source, std::size_t offset);

  std::vector<Source> sources_;
};

enum class Severity { error, warning };

struct Diagnostic {
  std::string code;  ///< stable, kebab-case: "unknown-key", "impossible-date" …
  Severity severity = Severity::error;
  Span span;
  std::string message;  ///< one line, no full stop
  std::string hint;     ///< what to write instead; may be empty
  auto operator<=>(const Diagnostic&) const = default;
};

/// The faults of one run, in the order found. Beyond `most_diagnostics` they are only counted: nobody reads so many, and a
/// file may have millions.
struct Diagnostics {
  std::vector<Diagnostic> all;
  std::size_t more_errors = 0, more_warnings = 0;  ///< that are not among `all`

  void error(std::string code, Span span, std::string message, std::string hint = {});
  void warning(std::string code, Span span, std::string message, std::string hint = {});
  void add(Diagnostic one);
  void take(Diagnostics&& others);
  /// What is added now is only counted, so that its words need not be made.
  bool full() const;
  bool has_errors() const;
  /// By place; equal ones once.
  void sort_by_place();
};

inline constexpr std::size_t most_diagnostics = 10000;

/// `FILE:LINE:COLUMN: error[CODE]: message`, then the line with a caret under the span, then the hint.
/// Control characters of the user's text are shown escaped, tabs as one space, long lines cut around the caret.
std::string render(const Diagnostic& diagnostic, const Sources& sources);

}  // namespace quoin

// Reading on after a fault in the syntax: what has it is repaired or left out, so that the faults below it are found in
// the same run. Lines stay where they are, so that every place is the file's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "toml/toml.h"
#include "toml/syntax_words.h"

namespace quoin {

/// Whether a line begins as only a key or a header does.
bool begins_statement(std::string_view line);

class FaultyText {
 public:
  explicit FaultyText(std::string text) : text_(std::move(text)) {}

  const std::string& text() const { return text_; }
  /// Whether the fault is to be told: it is not the one before, and of a statement that has one only what is certain is.
  bool is_news(const SyntaxFault& fault) const;
  /// By the fault's repair, or by leaving its statement out, as where it was repaired in vain. A header is left out with
  /// what stands below it, but that is read for its faults. False where nothing is left to leave out.
  bool mend(const SyntaxFault& fault);
  /// Takes out of what was read in the end the values that are not as they were meant.
  void drop_spoilt(TomlTable& root) const;
  /// The lines that were left out, or have such a value, as they stand in the text.
  std::vector<std::string> take_lines() { return std::move(lines_); }

 private:
  struct Statement {
    std::uint32_t line = 0;
    std::size_t begin = 0, end = 0;
  };
  Statement statement_at(Position at, bool endless) const;
  bool is_spoilt(const Statement& statement) const;
  bool leave_out(const Statement& statement);
  void repair(const Repair& repair, std::uint32_t line, const Statement& statement);

  std::string text_;
  std::vector<std::uint32_t> spoilt_;  ///< lines on which the statements begin
  std::vector<std::string> lines_;
  Diagnostic last_;
};

}  // namespace quoin

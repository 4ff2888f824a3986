// Options as data: how each is written, what --help says of it, and where what is typed for it goes.
#pragma once

#include <deque>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quoin {

/// Where the words of an option go: to a flag; a text that must be given; a word; a list of them, which an option that is
/// repeated makes, and of arguments there must be one.
using OptionTarget = std::variant<std::monostate, bool*, std::string*, std::optional<std::string>*, std::vector<std::string>*>;

inline constexpr std::vector<std::string>* kept_list = nullptr;

/// Without a hyphen it is an argument, which is known by its place.
struct OptionRow {
  std::string_view names;  ///< "--json", "-o,--output", "resume"
  std::string_view value;  ///< what --help calls its value; empty: it takes none
  std::string_view help;
  OptionTarget target{};  ///< without one, or with `kept_list`, what is typed is kept here
  std::string_view noun{};  ///< of what must have a name: what that is called where it is empty
  bool flag = false;
  std::optional<std::string> word{};
  std::vector<std::string> list{};

  std::string_view name() const { return names.substr(names.find(',') + 1); }
};

/// The options of one command, in the order of its --help. Borrows what they lead to.
class OptionTable {
 public:
  OptionTable() = default;
  OptionTable(const OptionTable&) = delete;  // targets lead into it
  OptionTable& operator=(const OptionTable&) = delete;

  void add(std::initializer_list<OptionRow> rows);
  const std::deque<OptionRow>& rows() const { return rows_; }

  // What was typed for the option of a name, such as "--output".

  bool has(std::string_view name) const;
  /// What is kept for it.
  std::optional<std::string> word(std::string_view name) const;
  const std::vector<std::string>& list(std::string_view name) const;
  /// The word, or the usual one where none was typed or an empty one.
  std::string word_or(std::string_view name, std::string_view usual) const;

 private:
  const OptionRow* find(std::string_view name) const;

  std::deque<OptionRow> rows_;
};

}  // namespace quoin

#include "toml/variables.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace quoin {
namespace {

constexpr std::size_t longest_variable = std::size_t{1} << 20;  // bytes

bool may_be_read(const std::string& name) {
  return name.starts_with("RESUME_") &&
         std::all_of(name.begin(), name.end(), [](char c) { return ascii::is_alnum(c) || c == '_'; });
}

/// As deep as the parser lets the tree be.
class VariableResolver {
 public:
  VariableResolver(const LookUp& look_up, Diagnostics& diagnostics) : look_up_(look_up), diagnostics_(diagnostics) {}

  void table(TomlTable& table) {
    std::erase_if(table.entries, [&](TomlEntry& entry) { return !value(entry.value); });
  }
  std::vector<Span> take() { return std::move(places_); }

 private:
  /// False for one that has no text: it is left away, so that nothing follows from the fault.
  bool value(TomlValue& value) {
    if (names_variable(value)) {
      places_.push_back(value.span);
      const TomlValue& word = value.table()->entries[0].value;
      std::optional<std::string> text = word.text() ? of(*word.text(), word.span) : no_name(word.span);
      if (text) value.data = *std::move(text);
      return text.has_value();
    }
    if (auto* inner = std::get_if<TomlTable>(&value.data)) table(*inner);
    if (auto* all = std::get_if<TomlArray>(&value.data))
      std::erase_if(*all, [&](TomlValue& one) { return !this->value(one); });
    return true;
  }

  std::optional<std::string> no_name(const Span& place) {
    diagnostics_.error("bad-variable", place, "`env` names no variable that a résumé may read",
                       "its name begins with RESUME_, as in { env = \"RESUME_PHONE\" }");
    return std::nullopt;
  }

  std::optional<std::string> of(const std::string& name, const Span& place) {
    if (!may_be_read(name)) return no_name(place);
    std::optional<std::string> found = look_up_ ? look_up_(name) : std::nullopt;
    if (found && !found->empty() && found->size() <= longest_variable && valid_utf8(*found)) return found;
    const std::string variable = "the environment's variable `" + name + "` ";
    if (!look_up_)
      diagnostics_.error("unset-variable", place, "there is no environment to look for `" + name + "` in");
    else if (!found || found->empty())
      diagnostics_.error("unset-variable", place, variable + (found ? "is empty" : "is not set"),
                         "set it for this run: " + name + "=… quoin build");
    else
      diagnostics_.error("bad-variable", place,
                         variable + (found->size() > longest_variable ? "is longer than a megabyte" : "is no UTF-8"));
    return std::nullopt;
  }

  const LookUp& look_up_;
  Diagnostics& diagnostics_;
  std::vector<Span> places_;
};

}  // namespace

bool names_variable(const TomlValue& value) {
  const TomlTable* table = value.table();
  return table && table->entries.size() == 1 && table->entries[0].key == "env" && !table->entries[0].value.table();
}

std::vector<Span> resolve_variables(TomlTable& root, const LookUp& look_up, Diagnostics& diagnostics) {
  VariableResolver resolver(look_up, diagnostics);
  resolver.table(root);
  return resolver.take();
}

}  // namespace quoin

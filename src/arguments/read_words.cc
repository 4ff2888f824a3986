#include "arguments/read_words.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <utility>

#include "base/nearest.h"
#include "base/overloaded.h"

namespace quoin {
namespace {

void declare_row(CLI::App& app, const OptionRow& row) {
  const std::string names(row.names), help(row.help), value(row.value);
  const bool is_argument = !row.names.starts_with('-');
  std::visit(Overloaded{[](std::monostate) {},
                        [&](bool* flag) { app.add_flag(names, *flag, help); },
                        [&](std::string* text) { app.add_option(names, *text, help)->type_name(value)->required(); },
                        [&](std::optional<std::string>* word) { app.add_option(names, *word, help)->type_name(value); },
                        [&](std::vector<std::string>* list) {
                          CLI::Option* const option = app.add_option(names, *list, help)->type_name(value);
                          is_argument ? option->required() : option->allow_extra_args(false);
                        }},
             row.target);
}

/// The first argument that no option took, and what it may have meant.
std::string unexpected(const CLI::App& app) {
  const std::vector<std::string> rest = app.remaining();
  const std::string first = rest.empty() ? std::string() : rest.front();
  if (!first.starts_with('-') || first == "-") return fmt::format("'{}' is one argument too many", first);
  const std::string name = first.substr(0, first.find('='));
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& known : option->get_lnames()) names.push_back("--" + known);
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto begun = std::find_if(known.begin(), known.end(), [&](std::string_view one) { return one.starts_with(name); });
  const bool is_begun = begun != known.end() && name.size() > std::string_view("--").size();
  const std::string meant = is_begun ? std::string(*begun) : nearest(name, known);
  return fmt::format("there is no option {}{}", name, meant.empty() ? "" : "; did you mean " + meant + "?");
}

}  // namespace

ReadWords read_words(const HelpText& help, OptionTable& options, std::vector<std::string> words) {
  CLI::App app{help.headline, help.name};
  for (const OptionRow& row : options.rows()) declare_row(app, row);
  app.footer(help.end);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  // CLI11 reports by throwing; here its errors become values.
  try {
    app.parse(std::move(words));
    return {};
  } catch (const CLI::CallForHelp&) {
    return {true, app.help()};
  } catch (const CLI::ExtrasError&) {
    return {false, unexpected(app)};
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();
    const bool twice = what.find("At Most") != std::string::npos;
    return {false, fmt::format("{} {}", what.substr(0, what.find(':')), twice ? "is given more than once" : "needs a value")};
  } catch (const CLI::ParseError& error) {
    return {false, error.what()};
  }
}

}  // namespace quoin

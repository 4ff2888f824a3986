#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <type_traits>
#include <utility>
#include <vector>

#include "arguments/completions.h"
#include "arguments/overview.h"
#include "arguments/read_words.h"
#include "arguments/understand.h"
#include "arguments/version.h"
#include "cli/report.h"
#include "host/resources.h"
#include "host/system.h"

namespace quoin {
namespace {

constexpr std::string_view exit_statuses =
    "Exit status: 0 all is well, 1 faults in your files, 2 usage, 3 the machine (disk, permission).";

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view example;  ///< for its --help: lines to type, without the prompt
  CommandLine (*parse)(const Command& command, std::vector<std::string> words);
  std::vector<OptionWords> (*options)();  ///< all that it takes, for completions
};

CommandLine refused(std::string_view command, std::string_view message, bool json = false) {
  return {{}, false, usage_error(command, message, json)};
}

HelpText help_of(const Command& command) {
  std::string examples(command.example);
  for (std::size_t at = 0; (at = examples.find('\n', at)) != std::string::npos; at += 3) examples.insert(at + 1, "  ");
  return {fmt::format("quoin {}", command.name), fmt::format("quoin {}: {}", command.name, command.summary),
          fmt::format("Example:\n  {}\n\n{}", examples, exit_statuses)};
}

/// What the environment says to a résumé that asks for it.
template <typename Options>
void hand_environment(Options& options, const World& world) {
  const auto look_up = [&world](const std::string& name) { return world.variable(name); };
  if constexpr (std::is_base_of_v<Request, Options>)
    options.variable = look_up;
  else if constexpr (requires { options.plan.common; })
    options.plan.common.variable = look_up;
}

/// With what every command takes.
template <typename Options>
void declare_all(OptionTable& table, Options& options, std::optional<std::string>& resources) {
  declare(table, options);
  table.add({{"--resources", "FOLDER", "a folder of layouts, fonts and hyphenation in place of the program's own", &resources}});
}

template <typename Options>
std::vector<OptionWords> options_of() {
  Options options;
  OptionTable table;
  std::optional<std::string> resources;
  declare_all(table, options, resources);
  return option_words(table);
}

template <typename Options, int (*run)(const Options& options, World& world)>
CommandLine parse(const Command& command, std::vector<std::string> words) {
  Options options;
  OptionTable table;
  CommandLine out;
  declare_all(table, options, out.resources);
  // What is typed wrongly is told to a script, too, however much else of it could be understood.
  const bool json = std::find(words.begin(), words.end(), "--json") != words.end();
  const ReadWords read = read_words(help_of(command), table, std::move(words));
  if (read.asks_for_help) return put(stdout, read.text), CommandLine{};
  if (!read.text.empty()) return refused(command.name, read.text, json);
  change_paths(table, os::typed_path);  // they may be typed as the system writes them
  try {
    refuse_empty_names(table);
    settle(table, options);
  } catch (const Complaint& complaint) {
    return refused(command.name, complaint.message, json);
  }
  if constexpr (requires { options.json; }) out.json = options.json;
  out.run = [options = std::move(options), name = command.name, json = out.json](World& world) mutable {
    if (const auto named = world.resources_folder(); named && !holds_resources(world, *named))
      return usage_error(name, fmt::format("--resources: there are no folders layouts and fonts in {}", *named), json);
    hand_environment(options, world);
    return run(options, world);
  };
  return out;
}

constexpr Command commands[] = {
    {"build", "typeset a résumé as a PDF",
     "quoin build\n"
     "quoin build cv/resume.toml --layout onepage -o onepage.pdf\n"
     "quoin build --variant short --exclude teaching\n"
     "quoin build --all -o pdfs\n"
     "quoin build --overlay private.toml --redact section.references\n"
     "quoin build --set basics.phone=\"+1 555 0100\" --json",
     parse<BuildOptions, run_build>, options_of<BuildOptions>},
    {"check", "look for faults, and write nothing", "quoin check\nquoin check cv/resume.toml --layout onepage --strict\nquoin check --variant short --posting job.txt",
     parse<CheckOptions, run_check>, options_of<CheckOptions>},
    {"variants", "show what each variant of a résumé keeps and drops, side by side",
     "quoin variants\nquoin variants cv/resume.toml --json", parse<VariantsOptions, run_variants>, options_of<VariantsOptions>},
    {"batch", "typeset many résumés at once, with a line of JSON for each",
     "quoin batch applicants/ -o pdfs --resume\n"
     "quoin batch a.toml b.toml -o pdfs --layout onepage\n"
     "quoin batch - -o pdfs <rows.ndjson >done.ndjson",
     parse<BatchOptions, run_batch_command>, options_of<BatchOptions>},
    {"diff", "compare two résumés, PDFs or git revisions: content, pages, pictures",
     "quoin diff HEAD~1\n"
     "quoin diff old.toml new.toml --layout onepage\n"
     "quoin diff main HEAD --format markdown\n"
     "quoin diff v1:cv/resume.toml cv.pdf --format html -o diff.html",
     parse<DiffOptions, run_diff>, options_of<DiffOptions>},
    {"extract", "bring back the sources that a PDF carries",
     "quoin extract cv.pdf\n"
     "quoin extract cv.pdf -o old/ --force\n"
     "quoin extract cv.pdf --what text -o -",
     parse<ExtractOptions, run_extract>, options_of<ExtractOptions>},
    {"layouts", "list the layouts that come with quoin, print one, or draw a résumé in all of them",
     "quoin layouts\nquoin layouts full > mine.toml\nquoin layouts --names\nquoin layouts --gallery gallery cv/resume.toml\n"
     "quoin layouts --schema > layout.schema.json",
     parse<LayoutsOptions, run_layouts>, options_of<LayoutsOptions>},
    {"fonts", "list the font families that a layout can name", "quoin fonts\nquoin fonts cv", parse<FontsOptions, run_fonts>, options_of<FontsOptions>},
    {"verify", "see whether text extractors find every field in a PDF",
     "quoin verify cv.pdf\nquoin verify cv.pdf --against resume.toml --text seen/", parse<VerifyOptions, run_verify>, options_of<VerifyOptions>},
    {"completions", "print the completions of a shell: bash, zsh or fish",
     "quoin completions bash >~/.local/share/bash-completion/completions/quoin\n"
     "quoin completions fish >~/.config/fish/completions/quoin.fish",
     parse<CompletionsOptions, run_completions>, options_of<CompletionsOptions>},
};

std::vector<CommandWords> all_words() {
  std::vector<CommandWords> out;
  for (const Command& command : commands) out.push_back({command.name, command.summary, command.options()});
  return out;
}

}  // namespace

int run_completions(const CompletionsOptions& options, World&) {
  put(stdout, completion_script(options.shell, all_words()));
  return exit_ok;
}

CommandLine parse_command_line(int argc, const char* const* argv) {
  std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
  if (words.empty()) return refused("", "a command is missing, such as build");
  if (words.front() == "help") {  // as git has it
    words.erase(words.begin());
    words.emplace_back("--help");
  }
  const std::string first = words.front();
  if (first == "--help" || first == "-h") return put(stdout, overview(all_words(), exit_statuses)), CommandLine{};
  if (first == "--version") return put(stdout, version_words()), CommandLine{};
  const auto* const command = std::find_if(std::begin(commands), std::end(commands), [&](const Command& one) { return one.name == first; });
  if (command == std::end(commands)) return refused("", complaint_of_command(first, all_words()));
  words.erase(words.begin());
  return command->parse(*command, std::move(words));
}

}  // namespace quoin

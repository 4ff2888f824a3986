// The command line through CLI11, which no other file sees. The command is found in the table first, so that only its
// own options are ever declared. What needs a look afterwards becomes options in raw_options.cc.
#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cstdio>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/nearest.h"
#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/raw_options.h"
#include "cli/report.h"
#include "cli/version.h"
#include "host/resources.h"

namespace quoin {
namespace {

constexpr std::string_view exit_statuses =
    "Exit status: 0 all is well, 1 faults in your files, 2 usage, 3 the machine (disk, permission).";

constexpr std::size_t longest_complaint = 1000;  // characters: an argument may be of any length

void print_help() {
  put(stdout,
      fmt::format("quoin {}: resume.toml in, a well-set PDF out\n\nUsage: quoin COMMAND [OPTIONS]\n\nCommands:\n",
                  QUOIN_VERSION));
  for (const Command& command : commands()) put(stdout, fmt::format("  {:<12} {}\n", command.name, command.summary));
  put(stdout,
      fmt::format("\nOptions:\n  -h, --help     print this, or with a command: what that takes\n"
                  "  --version      print version, commit and standards\n\nExample:\n  quoin build resume.toml --layout onepage\n\n{}\n",
                  exit_statuses));
}

void declare_privacy(CLI::App& app, Request& request) {
  app.add_option("--overlay", request.overlays, "lay a file over the résumé, such as one with what is private; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_option("--redact", request.redact, "keep a value out of every byte of the PDF, as in basics.phone; may be repeated")
      ->type_name("PATH")
      ->allow_extra_args(false);
}

/// What shapes the pages.
void declare_pages(CLI::App& app, Request& request, RawPages& raw) {
  app.add_option("--layout", request.layout, "a layout's name, or a path to your own [the résumé's, else full]")
      ->type_name("NAME|PATH");
  app.add_flag("--letter", raw.letter, "the résumé's [letter], alone");
  app.add_flag("--with-letter", raw.with_letter, "the letter before the résumé, in one PDF");
  app.add_option("--pages", raw.pages, "fit the résumé to so many pages at most, or any [as the layout says]")
      ->type_name("N");
  app.add_option("--variant", request.variant, "a variant of the résumé, [variant.NAME] [the résumé as it stands]")
      ->type_name("NAME");
  app.add_option("--include", request.include, "of what has tags, keep what has this one; may be repeated")
      ->type_name("TAG")
      ->allow_extra_args(false);
  app.add_option("--exclude", request.exclude, "drop what has this tag; may be repeated")
      ->type_name("TAG")
      ->allow_extra_args(false);
  declare_privacy(app, request);
  app.add_option("--paper", raw.paper, "a4, letter … [the résumé's, else what its language's region prints on]")
      ->type_name("NAME");
  app.add_option("--language", request.language, "a language tag such as en-GB; of texts in several languages those are set [the résumé's, else en]")
      ->type_name("TAG");
  app.add_option("--accent", raw.accent, "a colour in place of the layout's accent, such as #1a4a7a")->type_name("COLOUR");
  app.add_option("--font", raw.font, "a family in place of the layout's fonts (see quoin fonts)")->type_name("FAMILY");
  app.add_option("--set", raw.settings,
                 "set a value of the résumé for this run, as in document.paper=letter; may be repeated")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
}

/// What a PDF of them is.
void declare_claim(CLI::App& app, RawPages& raw) {
  app.add_option("--pdf-standard", raw.standard,
                 "a-2a, a-3a (each with PDF/UA-1), ua-1 or none [a-2a; a-3a where files ride along]")
      ->type_name("NAME");
  app.add_option("--embed", raw.embed,
                 "what rides along in the PDF: none, data (what it prints, as JSON Resume) or source (all that it is "
                 "made from) [the résumé's, else none]")
      ->type_name("WHAT");
  app.add_flag("--no-embed", raw.no_embed, "the same as --embed none");
}

void declare(CLI::App& app, VariantsOptions& options, Raw<VariantsOptions>& raw) {
  app.add_option("resume", raw.resume, "the résumé, or - for standard input [resume.toml]")->type_name("FILE");
  declare_privacy(app, options);
  app.add_flag("--json", options.json, "print one JSON object on standard output");
  app.add_flag("--strict", options.strict, "take warnings for faults");
}

/// What `build` and `check` share.
template <typename Options>
void declare_resume(CLI::App& app, Options& options, Raw<Options>& raw) {
  app.add_option("resume", raw.resume, "the résumé, or - for standard input [resume.toml]")->type_name("FILE");
  declare_pages(app, options, raw);
  declare_claim(app, raw);
  app.add_flag("--json", options.json, "print one JSON object on standard output");
  app.add_flag("--strict", options.strict, "take warnings for faults");
}

void declare(CLI::App& app, BuildOptions& options, Raw<BuildOptions>& raw) {
  declare_resume(app, options, raw);
  app.add_option("-o,--output", options.output,
                 "a file, FOLDER/, or - for standard output [the résumé's name with .pdf, beside it]")
      ->type_name("FILE");
  app.add_flag("--all", options.all, "make every file that the résumé names in [[output]]; -o names a folder for them");
  app.add_flag("--explain", options.explain, "say why the pages are as they are, and what would change them");
  app.add_flag("--timings", options.timings, "print the milliseconds of each stage on standard error");
  app.add_flag("--check", options.check,
               "write nothing, and say whether the PDF that is there is what the résumé makes [exit status 1: it is not]");
  app.add_option("--dump", raw.dump, "write pages, tree or text in the PDF's place [to standard output]")
      ->type_name("WHAT");
  app.add_option("--languages", raw.languages, "build a PDF in each of these languages, NAME-en.pdf and so on")
      ->type_name("TAG,TAG");
  app.add_option("--from", options.from, "build a PDF again from what it carries, as it was built; needs -o")
      ->type_name("PDF");
}

void declare(CLI::App& app, CheckOptions& options, Raw<CheckOptions>& raw) {
  declare_resume(app, options, raw);
  app.add_option("--posting", options.posting,
                 "the text of a job posting: which of its terms are printed, left out, or nowhere; - for standard input")
      ->type_name("FILE");
  app.add_flag("--languages", options.languages, "look at each language of the texts, and list which of them lack one");
}

void declare(CLI::App& app, DiffOptions& options, Raw<DiffOptions>& raw) {
  app.add_option("a", raw.before, "a résumé or a PDF, else a git revision, or REV:PATH")->type_name("FILE|REV");
  app.add_option("b", options.after, "the same [the file in the working tree]")->type_name("FILE|REV");
  app.add_option("--file", raw.file, "which file of a revision is meant [resume.toml]")->type_name("FILE");
  app.add_option("--format", raw.format, "text, markdown, json or html [text]")->type_name("FORM");
  app.add_option("-o,--output", options.output, "a file, or - for standard output [standard output]")->type_name("FILE");
  app.add_flag("--exit-code", options.exit_code, "leave with 1 where there is a difference");
  declare_pages(app, options, raw);
}

void declare(CLI::App& app, BatchOptions& options, Raw<BatchOptions>& raw) {
  app.add_option("input", options.inputs,
                 "résumés, folders of them, or - for rows of NDJSON on standard input, each with id, toml or path, layout, "
                 "variant, include, exclude, language, overlay, redact, settings")
      ->type_name("INPUT")
      ->required();
  app.add_option("-o,--output", options.plan.folder, "the folder for the PDFs")->type_name("FOLDER")->required();
  app.add_flag("--resume", options.plan.resume, "skip what is there already and was made from the same");
  app.add_option("--jobs", raw.jobs, "how many at a time [one for each core]")->type_name("N");
  app.add_option("--shard", raw.shard, "only the I-th of N parts, by the ids")->type_name("I/N");
  declare_pages(app, options.plan.common, raw);
  declare_claim(app, raw);
  app.add_flag("--strict", options.plan.common.strict, "take warnings for faults");
}

void declare(CLI::App& app, ExtractOptions& options, Raw<ExtractOptions>& raw) {
  app.add_option("pdf", options.pdf, "the PDF, or - for standard input")->type_name("PDF");
  app.add_option("-o,--output", options.output, "a folder, or - for standard output [the working folder]")
      ->type_name("FOLDER");
  app.add_option("--what", raw.what, "source, json or text [source]")->type_name("WHAT");
  app.add_flag("--force", options.force, "replace files that are there");
  app.add_flag("--json", options.json, "print one JSON object on standard output");
}

void declare(CLI::App& app, LayoutsOptions& options, Raw<LayoutsOptions>&) {
  app.add_option("layout", options.input,
                 "print this layout's file, a name or a path; with --gallery: the résumé, or - for standard input "
                 "[resume.toml]")
      ->type_name("NAME|FILE");
  app.add_flag("--whole", options.whole, "print the files that it extends, too, one after the other");
  app.add_flag("--names", options.names, "print bare names, one a line");
  app.add_flag("--schema", options.schema, "print the JSON Schema of layout files, for editors");
  app.add_option("--gallery", options.gallery, "draw the résumé in every layout: FOLDER/index.html and its pictures")
      ->type_name("FOLDER");
}

void declare(CLI::App& app, FontsOptions& options, Raw<FontsOptions>&) {
  app.add_option("folder", options.folder, "the résumé's folder, or the résumé [the working folder]")->type_name("FOLDER");
}

void declare(CLI::App& app, VerifyOptions& options, Raw<VerifyOptions>& raw) {
  app.add_option("pdf", options.pdf, "the PDF")->type_name("PDF")->required();
  app.add_option("--against", options.against,
                 "the résumé whose fields must be there [the one inside the PDF, else NAME.toml beside NAME.pdf]")
      ->type_name("FILE");
  declare_pages(app, options.order, raw);
  declare_claim(app, raw);
  app.add_option("--text", options.texts, "write what each extractor saw into this folder")->type_name("FOLDER");
  app.add_flag("--force", options.force, "replace files that are there");
  app.add_flag("--verbose", options.verbose, "print every place, and not the first few of a kind");
  app.add_flag("--json", options.json, "print one JSON object on standard output");
}

void declare(CLI::App& app, CompletionsOptions& options, Raw<CompletionsOptions>&) {
  app.add_option("shell", options.shell, "bash, zsh or fish")->type_name("SHELL")->required();
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
  const std::string meant = nearest(name, known);
  return fmt::format("there is no option {}{}", name, meant.empty() ? "" : "; did you mean " + meant + "?");
}

/// What every command takes.
void declare_common(CLI::App& app, std::optional<std::string>& resources) {
  app.add_option("--resources", resources, "a folder of layouts, fonts and hyphenation in place of the program's own")
      ->type_name("FOLDER");
}

CommandLine complain(std::string_view command, std::string_view message) {
  return {{}, false, usage_error(command, message)};
}

/// What the environment says to a résumé that asks for it.
template <typename Options>
void hand_environment(Options& options, const World& world) {
  const auto look_up = [&world](const std::string& name) { return world.variable(name); };
  if constexpr (std::is_base_of_v<Request, Options>)
    options.variable = look_up;
  else if constexpr (requires { options.plan.common; })
    options.plan.common.variable = look_up;
  else if constexpr (requires { options.order; })
    options.order.variable = look_up;
}

/// Reads the arguments into what was declared. What to leave with, where nothing is to be run.
std::optional<CommandLine> parse(CLI::App& app, const Command& command, std::vector<std::string> arguments) {
  std::string examples(command.example);
  for (std::size_t at = 0; (at = examples.find('\n', at)) != std::string::npos; at += 3) examples.insert(at + 1, "  ");
  app.footer(fmt::format("Example:\n  {}\n\n{}", examples, exit_statuses));
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  // CLI11 reports by throwing; here its errors become values.
  try {
    app.parse(std::move(arguments));
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    put(stdout, app.help());
    return CommandLine{};
  } catch (const CLI::ExtrasError&) {
    return complain(command.name, unexpected(app));
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();
    const std::string name = what.substr(0, what.find(':'));
    const bool twice = what.find("At Most") != std::string::npos;
    return complain(command.name, fmt::format("{} {}", name, twice ? "is given more than once" : "needs a value"));
  } catch (const CLI::ParseError& error) {
    return complain(command.name, error.what());
  }
}

template <typename Options>
CommandLine parse_options(const Command& command, RunWith<Options> run, std::vector<std::string> arguments) {
  CLI::App app{fmt::format("quoin {}: {}", command.name, command.summary), fmt::format("quoin {}", command.name)};
  Options options;
  Raw<Options> raw;
  declare(app, options, raw);
  CommandLine out;
  declare_common(app, out.resources);
  if (std::optional<CommandLine> end = parse(app, command, std::move(arguments))) return *std::move(end);
  if (const std::string complaint = read_options(raw, options); !complaint.empty()) return complain(command.name, complaint);
  if constexpr (requires { options.json; }) out.json = options.json;
  out.run = [run, options = std::move(options), name = command.name](World& world) mutable {
    if (const auto named = world.resources_folder(); named && !holds_resources(world, *named))
      return usage_error(name, fmt::format("--resources: there are no folders layouts and fonts in {}", *named));
    hand_environment(options, world);
    return run(options, world);
  };
  return out;
}

template <typename Options>
std::vector<OptionWords> option_words(RunWith<Options>) {
  CLI::App app;
  Options options;
  Raw<Options> raw;
  std::optional<std::string> resources;
  declare(app, options, raw);
  declare_common(app, resources);
  std::vector<OptionWords> all;
  for (const CLI::Option* option : app.get_options()) {
    OptionWords words{{}, option->get_items_expected_max() > 0 ? option->get_type_name() : "", option->get_description(),
                      option->get_expected_max() > 1, option->get_positional()};
    for (const std::string& name : option->get_snames()) words.names.push_back("-" + name);
    for (const std::string& name : option->get_lnames()) words.names.push_back("--" + name);
    if (words.positional) words.names.push_back(option->get_name());
    all.push_back(std::move(words));
  }
  return all;
}

CommandLine unknown_command(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  const std::string meant = nearest(word, names);
  if (!meant.empty()) return complain("", fmt::format("there is no command '{}'; did you mean {}?", word, meant));
  const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
  if (word == "-" || ends(".toml") || ends(".json") || ends(".yaml") || ends(".yml") || ends(".tex") || ends(".md"))
    return complain("", fmt::format("a command is missing; did you mean 'quoin build {}'?", word));
  return complain("", fmt::format("there is no {} '{}'", word.starts_with('-') ? "option" : "command", word));
}

}  // namespace

int usage_error(std::string_view command, std::string_view message) {
  put(stderr, fmt::format("quoin: {}\nTry 'quoin {}{}--help'.\n", one_line(message, longest_complaint), command,
                          command.empty() ? "" : " "));
  return exit_usage;
}

std::vector<CommandWords> command_words() {
  std::vector<CommandWords> all;
  for (const Command& command : commands())
    all.push_back({command.name, command.summary, std::visit([](auto run) { return option_words(run); }, command.run)});
  return all;
}

CommandLine parse_command_line(int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  if (arguments.empty()) return complain("", "a command is missing, such as build");
  const std::string word = arguments.front();
  if (word == "--help" || word == "-h") {
    print_help();
    return {};
  }
  if (word == "--version") {
    put(stdout, version_words());
    return {};
  }
  const auto table = commands();
  const auto command = std::find_if(table.begin(), table.end(), [&](const Command& one) { return one.name == word; });
  if (command == table.end()) return unknown_command(word);
  arguments.erase(arguments.begin());
  return std::visit([&](auto run) { return parse_options(*command, run, std::move(arguments)); }, command->run);
}

}  // namespace quoin

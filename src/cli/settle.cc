// What was typed for a command is understood, or is a complaint.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <thread>
#include <utility>

#include "arguments/completions.h"
#include "arguments/understand.h"
#include "base/ascii.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "batch/ledger.h"
#include "cli/options.h"
#include "export/pdf/standard.h"
#include "locale/language_tag.h"
#include "pipeline/claim.h"
#include "resume/output.h"

namespace quoin {
namespace {

/// What --set and its like say.
std::vector<Setting> settings_of(const OptionTable& typed) {
  std::vector<Setting> out;
  for (const std::string& text : typed.list("--set")) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) complain("--set wants KEY=VALUE, as in document.paper=letter, not '{}'", text);
    if (!valid_utf8(text)) complain("--set wants KEY=VALUE in UTF-8; these bytes are not");
    out.push_back({text.substr(0, equals), text.substr(equals + 1), "--set " + text.substr(0, equals)});
  }
  // After --set, so that the option of its own wins.
  for (const char* name : {"--paper", "--accent", "--font"})
    if (const std::optional<std::string> value = typed.word(name)) out.push_back({fmt::format("document.{}", name + 2), *value, name});
  return out;
}

void refuse_other_bytes(const std::vector<std::string>& words, std::string_view complaint) {
  if (!std::all_of(words.begin(), words.end(), valid_utf8)) complain("{} in UTF-8; these bytes are not", complaint);
}

/// Standard input is there once: for one of `others`, or for an overlay.
void refuse_input_twice(const Request& request, const std::vector<std::string>& others) {
  const auto overlays = std::count(request.overlays.begin(), request.overlays.end(), "-");
  if (overlays > 1) complain("two overlays cannot both come from standard input");
  if (overlays == 1 && std::count(others.begin(), others.end(), "-") > 0)
    complain("an overlay and another file cannot both come from standard input");
}

/// Which résumé, and what is to be changed in it.
void settle_resume(const OptionTable& typed, Request& request) {
  request.resume = typed.word("resume").value_or(request.resume);
  refuse_input_twice(request, {request.resume});
  request.settings = settings_of(typed);
  refuse_other_bytes(request.include, "--include and --exclude want a tag");
  refuse_other_bytes(request.exclude, "--include and --exclude want a tag");
  refuse_other_bytes(request.redact, "--redact wants a path");
}

std::optional<int> pages_of(const OptionTable& typed) {
  const std::optional<std::string> text = typed.word("--pages");
  if (!text) return std::nullopt;
  if (text == "any") return 0;
  const std::optional<int> pages = read_count(*text, most_fit_pages);
  if (!pages) complain("--pages takes a number from 1 to {} or any, not '{}'", most_fit_pages, *text);
  return pages;
}

/// What of the résumé is set, on how many pages, and what its PDF is.
void settle_pages(const OptionTable& typed, Request& request) {
  refuse_together(typed, "--letter", "--with-letter");
  if (typed.has("--letter")) request.documents = Documents::letter;
  if (typed.has("--with-letter")) request.documents = Documents::both;
  request.pages = pages_of(typed);
  if (const std::optional<std::string> standard = typed.word("--pdf-standard")) {
    request.standard = find_standard(*standard);
    if (!request.standard) complain("--pdf-standard takes a-2a, a-3a, ua-1 or none, not '{}'", *standard);
  }
  if (const std::optional<std::string> embed = typed.word("--embed")) {
    request.embed = choice<Embed>("--embed", *embed, embed_words);
    if (typed.has("--no-embed") && request.embed != Embed::none) complain("--embed {} and --no-embed cannot be given together", *embed);
  }
  if (typed.has("--no-embed")) request.embed = Embed::none;
  if (!request.embed) return;
  if (std::string complaint = complaint_of_claim(request, {}); !complaint.empty()) throw Complaint{std::move(complaint)};
}

/// What speaks against --from, which takes everything that shapes the page from the PDF.
void refuse_beside_from(const OptionTable& typed, const BuildOptions& options) {
  for (const char* name :
       {"resume", "--layout", "--set", "--pages", "--letter", "--with-letter", "--variant", "--include", "--exclude", "--overlay", "--redact",
        "--paper", "--language", "--languages", "--accent", "--font", "--pdf-standard", "--embed", "--no-embed"})
    if (typed.has(name))
      complain("--from builds with the sources and options that the PDF carries: {} cannot be given too", *name == '-' ? name : "a résumé");
  if (!options.output && options.dump == Dump::none) complain("--from needs -o FILE, the name of the new PDF");
}

/// What speaks against --all, whose files say for themselves what they are made of.
void refuse_beside_all(const OptionTable& typed, const BuildOptions& options) {
  constexpr std::pair<const char*, const char*> said_there[] = {{"--variant", "variants"},
                                                                {"--layout", "layouts"},
                                                                {"--language", "languages"},
                                                                {"--languages", "languages"},
                                                                {"--pages", "pages"}};
  if (options.from) complain("--from builds one PDF again, and --all makes what [[output]] names");
  for (const auto& [name, key] : said_there)
    if (typed.has(name)) complain("--all makes what [[output]] names: {} cannot be given too; write `{}` there", name, key);
  for (const char* name : {"--dump", "--explain", "--timings", "--letter", "--with-letter"})
    if (typed.has(name)) complain("{} is of one document, and --all makes several", name);
  if (options.output == "-") complain("-o - is one document on standard output, and --all makes several");
  if (options.output && output_format_of(*options.output))
    complain("with --all -o names a folder, and '{}' looks like a file; files are named in [[output]]", *options.output);
}

/// Tags parted by commas; canonical, for they name files, and several PDFs have several names.
void settle_languages(const std::string& text, BuildOptions& options) {
  constexpr std::size_t most = 30;
  for (const std::string_view word : parted_at_commas(text)) {
    const std::optional<std::string> tag = canonical_language(word);
    if (!tag) {
      const std::string meant = language_meant(word);
      complain("--languages takes language tags parted by commas, as in en,zh: there is no language '{}'{}", word,
               meant.empty() ? "" : "; did you mean " + meant + "?");
    }
    if (std::find(options.languages.begin(), options.languages.end(), *tag) != options.languages.end())
      complain("--languages names {} twice", *tag);
    options.languages.push_back(*tag);
    if (options.languages.size() > most) complain("--languages takes at most {}", most);
  }
  if (options.language) complain("--language and --languages cannot be given together");
  if (options.output == "-") complain("--languages builds several PDFs: -o takes a name for them, or FOLDER/");
  if (options.dump != Dump::none) complain("--languages builds PDFs; --dump goes with --language");
}

/// -o names a PDF, or with --dump a text. What is called otherwise is meant to be something else, which -o alone does not make.
void refuse_other_format(const BuildOptions& options) {
  if (!options.output || options.all) return;
  const std::string name = ascii::lowered(*options.output);
  const std::string_view other = other_ending(name);
  if (options.dump != Dump::none) {
    if (name.ends_with(".pdf") || (!other.empty() && other != ".txt" && other != ".md"))
      complain("--dump writes text, and '{}' looks like something else: call it .txt", *options.output);
    return;
  }
  if (other.empty()) return;
  if (other == ".txt") complain("-o names a PDF, and '{}' looks like text: --dump text writes that", *options.output);
  if (output_format_of(name))
    complain("-o names a PDF, and '{}' looks like something else: [[output]] file = \"{}\" in the résumé and --all make that", *options.output,
             base_name(*options.output));
  complain("-o names a PDF, and '{}' looks like something else; [[output]] makes .pdf, .svg, .json and .txt", *options.output);
}

/// What cannot be had of one run.
void refuse_at_odds(const BuildOptions& options) {
  const bool dumps = options.dump != Dump::none, to_output = options.output == "-" || (dumps && !options.output);
  if (options.check && options.from) complain("--check compares with what a résumé makes, not with --from");
  if (options.check && dumps) complain("--check compares PDFs, not what --dump writes");
  if (options.check && to_output) complain("--check needs a file to compare with, and -o - names none");
  if (options.explain && dumps) complain("--explain goes with a PDF, not with --dump");
  if (options.explain && options.documents == Documents::letter)
    complain("--explain tells of the résumé's pages, and --letter builds none");
  if (options.json && to_output) complain("--json and the document itself cannot both go to standard output");
}

/// What --format says, else the ending of -o's name, which says no other.
void settle_form(const OptionTable& typed, DiffOptions& options) {
  options.format = choice<DiffForm>("--format", typed.word_or("--format", "text"), diff_forms);
  const std::string name = ascii::lowered(options.output.value_or(""));
  const std::string_view ending = name.ends_with(".pdf") ? ".pdf" : other_ending(name);
  if (!ending.empty()) {
    const std::optional<DiffForm> meant = diff_form_of(ending);
    if (!meant) complain("diff writes text, Markdown, JSON or HTML, and '{}' looks like something else", *options.output);
    if (!typed.has("--format")) options.format = *meant;
    const auto is_plain = [](DiffForm form) { return form == DiffForm::text || form == DiffForm::markdown; };  // one may be called as the other
    if (options.format != *meant && !(is_plain(options.format) && is_plain(*meant)))
      complain("--format {} does not go with the name '{}'", diff_forms[static_cast<std::size_t>(options.format)], *options.output);
  }
  options.json = options.format == DiffForm::json;
}

void settle_shares(const OptionTable& typed, BatchPlan& plan) {
  constexpr int most_jobs = 1024;
  plan.threads = std::max(1U, std::thread::hardware_concurrency());
  if (const std::optional<std::string> text = typed.word("--jobs")) {
    const std::optional<int> jobs = read_count(*text, most_jobs);
    if (!jobs) complain("--jobs takes a number from 1 to {}, not '{}'", most_jobs, *text);
    plan.threads = static_cast<unsigned>(*jobs);
  }
  if (const std::optional<std::string> text = typed.word("--shard")) {
    const std::optional<Share> share = read_share(*text, ledger_files);
    if (!share) complain("--shard takes I/N, as in 2/8, with I from 1 to N and N up to {}, not '{}'", ledger_files, *text);
    plan.shard = static_cast<unsigned>(share->one) - 1;
    plan.shards = static_cast<unsigned>(share->of);
  }
}

}  // namespace

void settle(const OptionTable& typed, BuildOptions& options) {
  settle_resume(typed, options);
  options.dump = choice<Dump>("--dump", typed.word("--dump").value_or(""), std::array<std::string_view, 4>{"", "pages", "tree", "text"});
  if (options.all) refuse_beside_all(typed, options);
  if (options.from) refuse_beside_from(typed, options);
  settle_pages(typed, options);
  if (const std::optional<std::string> languages = typed.word("--languages")) settle_languages(*languages, options);
  refuse_other_format(options);
  refuse_at_odds(options);
}

void settle(const OptionTable& typed, CheckOptions& options) {
  if (options.posting && options.languages) complain("--posting looks at one language: give --language in place of --languages");
  refuse_together(typed, "--language", "--languages");
  settle_resume(typed, options);
  settle_pages(typed, options);
  if (options.posting == "-" && options.resume == "-") complain("the résumé and the posting cannot both come from standard input");
  refuse_input_twice(options, {options.posting.value_or("")});
}

void settle(const OptionTable& typed, DiffOptions& options) {
  settle_resume(typed, options);
  settle_pages(typed, options);
  if (!typed.has("a")) complain("what to compare is missing: quoin diff HEAD~1");
  options.before = *typed.word("a");
  if (typed.word("--file") == "-") complain("--file takes the name of a file");
  options.resume = typed.word("--file").value_or(options.resume);
  settle_form(typed, options);
  if (options.before == "-" && options.after == "-") complain("- can be given once");
  refuse_input_twice(options, {options.before, options.after.value_or("")});
  for (const std::string& one : {options.before, options.after.value_or("x")})
    if (one.starts_with("-") && one != "-") complain("'{}' is neither a file nor a revision", one);
}

void settle(const OptionTable& typed, VariantsOptions& options) {
  settle_resume(typed, options);
}

void settle(const OptionTable& typed, BatchOptions& options) {
  const std::vector<std::string>& inputs = options.inputs;
  settle_resume(typed, options.plan.common);
  settle_shares(typed, options.plan);
  if (std::count(inputs.begin(), inputs.end(), "") > 0) complain("the name of an input is empty");
  if (std::count(inputs.begin(), inputs.end(), "-") > 1) complain("- can be given once");
  if (options.plan.folder == "-") complain("-o takes a folder; standard output is for the rows");
  settle_pages(typed, options.plan.common);
  refuse_input_twice(options.plan.common, inputs);
}

void settle(const OptionTable& typed, ExtractOptions& options) {
  options.what = choice<Carried>("--what", typed.word_or("--what", "source"), std::array<std::string_view, 3>{"source", "json", "text"});
  if (options.json && options.output == "-") complain("--json and the document itself cannot both go to standard output");
}

/// One layout, a gallery, names and the schema cannot all be printed at once.
void settle(const OptionTable& typed, LayoutsOptions& options) {
  if (options.gallery && (options.gallery->empty() || *options.gallery == "-")) complain("--gallery needs the name of a folder");
  refuse_together(typed, "--gallery", "--names");
  options.settings = settings_of(typed);
  if (!options.settings.empty() && !options.gallery) complain("{} goes with --gallery", options.settings.front().origin);
  if (options.whole && (!options.input || options.gallery)) complain("--whole needs the name of a layout");
  if (options.input && !options.gallery && (options.names || options.schema))
    complain("{} takes no layout", options.names ? "--names" : "--schema");
}

void settle(const OptionTable& typed, FontsOptions& options) {
  options.folder = typed.word("folder").value_or(options.folder);
}

void settle(const OptionTable& typed, VerifyOptions& options) {
  settle_resume(typed, options);
  refuse_input_twice(options, {options.against.value_or("")});
  settle_pages(typed, options);
}

void settle(const OptionTable&, CompletionsOptions& options) {
  if (completion_script(options.shell, {}).empty()) complain("completions takes bash, zsh or fish, not '{}'", options.shell);
}

}  // namespace quoin

#include "cli/raw_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <string_view>
#include <thread>
#include <utility>

#include "archive/record.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "batch/ledger.h"
#include "export/pdf/standard.h"
#include "layout/layout.h"
#include "locale/language_tag.h"
#include "pipeline/claim.h"
#include "resume/output.h"

namespace quoin {
namespace {

/// What speaks against --from, which takes everything that shapes the page from the PDF.
std::string complaint_of_from(const Raw<BuildOptions>& raw, const BuildOptions& options) {
  const auto refused = [&](const char* what) {
    return fmt::format("--from builds with the sources and options that the PDF carries: {} cannot be given too", what);
  };
  if (options.from->empty()) return "the name of the PDF is empty";
  if (raw.resume) return refused("a résumé");
  if (options.layout) return refused("--layout");
  if (!raw.settings.empty()) return refused("--set");
  if (raw.pages) return refused("--pages");
  if (raw.letter || raw.with_letter) return refused(raw.letter ? "--letter" : "--with-letter");
  if (options.variant) return refused("--variant");
  if (!options.include.empty()) return refused("--include");
  if (!options.exclude.empty()) return refused("--exclude");
  if (!options.overlays.empty()) return refused("--overlay");
  if (!options.redact.empty()) return refused("--redact");
  if (raw.paper) return refused("--paper");
  if (options.language) return refused("--language");
  if (raw.languages) return refused("--languages");
  if (raw.accent) return refused("--accent");
  if (raw.font) return refused("--font");
  if (raw.standard) return refused("--pdf-standard");
  if (raw.embed || raw.no_embed) return refused(raw.embed ? "--embed" : "--no-embed");
  if (!options.output && options.dump == Dump::none) return "--from needs -o FILE, the name of the new PDF";
  return {};
}

/// What speaks against --all, whose files say for themselves what they are made of.
std::string complaint_of_all(const Raw<BuildOptions>& raw, const BuildOptions& options) {
  const auto refused = [](const char* what, const char* key) {
    return fmt::format("--all makes what [[output]] names: {} cannot be given too; write `{}` there", what, key);
  };
  const auto not_with = [](const char* what) { return fmt::format("{} is of one document, and --all makes several", what); };
  if (options.from) return "--from builds one PDF again, and --all makes what [[output]] names";
  if (options.variant) return refused("--variant", "variants");
  if (options.layout) return refused("--layout", "layouts");
  if (options.language || raw.languages) return refused(options.language ? "--language" : "--languages", "languages");
  if (raw.pages) return refused("--pages", "pages");
  if (!raw.dump.empty()) return not_with("--dump");
  if (options.explain) return not_with("--explain");
  if (options.timings) return not_with("--timings");
  if (raw.letter || raw.with_letter) return not_with(raw.letter ? "--letter" : "--with-letter");
  if (options.output == "-") return "-o - is one document on standard output, and --all makes several";
  if (options.output && output_format_of(*options.output))
    return fmt::format("with --all -o names a folder, and '{}' looks like a file; files are named in [[output]]", *options.output);
  return {};
}

/// Which of some words was meant, or a complaint.
template <typename Value, std::size_t count>
std::string choose(const char* option, const std::string& word, const std::array<std::string_view, count>& words,
                   Value& value) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found != words.end()) value = static_cast<Value>(found - words.begin());
  if (found != words.end()) return {};
  return fmt::format("{} takes {}, {} or {}, not '{}'", option, words[count - 3], words[count - 2], words[count - 1],
                     word);
}

/// A whole number from 1 to `most`, of all of the text.
std::optional<unsigned> read_count(std::string_view text, unsigned most) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1 || value > most) return std::nullopt;
  return value;
}

std::string complaint_of_privacy(const Request& request) {
  if (!std::all_of(request.redact.begin(), request.redact.end(), [](const std::string& path) { return valid_utf8(path); }))
    return "--redact wants a path in UTF-8; these bytes are not";
  if (std::any_of(request.overlays.begin(), request.overlays.end(), [](const std::string& path) { return path.empty(); }))
    return "the name of the overlay is empty";
  return {};
}

/// What --set and its like say.
std::string read_settings(const RawPages& raw, Request& request) {
  for (const std::string& text : raw.settings) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
      return fmt::format("--set wants KEY=VALUE, as in document.paper=letter, not '{}'", text);
    if (!valid_utf8(text)) return "--set wants KEY=VALUE in UTF-8; these bytes are not";
    request.settings.push_back({text.substr(0, equals), text.substr(equals + 1), "--set " + text.substr(0, equals)});
  }
  for (const std::vector<std::string>* tags : {&request.include, &request.exclude})
    if (!std::all_of(tags->begin(), tags->end(), [](const std::string& tag) { return valid_utf8(tag); }))
      return "--include and --exclude want a tag in UTF-8; these bytes are not";
  if (std::string fault = complaint_of_privacy(request); !fault.empty()) return fault;
  // After --set, so that the option of its own wins.
  if (raw.paper) request.settings.push_back({"document.paper", *raw.paper, "--paper"});
  if (raw.accent) request.settings.push_back({"document.accent", *raw.accent, "--accent"});
  if (raw.font) request.settings.push_back({"document.font", *raw.font, "--font"});
  return {};
}

std::string read_pages(const std::string& text, std::optional<int>& pages) {
  int value = 0;
  pages = value;
  if (text == "any") return {};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1 || value > most_fit_pages)
    return fmt::format("--pages takes a number from 1 to {} or any, not '{}'", most_fit_pages, text);
  pages = value;
  return {};
}

/// What rides along and what the file claims, as far as the command line says.
std::string read_claim(const RawPages& raw, Request& request) {
  if (raw.standard) {
    request.standard = find_standard(*raw.standard);
    if (!request.standard)
      return fmt::format("--pdf-standard takes a-2a, a-3a, ua-1 or none, not '{}'", *raw.standard);
  }
  if (raw.embed) {
    Embed embed{};
    if (std::string fault = choose("--embed", *raw.embed, embed_words, embed); !fault.empty()) return fault;
    if (raw.no_embed && embed != Embed::none)
      return fmt::format("--embed {} and --no-embed cannot be given together", *raw.embed);
    request.embed = embed;
  }
  if (raw.no_embed) request.embed = Embed::none;
  return request.embed ? complaint_of_claim(request, {}) : std::string();
}

/// The rest of what shapes the pages.
std::string read_pages_and_claim(const RawPages& raw, Request& request) {
  if (raw.letter && raw.with_letter) return "--letter and --with-letter cannot be given together";
  if (raw.letter || raw.with_letter) request.documents = raw.letter ? Documents::letter : Documents::both;
  if (raw.pages)
    if (std::string fault = read_pages(*raw.pages, request.pages); !fault.empty()) return fault;
  return read_claim(raw, request);
}

/// Of the first that was typed and is empty.
std::string complaint_of_names(std::initializer_list<std::pair<const char*, std::optional<std::string>>> names) {
  for (const auto& [what, name] : names)
    if (name && name->empty()) return fmt::format("the name of the {} is empty", what);
  return {};
}

std::string read_shares(const Raw<BatchOptions>& raw, BatchPlan& plan) {
  constexpr unsigned most_jobs = 1024;
  plan.threads = std::max(1U, std::thread::hardware_concurrency());
  if (raw.jobs) {
    const std::optional<unsigned> jobs = read_count(*raw.jobs, most_jobs);
    if (!jobs) return fmt::format("--jobs takes a number from 1 to {}, not '{}'", most_jobs, *raw.jobs);
    plan.threads = *jobs;
  }
  if (raw.shard) {
    const std::string_view text = *raw.shard;
    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::optional<unsigned> of = read_count(text.substr(std::min(slash + 1, text.size())), ledger_files);
    const std::optional<unsigned> one = of ? read_count(text.substr(0, slash), *of) : std::nullopt;
    if (!one) return fmt::format("--shard takes I/N, as in 2/8, with I from 1 to N and N up to {}, not '{}'", ledger_files, text);
    plan.shard = *one - 1;
    plan.shards = *of;
  }
  return {};
}

/// Tags parted by commas; canonical, for they name files.
std::string read_languages(const std::string& text, BuildOptions& options) {
  constexpr std::size_t most = 30;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string word(ascii::trimmed(std::string_view(text).substr(begin, end - begin)));
    const std::optional<std::string> tag = canonical_language(word);
    if (!tag) {
      const std::string meant = language_meant(word);
      return fmt::format("--languages takes language tags parted by commas, as in en,zh: there is no language '{}'{}", word,
                         meant.empty() ? "" : "; did you mean " + meant + "?");
    }
    if (std::find(options.languages.begin(), options.languages.end(), *tag) != options.languages.end())
      return fmt::format("--languages names {} twice", *tag);
    options.languages.push_back(*tag);
    if (options.languages.size() > most) return fmt::format("--languages takes at most {}", most);
    begin = end + 1;
  }
  return {};
}

/// Several PDFs have several names.
std::string complaint_of_languages(const BuildOptions& options) {
  if (options.language) return "--language and --languages cannot be given together";
  if (options.output == "-") return "--languages builds several PDFs: -o takes a name for them, or FOLDER/";
  if (options.dump != Dump::none) return "--languages builds PDFs; --dump goes with --language";
  return {};
}

}  // namespace

std::string read_options(const Raw<BuildOptions>& raw, BuildOptions& options) {
  constexpr std::array<std::string_view, 4> dumps = {"", "pages", "tree", "text"};
  if (std::string fault = read_settings(raw, options); !fault.empty()) return fault;
  if (std::string fault = choose("--dump", raw.dump, dumps, options.dump); !fault.empty()) return fault;
  if (options.all)
    if (std::string fault = complaint_of_all(raw, options); !fault.empty()) return fault;
  if (options.from)
    if (std::string fault = complaint_of_from(raw, options); !fault.empty()) return fault;
  if (std::string fault = read_pages_and_claim(raw, options); !fault.empty()) return fault;
  const std::string empty = complaint_of_names({{"input", raw.resume}, {"output", options.output}, {"layout", options.layout}, {"variant", options.variant}});
  if (!empty.empty()) return empty;
  if (raw.resume) options.resume = *raw.resume;
  if (raw.languages) {
    if (std::string fault = read_languages(*raw.languages, options); !fault.empty()) return fault;
    if (std::string fault = complaint_of_languages(options); !fault.empty()) return fault;
  }
  const bool to_output = options.output == "-" || (options.dump != Dump::none && !options.output);
  if (options.check && options.from) return "--check compares with what a résumé makes, not with --from";
  if (options.check && options.dump != Dump::none) return "--check compares PDFs, not what --dump writes";
  if (options.check && to_output) return "--check needs a file to compare with, and -o - names none";
  if (options.explain && options.dump != Dump::none) return "--explain goes with a PDF, not with --dump";
  if (options.explain && options.documents == Documents::letter) return "--explain tells of the résumé's pages, and --letter builds none";
  if (options.json && to_output) return "--json and the document itself cannot both go to standard output";
  return {};
}

std::string read_options(const Raw<CheckOptions>& raw, CheckOptions& options) {
  if (options.posting && options.languages) return "--posting looks at one language: give --language in place of --languages";
  if (options.languages && options.language) return "--language and --languages cannot be given together";
  if (std::string fault = read_settings(raw, options); !fault.empty()) return fault;
  if (std::string fault = read_pages_and_claim(raw, options); !fault.empty()) return fault;
  if (raw.resume) options.resume = *raw.resume;
  if (options.posting == "-" && options.resume == "-") return "the résumé and the posting cannot both come from standard input";
  return complaint_of_names({{"input", raw.resume}, {"layout", options.layout}, {"variant", options.variant}, {"posting", options.posting}});
}

std::string read_options(const Raw<VariantsOptions>& raw, VariantsOptions& options) {
  if (std::string fault = complaint_of_privacy(options); !fault.empty()) return fault;
  if (raw.resume) options.resume = *raw.resume;
  return complaint_of_names({{"input", raw.resume}});
}

std::string read_options(const Raw<BatchOptions>& raw, BatchOptions& options) {
  const std::vector<std::string>& inputs = options.inputs;
  BatchPlan& plan = options.plan;
  if (std::string fault = read_settings(raw, plan.common); !fault.empty()) return fault;
  if (std::string fault = read_shares(raw, plan); !fault.empty()) return fault;
  if (std::any_of(inputs.begin(), inputs.end(), [](const std::string& one) { return one.empty(); }))
    return "the name of an input is empty";
  if (std::count(inputs.begin(), inputs.end(), "-") > 1) return "- can be given once";
  if (plan.folder == "-") return "-o takes a folder; standard output is for the rows";
  if (std::string fault = read_pages_and_claim(raw, plan.common); !fault.empty()) return fault;
  return complaint_of_names({{"output", plan.folder}, {"layout", plan.common.layout}, {"variant", plan.common.variant}});
}

std::string read_options(const Raw<ExtractOptions>& raw, ExtractOptions& options) {
  constexpr std::array<std::string_view, 3> whats = {"source", "json", "text"};
  if (!raw.what.empty())
    if (std::string fault = choose("--what", raw.what, whats, options.what); !fault.empty()) return fault;
  if (std::string fault = complaint_of_names({{"input", options.pdf}, {"output", options.output}}); !fault.empty()) return fault;
  if (options.json && options.output == "-") return "--json and the document itself cannot both go to standard output";
  return {};
}

/// One layout, a gallery, names and the schema cannot all be printed at once.
std::string read_options(const Raw<LayoutsOptions>&, LayoutsOptions& options) {
  if (options.gallery && (options.gallery->empty() || *options.gallery == "-"))
    return "--gallery needs the name of a folder";
  if (options.gallery && options.names) return "--gallery and --names cannot be given together";
  if (options.whole && (!options.input || options.gallery)) return "--whole needs the name of a layout";
  if (options.input && !options.gallery && (options.names || options.schema))
    return fmt::format("{} takes no layout", options.names ? "--names" : "--schema");
  return complaint_of_names({{"input", options.input}});
}

std::string read_options(const Raw<FontsOptions>&, FontsOptions& options) {
  return complaint_of_names({{"input", options.folder}});
}

std::string read_options(const Raw<VerifyOptions>& raw, VerifyOptions& options) {
  if (std::string fault = read_settings(raw, options.order); !fault.empty()) return fault;
  if (std::string fault = read_pages_and_claim(raw, options.order); !fault.empty()) return fault;
  return complaint_of_names({{"input", options.pdf},
                             {"résumé", options.against},
                             {"folder", options.texts},
                             {"layout", options.order.layout},
                             {"variant", options.order.variant}});
}

std::string read_epoch(World& world, std::optional<std::int64_t>& seconds) {
  const std::string text = world.variable("SOURCE_DATE_EPOCH").value_or("");
  if (text.empty()) return {};
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > last_epoch)
    return fmt::format("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '{}'", text);
  seconds = value;
  return {};
}

}  // namespace quoin

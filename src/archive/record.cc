#include "archive/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "export/pdf/standard.h"
#include "layout/layout.h"
#include "layout/library.h"
#include "resume/output.h"

namespace quoin {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t size_limit = 1u << 20;

/// In the order of Documents.

/// Reads keys of one object; the first fault is kept.
class Reader {
 public:
  explicit Reader(const Json& object) : object_(object) {}

  std::string text(const char* key) {
    std::optional<std::string> found = optional_text(key);
    if (!found) blame(fmt::format("`{}` is missing", key));
    return found.value_or("");
  }

  std::optional<std::string> optional_text(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end()) return std::nullopt;
    if (!found->is_string()) return wrong(key, "a text"), std::nullopt;
    return found->get<std::string>();
  }

  std::optional<std::int64_t> optional_seconds(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end()) return std::nullopt;
    const bool fits = found->is_number_unsigned() && found->get<std::uint64_t>() <= std::uint64_t{last_epoch};
    if (!fits) return wrong(key, "a number of seconds since 1970"), std::nullopt;
    return found->get<std::int64_t>();
  }

  std::optional<int> optional_pages(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end()) return std::nullopt;
    const bool fits = found->is_number_unsigned() && found->get<std::uint64_t>() <= std::uint64_t{most_fit_pages};
    if (!fits) return wrong(key, "a number of pages"), std::nullopt;
    return found->get<int>();
  }

  Documents documents(const char* key) {
    const std::optional<std::string> word = optional_text(key);
    if (!word) return Documents::resume;
    const auto found = std::find(document_words.begin(), document_words.end(), *word);
    if (found == document_words.end()) return wrong(key, "resume, letter or both"), Documents::resume;
    return static_cast<Documents>(found - document_words.begin());
  }

  std::vector<std::string> texts(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end()) return {};
    const auto is_text = [](const Json& one) { return one.is_string(); };
    const bool fits = found->is_array() && std::all_of(found->begin(), found->end(), is_text);
    if (!fits) return wrong(key, "a list of texts"), std::vector<std::string>{};
    return found->get<std::vector<std::string>>();
  }

  void blame(std::string fault) {
    if (fault_.empty()) fault_ = std::move(fault);
  }
  const std::string& fault() const { return fault_; }

 private:
  void wrong(const char* key, const char* wanted) { blame(fmt::format("`{}` is not {}", key, wanted)); }

  const Json& object_;
  std::string fault_;
};

std::string read_options(const Json& object, BuildRecord& out) {
  Reader options(object);
  out.layout = options.optional_text("layout");
  out.layout_file = options.optional_text("layout-file");
  out.documents = options.documents("documents");
  out.pages = options.optional_pages("pages");
  out.variant = options.optional_text("variant");
  out.include = options.texts("include");
  out.exclude = options.texts("exclude");
  out.settings = options.texts("set");
  out.language = options.optional_text("language");
  out.epoch = options.optional_seconds("source-date-epoch");
  if (out.layout && (out.layout->empty() || is_layout_path(*out.layout)))
    options.blame("`layout` is not a layout's name");
  for (const std::string& setting : out.settings)
    if (setting.find('=') == std::string::npos || setting.front() == '=')
      options.blame("`set` is not made of KEY=VALUE");
  if (const std::optional<std::string> standard = options.optional_text("pdf-standard")) {
    const std::optional<PdfStandard> found = find_standard(*standard);
    if (!found) options.blame("`pdf-standard` names no standard that is known here");
    if (found == PdfStandard::a2a) options.blame("`pdf-standard` is one that carries no sources");
    out.standard = found.value_or(PdfStandard::a3a);
  }
  return options.fault();
}

}  // namespace

std::string record_json(const BuildRecord& record) {
  Json options = Json::object();
  if (record.layout) options["layout"] = *record.layout;
  if (record.layout_file) options["layout-file"] = *record.layout_file;
  if (record.documents != Documents::resume) options["documents"] = document_words[static_cast<std::size_t>(record.documents)];
  if (record.pages) options["pages"] = *record.pages;
  if (record.variant) options["variant"] = *record.variant;
  if (!record.include.empty()) options["include"] = record.include;
  if (!record.exclude.empty()) options["exclude"] = record.exclude;
  if (!record.settings.empty()) options["set"] = record.settings;
  if (record.language) options["language"] = *record.language;
  if (record.standard != PdfStandard::a3a) options["pdf-standard"] = standard_info(record.standard).name;
  if (record.epoch) options["source-date-epoch"] = *record.epoch;
  const Json out = {{"quoin", record.version}, {"resume", record.resume}, {"options", options}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<BuildRecord> read_record(std::string_view json, Span place, Diagnostics& diagnostics) {
  const auto fault = [&](const std::string& what) {
    diagnostics.error("bad-record", place, "the PDF's build record cannot be followed: " + what);
    return std::nullopt;
  };
  if (json.size() > size_limit) return fault("it is too large");
  const Json whole = Json::parse(json, nullptr, false);
  if (!whole.is_object()) return fault("it is no JSON object");
  Reader reader(whole);
  BuildRecord out;
  out.version = reader.text("quoin");
  out.resume = reader.text("resume");
  if (!reader.fault().empty()) return fault(reader.fault());
  const auto options = whole.find("options");
  if (options == whole.end()) return out;
  if (!options->is_object()) return fault("`options` is not an object");
  if (const std::string wrong = read_options(*options, out); !wrong.empty()) return fault(wrong);
  return out;
}

}  // namespace quoin

// `[[output]]` as the file writes it.
#include "resume/read_parts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/file_name.h"
#include "base/nearest.h"
#include "base/paths.h"
#include "locale/language_tag.h"
#include "resume/resume.h"
#include "resume/variant.h"

namespace quoin {
namespace {

constexpr std::string_view placeholders[] = {"variant", "language", "layout", "name", "page"};
constexpr int most_pages_compared = 100;  // names of pictures of so many pages are held against the others

/// What was meant, or all that can be.
std::string hint_of(std::string_view word, std::span<const std::string_view> known) {
  const std::string meant = nearest(word, known);
  if (!meant.empty()) return "did you mean `" + meant + "`?";
  std::string all;
  for (const std::string_view one : known) all += (all.empty() ? "write \"" : ", \"") + std::string(one) + "\"";
  return all;
}

class OutputReader {
 public:
  OutputReader(Reading& reading, const Resume& resume) : reading_(reading), resume_(resume) {
    for (const Literal& one : resume.variants) {
      if (names_.size() < most_compared) names_.push_back(one.value);
      known_.insert(one.value);
    }
  }

  OutputTable read(const TomlTable& from) {
    TableReader table(from, "[[output]]",
                      {"file", "documents", "variants", "languages", "layouts", "format", "pages", "max-bytes", "require"},
                      reading_.diagnostics);
    OutputTable out;
    out.value_id = reading_.places.add(from.span);
    out.file = read_required_literal(reading_, table, "file");
    require(table, "file", !out.file.empty());
    out.variants = words(table, "variants");
    out.languages = words(table, "languages");
    out.layouts = words(table, "layouts");
    check_variants(out.variants);
    check_languages(out.languages);
    const bool has_format = read_format(table, out);
    read_documents(table, out);
    out.pages = count(table, "pages", out.pages_id);
    out.max_bytes = count(table, "max-bytes", out.max_bytes_id);
    read_requirements(table, out);
    if (has_format) check_format(out);
    if (!has_format || !check_placeholders(out)) out.file.value.clear();
    return out;
  }

 private:
  Span place(ValueId id) const { return reading_.places.of(id); }
  void fault(const char* code, ValueId id, std::string message, std::string hint) {
    reading_.diagnostics.error(code, place(id), std::move(message), std::move(hint));
  }

  /// A text or several.
  std::vector<Literal> words(TableReader& table, std::string_view key) {
    std::vector<Literal> out;
    for (const TomlValue* value : table.texts(key)) {
      std::string text = checked_literal(*value->text(), value->span, reading_.diagnostics);
      if (text.empty())
        report_empty(key, value->span, reading_.diagnostics);
      else
        out.push_back({reading_.places.add(value->span), std::move(text)});
    }
    const TomlValue* value = table.value(key);
    if (value && value->array() && value->array()->empty())
      report_empty(key, value->span, reading_.diagnostics, "take it out, or name what is to be made");
    return out;
  }

  void check_variants(const std::vector<Literal>& wanted) {
    for (const Literal& one : wanted) {
      if (known_.contains(one.value) || reading_.diagnostics.full()) continue;
      fault("unknown-variant", one.value_id, "no variant is called `" + one.value + "`",
            names_.empty() ? "the résumé has none: write [variant." + one.value + "]" : hint_of(one.value, names_));
    }
  }

  void check_languages(std::vector<Literal>& wanted) {
    for (Literal& one : wanted) {
      if (std::optional<std::string> tag = canonical_language(one.value))
        one.value = std::move(*tag);
      else
        fault("unknown-language", one.value_id, "there is no language `" + one.value + "`",
              "a language tag is meant, such as en-US, de or zh-Hans");
    }
  }

  /// By its word, else by the file's ending.
  bool read_format(TableReader& table, OutputTable& out) {
    const Literal word = read_literal(reading_, table, "format");
    const std::optional<OutputFormat> by_word = find_output_format(word.value);
    const std::optional<OutputFormat> by_ending = output_format_of(out.file.value);
    if (!word.empty() && !by_word) {
      constexpr std::string_view known[] = {"pdf", "svg", "json", "text"};
      fault("unknown-format", word.value_id, "no format is called `" + word.value + "`", hint_of(word.value, known));
      return false;
    }
    if (by_word) out.format = *by_word;
    if (!by_word && by_ending) out.format = *by_ending;
    if (out.file.empty()) return false;
    if (by_ending == out.format) return true;
    const std::string ending(output_format_info(out.format).ending);
    fault("unknown-format", out.file.value_id,
          by_word ? "the name of a file of the format `" + word.value + "` ends with `" + ending + "`"
                  : "what `" + out.file.value + "` is to be cannot be told from its ending",
          by_word ? "call it `" + std::string(stem_of(out.file.value)) + ending + "`, or write another format"
                  : "let it end with .pdf, .svg, .json or .txt");
    return false;
  }

  /// A letter is set only where there is one.
  void read_documents(TableReader& table, OutputTable& out) {
    const Literal word = read_literal(reading_, table, "documents");
    if (word.empty()) return;
    const auto* found = std::find(document_words.begin(), document_words.end(), word.value);
    if (found == document_words.end())
      return fault("unknown-documents", word.value_id, "`documents` cannot be `" + word.value + "`", hint_of(word.value, document_words));
    out.documents = static_cast<Documents>(found - document_words.begin());
    if (out.documents == Documents::resume) return;
    if (!resume_.letter)
      fault("no-letter", word.value_id, "the résumé has no letter", "write [letter] with `opening`, `body` and `closing`, or take `documents` out");
    else if (out.format == OutputFormat::json)
      fault("not-of-format", word.value_id, "a file of the format `json` holds no letter", "take `documents` out, or make a PDF");
  }

  std::optional<std::int64_t> count(TableReader& table, std::string_view key, ValueId& id) {
    const TomlValue* value = table.integer(key);
    if (!value) return std::nullopt;
    id = reading_.places.add(value->span);
    if (*value->integer() >= 1) return *value->integer();
    fault("bad-number", id, "`" + std::string(key) + "` cannot be " + value->written, "write how many there may be at most");
    return std::nullopt;
  }

  void read_requirements(TableReader& table, OutputTable& out) {
    for (const Literal& one : words(table, "require")) {
      const auto* found = std::find(std::begin(requirement_words), std::end(requirement_words), one.value);
      if (found != std::end(requirement_words))
        out.require.emplace_back(static_cast<Requirement>(found - std::begin(requirement_words)), one.value_id);
      else if (!reading_.diagnostics.full())
        fault("unknown-requirement", one.value_id, "nothing that can be required is called `" + one.value + "`",
              hint_of(one.value, requirement_words));
    }
    if (out.requires_that(Requirement::pdf_a2a) && out.requires_that(Requirement::pdf_a3a))
      fault("bad-claim", out.require.back().second, "a PDF is PDF/A-2a or PDF/A-3a, and cannot be both", "require one of them");
  }

  /// What makes no sense of another format than PDF is no promise that is kept.
  void check_format(const OutputTable& out) {
    if (out.format == OutputFormat::pdf) return;
    const std::string word(output_format_info(out.format).word);
    if (out.format == OutputFormat::json && out.pages_id != no_value)
      fault("not-of-format", out.pages_id, "a file of the format `json` has no pages", "take `pages` out");
    for (const auto& [what, id] : out.require)
      if (what != Requirement::no_warnings && what != Requirement::fits)
        fault("not-of-format", id,
              "`" + std::string(requirement_words[static_cast<std::size_t>(what)]) + "` can be required of a PDF, not of `" +
                  word + "`",
              "take it out, or make a PDF");
  }

  bool check_placeholders(const OutputTable& out) {
    bool sound = true;
    const auto refuse = [&](const char* code, const std::string& message, const std::string& hint) {
      fault(code, out.file.value_id, message, hint);
      sound = false;
    };
    const auto check = [&](std::string_view word) {
      const std::string shown = "`{" + std::string(word) + "}`";
      const std::string list(word);
      if (std::find(std::begin(placeholders), std::end(placeholders), word) == std::end(placeholders))
        return refuse("unknown-placeholder", "no placeholder is called " + shown, hint_of(word, placeholders));
      if (word == "page" && out.format != OutputFormat::svg)
        return refuse("empty-placeholder", shown + " stands for nothing: only of svg is each page a file", "take it out");
      const bool is_empty = (word == "variant" && out.variants.empty()) || (word == "language" && out.languages.empty()) ||
                            (word == "layout" && out.layouts.empty());
      if (is_empty)
        refuse("empty-placeholder", shown + " stands for nothing: the table names no `" + list + "s`",
               "write " + list + "s = [\"…\"], or take " + shown + " out");
    };
    if (!each_part(out.file.value, [](std::string_view) {}, check))
      refuse("unknown-placeholder", "`{` opens a placeholder that does not close", "write `}` behind its word");
    return sound;
  }

  Reading& reading_;
  const Resume& resume_;
  std::vector<std::string_view> names_;
  std::set<std::string_view> known_;
};

/// Holds names against what a file may be called, and against one another.
class NameCheck {
 public:
  NameCheck(Reading& reading, const Resume& resume) : reading_(reading), resume_(resume), outputs_(outputs_of(resume, {})) {}

  void run() {
    std::vector<std::string> names;
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
      const std::size_t at = outputs_[i].file.find(page_placeholder);
      if (!check(outputs_[i])) continue;
      for (int page = 1; page <= (at == std::string::npos ? 1 : most_pages_compared); ++page) {
        names.push_back(with_page(outputs_[i].file, static_cast<std::size_t>(page)));
        owners.push_back(i);
      }
    }
    for (const auto& [first, second] : names_in_the_way(names)) report(owners[first], owners[second], names[first], names[second]);
  }

 private:
  const OutputTable& table_of(std::size_t output) const { return resume_.outputs[outputs_[output].table]; }
  Span place_of(std::size_t output) const { return reading_.places.of(table_of(output).file.value_id); }

  bool check(const Output& one) {
    const std::string name = with_page(one.file, 1);
    // To people `~` is a folder elsewhere.
    const std::string_view fault = name.starts_with("~/") ? "leads out of the folder" : fault_of_name(name);
    if (fault.empty()) return true;
    if (told_.insert({one.table, one.table}).second)
      reading_.diagnostics.error("bad-name", reading_.places.of(resume_.outputs[one.table].file.value_id),
                                 "no file may be called `" + name + "`: its name " + std::string(fault),
                                 "files are put into the résumé's folder, or into a folder below it");
    return false;
  }

  /// Two tables, or one with itself, are told of once.
  void report(std::size_t first, std::size_t second, const std::string& name, const std::string& other) {
    const std::size_t table = outputs_[first].table;
    if (!told_.insert({table, outputs_[second].table}).second) return;
    if (table == outputs_[second].table)
      return reading_.diagnostics.error("double-file", place_of(second), "two files of this table would be called `" + other + "`",
                                        missing(table_of(first)));
    const std::string line = std::to_string(place_of(first).begin.line);
    reading_.diagnostics.error("double-file", place_of(second),
                               name == other ? "the output in line " + line + " is called `" + name + "`, too"
                                             : "`" + other + "` cannot stand beside `" + name + "` of the output in line " + line,
                               "give one of them another name");
  }

  /// Which placeholders would tell them apart.
  static std::string missing(const OutputTable& table) {
    std::string out;
    const auto add = [&](const std::vector<Literal>& words, const std::string& word) {
      if (words.size() > 1 && table.file.value.find(word) == std::string::npos) out += (out.empty() ? "" : " and ") + word;
    };
    add(table.variants, "{variant}");
    add(table.languages, "{language}");
    add(table.layouts, "{layout}");
    return out.empty() ? "two words of one of its lists come to the same there: take one out, or put them into tables of their own" : "put " + out + " into `file`";
  }

  Reading& reading_;
  const Resume& resume_;
  const std::vector<Output> outputs_;
  std::set<std::pair<std::size_t, std::size_t>> told_;
};

}  // namespace

void read_outputs(Reading& reading, TableReader& top, Resume& resume) {
  const std::vector<const TomlTable*> tables = top.tables("output");
  if (tables.empty()) return;
  OutputReader reader(reading, resume);
  std::size_t all = 0;
  for (const TomlTable* table : tables) {
    OutputTable one = reader.read(*table);
    all += count_outputs(one);
    if (all > most_outputs) {
      reading.diagnostics.error("too-many", reading.places.of(one.value_id),
                                "the outputs come to more than " + std::to_string(most_outputs) + " files",
                                "name fewer variants, languages or layouts");
      break;
    }
    resume.outputs.push_back(std::move(one));
  }
  NameCheck(reading, resume).run();
}

}  // namespace quoin

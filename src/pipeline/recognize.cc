#include "pipeline/recognize.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/paths.h"
#include "layout/library.h"
#include "resume/read.h"

namespace quoin {
namespace {

constexpr std::size_t looked_at = std::size_t{64} << 10;

constexpr const char* no_import =
    "there is no import: write resume.toml; docs/from-other-tools.md says what each of its keys is called there";

/// The first line that says something, from its first letter on; comments of TOML and YAML do not.
std::string_view first_line(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = ascii::trimmed(text.substr(0, end));
    if (!line.empty() && line.front() != '#' && line != "---" && !line.starts_with("%YAML")) return line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

/// Whether a line begins so, whatever white space stands before it.
bool has_line(std::string_view text, std::string_view begin) {
  for (std::size_t at = text.find(begin); at != std::string_view::npos; at = text.find(begin, at + 1)) {
    std::size_t start = at;
    while (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\t')) --start;
    if (start == 0 || text[start - 1] == '\n') return true;
  }
  return false;
}

/// `key:` or `key: value`, which no line of TOML is.
bool is_yaml_key(std::string_view line) {
  if (line.starts_with('"') || line.starts_with('\'')) return false;  // a quoted key of TOML may hold a colon
  std::size_t end = 0;
  while (end < line.size() && (ascii::is_alnum(line[end]) || line[end] == '_' || line[end] == '-')) ++end;
  return end > 0 && end < line.size() && line[end] == ':' && (end + 1 == line.size() || ascii::is_space(line[end + 1]));
}

/// A document of several people's forms, by the names of its outermost keys.
std::string form_of(std::string_view text, bool json) {
  const auto has = [&](std::string_view key) {
    return json ? text.find('"' + std::string(key) + '"') != std::string_view::npos
                : has_line(text, std::string(key) + ":");
  };
  if (has("cv") && (has("design") || has("sections") || has("rendercv_settings"))) return "a RenderCV résumé";
  if (has("basics") && has("content")) return "a YAMLResume";
  if (has("basics") && has("sections") && has("metadata")) return "a Reactive Resume";
  if (has("basics") || has("work")) return "a JSON Resume";
  return {};
}

OtherFormat structured(std::string_view text, bool json) {
  const std::string form = form_of(text, json), what = json ? "JSON" : "YAML";
  return {form.empty() ? "this is " + what + ", and a résumé is TOML here"
                       : "this is " + form + (json ? "" : " in YAML") + ", and a résumé is TOML here",
          no_import};
}

bool is_markdown(std::string_view line, std::string_view name) {
  if (line.find('=') != std::string_view::npos || line.starts_with('[')) return false;
  const auto begins = [&](std::string_view mark) { return line.starts_with(mark); };
  const bool marked = begins("- ") || begins("* ") || begins("**") || begins("> ") || begins("![");
  const bool named = name.ends_with(".md") || name.ends_with(".markdown") || name.ends_with(".txt");
  return marked || (named && line.find(' ') != std::string_view::npos);
}

/// Whatever may be wrong with it.
bool is_resume(SourceId file, TypesetRun& run) {
  const std::string folder(folder_of(run.sources.name(file)));
  Diagnostics unheard;
  const Resume resume = read_resume(file, folder, {}, run.sources, run.files, unheard);
  return !resume.basics.name.empty() || !resume.sections.empty();
}

}  // namespace

std::optional<OtherFormat> recognize_other_format(std::string_view bytes, std::string_view name) {
  std::string_view text = bytes.substr(0, looked_at);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.starts_with("%PDF-"))
    return OtherFormat{"this is a PDF",
                       "one that carries its sources is built again by quoin build --from FILE -o new.pdf, and quoin "
                       "extract FILE brings them back"};
  if (text.starts_with("PK\x03\x04"))
    return OtherFormat{"this is a Word or OpenDocument file, or another archive",
                       "write resume.toml, and copy the texts over"};
  if (text.starts_with("{\\rtf"))
    return OtherFormat{"this is a document in RTF", "write resume.toml, and copy the texts over"};
  const std::string_view line = first_line(text);
  if (line.empty()) return std::nullopt;
  if (line.front() == '{') return structured(text, true);
  if (line.front() == '[') {
    const std::size_t next = text.find_first_not_of(" \t\r\n", text.find('[') + 1);
    if (next != std::string_view::npos && text[next] == '{') return structured(text, true);
    return std::nullopt;
  }
  if (line.front() == '<')
    return OtherFormat{line.starts_with("<?xml") ? "this is XML, and a résumé is TOML here"
                                                 : "this is a web page, and a résumé is TOML here",
                       "write resume.toml, and copy the texts over"};
  if ((line.front() == '\\' && line.size() > 1 && ascii::is_letter(line[1])) ||
      (line.front() == '%' && has_line(text, "\\documentclass")))
    return OtherFormat{"this is LaTeX, and a résumé is TOML here",
                       "write resume.toml, and copy the texts over; docs/from-other-tools.md says what becomes of "
                       "\\textbf and \\href"};
  if (is_yaml_key(line)) return structured(text, false);
  if (is_markdown(line, name))
    return OtherFormat{
        "this is Markdown or plain text, and a résumé is TOML here",
        "write resume.toml, and copy the texts over: **bold**, *slanted* and [links](https://…) stay as they are"};
  return std::nullopt;
}

void check_is_layout(const std::string& wanted, SourceId file, TypesetRun& run) {
  if (load_layout({{}, wanted}, ".", true, run.resources.layouts, run.sources, run.files, run.diagnostics)) return;
  if (!is_resume(file, run)) return settle_faults({}, run);
  run.diagnostics = {};  // one for each key that layouts do not have
  run.diagnostics.error("unknown-layout", {file, {1, 1}, {1, 1}}, "this is a résumé, not a layout",
                        fmt::format("to see it in every layout: quoin layouts --gallery looks {}", wanted));
}

}  // namespace quoin

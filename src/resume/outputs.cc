// Which files the tables of `[[output]]` come to, and what each is called.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/paths.h"
#include "resume/output.h"
#include "resume/resume.h"

namespace quoin {
namespace {

/// In the order of OutputFormat.
constexpr OutputFormatInfo output_formats[] = {{"pdf", ".pdf"}, {"svg", ".svg"}, {"json", ".json"}, {"text", ".txt"}};

/// As part of a file's name: what parts words or folders is a hyphen.
std::string as_name_part(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool parts = ascii::is_space(c) || c == '/' || c == '\\';
    if (!parts) out += c;
    if (parts && !out.empty() && !out.ends_with('-')) out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

std::string file_of(const OutputTable& table, const Output& one, const std::string& name) {
  std::string out;
  each_part(
      table.file.value, [&](std::string_view text) { out += text; },
      [&](std::string_view word) {
        if (word == "variant") out += as_name_part(one.variant.value);
        if (word == "language") out += as_name_part(one.language.value);
        if (word == "layout") out += as_name_part(stem_of(base_name(one.layout.value)));
        if (word == "name") out += as_name_part(name);
        if (word == "page") out += page_placeholder;
      });
  return out;
}

/// A text in TOML, which is no number or date however it looks.
std::string as_toml(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

Request request_for(const OutputTable& table, const Output& one, const Request& common) {
  Request out = common;
  out.documents = table.documents;
  if (!one.variant.empty()) out.variant = one.variant.value;
  if (!one.layout.empty())
    out.settings.push_back({"document.layout", as_toml(one.layout.value), std::string(layouts_origin)});
  if (!one.language.empty())
    out.settings.push_back({"document.language", as_toml(one.language.value), std::string(languages_origin)});
  if (table.format != OutputFormat::pdf) {
    out.embed = Embed::none;
    out.standard = PdfStandard::none;
  } else if (!out.standard && table.requires_that(Requirement::pdf_a3a)) {
    out.standard = PdfStandard::a3a;
  }
  return out;
}

/// One that names nothing where there are none.
std::vector<Literal> or_nothing(const std::vector<Literal>& words) {
  return words.empty() ? std::vector<Literal>(1) : words;
}

}  // namespace

const OutputFormatInfo& output_format_info(OutputFormat format) {
  return output_formats[static_cast<std::size_t>(format)];
}

std::optional<OutputFormat> find_output_format(std::string_view word) {
  for (std::size_t i = 0; i < std::size(output_formats); ++i)
    if (output_formats[i].word == word) return static_cast<OutputFormat>(i);
  return std::nullopt;
}

std::string_view other_ending(std::string_view name) {
  constexpr auto others = std::to_array<std::string_view>({".svg", ".txt", ".json", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".md", ".tex",
                                                       ".png", ".jpg", ".jpeg", ".tif", ".ps", ".eps", ".toml", ".xml", ".yaml", ".yml"});
  const auto* const other = std::find_if(others.begin(), others.end(), [&](std::string_view ending) { return name.ends_with(ending); });
  return other == others.end() ? std::string_view() : *other;
}

std::optional<OutputFormat> output_format_of(std::string_view file) {
  for (std::size_t i = 0; i < std::size(output_formats); ++i)
    if (file.ends_with(output_formats[i].ending)) return static_cast<OutputFormat>(i);
  return std::nullopt;
}

std::string with_page(std::string file, std::size_t page) {
  for (std::size_t at; (at = file.find(page_placeholder)) != std::string::npos;)
    file.replace(at, page_placeholder.size(), std::to_string(page));
  return file;
}

bool OutputTable::requires_that(Requirement what) const {
  return std::any_of(require.begin(), require.end(), [&](const auto& one) { return one.first == what; });
}

std::size_t count_outputs(const OutputTable& table) {
  std::size_t out = 1;
  for (const std::vector<Literal>* words : {&table.variants, &table.languages, &table.layouts})
    out = std::min(out * std::clamp<std::size_t>(words->size(), 1, most_outputs + 1), most_outputs + 1);
  return out;
}

void tell_at_home(Diagnostics& diagnostics, const Sources& sources, const Output& one, const Places& places) {
  for (Diagnostic& fault : diagnostics.all) {
    if (fault.span.source >= sources.size()) continue;
    const std::string& source = sources.name(fault.span.source);
    if (source == layouts_origin) fault.span = places.of(one.layout.value_id);
    if (source == languages_origin) fault.span = places.of(one.language.value_id);
  }
}

std::vector<Output> outputs_of(const Resume& resume, const Request& common) {
  std::vector<Output> out;
  const std::string name = resume.basics.name.plain();
  for (std::size_t i = 0; i < resume.outputs.size(); ++i) {
    const OutputTable& table = resume.outputs[i];
    if (table.file.empty()) continue;
    for (const Literal& variant : or_nothing(table.variants))
      for (const Literal& language : or_nothing(table.languages))
        for (const Literal& layout : or_nothing(table.layouts)) {
          Output one{i, {}, variant, language, layout, {}};
          one.file = file_of(table, one, name);
          one.request = request_for(table, one, common);
          out.push_back(std::move(one));
        }
  }
  return out;
}

}  // namespace quoin

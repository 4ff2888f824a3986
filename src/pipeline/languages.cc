#include "pipeline/languages.h"

#include <algorithm>
#include <utility>

#include "locale/language_tag.h"
#include "resume/languages.h"

namespace quoin {
namespace {

constexpr std::size_t most_languages = 30;  // each is typeset

std::vector<ValueByLanguage> values_of(SourceId source, const Sources& sources) {
  Diagnostics unheard;  // whoever typesets it hears them
  TomlRest rest = parse_toml_lines(source, sources, unheard);
  return rest.root ? values_by_language(std::move(*rest.root)) : std::vector<ValueByLanguage>();
}

/// The tags of all texts, but for the one that the document's language is looked up under.
std::vector<std::string> other_languages(const std::vector<ValueByLanguage>& values, const std::string& own) {
  std::vector<std::string> out;
  for (const ValueByLanguage& value : values)
    for (const std::string& tag : value.languages)
      if (std::find(out.begin(), out.end(), tag) == out.end() && out.size() <= most_languages) out.push_back(tag);
  if (const std::optional<std::size_t> same = look_up_language(out, own)) out.erase(out.begin() + static_cast<std::ptrdiff_t>(*same));
  return out;
}

}  // namespace

LanguageTable compare_languages(Request request, const Input& input, TypesetRun& run) {
  const std::vector<ValueByLanguage> values = values_of(input.source, run.sources);
  LanguageTable out;
  for (const ValueByLanguage& value : values) out.rows.push_back({value.path, value.span.begin.line, {}});
  request.language.reset();
  request.explain = false;
  const auto add = [&] {
    TypesetRun one{run.files, run.resources, run.open_faces, run.patterns, run.layouts};
    one.sources = std::move(run.sources);
    const Typeset set = typeset_resume(request, input, one);
    run.sources = std::move(one.sources);
    const std::string& written = set.resume.document.language.value;
    LanguageColumn column{written.empty() ? "en" : written, 0, one.diagnostics.has_errors() ? 0 : set.fitted.pages.pages.size()};
    for (std::size_t i = 0; i < values.size(); ++i) {
      out.rows[i].has.push_back(look_up_language(values[i].languages, column.tag).has_value());
      column.lacks += !out.rows[i].has.back();
    }
    if (!request.strict) std::erase_if(one.diagnostics.all, [](const Diagnostic& fault) { return fault.code == "missing-translation"; });
    run.diagnostics.take(std::move(one.diagnostics));
    out.columns.push_back(std::move(column));
  };
  add();
  const std::vector<std::string> others = other_languages(values, out.columns.front().tag);
  if (others.size() >= most_languages) {
    run.diagnostics.error("too-many", values.front().span,
                          "more than " + std::to_string(most_languages) + " languages are not shown side by side");
  } else {
    for (const std::string& tag : others) {
      request.language = tag;
      add();
    }
  }
  settle_faults(request, run);
  return out;
}

}  // namespace quoin

// `[[output]]`: the files that one résumé makes, what of it each is made of, and what each must hold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/places.h"
#include "quoin/diagnostic.h"
#include "quoin/request.h"
#include "resume/inline_text.h"

namespace quoin {

struct Resume;

enum class OutputFormat : std::uint8_t {
  pdf,
  svg,   ///< each page is a file
  json,  ///< JSON Resume
  text   ///< what the pages say
};

struct OutputFormatInfo {
  std::string_view word, ending;
};

/// Of a format: its word in the file, and how its files' names end.
const OutputFormatInfo& output_format_info(OutputFormat format);
std::optional<OutputFormat> find_output_format(std::string_view word);
/// By the ending of a file's name.
std::optional<OutputFormat> output_format_of(std::string_view file);

/// What a name in small letters ends with that no PDF's does, but another kind of document's; empty where it does not say.
std::string_view other_ending(std::string_view name);

/// What a file must hold, or it is not written. In the order of `requirement_words`.
enum class Requirement : std::uint8_t {
  verify,              ///< readers find every field in the PDF
  pdf_ua1,             ///< it claims the standard, and meets it
  pdf_a2a, pdf_a3a,    ///< the same, each with PDF/UA-1
  no_warnings,
  fits                 ///< the page budget leaves nothing out
};
inline constexpr std::string_view requirement_words[] = {"verify", "pdf/ua-1", "pdf/a-2a", "pdf/a-3a", "no-warnings", "fits"};

/// In the order of Documents.
inline constexpr std::array<std::string_view, 3> document_words = {"resume", "letter", "both"};

/// As the file writes it. A list that is empty names nothing: then the résumé, or its variant, decides.
struct OutputTable {
  ValueId value_id = no_value;
  Literal file;  ///< with placeholders; empty where it has a fault
  std::vector<Literal> variants, languages, layouts;
  Documents documents = Documents::resume;
  OutputFormat format = OutputFormat::pdf;
  std::optional<std::int64_t> pages, max_bytes;  ///< the most there may be
  ValueId pages_id = no_value, max_bytes_id = no_value;
  std::vector<std::pair<Requirement, ValueId>> require;

  bool requires_that(Requirement what) const;
};

/// What stands for a page's number in the names of pages.
inline constexpr std::string_view page_placeholder = "{page}";
/// The name of a page, from 1; a name without the placeholder stays.
std::string with_page(std::string file, std::size_t page);

/// A file to make, or for pictures one for each page.
struct Output {
  std::size_t table = 0;  ///< of Resume::outputs
  std::string file;       ///< below the folder; `{page}` still stands in it
  Literal variant, language, layout;  ///< what of the table's lists it is; empty where the table names none
  Request request;                    ///< what is to be typeset for it
};

/// More of one résumé are a fault.
inline constexpr std::size_t most_outputs = 1000;

/// Settings that stand for a word of the table call themselves so: what is wrong with them is wrong with that word.
inline constexpr std::string_view layouts_origin = "[[output]] layouts", languages_origin = "[[output]] languages";

/// What is wrong with a word of the table is told where it stands, not where it was used.
void tell_at_home(Diagnostics& diagnostics, const Sources& sources, const Output& one, const Places& places);

/// In the file's order: of a table each variant in each language in each layout. `common` holds what is asked of all. Of a
/// résumé without faults the names are fit to be written below a folder, and none is in another's way.
std::vector<Output> outputs_of(const Resume& resume, const Request& common);

/// How many those are, at most one more than `most_outputs`.
std::size_t count_outputs(const OutputTable& table);

/// The parts of a pattern in turn: `text` takes what stands as it is, `word` what stands between braces. False where a brace
/// does not close, at which it ends.
template <typename TakeText, typename TakeWord>
bool each_part(std::string_view pattern, const TakeText& text, const TakeWord& word) {
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    text(pattern.substr(0, open));
    if (open == std::string_view::npos) return true;
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) return false;
    word(pattern.substr(open + 1, close - open - 1));
    pattern.remove_prefix(close + 1);
  }
  return true;
}

}  // namespace quoin

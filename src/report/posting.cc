#include "report/posting.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "base/words.h"
#include "report/json.h"

namespace quoin {
namespace {

using PostingJson = nlohmann::ordered_json;

constexpr std::size_t most_told = 30, most_left_out = 12, widest_line = 100, widest_term = 40, widest_quote = 48;

constexpr std::array<std::string_view, 4> term_kinds = {"name", "listed", "noun", "word"};
constexpr std::array<std::string_view, 3> why_names = {"variant", "fit", "layout"};
constexpr std::array<std::string_view, 3> why_words = {"not in this variant", "left out to fit",
                                                       "not printed by the layout"};

std::string term_and_count(const FoundTerm& one) {
  const std::string text = one_line(one.term.text, widest_term) + (one.apart ? " (word by word)" : "");
  return one.term.count == 1 ? text : fmt::format("{} {}", text, one.term.count);
}

/// Chance may have put it there: what stands once, in no list, and is no name.
bool is_worth_a_line(const FoundTerm& one) {
  return one.term.count > 1 || one.term.kind != posting::TermKind::word;
}

/// "nowhere: 31" and the terms on lines below; the first of them, by their order, and none of `unless`.
std::string list_of(std::string_view what, const std::vector<FoundTerm>& terms, bool (*worth)(const FoundTerm&)) {
  std::string out = fmt::format("{}: {}\n", what, terms.size());
  std::string line = " ";
  const auto add = [&](const std::string& word) {
    if (line.size() > 1 && count_utf8(line) + count_utf8(word) + 1 > widest_line)
      out += std::exchange(line, " ") + "\n";
    line += " " + word;
  };
  const auto first_of_rest =
      std::find_if(terms.begin(), terms.end(), [&](const FoundTerm& one) { return !worth(one); });
  const std::size_t told = std::min(static_cast<std::size_t>(first_of_rest - terms.begin()), most_told);
  for (std::size_t i = 0; i < told; ++i) add(term_and_count(terms[i]) + (i + 1 < terms.size() ? "," : ""));
  if (terms.size() > told)
    add(fmt::format("{}{} more (--json has them)", told == 0 ? "" : "… and ", terms.size() - told));
  return line.size() > 1 ? out + line + "\n" : out;
}

std::string place_of(const LeftOutPlace& place, const Sources& sources) {
  const std::string tags =
      place.tags.empty() ? ""
                         : fmt::format(", {} {}", place.tags.size() == 1 ? "tag" : "tags", fmt::join(place.tags, ", "));
  return fmt::format("{}:{}, “{}”{}: {}", one_line(sources.name(place.span.source), widest_quote),
                     place.span.begin.line, one_line(place.text, widest_quote), one_line(tags, widest_quote),
                     why_words[static_cast<std::size_t>(place.why)]);
}

std::string left_out_text(const std::vector<FoundTerm>& terms, const Sources& sources) {
  std::string out = fmt::format("only in what is left out: {}\n", terms.size());
  for (std::size_t i = 0; i < std::min(terms.size(), most_left_out); ++i) {
    const FoundTerm& one = terms[i];
    const std::size_t more = one.places.size() - 1;
    out +=
        fmt::format("  {}: {}{}\n", term_and_count(one), place_of(one.places.front(), sources),
                    more == 0 ? "" : fmt::format(", and {} {} more", more == most_places - 1 ? "at least" : "", more));
  }
  if (terms.size() > most_left_out)
    out += fmt::format("  … and {} more (--json has them)\n", terms.size() - most_left_out);
  return out;
}

PostingJson json_of(const FoundTerm& one) {
  return {{"term", one.term.text},
          {"kind", term_kinds[static_cast<std::size_t>(one.term.kind)]},
          {"count", one.term.count}};
}

PostingJson json_of(const LeftOutPlace& place, const Sources& sources) {
  return {{"file", sources.name(place.span.source)},
          {"line", place.span.known() ? PostingJson(place.span.begin.line) : PostingJson()},
          {"path", place.path},
          {"text", place.text},
          {"tags", place.tags},
          {"why", why_names[static_cast<std::size_t>(place.why)]}};
}

}  // namespace

std::string posting_text(const PostingComparison& found, const Sources& sources) {
  const std::size_t all = found.on_page.size() + found.left_out.size() + found.nowhere.size();
  std::string out = fmt::format(
      "{}: {}, {}, {}\n", one_line(sources.name(found.posting), widest_line),
      found.language.tag.empty() ? "a language without a list of stop words" : std::string(found.language.name),
      counted(found.words, "word"), counted(all, "term"));
  out += list_of("on the page", found.on_page, [](const FoundTerm&) { return true; });
  if (!found.left_out.empty()) out += left_out_text(found.left_out, sources);
  return out + list_of("nowhere", found.nowhere, is_worth_a_line);
}

std::string posting_json(const PostingComparison& found, const Diagnostics& diagnostics, const Sources& sources) {
  PostingJson on_page = PostingJson::array(), left_out = PostingJson::array(), nowhere = PostingJson::array();
  for (const FoundTerm& one : found.on_page) {
    on_page.push_back(json_of(one));
    on_page.back()["apart"] = one.apart;
  }
  for (const FoundTerm& one : found.left_out) {
    left_out.push_back(json_of(one));
    PostingJson& places = left_out.back()["places"] = PostingJson::array();
    for (const LeftOutPlace& place : one.places) places.push_back(json_of(place, sources));
  }
  for (const FoundTerm& one : found.nowhere) nowhere.push_back(json_of(one));
  PostingJson out = PostingJson::parse(diagnostics_json(diagnostics, sources));
  out["posting"] = {{"file", sources.name(found.posting)},
                    {"language", found.language.tag.empty() ? PostingJson() : PostingJson(found.language.tag)},
                    {"words", found.words},
                    {"on-page", std::move(on_page)},
                    {"left-out", std::move(left_out)},
                    {"nowhere", std::move(nowhere)}};
  return printed_json(out.dump(2, ' ', false, PostingJson::error_handler_t::replace));
}

}  // namespace quoin

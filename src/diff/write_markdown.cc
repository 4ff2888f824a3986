#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "base/words.h"
#include "diff/telling.h"
#include "diff/write.h"

namespace quoin {
namespace {

constexpr std::size_t most_rows = 40, longest_cell = 300, most_listed = 10;

/// As references to characters, which are never markup. What hosts read after that as a mention, or as the number of an
/// issue, is parted by a character without width.
std::string escaped(std::string_view text) {
  constexpr std::string_view speaking = "&<>\"'`*_~[](){}#|\\!@:+-=.$^/";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (speaking.find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    out += fmt::format("&#{};", static_cast<int>(c));
    const bool inside = i > 0 && ascii::is_alnum(text[i - 1]);
    if ((c == '@' || c == '#') && !inside && i + 1 < text.size() && ascii::is_alnum(text[i + 1])) out += "&#8203;";
  }
  return out;
}

std::string cell(std::string_view text) {
  return escaped(one_line(text, longest_cell));
}

std::string words_as_markdown(const std::vector<WordRun>& words) {
  std::string out;
  std::size_t length = 0;
  const std::vector<WordRun> runs = shortened(words);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const WordRun& run = runs[i];
    if (length > longest_cell) return out + " …";
    length += count_utf8(run.text);
    if (is_spaced(runs, i)) out += ' ';
    const std::string text = cell(run.text);
    if (run.kind == WordRun::Kind::same)
      out += text;
    else
      out += run.kind == WordRun::Kind::removed ? "<del>" + text + "</del>" : "<ins><b>" + text + "</b></ins>";
  }
  return out;
}

std::string change_as_markdown(const Change& change) {
  switch (change.kind) {
    case Change::Kind::added:
      return cell(change.after->text);
    case Change::Kind::removed:
      return "<del>" + cell(change.before->text) + "</del>";
    case Change::Kind::moved:
      return cell(change.label) + " (" + cell(moved_words(change)) + ")";
    case Change::Kind::changed:
      break;
  }
  if (!change.words.empty()) return words_as_markdown(change.words);
  return change.after ? "<ins><b>" + cell(change.after->text) + "</b></ins>"
                      : "<del>" + cell(change.before->text) + "</del>";
}

std::string table(const Difference& difference) {
  if (difference.changes.empty()) return {};
  std::string out = "\n| | Where | What | |\n|---|---|---|---|\n";
  for (std::size_t i = 0; i < std::min(difference.changes.size(), most_rows); ++i) {
    const Change& change = difference.changes[i];
    out += fmt::format("| {} | {} | {} | {} |\n", kind_word(change.kind), cell(joined(change.where)),
                       cell(subject(change)), change_as_markdown(change));
  }
  if (difference.changes.size() > most_rows)
    out += fmt::format("\n… and {} more.\n", difference.changes.size() - most_rows);
  return out;
}

std::string list_as_markdown(std::string_view title, const std::vector<ToldText>& all) {
  if (all.empty()) return {};
  std::string out = fmt::format("- {}: ", title);
  for (std::size_t i = 0; i < std::min(all.size(), most_listed); ++i) out += (i == 0 ? "" : "; ") + cell(all[i].text);
  if (all.size() > most_listed) out += fmt::format("; and {} more", all.size() - most_listed);
  return out + "\n";
}

std::string pages_as_markdown(const PageDifference& pages) {
  std::string facts, out;
  for (const PageFact& one : pages.facts)
    facts +=
        fmt::format("{}{} {} → {}", facts.empty() ? "- " : " · ", escaped(one.name), cell(one.before), cell(one.after));
  if (!facts.empty()) out += facts + "\n";
  for (std::size_t i = 0; i < std::min(pages.breaks.size(), most_listed); ++i)
    out += fmt::format("- page {} begins with: {}\n", pages.breaks[i].page,
                       cell(from_to(pages.breaks[i].before, pages.breaks[i].after)));
  out += list_as_markdown("left out now", pages.left_out) + list_as_markdown("left out no more", pages.back) +
         list_as_markdown("not printed now", pages.not_printed);
  if (!pages.unknown.empty()) out += "- not compared: " + cell(pages.unknown) + "\n";
  return out.empty() ? out : "\n**Pages**\n\n" + out;
}

}  // namespace

std::string difference_markdown(const ComparedSides& told) {
  std::string out =
      fmt::format("**{}** → **{}**: {}\n", cell(told.before.name), cell(told.after.name), headline(told.difference));
  for (const Snapshot* side : {&told.before, &told.after})
    if (!side->note.empty()) out += fmt::format("\n{}: {}\n", cell(side->name), cell(side->note));
  return out + table(told.difference) + pages_as_markdown(told.difference.pages);
}

}  // namespace quoin

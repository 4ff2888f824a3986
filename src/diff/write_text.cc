#include <fmt/format.h>

#include "base/words.h"
#include "diff/telling.h"
#include "diff/write.h"

namespace quoin {
namespace {

constexpr std::size_t longest_line = 400;  // code points of one text

std::string plain(const std::string& text) {
  return one_line(text, longest_line);
}

std::string words_as_text(const std::vector<WordRun>& words) {
  std::string out;
  const std::vector<WordRun> runs = shortened(words);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const WordRun& run = runs[i];
    if (is_spaced(runs, i)) out += ' ';
    const std::string text = plain(run.text);
    if (run.kind == WordRun::Kind::same)
      out += text;
    else
      out += run.kind == WordRun::Kind::removed ? "[-" + text + "-]" : "{+" + text + "+}";
  }
  return out;
}

std::string change_as_text(const Change& change) {
  constexpr std::string_view signs = "+->~";
  std::string out = fmt::format("{} {}", signs[static_cast<std::size_t>(change.kind)], subject(change));
  switch (change.kind) {
    case Change::Kind::added:
      return out + ": " + plain(change.after->text);
    case Change::Kind::removed:
      return out + ": " + plain(change.before->text);
    case Change::Kind::moved:
      return out + " moved " + moved_words(change) + ": " + plain(change.label);
    case Change::Kind::changed:
      break;
  }
  if (!change.words.empty()) return out + ": " + words_as_text(change.words);
  return out + (change.after ? ": {+" + plain(change.after->text) + "+}" : ": [-" + plain(change.before->text) + "-]");
}

std::string list_as_text(std::string_view title, const std::vector<ToldText>& all) {
  if (all.empty()) return {};
  std::string out = fmt::format("  {}:\n", title);
  for (const ToldText& one : all) out += "    " + plain(one.text) + "\n";
  return out;
}

std::string pages_as_text(const PageDifference& pages) {
  std::string out;
  for (const PageFact& one : pages.facts) out += fmt::format("  {}: {} → {}\n", one.name, one.before, one.after);
  for (const MovedBreak& one : pages.breaks)
    out += fmt::format("  page {} begins with: {}\n", one.page, plain(from_to(one.before, one.after)));
  out += list_as_text("left out now", pages.left_out) + list_as_text("left out no more", pages.back) +
         list_as_text("not printed now", pages.not_printed);
  if (!pages.unknown.empty()) out += "  not compared: " + plain(pages.unknown) + "\n";
  return out.empty() ? out : "\nPages\n" + out;
}

}  // namespace

std::string difference_text(const ComparedSides& told) {
  const Difference& difference = told.difference;
  std::string out = fmt::format("{} → {}: {}\n", plain(told.before.name), plain(told.after.name), headline(difference));
  for (const Snapshot* side : {&told.before, &told.after})
    if (!side->note.empty()) out += fmt::format("  {}: {}\n", plain(side->name), plain(side->note));
  std::string heading;
  for (const Change& change : difference.changes) {
    const std::string where = change.where.empty() ? std::string("Sections") : joined(change.where);
    if (!difference.by_text && where != heading) out += "\n" + plain(where) + "\n";
    if (difference.by_text && heading.empty()) out += "\n";
    heading = where;
    out += "  " + change_as_text(change) + "\n";
  }
  return out + pages_as_text(difference.pages);
}

}  // namespace quoin

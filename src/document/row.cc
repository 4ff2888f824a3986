#include "document/row.h"

#include <set>
#include <string_view>
#include <utility>

namespace quoin {
namespace {

constexpr std::string_view separators = " ,;:.·–—-|/";

/// A brace's punctuation makes no sense at a row's beginning: its field came first after all.
std::string without_leading_separator(const std::string& text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    if (separators.find(text[begin]) != std::string_view::npos && static_cast<unsigned char>(text[begin]) < 0x80) {
      ++begin;
    } else if (text.compare(begin, 2, "\u00B7") == 0) {
      begin += 2;
    } else if (text.compare(begin, 3, "\u2013") == 0 || text.compare(begin, 3, "\u2014") == 0) {
      begin += 3;
    } else {
      break;
    }
  }
  return text.substr(begin);
}

/// Nothing but a middle dot, a bullet or a bar between spaces.
bool is_separator(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == 0 || begin == std::string_view::npos) return false;
  const std::size_t end = text.find_last_not_of(' ') + 1;
  const std::string_view mark = text.substr(begin, end - begin);
  return end < text.size() && (mark == "\u00B7" || mark == "\u2022" || mark == "|");
}

/// What a layout puts between fields.
Inline literal(std::string text) {
  Inline part;
  if (is_separator(text)) part.cohesion = Cohesion::separator;
  part.run.text = std::move(text);
  return part;
}

bool ends_a_sentence(const Inlines& inlines) {
  if (inlines.empty() || inlines.back().run.text.empty()) return false;
  const std::string& text = inlines.back().run.text;
  const char last = text.back();
  return last == '.' || last == '?' || last == '!' || text.ends_with("\u2026");
}

void add_characters(const RowPiece& piece, bool first, Inlines& out) {
  std::string text = first ? without_leading_separator(piece.text) : piece.text;
  if (text.starts_with('.') && ends_a_sentence(out)) text.erase(0, 1);  // "Why Now?" takes no full stop
  if (text.starts_with(',') && ends_a_sentence(out) && !out.back().run.text.ends_with('.')) text.erase(0, 1);
  if (text.empty()) return;
  Inline characters = literal(std::move(text));
  characters.run.strong = piece.strong;
  characters.run.emphasis = piece.emphasis;
  out.push_back(std::move(characters));
}

void add_field(const RowPiece& piece, Inlines field, Inlines& out) {
  for (Inline& part : field) {
    part.run.strong = part.run.strong || piece.strong;
    part.run.emphasis = part.run.emphasis != piece.emphasis;
    if (!part.field) part.field = piece.slot;
    out.push_back(std::move(part));
  }
}

}  // namespace

Inlines expand_row(const RowTemplate& row, const SlotLookup& lookup) {
  std::vector<Inlines> fields(row.size());
  std::set<int> absent;  // groups
  bool any_slot = false, any_field = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!row[i].slot) continue;
    any_slot = true;
    fields[i] = lookup(*row[i].slot);
    any_field = any_field || !fields[i].empty();
    if (fields[i].empty()) absent.insert(row[i].group);
  }
  if (any_slot && !any_field) return {};
  Inlines out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const RowPiece& piece = row[i];
    if (piece.group >= 0 && absent.contains(piece.group)) continue;
    if (piece.slot) {
      add_field(piece, std::move(fields[i]), out);
    } else {
      add_characters(piece, out.empty() && piece.group >= 0, out);
    }
  }
  return out;
}

Inlines inlines_of(const Text& text) {
  Inlines out;
  out.reserve(text.runs.size());
  for (const InlineRun& run : text.runs)
    out.push_back({run, std::nullopt, run.code ? Cohesion::whole_words : Cohesion::loose, text.value_id});
  return out;
}

void append(Inlines& to, const Inlines& from) {
  to.insert(to.end(), from.begin(), from.end());
}

Inlines in_column(Inlines inlines) {
  for (Inline& part : inlines) part.in_column = true;
  return inlines;
}

void append_literal(Inlines& to, std::string text) {
  to.push_back(literal(std::move(text)));
}

}  // namespace quoin

#include "layout/row_template.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "layout/row_places.h"
#include "locale/locale.h"
#include "resume/control_character.h"
#include "resume/inline_markup.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

// The markup parser sees braces and fields as private-use characters, which it takes for letters.
constexpr char32_t open_brace = 0xE100, close_brace = 0xE101, kept_space = 0xE102, first_field = 0xE200;
constexpr std::size_t most_fields = 256;

constexpr std::array<std::pair<std::string_view, Slot>, 15> composed = {{
    {"authors", Slot::authors},
    {"contacts", Slot::contacts},
    {"date", Slot::date},
    {"dates", Slot::dates},
    {"details", Slot::details},
    {"doi", Slot::doi},
    {"email", Slot::email},
    {"headline", Slot::headline},
    {"keywords", Slot::keywords},
    {"page", Slot::page},
    {"pages", Slot::pages},
    {"phone", Slot::phone},
    {"profiles", Slot::profiles},
    {"tags", Slot::tags},
    {"url", Slot::url},
}};

std::optional<SlotRef> find_slot(std::string_view word) {
  for (const auto& [name, slot] : composed)
    if (name == word) return SlotRef{slot, Field::title};
  if (const std::optional<Field> field = find_field(word)) return SlotRef{Slot::text_field, *field};
  return std::nullopt;
}

bool letter(char c) {
  return ascii::is_letter(c) || c == '_';
}

/// Words belong into the résumé, where they are in its language.
bool says_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    if (u_isalpha(static_cast<UChar32>(decoded.code_point))) return true;
    at += decoded.length;
  }
  return false;
}

/// More faults of one row are not told.
constexpr std::size_t most_row_faults = 100;

/// The nearest name, or else the only one that the word begins.
std::string meant_field(std::string_view word, const std::vector<std::string_view>& names) {
  constexpr std::size_t shortest = 2;
  const std::string near(nearest(word, names));
  const auto begins = [&](std::string_view name) { return name.starts_with(word); };
  if (!near.empty() || word.size() < shortest || std::count_if(names.begin(), names.end(), begins) != 1) return near;
  return std::string(*std::find_if(names.begin(), names.end(), begins));
}

constexpr const char* brace_hint = "a brace holds one field and the signs that vanish with it: \"{title}{, location}\"";

/// Replaces braces and fields by private-use characters; collects the fields.
class BraceScanner {
 public:
  BraceScanner(std::string_view source, Span span, const RowFields& fields, Diagnostics& diagnostics)
      : source_(source), span_(span), places_(source, span), fields_(fields), diagnostics_(diagnostics) {}

  std::string scan() {
    check_characters();
    for (std::size_t at = 0; at < source_.size();) {
      const char c = source_[at];
      if (c == '{') {
        at = brace(at);
      } else {
        if (c == '}')
          fault("bad-row", at, at + 1, "a closing brace without its opening one", brace_hint);
        character(c);
        ++at;
      }
    }
    return std::move(out_);
  }

  std::vector<SlotRef> slots;

 private:
  void fault(const char* code, std::size_t begin, std::size_t end, std::string message, std::string hint) {
    if (++faults_ <= most_row_faults)
      diagnostics_.error(code, places_.at(begin, end), std::move(message), std::move(hint));
  }
  void fault_of_row(const char* code, std::string message, std::string hint = {}) {
    if (++faults_ <= most_row_faults) diagnostics_.error(code, span_, std::move(message), std::move(hint));
  }

  /// Neither what no font draws nor what stands for braces here may come from outside.
  void check_characters() {
    for (const ControlCharacter& control : find_control_characters(source_))
      fault_of_row(control_code, control_message(control.code_point), control_hint);
    for (std::size_t at = 0; at < source_.size();) {
      const Decoded decoded = decode_utf8(source_, at);
      if (decoded.code_point >= open_brace && decoded.code_point < first_field + most_fields)
        fault_of_row("bad-row", fmt::format("U+{:04X} is a private-use character, which rows may not hold",
                                                         static_cast<std::uint32_t>(decoded.code_point)));
      at += decoded.length;
    }
  }

  /// Markup folds spaces; a layout means each one.
  void character(char c) {
    if (c == ' ' && (out_.ends_with(' ') || out_.ends_with("\uE102"))) {
      append_utf8(out_, kept_space);
    } else {
      out_ += c;
    }
  }

  std::size_t brace(std::size_t at) {
    const std::size_t close = source_.find('}', at);
    if (close == std::string_view::npos) {
      fault("bad-row", at, source_.size(), "an opening brace without its closing one", brace_hint);
      return source_.size();
    }
    const std::string_view inside = source_.substr(at + 1, close - at - 1);
    append_utf8(out_, open_brace);
    const std::size_t before = slots.size();
    for (std::size_t i = 0; i < inside.size();) {
      std::size_t end = i;
      while (end < inside.size() && letter(inside[end])) ++end;
      if (end == i) {
        character(inside[i++]);
      } else {
        word(at + 1 + i, at + 1 + end);
        i = end;
      }
    }
    append_utf8(out_, close_brace);
    if (slots.size() != before + 1)
      fault("bad-row", at, close + 1,
                         fmt::format("`{{{}}}` must hold one field and its punctuation", inside), brace_hint);
    return close + 1;
  }

  void word(std::size_t begin, std::size_t end) {
    const std::string_view name = source_.substr(begin, end - begin);
    std::optional<SlotRef> slot = find_slot(name);
    if (std::find(fields_.names.begin(), fields_.names.end(), name) == fields_.names.end()) {
      const std::string near = meant_field(name, fields_.names);
      fault("unknown-field", begin, end, fmt::format("{} no field `{}`", fields_.holder, name),
                         near.empty() ? fmt::format("fields are: {}", fmt::join(fields_.names, ", "))
                                      : fmt::format("did you mean `{}`?", near));
    }
    if (!slot) slot = SlotRef{};
    if (slots.size() == most_fields) return;
    append_utf8(out_, first_field + static_cast<char32_t>(slots.size()));
    slots.push_back(*slot);
  }

  std::string_view source_;
  Span span_;
  RowPlaces places_;
  const RowFields& fields_;
  Diagnostics& diagnostics_;
  std::size_t faults_ = 0;
  std::string out_;
};

/// A mark that stands alone is printed as it is; empty where there is none. Between spaces it is meant so.
std::string_view lone_mark(std::string_view text) {
  for (std::size_t at = 0; (at = text.find_first_of("*`", at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
    const bool apart = at > 0 && text[at - 1] == ' ' && end < text.size() && text[end] == ' ';
    if (!apart) return text.substr(at, end - at);
    at = end;
  }
  return {};
}

/// Escaped ones are meant, so of a row that has any nothing is said.
void check_marks(std::string_view source, const Span& span, const RowTemplate& row, Diagnostics& diagnostics) {
  if (source.find('\\') != std::string_view::npos) return;
  const auto lone =
      std::find_if(row.begin(), row.end(), [](const RowPiece& piece) { return !lone_mark(piece.text).empty(); });
  if (lone == row.end()) return;
  diagnostics.error("bad-row", span,
                    fmt::format("a \"{}\" of this row has no counterpart, and would be printed", lone_mark(lone->text)),
                    "marks stand in pairs, around what they mark: \"**{title}**{, issuer}\"");
}

}  // namespace

RowFields fields_of_kind(const KindInfo& kind) {
  RowFields fields{fmt::format("entries of kind `{}` have", kind.name), {}};
  const auto add = [&](std::span<const Field> more) {
    for (const Field field : more) fields.names.push_back(field_name(field));
  };
  add(kind.fields);
  const std::pair<std::string_view, bool> others[] = {
      {"authors", kind.authors}, {"doi", kind.doi}, {"keywords", kind.keywords}, {"tags", kind.keywords}, {"url", kind.url}};
  for (const auto& [name, has] : others)
    if (has) fields.names.push_back(name);
  if (kind.date || kind.kind == SectionKind::education) fields.names.insert(fields.names.end(), {"date", "dates"});
  return fields;
}

RowFields fields_of_part(const KindInfo& kind) {
  RowFields fields{fmt::format("a {} has", kind.part.name), {}};
  for (const Field field : kind.part.fields) fields.names.push_back(field_name(field));
  fields.names.insert(fields.names.end(), {"date", "dates"});
  return fields;
}

const RowFields& header_row_fields() {
  static const RowFields fields{"a header has",
                                {"name", "headline", "contacts", "location", "phone", "email", "url", "profiles",
                                 "details"}};
  return fields;
}

const RowFields& running_row_fields() {
  static const RowFields fields{"a page's head or foot has", {"name", "headline", "date", "page", "pages"}};
  return fields;
}

RowTemplate parse_row(std::string_view source, Span span, const RowFields& fields, Diagnostics& diagnostics) {
  BraceScanner scanner(source, span, fields, diagnostics);
  const std::string markup = scanner.scan();
  const std::vector<InlineRun> runs = parse_inline(markup, span, nullptr, diagnostics);
  RowTemplate row;
  int group = -1, groups = 0;
  bool words = false;
  for (const InlineRun& run : runs) {
    const auto piece = [&] { return RowPiece{{}, run.strong, run.emphasis, std::nullopt, group}; };
    RowPiece characters = piece();
    const auto flush = [&] {
      words = words || says_words(characters.text);
      if (!characters.text.empty()) row.push_back(characters);
      characters = piece();
    };
    for (std::size_t at = 0; at < run.text.size();) {
      const Decoded decoded = decode_utf8(run.text, at);
      const char32_t c = decoded.code_point;
      if (c == open_brace || c == close_brace) {
        flush();
        group = c == open_brace ? groups++ : -1;
        characters = piece();
      } else if (c >= first_field && c < first_field + scanner.slots.size()) {
        flush();
        RowPiece field = piece();
        field.slot = scanner.slots[c - first_field];
        row.push_back(field);
      } else if (c == kept_space) {
        characters.text += ' ';
      } else {
        characters.text.append(run.text, at, decoded.length);
      }
      at += decoded.length;
    }
    flush();
  }
  check_marks(source, span, row, diagnostics);
  if (words)
    diagnostics.warning("content-in-layout", span,
                        "a layout holds no words: they would stand in every résumé and language");
  return row;
}

}  // namespace quoin

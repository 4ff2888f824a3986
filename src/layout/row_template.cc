#include "layout/row_template.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "base/utf8.h"
#include "locale/locale.h"
#include "resume/control_character.h"
#include "resume/inline_markup.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

// The markup parser sees braces and fields as private-use characters, which it takes for letters.
constexpr char32_t open_brace = 0xE100, close_brace = 0xE101, kept_space = 0xE102, first_field = 0xE200;
constexpr std::size_t most_fields = 256;

constexpr std::array<std::pair<std::string_view, Slot>, 14> composed = {{
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
    {"url", Slot::url},
}};

std::optional<SlotRef> find_slot(std::string_view word) {
  for (const auto& [name, slot] : composed)
    if (name == word) return SlotRef{slot, Field::title};
  if (const std::optional<Field> field = find_field(word)) return SlotRef{Slot::text_field, *field};
  return std::nullopt;
}

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
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

/// Replaces braces and fields by private-use characters; collects the fields.
class BraceScanner {
 public:
  BraceScanner(std::string_view source, Span span, const RowFields& fields, Diagnostics& diagnostics)
      : source_(source), span_(span), fields_(fields), diagnostics_(diagnostics) {}

  std::string scan() {
    check_characters();
    for (std::size_t at = 0; at < source_.size();) {
      const char c = source_[at];
      if (c == '{') {
        at = brace(at);
      } else {
        if (c == '}') diagnostics_.error("bad-row", span_, "a closing brace without its opening one");
        character(c);
        ++at;
      }
    }
    return std::move(out_);
  }

  std::vector<SlotRef> slots;

 private:
  /// Neither what no font draws nor what stands for braces here may come from outside.
  void check_characters() {
    for (const ControlCharacter& control : find_control_characters(source_))
      diagnostics_.error(control_code, span_, control_message(control.code_point), control_hint);
    for (std::size_t at = 0; at < source_.size();) {
      const Decoded decoded = decode_utf8(source_, at);
      if (decoded.code_point >= open_brace && decoded.code_point < first_field + most_fields)
        diagnostics_.error("bad-row", span_, fmt::format("U+{:04X} is a private-use character, which rows may not hold",
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
      diagnostics_.error("bad-row", span_, "an opening brace without its closing one");
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
        word(inside.substr(i, end - i));
        i = end;
      }
    }
    append_utf8(out_, close_brace);
    if (slots.size() != before + 1)
      diagnostics_.error("bad-row", span_, fmt::format("`{{{}}}` must hold one field and its punctuation", inside));
    return close + 1;
  }

  void word(std::string_view name) {
    std::optional<SlotRef> slot = find_slot(name);
    if (std::find(fields_.names.begin(), fields_.names.end(), name) == fields_.names.end()) {
      const std::string near(nearest(name, fields_.names));
      diagnostics_.error("unknown-field", span_, fmt::format("{} no field `{}`", fields_.holder, name),
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
  const RowFields& fields_;
  Diagnostics& diagnostics_;
  std::string out_;
};

}  // namespace

RowFields fields_of_kind(const KindInfo& kind) {
  RowFields fields{fmt::format("entries of kind `{}` have", kind.name), {}};
  const auto add = [&](std::span<const Field> more) {
    for (const Field field : more) fields.names.push_back(field_name(field));
  };
  add(kind.fields);
  const std::pair<std::string_view, bool> others[] = {
      {"authors", kind.authors}, {"doi", kind.doi}, {"keywords", kind.keywords}, {"url", kind.url}};
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
  const Text text = parse_inline(markup, span, nullptr, diagnostics);
  RowTemplate row;
  int group = -1, groups = 0;
  bool words = false;
  for (const InlineRun& run : text.runs) {
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
  if (words)
    diagnostics.warning("content-in-layout", span,
                        "a layout holds no words: they would stand in every résumé and language");
  return row;
}

}  // namespace quoin

// `[letter]`: lines, paragraphs and lists, and what stands in the place of `{organization}`.
#include "resume/read_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/nearest.h"
#include "resume/read_dates.h"
#include "resume/read_files.h"
#include "resume/synonyms.h"

namespace quoin {
namespace {

/// In the order of Convention.
constexpr std::array<std::string_view, 5> convention_words = {"din-5008-a", "din-5008-b", "french", "british", "american"};

std::vector<Text> read_lines(Reading& reading, TableReader& table, std::string_view key) {
  std::vector<Text> out;
  for (const TomlValue* value : table.texts(key))
    for (Text& text : lines(reading, *value)) out.push_back(std::move(text));
  return out;
}

std::optional<Convention> read_convention(Reading& reading, TableReader& table) {
  const Literal word = read_literal(reading, table, "convention");
  if (word.empty()) return std::nullopt;
  const auto found = std::find(convention_words.begin(), convention_words.end(), word.value);
  if (found != convention_words.end()) return static_cast<Convention>(found - convention_words.begin());
  const std::string meant = nearest(word.value, convention_words);
  std::string all;
  for (const std::string_view one : convention_words) all += (all.empty() ? "" : ", ") + std::string(one);
  reading.diagnostics.error("unknown-convention", reading.places.of(word.value_id),
                            "there is no convention `" + word.value + "` for letters",
                            meant.empty() ? "known are: " + all : "did you mean `" + meant + "`?");
  return std::nullopt;
}

std::vector<Placeholder> read_placeholders(Reading& reading, TableReader& letter) {
  std::vector<Placeholder> out;
  const TomlTable* from = letter.table("for");
  if (!from) return out;
  std::vector<std::string_view> keys;
  for (const TomlEntry& entry : from->entries) keys.push_back(entry.key);
  TableReader table(*from, "[letter.for]", keys, reading.diagnostics);
  for (const std::string_view key : keys)
    if (Text text = read_text(reading, table, key); !text.empty()) out.push_back({std::string(key), std::move(text)});
  return out;
}

/// Of a body: what says a paragraph or a list in one of the ways in which it may be written.
class BodyReader {
 public:
  explicit BodyReader(Reading& reading) : reading_(reading) {}

  std::vector<LetterPart> read(const TomlValue& value) {
    if (value.text()) {
      paragraphs_of(value, {});
    } else if (const TomlArray* all = value.array()) {
      for (const TomlValue& one : *all) part(one);
    } else {
      wrong_type(value, "body", "a text or a list of texts", reading_.diagnostics);
    }
    return std::move(parts_);
  }

 private:
  void part(const TomlValue& value) {
    if (value.text())
      paragraphs_of(value, {});
    else if (const TomlArray* items = value.array())
      list_of(*items, {}, false);
    else if (const TomlTable* table = value.table())
      part(*table);
    else
      wrong_type(value, "body", "a text, a list or a table { text, tags }", reading_.diagnostics);
  }

  /// { text, tags } or { list, numbered, tags }
  void part(const TomlTable& from) {
    TableReader table(from, "a part of a letter's body", {"text", "list", "numbered", "tags"}, reading_.diagnostics);
    const Marks marks = read_marks(reading_, table);
    const TomlValue* numbered = table.boolean("numbered");
    const TomlArray* items = table.array("list");
    if (items)
      list_of(*items, marks, numbered && *numbered->boolean());
    else if (numbered)
      reading_.diagnostics.error("no-list", numbered->span, "`numbered` goes with a `list`", "take it out");
    if (const TomlValue* text = table.text("text"); text && !items)
      paragraphs_of(*text, marks);
    else if (text)
      reading_.diagnostics.error("two-parts", text->span, "`text` stands beside `list`", "write two parts of the body, one for each");
    else if (!items && !table.has("list") && !table.has("text"))
      require(table, "text", false);
  }

  void paragraphs_of(const TomlValue& value, const Marks& marks) {
    for (Text& text : paragraphs(reading_, value)) {
      LetterPart part;
      part.marks = marks;
      part.items.push_back({std::move(text), {}, no_leaf});
      parts_.push_back(std::move(part));
    }
  }

  void list_of(const TomlArray& items, const Marks& marks, bool numbered) {
    LetterPart part;
    part.marks = marks;
    part.list = true;
    part.numbered = numbered;
    for (const TomlValue& one : items) item(one, part.items);
    if (!part.items.empty()) parts_.push_back(std::move(part));
  }

  /// A text, or { text, tags }.
  void item(const TomlValue& value, std::vector<Item>& items) {
    if (value.text()) {
      if (Text text = inline_text(reading_, value); !text.empty()) items.push_back({std::move(text), {}, no_leaf});
    } else if (const TomlTable* from = value.table()) {
      TableReader table(*from, "an item of a letter's list", {"text", "tags"}, reading_.diagnostics);
      Item item;
      item.text = read_text(reading_, table, "text");
      item.marks = read_marks(reading_, table);
      require(table, "text", !item.text.empty());
      if (!item.text.empty()) items.push_back(std::move(item));
    } else {
      wrong_type(value, "body", "a text or a table { text, tags } in a list", reading_.diagnostics);
    }
  }

  Reading& reading_;
  std::vector<LetterPart> parts_;
};

}  // namespace

Letter read_letter(Reading& reading, const TomlTable& from, const LetterFile& file, bool wanted) {
  TableReader table(from, "[letter]", letter_keys, reading.diagnostics, key_synonyms());
  Letter letter;
  letter.value_id = reading.places.add(from.span);
  letter.convention = read_convention(reading, table);
  if (const TomlValue* marks = table.boolean("fold-marks")) letter.fold_marks = *marks->boolean();
  letter.recipient = read_lines(reading, table, "recipient");
  letter.place = read_text(reading, table, "place");
  letter.dates.date = read_date(reading, table, "date", DateUse::date);
  letter.subject = read_text(reading, table, "subject");
  letter.opening = read_text(reading, table, "opening");
  if (const TomlValue* body = table.value("body")) letter.body = BodyReader(reading).read(*body);
  letter.closing = read_text(reading, table, "closing");
  letter.signature = read_picture(reading, table, "signature", "a signature");
  letter.enclosures = read_lines(reading, table, "enclosures");
  letter.placeholders = read_placeholders(reading, table);
  read_literal(reading, table, "file");
  letter.file = file.path;
  letter.source = file.source;
  fill_placeholders(reading, letter, wanted);
  if (wanted && file.whole && !table.has("date"))
    reading.diagnostics.warning("no-date", from.span, "the letter has no date, and this program reads no clock",
                                "write date = \"2026-03-31\", or for one run --set letter.date=2026-03-31");
  return letter;
}

void check_letter(const Resume& resume, Diagnostics& diagnostics) {
  if (!resume.letter || !resume.letter->body.empty()) return;
  diagnostics.error("empty-letter", resume.places.of(resume.letter->value_id), "the letter says nothing: it has no `body`",
                    "write body = \"…\", paragraphs parted by a blank line");
}

}  // namespace quoin

#include "resume/read_letter.h"

#include <utility>

#include "resume/read_dates.h"

namespace quoin {
namespace {

/// A text parted at blank lines, or an array of texts.
std::vector<Text> read_lines(Reading& reading, TableReader& table, std::string_view key) {
  std::vector<Text> out;
  for (const TomlValue* value : table.texts(key))
    for (Text& text : paragraphs(reading, *value)) out.push_back(std::move(text));
  return out;
}

}  // namespace

Letter read_letter(Reading& reading, const TomlTable& from) {
  TableReader table(from, "[letter]", {"recipient", "date", "subject", "opening", "body", "closing"},
                    reading.diagnostics);
  reading.diagnostics.warning("not-yet-read", from.span, "letters are not set yet: [letter] is left out");
  Letter letter;
  letter.value_id = reading.places.add(from.span);
  letter.recipient = read_lines(reading, table, "recipient");
  letter.date = read_date(reading, table, "date", DateUse::date);
  letter.subject = read_text(reading, table, "subject");
  letter.opening = read_text(reading, table, "opening");
  letter.body = read_lines(reading, table, "body");
  letter.closing = read_text(reading, table, "closing");
  return letter;
}

}  // namespace quoin

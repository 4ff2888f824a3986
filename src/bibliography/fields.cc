#include "bibliography/fields.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/words.h"
#include "bibliography/decode.h"

namespace quoin::bibliography {
namespace {

bool ends_sentence(const Marked& text) {
  const std::string all = plain(text);
  return !all.empty() && std::string_view("?!.:").find(all.back()) != std::string_view::npos;
}

bool says_something(const Found& found) {
  return std::any_of(found.field->text.begin(), found.field->text.end(),
                     [](char c) { return !ascii::is_space(c) && c != '{' && c != '}'; });
}

}  // namespace

bool is_link(std::string_view text) {
  const std::string address = decode_address(text);
  return address.starts_with("https://") || address.starts_with("http://");
}

void Fields::tell(const Found& found, const char* code, Stretch at, std::string message, std::string hint, bool error) {
  faults_.push_back({found.file, {error, code, at, std::move(message), std::move(hint)}});
}

Found Fields::first(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (const Found found = field(name); found && fits(found) && says_something(found)) return found;
  return {};
}

bool Fields::fits(const Found& found) {
  if (found.field->text.size() <= longest_field) return true;
  tell(found, "too-long", found.field->name_at,
       "`" + found.field->name + "` is longer than " + std::to_string(longest_field) + " bytes",
       "write what is to be printed alone", true);
  return false;
}

Made Fields::made(const Found& found) {
  if (!found) return {};
  std::vector<UnknownCommand> unknown;
  Made out{decode(found.field->text, found.entry->markup, unknown), {origin(found)}};
  for (const UnknownCommand& one : unknown) {
    const std::size_t at = found.field->verbatim_at;
    const Stretch where = at == Field::joined ? found.field->text_at : Stretch{at + one.at.begin, at + one.at.end};
    tell(found, "unknown-command", where,
         "`" + one_line(one.name, 60) + "` is no command that is known here: only what stands in its braces prints",
         "write the character itself, or the text without the command");
  }
  return out;
}

Made Fields::titled(std::string_view title, std::string_view subtitle) {
  MadeOf out;
  const Made main = made({title});
  out.add({}, main);
  if (!main.empty()) out.add(ends_sentence(main.text) ? " " : ": ", made({subtitle}));
  return out.take();
}

}  // namespace quoin::bibliography

// What variants set, read by those who read it in the file, so that a wrong value shows whichever variant is asked for.
// Of the one that is asked for it is told again where it is used, in the same words, which shows once.
#include <utility>

#include "resume/languages.h"
#include "resume/read_parts.h"
#include "resume/variant.h"

namespace quoin {
namespace {

/// A letter's picture is read only for the variant that prints it, as its overlays are: it may lie on one machine alone.
bool names_a_file(const Replacement& one) {
  return one.table == "letter" && (one.key == "signature" || one.key == "file" || one.inside == "signature");
}

void check(Reading& reading, const Replacement& one, const TomlValue& value) {
  if (const TomlTable* languages = value.table(); languages && is_by_language(*languages)) {
    for (const TomlEntry& entry : languages->entries) check(reading, one, entry.value);
    return;
  }
  TomlTable table{one.key_span, {{one.key, one.key_span, value}}};
  if (one.table == "document") {
    TableReader document = document_reader(table, reading.diagnostics);
    read_language(reading, document);
    read_document(reading, document);
  } else if (one.table == "letter") {
    if (!one.inside.empty()) table = {one.key_span, {{one.inside, one.key_span, {one.key_span, std::move(table)}}}};
    read_letter(reading, table, {}, false);
  } else {
    TableReader reader(table, one.table == "basics" ? "[basics]" : "a section", {"headline", "summary", "title", "text"}, reading.diagnostics);
    if (one.key == "headline" || one.key == "title")
      read_text(reading, reader, one.key);
    else
      read_paragraphs(reading, reader, one.key);
  }
}

}  // namespace

void check_set_values(Reading& reading, const std::vector<Variant>& variants) {
  Places unused;
  Reading own{reading.folder, reading.sources, reading.files, reading.diagnostics, unused, reading.locale};
  for (const Variant& variant : variants)
    for (const Replacement& one : variant.set)
      if (!names_a_file(one)) check(own, one, one.value);
}

}  // namespace quoin

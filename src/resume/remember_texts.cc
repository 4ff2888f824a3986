// The texts of what is redacted, as they print.
#include <algorithm>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "resume/follow_path.h"
#include "resume/inline_markup.h"
#include "resume/placeholders.h"
#include "resume/redact.h"

namespace quoin {
namespace {

bool is_word_in(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words of the model, numbers in the words of a file, and dates, which print in other words.
bool is_no_private_text(std::string_view key) {
  return is_word_in(key, {"kind",    "id",       "tags",  "network", "numbered", "sort",   "group-by",     "select",       "keys",
                        "exclude", "priority", "date",  "start",   "end",      "layout", "last-updated", "language",     "paper",
                        "embed",   "accent",   "font",  "strip-photo"});
}

RedactedKind kind_of(std::string_view key) {
  if (key == "username") return RedactedKind::user;
  return is_word_in(key, {"location", "contact", "recipient", "address"}) ? RedactedKind::address : RedactedKind::text;
}

/// What of a tree other texts are made of.
struct PrintedAround {
  PlaceholderValues placeholders;
  std::set<std::string> name;  ///< words of the owner's
};

void gather_words(const TomlValue& value, std::set<std::string>& out) {
  if (const TomlTable* by_language = value.table())
    for (const TomlEntry& one : by_language->entries) gather_words(one.value, out);
  if (!value.text()) return;
  std::istringstream words(ascii::lowered(*value.text()));
  for (std::string word; words >> word;) out.insert(word);
}

PrintedAround around_redacted(const TomlTable& root) {
  PrintedAround out{PlaceholderValues(root), {}};
  const TomlEntry* basics = root.find("basics");
  const TomlEntry* name = basics && basics->value.table() ? basics->value.table()->find("name") : nullptr;
  if (name) gather_words(name->value, out.name);
  return out;
}

class Rememberer {
 public:
  Rememberer(std::size_t redaction, const PrintedAround& around, bool in_letter, Privacy& out)
      : redaction_(redaction), around_(around), in_letter_(in_letter), out_(out) {}

  void value(const TomlValue& value, std::string_view key, const TomlTable* around) {
    if (is_no_private_text(key)) return;
    if (const std::string* text = value.text()) return this->text(*text, value.span, key, around);
    if (const TomlArray* all = value.array())
      for (const TomlValue& one : *all) this->value(one, key, around);
    if (const TomlTable* table = value.table())
      for (const TomlEntry& one : table->entries) this->value(one.value, one.key, table);
  }

 private:
  /// Each paragraph by itself, without markup; where its links lead is a text, too.
  void text(const std::string& text, const Span& place, std::string_view key, const TomlTable* around) {
    if (key == "alt" && is_of_name(text)) return;  // the name stands at the head of the page
    const TomlEntry* network = around ? around->find("network") : nullptr;
    const std::string name = network && network->value.text() ? *network->value.text() : std::string();
    std::string open;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
      const std::string line = text.substr(at, end - at);
      const bool blank = ascii::trimmed(line).empty();
      if (!blank) open += line;
      if (blank || end == text.size()) paragraph(std::exchange(open, {}), place, kind_of(key), name);
      at = end;
    }
  }

  bool is_of_name(const std::string& text) const {
    std::istringstream words(ascii::lowered(text));
    for (std::string word; words >> word;)
      if (!around_.name.contains(word)) return false;
    return true;
  }

  /// What it prints as; false where no placeholder stands in it.
  bool filled(const std::vector<InlineRun>& runs, const std::string& plain, const Span& place, RedactedKind kind) {
    if (!in_letter_) return false;
    const std::vector<std::string> all = around_.placeholders.filled(runs);
    for (const std::string& one : all) add(one, place, kind, {});
    return !all.empty() || (!plain.empty() && next_placeholder(plain, 0) == ascii::trimmed(plain));
  }

  void paragraph(const std::string& source, const Span& place, RedactedKind kind, const std::string& network) {
    std::vector<InlineFault> unheard;
    std::string plain;
    const SharedString* before = nullptr;
    const std::vector<InlineRun> runs = parse_runs(source, nullptr, unheard);
    for (const InlineRun& run : runs) {
      plain += run.text;
      if (!run.url.empty() && !(before && *before == run.url)) add(run.url.str(), place, RedactedKind::text, {});
      before = &run.url;
    }
    if (filled(runs, plain, place, kind)) return;
    add(plain, place, kind, network);
    if (plain != source && runs.size() < 2) add(source, place, kind, network);
  }

  void add(std::string text, const Span& place, RedactedKind kind, const std::string& network) {
    if (!ascii::trimmed(text).empty()) out_.texts.push_back({redaction_, std::move(text), place, kind, network});
  }

  const std::size_t redaction_;
  const PrintedAround& around_;
  const bool in_letter_;
  Privacy& out_;
};

}  // namespace

void remember_texts(TomlTable& root, const std::vector<Redaction>& redactions, Privacy& out) {
  if (redactions.empty()) return;
  const PrintedAround around = around_redacted(root);
  for (std::size_t i = 0; i < redactions.size(); ++i) {
    const std::optional<std::vector<TreeStep>> steps = path_steps(redactions[i].path);
    if (!steps) continue;
    const FoundValue found = follow_path(root, *steps);
    const bool in_letter = steps->front().name == "letter" && (steps->size() < 2 || (*steps)[1].name != "for");
    if (found.value) Rememberer(i, around, in_letter, out).value(*found.value, found.entry->key, found.table);
  }
  std::sort(out.texts.begin(), out.texts.end());
  out.texts.erase(std::unique(out.texts.begin(), out.texts.end()), out.texts.end());
}

}  // namespace quoin

// Paths are all followed before anything is taken out, so that numbers in them mean what they mean in the file.
#include "resume/redact.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/nearest.h"
#include "resume/inline_markup.h"
#include "resume/read_parts.h"
#include "toml/tree_path.h"

namespace quoin {
namespace {

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Where a path leads.
struct Found {
  TomlTable* table = nullptr;  ///< that holds the value, or the array of it, by a key
  TomlEntry* entry = nullptr;
  TomlValue* value = nullptr;
  bool element = false;        ///< of an array
  std::string lacking;         ///< nothing stands there: the step that leads nowhere
  std::string so_far;          ///< up to it
};

Found follow(TomlTable& root, const std::vector<TreeStep>& steps) {
  Found out;
  TomlTable* table = &root;
  TomlArray* array = nullptr;
  for (std::size_t at = 0; at < steps.size();) {
    const TreeStep& step = steps[at];
    out.lacking = step.name;
    out.element = array != nullptr;
    out.value = nullptr;
    if (array) {
      out.value = find_element(*array, steps, at);
    } else {
      out.table = step.bracketed ? nullptr : table;
      out.entry = nullptr;
      if (out.table)
        for (TomlEntry& one : out.table->entries)
          if (one.key == step.name) out.entry = &one;
      if (out.entry) out.value = &out.entry->value;
      ++at;
    }
    if (!out.value) return out;
    out.so_far = with_step(out.so_far, step.name, out.element);
    table = std::get_if<TomlTable>(&out.value->data);
    array = std::get_if<TomlArray>(&out.value->data);
  }
  out.lacking.clear();
  return out;
}

/// What is read and dropped, in arrays of these names.
bool is_dropped_later(std::string_view key) {
  return is_among(key, {"section", "entry", "role", "degree", "highlights", "details"});
}

/// What a table says of its text's place in a list; the place of the text itself otherwise.
Span place_of_element(const TomlValue& element, std::string_view key) {
  const TomlEntry* text = is_among(key, {"highlights", "details"}) && element.table() ? element.table()->find("text") : nullptr;
  return text ? text->value.span : element.table() ? element.table()->span : element.span;
}

// ---- remembering ----

/// Words of the model, numbers in the words of a file, and dates, which print in other words.
bool is_no_private_text(std::string_view key) {
  return is_among(key, {"kind",    "id",       "tags",  "network", "numbered", "sort",   "group-by",     "select",       "keys",
                        "exclude", "priority", "date",  "start",   "end",      "layout", "last-updated", "language",     "paper",
                        "embed",   "accent",   "font",  "strip-photo"});
}

RedactedKind kind_of(std::string_view key) {
  if (key == "username") return RedactedKind::user;
  return is_among(key, {"location", "contact", "recipient", "address"}) ? RedactedKind::address : RedactedKind::text;
}

class Rememberer {
 public:
  Rememberer(std::size_t redaction, Privacy& out) : redaction_(redaction), out_(out) {}

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
    add(plain, place, kind, network);
    if (plain != source && runs.size() < 2) add(source, place, kind, network);
  }

  void add(std::string text, const Span& place, RedactedKind kind, const std::string& network) {
    if (!ascii::trimmed(text).empty()) out_.texts.push_back({redaction_, std::move(text), place, kind, network});
  }

  const std::size_t redaction_;
  Privacy& out_;
};

// ---- taking out ----

class Redactor {
 public:
  Redactor(TomlTable& root, Diagnostics& diagnostics) : root_(root), diagnostics_(diagnostics) {}

  void mark(const Redaction& redaction) {
    const std::optional<std::vector<TreeStep>> steps = path_steps(redaction.path);
    constexpr std::array<std::string_view, 4> content = {"basics", "section", "document", "letter"};
    if (!steps || std::find(content.begin(), content.end(), steps->front().name) == content.end())
      return diagnostics_.error("bad-redaction", redaction.place, "`" + redaction.path + "` is no path to what a résumé says",
                                "such as basics.phone, or section.references by its id");
    const Found found = follow(root_, *steps);
    if (!found.value) return report_nothing(redaction, *steps, found);
    const std::string_view key = found.entry->key;
    if (is_dropped_later(key)) return drop(found, key);
    if (key == "text" && drops_prose(found)) return;
    gone_.insert(found.value);
    if (!found.element) out_.lacking.emplace_back(found.table->span, redaction);
  }

  Redacted take() {
    sweep(root_);
    return std::move(out_);
  }

 private:
  void drop(const Found& found, std::string_view key) {
    if (found.element) {
      out_.dropped.insert(place_of_element(*found.value, key));
    } else if (const TomlArray* all = found.value->array()) {
      for (const TomlValue& one : *all) out_.dropped.insert(place_of_element(one, key));
    }
  }

  /// A section without its text is none where it has no entries.
  bool drops_prose(const Found& found) {
    const TomlTable& table = *found.table;
    if (!table.find("kind") || table.find("entry") || table.find("bibliography")) return false;
    out_.dropped.insert(table.span);
    return true;
  }

  void report_nothing(const Redaction& redaction, const std::vector<TreeStep>& steps, const Found& found) {
    const std::string& first = steps.front().name;
    const auto is_one_of = [&](const auto& keys) { return steps.size() == 2 && std::find(keys.begin(), keys.end(), steps[1].name) != keys.end(); };
    // A file that does not say it, such as one without its overlay, keeps it to itself all the same.
    if ((first == "basics" && is_one_of(basics_keys)) || (first == "document" && is_one_of(document_keys))) return;
    if (first == "letter" && steps.size() <= 2) return;
    std::vector<std::string_view> names;
    if (first == "basics" && steps.size() == 2) names.assign(basics_keys.begin(), basics_keys.end());
    if (!found.element && found.table)
      for (const TomlEntry& one : found.table->entries) names.push_back(one.key);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    ids_.clear();
    if (found.element) gather_ids(steps, found);
    names.insert(names.end(), ids_.begin(), ids_.end());
    const std::string near = nearest(found.lacking, names);
    diagnostics_.error("nothing-redacted", redaction.place, "nothing stands at `" + redaction.path + "`",
                       !near.empty() ? "did you mean `" + with_step(found.so_far, near, false) + "`?"
                                     : "take it out, or give the overlay that has it");
  }

  /// Of the list in which the path ends.
  void gather_ids(const std::vector<TreeStep>& steps, const Found& found) {
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const TreeStep& one) { return one.name == found.lacking; });
    const Found list = follow(root_, {steps.begin(), step});
    const TomlArray* all = list.value ? list.value->array() : nullptr;
    for (std::size_t i = 0; all && i < all->size(); ++i)
      if (const std::string* id = id_of((*all)[i]); id && ids_.size() < 200) ids_.push_back(*id);
  }

  /// A value is asked for where it stood when the paths were followed: what an array moves are values that were asked for.
  void sweep(TomlTable& table) {
    for (TomlEntry& one : table.entries) sweep(one.value);
    std::erase_if(table.entries, [&](const TomlEntry& one) { return gone_.contains(&one.value); });
  }

  void sweep(TomlValue& value) {
    if (gone_.empty()) return;
    if (auto* table = std::get_if<TomlTable>(&value.data)) sweep(*table);
    if (auto* all = std::get_if<TomlArray>(&value.data)) {
      for (TomlValue& one : *all) sweep(one);
      std::erase_if(*all, [&](const TomlValue& one) { return gone_.contains(&one); });
    }
  }

  TomlTable& root_;
  Diagnostics& diagnostics_;
  Redacted out_;
  std::set<const TomlValue*> gone_;
  std::vector<std::string> ids_;
};

}  // namespace

void remember_texts(TomlTable& root, const std::vector<Redaction>& redactions, Privacy& out) {
  for (std::size_t i = 0; i < redactions.size(); ++i) {
    const std::optional<std::vector<TreeStep>> steps = path_steps(redactions[i].path);
    if (!steps) continue;
    const Found found = follow(root, *steps);
    if (found.value) Rememberer(i, out).value(*found.value, found.entry->key, found.table);
  }
  std::sort(out.texts.begin(), out.texts.end());
  out.texts.erase(std::unique(out.texts.begin(), out.texts.end()), out.texts.end());
}

Redacted redact(TomlTable& root, const std::vector<Redaction>& redactions, Diagnostics& diagnostics) {
  Redactor redactor(root, diagnostics);
  for (const Redaction& one : redactions) redactor.mark(one);
  return redactor.take();
}

void tell_of_required(const Redacted& redacted, Diagnostics& diagnostics) {
  for (Diagnostic& one : diagnostics.all) {
    if (one.code != "missing-field" && one.code != "missing-name") continue;
    const auto lacks = std::find_if(redacted.lacking.begin(), redacted.lacking.end(),
                                    [&](const auto& other) { return other.first == one.span; });
    if (lacks == redacted.lacking.end()) continue;
    const Redaction& redaction = lacks->second;
    one = {"redacts-required", Severity::error, redaction.place, "`" + redaction.path + "` cannot be redacted: " + one.message,
           redaction.path.find('.') == std::string::npos ? "name what of it is private, such as `" + redaction.path + ".phone`"
                                                         : "redact what it stands in, or write another value in the file"};
  }
}

}  // namespace quoin

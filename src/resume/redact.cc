// Paths are all followed before anything is taken out, so that numbers in them mean what they mean in the file.
#include "resume/redact.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/nearest.h"
#include "resume/follow_path.h"
#include "resume/placeholders.h"
#include "resume/read_parts.h"

namespace quoin {
namespace {

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
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
    const FoundValue found = follow_path(root_, *steps);
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
  void drop(const FoundValue& found, std::string_view key) {
    if (found.element) {
      out_.dropped.insert(place_of_element(*found.value, key));
    } else if (const TomlArray* all = found.value->array()) {
      for (const TomlValue& one : *all) out_.dropped.insert(place_of_element(one, key));
    }
  }

  /// A section without its text is none where it has no entries.
  bool drops_prose(const FoundValue& found) {
    const TomlTable& table = *found.table;
    if (!table.find("kind") || table.find("entry") || table.find("bibliography")) return false;
    out_.dropped.insert(table.span);
    return true;
  }

  void report_nothing(const Redaction& redaction, const std::vector<TreeStep>& steps, const FoundValue& found) {
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
  void gather_ids(const std::vector<TreeStep>& steps, const FoundValue& found) {
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const TreeStep& one) { return one.name == found.lacking; });
    const FoundValue list = follow_path(root_, {steps.begin(), step});
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

// ---- what is missing ----

/// Why what `path` redacts cannot be missing, by what is said of its table; empty where that is about something else. Either of two keys
/// is enough for a profile and for a detail, and what is asked for is the other one.
std::string reason_of(const std::string& message, const std::string& path) {
  const std::string key = path.substr(path.rfind('.') + 1), quoted = "`" + key + "`";
  if (message.find(quoted) != std::string::npos) return message;
  const std::size_t needs = message.find(" needs `");
  const bool either = (key == "username" && message.starts_with("a profile")) || (key == "url" && message.starts_with("a detail"));
  if (!either || needs == std::string::npos) return {};
  return message.substr(0, needs) + " without " + message.substr(needs + 7) + " needs " + quoted;
}

/// Whoever redacts `letter.for.organization` is not to put it back.
void tell_of_placeholder(const Redacted& redacted, Diagnostic& one) {
  for (const auto& [table, redaction] : redacted.lacking) {
    const std::string_view path = redaction.path;
    if (!path.starts_with("letter.for")) continue;
    const std::string name = "{" + redaction.path.substr(std::min(path.size(), std::string_view("letter.for.").size())) + "}";
    if (path != "letter.for" && one.message.find("`" + name + "`") == std::string::npos) continue;
    const std::string_view braces = next_placeholder(one.message, 0);
    one.code = "redacts-required";
    one.hint = "write the letter without `" + std::string(braces) + "`, or redact this text, too";
    one.message = "`" + redaction.path + "` cannot be redacted: `" + std::string(braces) + "` stands in the letter";
    return;
  }
}

}  // namespace

Redacted redact(TomlTable& root, const std::vector<Redaction>& redactions, Diagnostics& diagnostics) {
  Redactor redactor(root, diagnostics);
  for (const Redaction& one : redactions) redactor.mark(one);
  return redactor.take();
}

void tell_of_required(const Redacted& redacted, Diagnostics& diagnostics) {
  for (Diagnostic& one : diagnostics.all) {
    if (one.code == "unknown-placeholder") tell_of_placeholder(redacted, one);
    if (one.code != "missing-field" && one.code != "missing-name") continue;
    const auto lacks = std::find_if(redacted.lacking.begin(), redacted.lacking.end(), [&](const auto& other) {
      return other.first == one.span && (one.code == "missing-name" || !reason_of(one.message, other.second.path).empty());
    });
    if (lacks == redacted.lacking.end()) continue;
    const Redaction& redaction = lacks->second;
    const std::string reason = one.code == "missing-name" ? one.message : reason_of(one.message, redaction.path);
    one = {"redacts-required", Severity::error, redaction.place, "`" + redaction.path + "` cannot be redacted: " + reason,
           redaction.path.find('.') == std::string::npos ? "name what of it is private, such as `" + redaction.path + ".phone`"
                                                         : "redact what it stands in, or write another value in the file"};
  }
}

}  // namespace quoin

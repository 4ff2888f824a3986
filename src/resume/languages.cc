// One walk over the tree. The model's own tables (a section, an entry) are none by language, whatever their keys: `doi` is
// a language, too.
#include "resume/languages.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "locale/language_tag.h"
#include "toml/table_reader.h"

namespace quoin {
namespace {

using LanguageKeys = std::span<const std::string_view>;

/// Keys under which the model's own tables stand.
constexpr auto own_tables = std::to_array<std::string_view>(
    {"basics", "degree", "detail", "document", "entry", "for", "letter", "profile", "role", "section", "set"});

/// What says how to set or choose, in words of quoin's or names of the author's, is the same in all languages.
constexpr auto words = std::to_array<std::string_view>({"exclude", "extends", "group-by", "id", "include", "keys", "kind", "language",
                                                        "numbered", "output", "priority", "sections", "select", "sort", "tags"});

/// Keys of the tables that may stand in a text's place: one that has any of these is none by language.
constexpr auto text_tables = std::to_array<std::string_view>({"alt", "env", "path", "priority", "tags", "text"});

/// Fields that could be tags; they do not tell that a table with other keys is meant to be by language.
constexpr auto fields_like_tags = std::to_array<std::string_view>({"doi", "end", "id", "url"});

/// Years are written as numbers, too.
constexpr auto date_keys = std::to_array<std::string_view>({"date", "end", "last-updated", "start"});

bool among(LanguageKeys keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// What a text says that is written only so that its language has none.
bool is_blank_text(const TomlValue& value) {
  return value.text() && ascii::trimmed(*value.text()).empty();
}

/// Keeps what `stays` of all, in their order. Each is asked about once, and may be changed then.
template <class Things, class Stays>
void keep(Things& all, const Stays& stays) {
  auto kept = all.begin();
  for (auto at = all.begin(); at != all.end(); ++at) {
    if (!stays(*at)) continue;
    if (kept != at) *kept = std::move(*at);
    ++kept;
  }
  all.erase(kept, all.end());
}

/// Canonical tags of keys, each looked up once.
class KeyTags {
 public:
  /// Empty for a key that is none.
  const std::string& of(const std::string& key) {
    static const std::string none;
    if (!looks_like_one(key)) return none;
    const auto known = tags_.find(key);
    if (known != tags_.end()) return known->second;
    return tags_.emplace(key, canonical_language(key).value_or("")).first->second;
  }

 private:
  /// A language of two or three letters, and what may follow.
  static bool looks_like_one(std::string_view key) {
    constexpr std::size_t longest = 35;  // RFC 5646, 4.4.1
    const std::string_view language = key.substr(0, key.find('-'));
    return (language.size() == 2 || language.size() == 3) && key.size() <= longest &&
           std::all_of(language.begin(), language.end(), ascii::is_letter);
  }

  std::map<std::string, std::string, std::less<>> tags_;
};

enum class Form { other, by_language, mixed };

Form form_of(const TomlTable& table, KeyTags& tags) {
  bool telling = false, all = !table.entries.empty(), any = false;
  for (const TomlEntry& entry : table.entries) {
    if (among(text_tables, entry.key)) return Form::other;
    const bool tag = !tags.of(entry.key).empty();
    any = any || tag;
    all = all && tag;
    telling = telling || (tag && !among(fields_like_tags, entry.key));
  }
  return all ? Form::by_language : any && telling ? Form::mixed : Form::other;
}

/// Where the walk is; borrows keys.
class TreePath {
 public:
  void push(std::string_view key) { steps_.push_back({key, 0}); }
  void push(std::size_t index) { steps_.push_back({{}, index}); }
  void pop() { steps_.pop_back(); }

  bool is_owners_name() const { return steps_.size() == 2 && steps_[0].key == "basics" && steps_[1].key == "name"; }
  /// The last step; empty where it is an element's.
  std::string_view key() const { return steps_.empty() ? std::string_view() : steps_.back().key; }
  std::string text() const {
    std::string out;
    for (const Step& one : steps_) {
      if (one.key.data())
        out.append(out.empty() ? "" : ".").append(one.key);
      else
        out.append("[").append(std::to_string(one.index)).append("]");
    }
    return out;
  }

 private:
  struct Step {
    std::string_view key;  ///< without data: an element
    std::size_t index;
  };
  std::vector<Step> steps_;
};

/// The walk. What becomes of a table by language is for those who derive from it.
class LanguageWalk {
 public:
  virtual ~LanguageWalk() = default;

  /// One of the model's own tables, or what holds none by language. Keys that say nothing go.
  void table(TomlTable& table) {
    keep(table.entries, [&](TomlEntry& entry) {
      const bool holds_others = entry.value.table() || entry.value.array();
      if (!holds_others || among(words, entry.key)) return true;
      path_.push(entry.key);
      const bool stays = entry.key == "variant"         ? variants(entry.value)
                         : among(own_tables, entry.key) ? own(entry.value, entry.key == "detail")
                                                        : value(entry.value);
      path_.pop();
      return stays;
    });
  }

 protected:
  /// Takes the table by language that `value` is, with its keys' tags. False where the value goes.
  virtual bool by_language(TomlValue& value, TomlTable& table, const std::vector<std::string>& languages) = 0;
  virtual void complain(const TomlEntry&, std::string_view /*what*/) {}
  virtual bool variants(TomlValue&) { return true; }

  bool value(TomlValue& value) {
    auto* const inner = std::get_if<TomlTable>(&value.data);
    const Form form = inner ? form_of(*inner, tags_) : Form::other;
    if (form == Form::other) return inside(value), true;
    std::vector<std::string> languages;
    std::set<std::string_view> seen;
    keep(inner->entries, [&](const TomlEntry& entry) {
      const std::string& tag = tags_.of(entry.key);
      const bool is_new = !tag.empty() && seen.insert(tag).second;
      if (!is_new) complain(entry, tag);
      if (is_new) languages.push_back(tag);
      return is_new;
    });
    return by_language(value, *inner, languages);
  }

  /// What stands in a value that is not by language; of one that is for all that, the reader of its key will say so.
  void inside(TomlValue& value) {
    if (auto* inner = std::get_if<TomlTable>(&value.data); inner && form_of(*inner, tags_) == Form::other) table(*inner);
    if (auto* array = std::get_if<TomlArray>(&value.data))
      elements(*array, [&](TomlValue& element) { return this->value(element); });
  }

  TreePath path_;  ///< of what is being looked at

 private:
  /// A detail without the text that it had goes with it.
  bool own(TomlValue& value, bool is_detail) {
    const auto one = [&](TomlValue& element) {
      auto* inner = std::get_if<TomlTable>(&element.data);
      if (!inner) return this->value(element);
      const bool had = inner->find("text") != nullptr;
      table(*inner);
      return !is_detail || !had || inner->find("text");
    };
    if (auto* array = std::get_if<TomlArray>(&value.data)) return elements(*array, one), true;
    return one(value);
  }

  void elements(TomlArray& array, const auto& stays) {
    std::size_t index = 0;
    keep(array, [&](TomlValue& element) {
      path_.push(index++);
      const bool kept = stays(element);
      path_.pop();
      return kept;
    });
  }

  KeyTags tags_;
};

class LanguageChooser : public LanguageWalk {
 public:
  LanguageChooser(const std::string& language, Diagnostics& diagnostics) : language_(language), diagnostics_(diagnostics) {}

  void choose(TomlTable& root) {
    table(root);
    add_aliases(root);
  }

 private:
  bool by_language(TomlValue& value, TomlTable& table, const std::vector<std::string>& languages) override {
    const std::optional<std::size_t> found = look_up_language(languages, language_);
    if (!found)
      diagnostics_.warning("missing-translation", value.span,
                           "`" + path_.text() + "` says nothing in `" + language_ + "`; what it says in `" + languages.front() + "` is taken",
                           "write " + language_ + " = \"…\" beside it, or \"\" where there is to be nothing");
    const std::size_t chosen = found.value_or(0);
    check_others(table, chosen);
    if (path_.is_owners_name())
      for (std::size_t i = 0; i < table.entries.size(); ++i)
        if (i != chosen && table.entries[i].value.text() && !is_blank_text(table.entries[i].value)) names_.push_back(table.entries[i].value);
    TomlValue own = std::move(table.entries[chosen].value);
    value = std::move(own);
    if (is_blank_text(value)) return false;
    inside(value);
    return true;
  }

  /// Beside a text no language says a number; the one that is chosen is checked by the reader of its key.
  void check_others(const TomlTable& table, std::size_t chosen) {
    if (!table.entries[chosen].value.text() || among(date_keys, path_.key())) return;
    for (const TomlEntry& entry : table.entries)
      if (&entry != &table.entries[chosen] && (entry.value.number() || entry.value.boolean()))
        wrong_type(entry.value, path_.key().empty() ? std::string_view(entry.key) : path_.key(), "a text", diagnostics_,
                   entry.value.written.empty() ? "put quotes around it" : "write \"" + entry.value.written + "\" with quotes");
  }

  void complain(const TomlEntry& entry, std::string_view tag) override {
    if (!tag.empty())
      return diagnostics_.error("double-language", entry.key_span, "`" + entry.key + "` says `" + std::string(tag) + "` once more", "take one of them out");
    const std::string meant = language_meant(entry.key);
    diagnostics_.error("unknown-language", entry.key_span, "there is no language `" + entry.key + "`, as the keys beside it are",
                       meant.empty() ? "a text is a text, or by language: { en = \"…\", de = \"…\" }" : "did you mean `" + meant + "`?");
  }

  /// Who is the same in other languages is the same among a publication's authors.
  void add_aliases(TomlTable& root) {
    if (names_.empty()) return;
    const auto basics = std::find_if(root.entries.begin(), root.entries.end(), [](const TomlEntry& one) { return one.key == "basics"; });
    auto& entries = std::get<TomlTable>(basics->value.data).entries;
    auto aliases = std::find_if(entries.begin(), entries.end(), [](const TomlEntry& one) { return one.key == "aliases"; });
    if (aliases == entries.end()) {
      const Span place = names_.front().span;
      aliases = entries.insert(entries.end(), {"aliases", place, {place, TomlArray{}, {}}});
    }
    if (auto* array = std::get_if<TomlArray>(&aliases->value.data)) array->insert(array->end(), names_.begin(), names_.end());
  }

  const std::string& language_;
  Diagnostics& diagnostics_;
  std::vector<TomlValue> names_;  ///< the owner's in other languages
};

class LanguageLister : public LanguageWalk {
 public:
  std::vector<ValueByLanguage> take() { return std::move(all_); }

 private:
  bool by_language(TomlValue& value, TomlTable& table, const std::vector<std::string>& languages) override {
    all_.push_back({path_.text(), value.span, languages});
    for (TomlEntry& entry : table.entries) {
      path_.push(entry.key);
      inside(entry.value);
      path_.pop();
    }
    return true;
  }

  bool variants(TomlValue& value) override {
    auto* all = std::get_if<TomlTable>(&value.data);
    if (!all) return true;
    for (TomlEntry& variant : all->entries) {
      path_.push(variant.key);
      if (auto* own = std::get_if<TomlTable>(&variant.value.data)) table(*own);
      path_.pop();
    }
    return true;
  }

  std::vector<ValueByLanguage> all_;
};

}  // namespace

void choose_language(TomlTable& root, const std::string& language, Diagnostics& diagnostics) {
  LanguageChooser(language, diagnostics).choose(root);
}

std::vector<ValueByLanguage> values_by_language(TomlTable root) {
  LanguageLister lister;
  lister.table(root);
  return lister.take();
}

bool is_by_language(const TomlTable& table) {
  KeyTags tags;
  return form_of(table, tags) == Form::by_language;
}

}  // namespace quoin

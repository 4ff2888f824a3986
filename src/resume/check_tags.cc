// Tags that variants name and nothing carries, and tags that are meant to be one of those and are not.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/nearest.h"
#include "base/utf8.h"
#include "resume/outline.h"
#include "resume/variant.h"

namespace quoin {
namespace {

constexpr std::size_t shortest_misspelt = 4;  // of fewer letters, two that differ by one are two words
constexpr std::size_t longest_misspelt = 40;

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    out += next.code_point;
    i += next.length;
  }
  return out;
}

/// By one letter put in, taken out, exchanged, or swapped with its neighbour.
bool one_letter_apart(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const auto rest = [same](std::u32string_view text, std::size_t further) { return text.substr(same + further); };
  if (a.size() < b.size()) return rest(a, 0) == rest(b, 1);
  if (rest(a, 1) == rest(b, 1)) return true;
  return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] && rest(a, 2) == rest(b, 2);
}

/// Tags in the order of their places; of each the first that has it.
struct Tags {
  std::map<std::string, ValueId> first;
  std::vector<std::string_view> compared;  ///< so many of them that a misspelt one is looked for among

  void add(const Literal& tag) {
    const auto [at, is_new] = first.emplace(tag.value, tag.value_id);
    if (is_new && compared.size() < most_compared) compared.push_back(at->first);
  }
  bool has(const std::string& tag) const { return first.contains(tag); }
};

/// The one that a tag differs from by a letter; empty where there is none.
class NearTags {
 public:
  explicit NearTags(const Tags& among) {
    for (const std::string_view tag : among.compared) words_.emplace_back(letters(tag), tag);
  }

  std::string of(std::string_view tag) const {
    const std::u32string word = letters(tag);
    if (word.size() < shortest_misspelt || word.size() > longest_misspelt) return {};
    for (const auto& [other, text] : words_)
      if (one_letter_apart(word, other)) return std::string(text);
    return {};
  }

 private:
  /// More than are looked at where there are more.
  static std::u32string letters(std::string_view tag) { return code_points(tag.substr(0, 4 * (longest_misspelt + 2))); }

  std::vector<std::pair<std::u32string, std::string_view>> words_;
};

/// What to write for a tag that nothing has. Several in the place of one are written in a list, or each after an option of its own.
std::string hint_at(const std::string& tag, const std::string& source) {
  if (tag.find(',') == std::string::npos) return "write tags = [\"" + tag + "\"] on what is meant, or take it out";
  const bool is_option = source.starts_with("--");
  std::string out;
  for (std::size_t begin = 0; begin <= tag.size();) {
    const std::size_t end = std::min(tag.find(',', begin), tag.size());
    const std::string one = tag.substr(begin, end - begin);
    begin = end + 1;
    if (!one.empty()) out += (out.empty() ? "" : is_option ? " " : ", ") + (is_option ? source + " " + one : "\"" + one + "\"");
  }
  return is_option ? "write each after an option of its own: " + out : "write each by itself: [" + out + "]";
}

/// All lists of tags that a run or a variant names, handed to `use`.
void for_each_list(const std::vector<Variant>& variants, const Tailoring& tailoring, const auto& use) {
  const auto both = [&](const WordList& include, const WordList& exclude) {
    for (const WordList* list : {&include, &exclude})
      if (*list) use(**list);
  };
  for (const Variant& one : variants) both(one.include, one.exclude);
  both(tailoring.selection.include, tailoring.selection.exclude);
}

}  // namespace

void check_tags(Reading& reading, const std::vector<Variant>& variants, const Tailoring& tailoring,
                const Resume& resume) {
  Tags carried, named;
  for_each_list(variants, tailoring, [&](const std::vector<Literal>& list) {
    for (const Literal& tag : list) named.add(tag);
  });
  if (named.first.empty()) return;
  for (const OutlinePart& part : outline(resume))
    for (const Literal& tag : part.marks->tags) carried.add(tag);
  if (resume.letter)
    for (const LetterPart& part : resume.letter->body) {
      for (const Literal& tag : part.marks.tags) carried.add(tag);
      for (const Item& item : part.items)
        for (const Literal& tag : item.marks.tags) carried.add(tag);
    }

  std::set<ValueId> told;  // what a run names of a variant is named twice
  for_each_list(variants, tailoring, [&](const std::vector<Literal>& list) {
    for (const Literal& tag : list) {
      if (carried.has(tag.value) || !told.insert(tag.value_id).second) continue;
      const bool is_several = tag.value.find(',') != std::string::npos;
      const std::string near = is_several || reading.diagnostics.full() ? std::string() : nearest(tag.value, carried.compared);
      const Span place = reading.places.of(tag.value_id);
      reading.diagnostics.warning("unused-tag", place, "nothing has the tag `" + tag.value + "`",
                                  near.empty() ? hint_at(tag.value, reading.sources.name(place.source))
                                               : "did you mean `" + near + "`?");
    }
  });
  Tags used;  // what a variant misspells is told there
  for (const auto& [tag, id] : named.first)
    if (carried.has(tag)) used.add({id, tag});
  const NearTags near_tags(used);
  for (const auto& [tag, id] : carried.first) {
    if (named.has(tag) || reading.diagnostics.full()) continue;
    const std::string near = near_tags.of(tag);
    if (!near.empty())
      reading.diagnostics.warning("similar-tag", reading.places.of(id),
                                  "no variant names the tag `" + tag + "`, which is a letter from `" + near + "`",
                                  "write \"" + near + "\" if that is meant");
  }
}

}  // namespace quoin

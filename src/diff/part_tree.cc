#include "diff/part_tree.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/words.h"
#include "diff/word_diff.h"

namespace quoin {
namespace {

std::uint64_t hashed(std::string_view text, std::uint64_t hash = 14695981039346656037U) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;  // FNV-1a
  return hash;
}

void keep_least(std::vector<std::uint64_t>& words) {
  std::sort(words.begin(), words.end());
  if (words.size() > most_traits) words.resize(most_traits);
}

/// For who chooses and for who prints, not for readers.
bool is_mark(const SnapshotValue& value) {
  return value.name == "tags" || value.name == "priority";
}

}  // namespace

PartTree::PartTree(const std::vector<SnapshotPart>& all)
    : parts(all),
      children(all.size() + 1),
      traits(all.size()),
      place(all.size()),
      number(all.size()),
      names(all.size()) {
  std::map<std::pair<std::int32_t, std::string>, std::size_t> counts;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<std::size_t>& among =
        children[all[i].parent < 0 ? all.size() : static_cast<std::size_t>(all[i].parent)];
    place[i] = among.size();
    number[i] = ++counts[{all[i].parent, all[i].what}];
    among.push_back(i);
  }
  name_all();
  for (std::size_t i = all.size(); i-- > 0;) {  // what a part holds stands behind it
    const SnapshotPart& part = all[i];
    Traits& own = traits[i];
    own.key = part.key;
    own.name = children[i].empty() && part.key.empty() && part.what != "section" ? std::string() : part.label;
    own.whole = hashed(part.what);
    for (const SnapshotValue& value : part.values) {
      own.whole = hashed(value.marked.empty() ? value.text : value.marked, hashed(value.name, own.whole) * 31);
      if (is_mark(value)) continue;
      for (const std::string_view word : words_of(value.text)) own.words.push_back(hashed(word));
    }
    keep_least(own.words);
    for (const std::size_t child : children[i]) {
      own.whole = own.whole * 31 + traits[child].whole;
      own.words.insert(own.words.end(), traits[child].words.begin(), traits[child].words.end());
      if (own.words.size() > 4 * most_traits) keep_least(own.words);
    }
    keep_least(own.words);
  }
}

void PartTree::name_all() {
  std::map<std::pair<std::int32_t, std::string>, std::size_t> counts;
  for (const SnapshotPart& part : parts) ++counts[{part.parent, part.label}];
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const SnapshotPart& part = parts[i];
    names[i] = part.label;
    if (part.label.empty() || counts[{part.parent, part.label}] == 1) continue;
    const auto dates = std::find_if(part.values.begin(), part.values.end(),
                                    [](const SnapshotValue& one) { return one.name == "dates"; });
    names[i] += " (" + (dates == part.values.end() ? std::to_string(number[i]) : dates->text) + ")";
  }
}

std::vector<std::string> PartTree::around(std::size_t part) const {
  std::vector<std::string> out;
  for (std::int32_t at = parts[part].parent; at >= 0; at = parts[static_cast<std::size_t>(at)].parent)
    if (const std::string& name = names[static_cast<std::size_t>(at)]; !name.empty()) out.push_back(name);
  std::reverse(out.begin(), out.end());
  return out;
}

std::string PartTree::summary(std::size_t part) const {
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : " · ") + text; };
  for (const SnapshotValue& value : parts[part].values)
    if (!is_mark(value) && value.name != "kind" && value.name != "id") add(value.text);
  std::map<std::string, std::size_t> counts;
  for (const std::size_t child : children[part]) ++counts[parts[child].what];
  for (const auto& [what, count] : counts)
    add(count > 1 && what == "entry" ? std::to_string(count) + " entries" : counted(count, what));
  return out;
}

std::vector<SnapshotPart> lines_as_parts(const std::string& text) {
  std::vector<SnapshotPart> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    SnapshotPart part;
    part.what = "line";
    const std::string line = one_line(std::string_view(text).substr(begin, end - begin), std::string::npos);
    part.label = one_line(line, longest_label);
    part.values.push_back({{}, line, {}, 0});
    if (!line.empty()) out.push_back(std::move(part));
    begin = end + 1;
  }
  return out;
}

}  // namespace quoin

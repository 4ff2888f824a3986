#include "document/printed.h"

#include <algorithm>

#include "document/cased.h"
#include "resume/content.h"

namespace quoin {
namespace {

using Said = std::pair<ValueId, const TextRun*>;

constexpr auto by_value = [](const Said& a, const Said& b) { return a.first < b.first; };

Said key_of(ValueId value) {
  return {value, nullptr};
}

bool is_printed(const ContentField& field, const Printed& printed) {
  if (printed.has(field.value_id())) return true;
  return field.carrier && printed.leads(field.carrier->value_id, std::get<const Literal*>(field.value)->value);
}

/// A list is printed or not as a whole, and a text by all its paragraphs.
std::string without_index(const std::string& path) {
  return path.substr(0, path.ends_with(']') ? path.rfind('[') : path.size());
}

void add_paths(const ContentField& field, std::vector<std::string>& paths) {
  const bool list = field.label == "authors" || field.label == "keywords" || field.label == "summary";
  std::string path = list ? without_index(field.path) : field.path;
  const bool known = !paths.empty() && paths.back() == path;
  if (!known) paths.push_back(path);
  const auto* dates = std::get_if<const Dates*>(&field.value);
  if (dates && (*dates)->start && (*dates)->end) paths.push_back(path.substr(0, path.rfind('.')) + ".end");
}

}  // namespace

Printed::Printed(const Document& document) : document_(document) {
  for (const Block& block : document.blocks) {
    add(block.text);
    if (block.right) add(block.right->text);
    if (block.label) add(block.label->text);
  }
  std::stable_sort(runs_.begin(), runs_.end(), by_value);
}

void Printed::add(const ParagraphText& text) {
  for (const TextRun& run : text.runs)
    if (run.value_id != no_value) runs_.emplace_back(run.value_id, &run);
}

bool Printed::has(ValueId value) const {
  return std::binary_search(runs_.begin(), runs_.end(), key_of(value), by_value);
}

bool Printed::leads(ValueId value, std::string_view url) const {
  const auto [first, last] = std::equal_range(runs_.begin(), runs_.end(), key_of(value), by_value);
  return std::any_of(first, last, [&](const auto& one) {
    const std::int32_t link = one.second->link;
    return link >= 0 && document_.links[static_cast<std::size_t>(link)].url.str() == url;
  });
}

bool Printed::says(ValueId value, const std::string& words, const std::string& language) const {
  const auto [first, last] = std::equal_range(runs_.begin(), runs_.end(), key_of(value), by_value);
  std::string text;
  for (auto one = first; one != last; ++one) text += one->second->text;
  return text.find(words) != std::string::npos || text.find(capitals(words, language)) != std::string::npos;
}

std::vector<std::string> not_printed(const Resume& resume, const Document& document, const Look& look) {
  const Printed printed(document);
  std::vector<std::string> paths;
  for (const ContentField& field : content(resume, look.left_out))
    if (!is_printed(field, printed)) add_paths(field, paths);
  return paths;
}

}  // namespace quoin

#include "document/printed.h"

#include <algorithm>

#include "document/cased.h"
#include "resume/content.h"

namespace quoin {
namespace {

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

Printed::Printed(std::span<const Document* const> documents) {
  for (const Document* document : documents)
    for (const Block& block : document->blocks) {
      add(*document, block.text);
      if (block.right) add(*document, block.right->text);
      if (block.label) add(*document, block.label->text);
    }
  std::stable_sort(runs_.begin(), runs_.end(), [](const Said& a, const Said& b) { return a.value < b.value; });
}

void Printed::add(const Document& document, const ParagraphText& text) {
  for (const TextRun& run : text.runs)
    if (run.value_id != no_value)
      runs_.push_back({run.value_id, &run, run.link < 0 ? nullptr : &document.links[static_cast<std::size_t>(run.link)]});
}

std::span<const Printed::Said> Printed::of(ValueId value) const {
  const auto first = std::lower_bound(runs_.begin(), runs_.end(), value, [](const Said& a, ValueId b) { return a.value < b; });
  const auto last = std::upper_bound(first, runs_.end(), value, [](ValueId a, const Said& b) { return a < b.value; });
  return {first, last};
}

bool Printed::has(ValueId value) const {
  return !of(value).empty();
}

bool Printed::leads(ValueId value, std::string_view url) const {
  const std::span<const Said> all = of(value);
  return std::any_of(all.begin(), all.end(), [&](const Said& one) { return one.link && one.link->url.str() == url; });
}

bool Printed::says(ValueId value, const std::string& words, const std::string& language) const {
  std::string text;
  for (const Said& one : of(value)) text += one.run->text;
  return text.find(words) != std::string::npos || text.find(capitals(words, language)) != std::string::npos;
}

std::vector<std::string> not_printed(const Resume& resume, const Document& document, const Look& look, Documents of) {
  const Printed printed(document);
  std::vector<std::string> paths;
  for (const ContentField& field : content(resume, look.left_out, of))
    if (!is_printed(field, printed)) add_paths(field, paths);
  return paths;
}

}  // namespace quoin

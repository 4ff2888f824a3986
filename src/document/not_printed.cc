#include "document/not_printed.h"

#include "document/printed.h"
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

std::vector<std::string> not_printed(const Resume& resume, const Document& document, const Look& look, Documents of) {
  const Printed printed(document);
  std::vector<std::string> paths;
  for (const ContentField& field : content(resume, look.left_out, of))
    if (!is_printed(field, printed)) add_paths(field, paths);
  return paths;
}

}  // namespace quoin

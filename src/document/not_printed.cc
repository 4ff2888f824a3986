#include "document/not_printed.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "resume/content.h"

namespace quoin {
namespace {

class Printed {
 public:
  explicit Printed(const Document& document) : document_(document) {
    for (const Block& block : document.blocks) {
      add(block.text);
      if (block.right) add(block.right->text);
      if (block.label) add(block.label->text);
    }
    std::sort(spans_.begin(), spans_.end());
    std::sort(links_.begin(), links_.end());
  }

  bool has(const Span& span) const { return std::binary_search(spans_.begin(), spans_.end(), span); }
  bool leads(const Span& span, std::string_view url) const {
    return std::binary_search(links_.begin(), links_.end(), std::pair(span, url));
  }

 private:
  void add(const ParagraphText& text) {
    for (const TextRun& run : text.runs) {
      spans_.push_back(run.span);
      if (run.link >= 0) links_.emplace_back(run.span, document_.links[static_cast<std::size_t>(run.link)].url.str());
    }
  }

  const Document& document_;
  std::vector<Span> spans_;
  std::vector<std::pair<Span, std::string_view>> links_;
};

bool is_printed(const ContentField& field, const Printed& printed) {
  if (printed.has(field.span())) return true;
  return field.carrier && printed.leads(field.carrier->span, std::get<const Literal*>(field.value)->value);
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

std::vector<std::string> not_printed(const Resume& resume, const Document& document, const Look& look) {
  const Printed printed(document);
  std::vector<std::string> paths;
  for (const ContentField& field : content(resume, look.left_out))
    if (!is_printed(field, printed)) add_paths(field, paths);
  return paths;
}

}  // namespace quoin

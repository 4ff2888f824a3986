#include "document/printed.h"

#include <algorithm>

#include "document/cased.h"

namespace quoin {
namespace {

using Placed = std::pair<Span, const TextRun*>;

constexpr auto by_place = [](const Placed& a, const Placed& b) { return a.first < b.first; };

Placed at(const Span& span) {
  return {span, nullptr};
}

}  // namespace

Printed::Printed(const Document& document) : document_(document) {
  for (const Block& block : document.blocks) {
    add(block.text);
    if (block.right) add(block.right->text);
    if (block.label) add(block.label->text);
  }
  std::stable_sort(runs_.begin(), runs_.end(), by_place);
}

void Printed::add(const ParagraphText& text) {
  for (const TextRun& run : text.runs) runs_.emplace_back(run.span, &run);
}

bool Printed::has(const Span& span) const {
  return span.known() && std::binary_search(runs_.begin(), runs_.end(), at(span), by_place);
}

bool Printed::leads(const Span& span, std::string_view url) const {
  const auto [first, last] = std::equal_range(runs_.begin(), runs_.end(), at(span), by_place);
  return std::any_of(first, last, [&](const auto& one) {
    const std::int32_t link = one.second->link;
    return link >= 0 && document_.links[static_cast<std::size_t>(link)].url.str() == url;
  });
}

bool Printed::says(const Span& span, const std::string& words, const std::string& language) const {
  const auto [first, last] = std::equal_range(runs_.begin(), runs_.end(), at(span), by_place);
  std::string text;
  for (auto one = first; one != last; ++one) text += one->second->text;
  return text.find(words) != std::string::npos || text.find(capitals(words, language)) != std::string::npos;
}

}  // namespace quoin

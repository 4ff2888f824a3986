// The tags that CSL-JSON's texts may have (its specification, 1.0.2), and addresses.
#include <algorithm>

#include "bibliography/builder.h"
#include "bibliography/decode.h"

namespace quoin::bibliography {

Marked decode_html(std::string_view text) {
  constexpr std::string_view closing[] = {"</i>", "</b>", "</sup>", "</sub>", "</span>"};
  Builder out;
  std::vector<Marks> marks(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('<', at), text.size());
    out.put(scripted(text.substr(at, open - at), marks.back().script), marks.back());
    at = open;
    if (at == text.size()) break;
    const std::string_view rest = text.substr(at);
    const auto tag = [&](std::string_view name) { return rest.starts_with(name); };
    const std::size_t end = rest.substr(0, 100).find('>');
    Marks next = marks.back();
    next.emphasis = next.emphasis || tag("<i>");
    next.strong = next.strong || tag("<b>");
    if (tag("<sup>")) next.script = Script::raised;
    if (tag("<sub>")) next.script = Script::lowered;
    if (tag("<i>") || tag("<b>") || tag("<sup>") || tag("<sub>") || (tag("<span") && end != std::string_view::npos)) {
      marks.push_back(next);
      at += end + 1;
    } else if (std::any_of(std::begin(closing), std::end(closing), tag)) {
      if (marks.size() > 1) marks.pop_back();
      at += end + 1;
    } else {
      out.put("<", marks.back());
      ++at;
    }
  }
  return out.take();
}

Marked decode(std::string_view text, Markup markup, std::vector<UnknownCommand>& unknown) {
  return markup == Markup::latex ? decode_latex(text, unknown) : decode_html(text);
}

std::string decode_address(std::string_view text) {
  constexpr std::string_view around = "\\url{";
  const auto trim = [&] {
    while (!text.empty() && ascii::is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && ascii::is_space(text.back())) text.remove_suffix(1);
  };
  trim();
  if (text.starts_with(around)) {
    text.remove_prefix(around.size());
    if (text.ends_with('}')) text.remove_suffix(1);
    trim();
  }
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\\textunderscore")) {
      out += '_';
      at += 14;
    } else if (rest.starts_with("{\\textasciitilde}") || rest.starts_with("\\textasciitilde")) {
      out += '~';
      at += rest.starts_with('{') ? 16 : 14;
    } else if (rest.starts_with("\\~{}")) {
      out += '~';
      at += 3;
    } else if (text[at] == '\\' && at + 1 < text.size() && !ascii::is_letter(text[at + 1])) {
      out += text[++at];
    } else if (text[at] != '{' && text[at] != '}' && !ascii::is_space(text[at])) {
      out += text[at];
    }
  }
  return out;
}

}  // namespace quoin::bibliography

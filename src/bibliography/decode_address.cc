// Addresses, and which markup a text has.
#include "base/ascii.h"
#include "bibliography/decode.h"

namespace quoin::bibliography {

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
    } else if (ascii::is_space(text[at])) {
      if (!out.ends_with(' ')) out += ' ';
    } else if (text[at] != '{' && text[at] != '}') {
      out += text[at];
    }
  }
  return out;
}

}  // namespace quoin::bibliography

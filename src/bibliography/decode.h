// A field's text → characters with marks: LaTeX's accents, braces, mathematics and commands; the few tags that CSL-JSON
// takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bibliography/entry.h"
#include "bibliography/marked.h"

namespace quoin::bibliography {

/// A command that prints nothing of its own, for nobody here knows it; bytes of the text.
struct UnknownCommand {
  Stretch at;
  std::string name;
};

/// White space becomes single spaces, none at the ends. Capitals stay; braces go. Linear, without recursion.
Marked decode(std::string_view text, Markup markup, std::vector<UnknownCommand>& unknown);
Marked decode_latex(std::string_view text, std::vector<UnknownCommand>& unknown);
Marked decode_html(std::string_view text);

/// What stands in it as tags (`<i>`) and as character references (`&amp;`) means that. Code and links stay.
Marked with_tags(Marked text);

/// A URL or a DOI: as it stands, but for what LaTeX escapes (`\_`, `\%`) and `\url{…}` around it. White space within it is one space:
/// it belongs to no address, and what stands before it may be another one.
std::string decode_address(std::string_view text);

}  // namespace quoin::bibliography

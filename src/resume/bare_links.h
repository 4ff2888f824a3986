// Web and e-mail addresses that stand bare in a text become links to themselves.
#pragma once

#include <vector>

#include "resume/smart_punctuation.h"

namespace quoin {

/// Cuts the pieces so that each bare http(s) or e-mail address is one, verbatim and with its url. An address may go on in an
/// entity or an escaped character, never into other marks. In the text of a link it is only kept from smart punctuation.
void link_bare_addresses(std::vector<InlinePiece>& pieces);

}  // namespace quoin

// The running foot: the layout's row with the owner's name and the page's number in it.
#pragma once

#include <cstddef>

#include "document/document.h"

namespace quoin {

/// The foot of page `number` (from 1) of `count`; empty where there is a single page or the layout has none.
ParagraphText foot_text(const Document& document, std::size_t number, std::size_t count);

}  // namespace quoin

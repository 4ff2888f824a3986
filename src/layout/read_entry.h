// [entry.KIND] of a layout: rows and their condensed forms.
#pragma once

#include "layout/layout.h"
#include "toml/toml.h"

namespace quoin {

/// Fills Layout::entries from [entry]; what the layout does not say of a kind is as with its relative, and every kind
/// that has entries has rows in the end. Kinds that lack them are one fault at `whole`, the layout's place.
void read_entries(const TomlTable& table, const Span& whole, Layout& layout, Diagnostics& diagnostics);

}  // namespace quoin

// What a layout draws around and beside text: boxes, bars, levels.
#pragma once

#include <span>

#include "layout/keys.h"
#include "layout/read_style.h"

namespace quoin {

/// The `box` of a style whose keys are `keys`.
BoxLooks read_box(TableReader& style, std::span<const KeyInfo> keys, LayoutColors& colors);

/// The `bar` of headings.
BarLooks read_bar(TableReader& style, std::span<const KeyInfo> keys, LayoutColors& colors);

/// [levels].
MeterLooks read_meter(const TomlTable& table, LayoutColors& colors, Diagnostics& diagnostics);

}  // namespace quoin

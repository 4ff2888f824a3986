// [sections], [sidebar], [columns], [labels] and [date] of a layout: what stands where on the page, and in which form.
#pragma once

#include "layout/layout.h"
#include "layout/read_style.h"
#include "toml/toml.h"

namespace quoin {

// Each appends every fault and returns, or sets, what could be read.

SectionOrder read_section_order(const TomlTable& table, Diagnostics& diagnostics);
SidebarLooks read_sidebar(const TomlTable& table, LayoutColors& colors, Diagnostics& diagnostics);
ColumnLooks read_columns(const TomlTable& table, LayoutColors& colors, Diagnostics& diagnostics);
void read_labels(const TomlTable& table, LayoutColors& colors, LabelLooks& looks, Diagnostics& diagnostics);
MonthForm read_months(const TomlTable& table, Diagnostics& diagnostics);

}  // namespace quoin

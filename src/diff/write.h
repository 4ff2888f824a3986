// A difference told: as lines for a terminal, as Markdown for a pull request, as JSON, as one HTML file with pictures.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diff/difference.h"

namespace quoin {

/// What is told, of what.
struct ComparedSides {
  const Snapshot& before;
  const Snapshot& after;
  const Difference& difference;
};

enum class DiffForm : std::uint8_t { text, markdown, json, html };
inline constexpr std::array<std::string_view, 4> diff_forms = {"text", "markdown", "json", "html"};

/// By the ending of a file's name, dot and all, in small letters.
std::optional<DiffForm> diff_form_of(std::string_view ending);

/// In one of the forms below.
std::string difference_as(DiffForm form, const ComparedSides& told, const std::string& diagnostics);

/// Lines; what was removed stands in [-…-], what was added in {+…+}. Texts must not steer a terminal.
std::string difference_text(const ComparedSides& told);

/// A table, and what became of the pages; short enough for a comment. Texts cannot become markup, mention anybody or
/// refer to anything.
std::string difference_markdown(const ComparedSides& told);

/// `diagnostics`: a JSON list of what is wrong on either side. Keys are part of the program's interface (docs/diff.md).
std::string difference_json(const ComparedSides& told, const std::string& diagnostics);

/// A file that needs no other: pages side by side, what changed marked on them. No script, no font, no address.
std::string difference_html(const ComparedSides& told);

}  // namespace quoin

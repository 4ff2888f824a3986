#include "outputs/budget.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/words.h"

namespace quoin {
namespace {

/// A requirement's word is the standard's name in lower case.
bool claims(const MadeOutput& made, std::string_view word) {
  return std::any_of(made.standards.begin(), made.standards.end(),
                     [&](const std::string& name) { return ascii::lowered(name) == word; });
}

void check_claim(Requirement what, const Span& place, const MadeOutput& made, Diagnostics& diagnostics) {
  const std::string_view word = requirement_words[static_cast<std::size_t>(what)];
  if (claims(made, word)) return;
  const std::string claimed = made.standards.empty() ? "nothing" : fmt::format("{}", fmt::join(made.standards, " and "));
  const bool carries = what == Requirement::pdf_a2a && !made.carries.empty();
  diagnostics.error("other-standard", place, fmt::format("it claims {}, and `{}` is required", claimed, word),
                    carries ? "files ride along in it, which PDF/A-2 has no room for: embed = \"none\"" : "");
}

void check_requirement(Requirement what, const Span& place, const MadeOutput& made, Diagnostics& diagnostics) {
  switch (what) {
    case Requirement::verify:
      return;
    case Requirement::pdf_ua1:
    case Requirement::pdf_a2a:
    case Requirement::pdf_a3a:
      return check_claim(what, place, made, diagnostics);
    case Requirement::no_warnings:
      if (made.warnings > 0)
        diagnostics.error("has-warnings", place, fmt::format("it has {}, and none may be", counted(made.warnings, "warning")));
      return;
    case Requirement::fits:
      if (made.left_out > 0)
        diagnostics.error("left-out", place, fmt::format("it leaves out {}, and may leave out nothing", counted(made.left_out, "item")),
                          "quoin build --explain says which, and what would keep them");
      return;
  }
}

}  // namespace

void check_budgets(const OutputTable& table, const MadeOutput& made, const Places& places, Diagnostics& diagnostics) {
  if (table.pages && made.pages > static_cast<std::size_t>(*table.pages))
    diagnostics.error("too-many-pages", places.of(table.pages_id),
                      fmt::format("it has {}, and no more than {} may be", counted(made.pages, "page"), *table.pages),
                      "a budget changes nothing: let a variant fit it, pages = " + std::to_string(*table.pages));
  for (const std::size_t bytes : made.bytes)
    if (table.max_bytes && bytes > static_cast<std::size_t>(*table.max_bytes))
      diagnostics.error("too-many-bytes", places.of(table.max_bytes_id),
                        fmt::format("it has {} bytes, and no more than {} may be", bytes, *table.max_bytes),
                        made.carries.empty() ? "" : "files ride along in it: embed = \"none\"");
  for (const auto& [what, id] : table.require) check_requirement(what, places.of(id), made, diagnostics);
}

}  // namespace quoin

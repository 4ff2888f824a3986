#include "document/selection.h"

#include <algorithm>
#include <array>

#include "document/cased.h"
#include "locale/selected.h"

namespace quoin {
namespace {

/// A list of achievements; in a narrow place a longer heading might take a line more than what was left out.
bool may_say_so(const Composer& composer, const Section& section, Region region) {
  constexpr std::array kinds = {SectionKind::awards, SectionKind::grants, SectionKind::patents, SectionKind::projects,
                                SectionKind::publications, SectionKind::talks};
  const Layout& layout = composer.layout;
  return composer.resume.document.selected_titles && region == Region::main && !layout.labels.headings &&
         layout.columns.count == 1 && std::find(kinds.begin(), kinds.end(), section.kind) != kinds.end();
}

}  // namespace

std::optional<Inlines> selection_title(const Composer& composer, const Section& section, Region region, std::size_t printed) {
  Inlines words = inlines_of(section.title);
  if (words.empty() || printed >= section.entries.size() || !may_say_so(composer, section, region)) return std::nullopt;
  const std::optional<SelectedTitle> selected = selected_title(section.title.plain(), composer.locale.language);
  if (!selected) return std::nullopt;
  if (selected->lower) words.front().run.text = begun_small(words.front().run.text);
  Inlines out;
  if (!selected->before.empty()) append_literal(out, selected->before);
  append(out, words);
  if (!selected->after.empty()) append_literal(out, selected->after);
  return out;
}

}  // namespace quoin

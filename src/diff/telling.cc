#include "diff/telling.h"

#include <fmt/format.h>

#include <utility>

#include "base/words.h"
#include "diff/write.h"

namespace quoin {

std::string headline(const Difference& difference) {
  if (difference.empty())
    return difference.pages.unknown.empty() ? "no difference" : "no difference in what could be compared";
  if (difference.changes.empty()) return "the pages differ";
  return counted(difference.changes.size(), "change");
}

std::string_view kind_word(Change::Kind kind) {
  constexpr std::string_view words[] = {"added", "removed", "moved", "changed"};
  return words[static_cast<std::size_t>(kind)];
}

std::string subject(const Change& change) {
  if (change.field.empty()) return change.what;
  const bool of_item = change.field == "tags" || change.field == "priority";
  return of_item && change.what != "entry" ? fmt::format("{} of {}", change.field, change.what) : change.field;
}

std::string moved_words(const Change& change) {
  return fmt::format("from {} to {}", change.before->text, change.after->text);
}

std::string from_to(const std::optional<ToldText>& before, const std::optional<ToldText>& after) {
  const auto text = [](const std::optional<ToldText>& one) { return one ? one->text : std::string("nothing"); };
  return text(before) + " → " + text(after);
}

bool is_spaced(const std::vector<WordRun>& words, std::size_t at) {
  if (at == 0) return false;
  return words[at].spaced || (words[at - 1].kind == WordRun::Kind::removed && words[at].kind == WordRun::Kind::added);
}

std::vector<WordRun> shortened(std::vector<WordRun> words) {
  constexpr std::size_t most = 12, kept = 4;  // words
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind != WordRun::Kind::same) continue;
    const std::vector<std::string_view> all = words_of(words[i].text);
    if (all.size() <= most) continue;
    const char* const begin = words[i].text.data();
    const std::string head(words[i].text, 0,
                           static_cast<std::size_t>(all[kept - 1].data() + all[kept - 1].size() - begin));
    const std::string tail(words[i].text, static_cast<std::size_t>(all[all.size() - kept].data() - begin));
    words[i].text = (i == 0 ? "… " : head + " … ") + (i + 1 == words.size() ? "" : tail);
    if (i + 1 == words.size()) words[i].text = (i == 0 ? "" : head + " ") + "…";
  }
  return words;
}

std::string joined(const std::vector<std::string>& where) {
  return fmt::format("{}", fmt::join(where, " › "));
}

std::optional<DiffForm> diff_form_of(std::string_view ending) {
  constexpr std::pair<std::string_view, DiffForm> forms[] = {{".txt", DiffForm::text}, {".md", DiffForm::markdown}, {".json", DiffForm::json},
                                                             {".html", DiffForm::html}, {".htm", DiffForm::html}};
  for (const auto& [name, form] : forms)
    if (name == ending) return form;
  return std::nullopt;
}

std::string difference_as(DiffForm form, const ComparedSides& told, const std::string& diagnostics) {
  switch (form) {
    case DiffForm::text:
      return difference_text(told);
    case DiffForm::markdown:
      return difference_markdown(told);
    case DiffForm::json:
      return difference_json(told, diagnostics);
    case DiffForm::html:
      return difference_html(told);
  }
  return {};
}

}  // namespace quoin

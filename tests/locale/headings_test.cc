// locale/headings.toml as translators write it is what the program says, and is whole for the languages that are promised.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "locale/language_tag.h"
#include "locale/selected.h"
#include "locale/words.h"
#include "resume/kinds.h"
#include "support/pipeline.h"
#include "toml/toml.h"

namespace quoin {
namespace {

TomlTable written_table() {
  Sources sources;
  Diagnostics faults;
  const SourceId id = sources.add("headings.toml", testing::read_file(testing::source_folder() + "/locale/headings.toml"));
  const std::optional<TomlTable> root = parse_toml(id, sources, faults);
  EXPECT_TRUE(root && !faults.has_errors());
  return root.value_or(TomlTable());
}

/// Of sections that have no name of their own in any language.
const std::set<std::string_view> nameless = {"entries", "list", "prose"};

TEST(Headings, TheProgramSaysWhatTheFileSays) {
  std::set<std::string> known = {"cv", "present", "summary", "letter", "enclosure", "enclosures"};
  for (const KindInfo& kind : kinds())
    if (!nameless.contains(kind.name)) known.insert(std::string(kind.name));
  int words = 0;
  for (const TomlEntry& language : written_table().entries) {
    EXPECT_EQ(canonical_language(language.key), language.key);
    for (const TomlEntry& one : language.value.table()->entries) {
      if (one.key == "selected") continue;
      EXPECT_TRUE(known.contains(one.key)) << language.key << ": " << one.key;
      EXPECT_EQ(word_in(language.key, one.key), *one.value.text()) << language.key << ": " << one.key;
      ++words;
    }
  }
  EXPECT_GT(words, 900);
}

TEST(Headings, ASelectionIsSaidOfATitle) {
  int titles = 0;
  for (const TomlEntry& language : written_table().entries) {
    const TomlEntry* selected = language.value.table()->find("selected");
    if (!selected) continue;
    for (const TomlEntry& one : selected->value.table()->entries) {
      const std::optional<SelectedTitle> found = selected_title(one.key, language.key);
      ASSERT_TRUE(found) << language.key << ": " << one.key;
      std::string title = one.key;
      if (found->lower) title.front() = static_cast<char>(title.front() | 0x20);
      EXPECT_EQ(found->before + title + found->after, *one.value.text());
      EXPECT_NE(found->before + found->after, "") << language.key << ": " << one.key;
      ++titles;
    }
  }
  EXPECT_GT(titles, 80);
}

TEST(Headings, LanguagesOfTheHyphenationAndMoreAreWhole) {
  std::set<std::string> promised = {"zh", "zh-Hant-TW", "ja", "ko", "ar", "he", "fa", "hi"};
  std::istringstream index(testing::read_file(testing::source_folder() + "/hyphenation/index.txt"));
  for (std::string line; std::getline(index, line);) {
    std::istringstream words(line);
    std::string tag;
    if (words >> tag && canonical_language(tag)) promised.insert(tag);
  }
  EXPECT_GE(promised.size(), 30u);
  for (const std::string& tag : promised) {
    std::set<std::string_view> headings;
    for (const KindInfo& kind : kinds()) {
      const std::string_view heading = heading_of_kind(kind.name, tag);
      EXPECT_EQ(heading.empty(), nameless.contains(kind.name)) << tag << ": " << kind.name;
      if (!heading.empty()) {
        EXPECT_TRUE(headings.insert(heading).second) << tag << ": " << heading << " twice";
      }
    }
  }
}

}  // namespace
}  // namespace quoin

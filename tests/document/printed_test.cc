#include "document/printed.h"

#include <gtest/gtest.h>

#include "own_layout.h"

namespace quoin {
namespace {

using Paths = std::vector<std::string>;

const std::string everything = R"toml([document]
paper = "a4"
[basics]
name = "Ada Example"
headline = "Engineer"
email = ["ada@example.org", "ada@example.net"]
profile = [{ network = "GitHub", url = "https://github.com/ada" }]
[[section]]
title = "Work"
kind = "experience"
[[section.entry]]
organization = "House"
location = "London"
position = "Builder"
url = "https://example.org/house"
start = 2001
end = 2002
summary = "One.\n\nTwo."
highlights = ["Carried stones"]
role = [{ title = "Master Builder", start = 2002 }]
[[section.entry]]
organization = "[Yard](https://example.org/yard)"
url = "https://example.org/other"
[[section]]
title = "Skills"
kind = "skills"
entry = [{ name = "Masonry", level = "good", keywords = ["lime", "sand"] }]
[[section]]
title = "Papers"
kind = "publications"
entry = [{ title = "On stones", authors = ["A. Example"], doi = "10.1/2", note = "draft" }]
)toml";

void check(const std::string& resume, const std::string& layout, const Paths& expected) {
  const auto run = testing::run_pipeline(resume, "full");
  ASSERT_EQ(run->messages, "");
  const Document document = compose(run->resume, own_layout(layout), run->locale, *paper_size("a4"), {});
  EXPECT_EQ(not_printed(run->resume, document, {}), expected) << layout;
}

TEST(NotPrinted, NamesEachFieldThatNoRowHolds) {
  const Paths own_link = {"section[0].entry[1].url"};  // the user's link stands where the entry's would
  check(everything, "", own_link);
  check(everything, "[header]\nrows = [\"{name}\"]\n",
        {"basics.headline", "basics.email[0]", "basics.email[1]", "basics.profile[0]", "section[0].entry[1].url"});
  check(everything, "[entry.skills]\nrows = [\"{name}\"]\n",
        {"section[0].entry[1].url", "section[1].entry[0].level", "section[1].entry[0].keywords"});
  check(everything, "[entry.publications]\nrows = [\"{title}\"]\n",
        {"section[0].entry[1].url", "section[2].entry[0].note", "section[2].entry[0].authors",
         "section[2].entry[0].doi"});
  check(everything, "[entry.experience]\nrows = [\"{location}\"]\n",
        {"section[0].entry[0].organization", "section[0].entry[0].start", "section[0].entry[0].end",
         "section[0].entry[0].url", "section[0].entry[1].organization", "section[0].entry[1].url"});
}

TEST(NotPrinted, IsSilentAboutWhatIsLeftOut) {
  const auto run = testing::run_pipeline(everything, "full");
  Look look;
  look.left_out.assign(run->resume.leaves.size(), false);
  for (std::size_t i = 0; i < look.left_out.size(); ++i)
    look.left_out[i] = run->resume.leaves[i].path.starts_with("section[2]");
  const Layout layout = own_layout("[entry.publications]\nrows = [\"{title}\"]\n");
  const Document document = compose(run->resume, layout, run->locale, *paper_size("a4"), look);
  EXPECT_EQ(not_printed(run->resume, document, look), Paths{"section[0].entry[1].url"});
}

TEST(NotPrinted, IsFoundForTheFinalLook) {
  EXPECT_EQ(testing::run_pipeline(everything, "onepage")->fitted.not_printed, Paths{"section[0].entry[1].url"});
  const auto own = testing::run_pipeline(testing::read_file(testing::source_folder() + "/resume.toml"), "full");
  EXPECT_EQ(own->fitted.not_printed, Paths{});
}

}  // namespace
}  // namespace quoin

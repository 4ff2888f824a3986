// Every value of a résumé is one: its id is nobody else's, whether a reader gave it or it was given at the end.
#include "resume/values.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "resume_outcome.h"

namespace quoin {
namespace {

const std::string all = R"toml([document]
layout = "full"
language = "en"
paper = "a4"
title = "T"
keywords = ["k"]
last-updated = 2024
embed = "none"
[basics]
name = "Ada"
aliases = ["A."]
headline = "H"
email = "a@b.org"
phone = "+1 2"
url = "https://e.org"
location = "L"
photo = { path = "me.jpg", alt = "x" }
summary = "one\n\ntwo"
profile = [{ network = "N", username = "u", url = "https://e.org/u" }]
detail = [{ label = "D", text = "d", url = "https://e.org/d" }]
[[section]]
title = "Education"
kind = "education"
id = "school"
tags = ["t"]
text = "opening"
[[section.entry]]
institution = "I"
name = "B.Sc."
start = 2001
end = 2002
details = ["one", { text = "two", tags = ["t"] }]
degree = [{ name = "M.Sc.", date = "soon" }]
group = "G"
[[section]]
title = "Papers"
kind = "publications"
[[section.entry]]
title = "P"
authors = ["Ada", "B"]
doi = "10.1/x"
date = 2003
[variant.short]
include = ["t"]
sections = ["school"]
set.basics.headline = "S"
[[output]]
file = "{variant}-{language}-{layout}.pdf"
variants = ["short"]
languages = ["en"]
layouts = ["full"]
pages = 1
max-bytes = 100_000
require = ["fits"]
[letter]
recipient = "R"
date = 2024
subject = "S"
opening = "O"
body = "B"
closing = "C"
)toml";

TEST(Values, EachHasAnIdOfItsOwn) {
  const Outcome outcome = read(all);
  std::vector<ValueId> ids = content_values(outcome.resume);
  EXPECT_EQ(ids.size(), 39u);
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
  for (const ValueId id : ids) EXPECT_TRUE(outcome.resume.places.of(id).known()) << id;
}

TEST(Values, AReaderLeavesNoneWithout) {
  Outcome outcome = read(all);
  const std::size_t count = outcome.resume.places.count();
  number_values(outcome.resume);
  // What the file does not say has no id until now: sections without `id` and `sort`, a variant without a layout …
  const std::vector<ValueId> before = content_values(read(all).resume), after = content_values(outcome.resume);
  for (const ValueId id : before) EXPECT_NE(std::find(after.begin(), after.end(), id), after.end());
  for (std::size_t id = count + 1; id <= outcome.resume.places.count(); ++id)
    EXPECT_FALSE(outcome.resume.places.of(static_cast<ValueId>(id)).known());
}

TEST(Values, ADegreeOnItsEntryIsSaidToBe) {
  const Outcome outcome = read(all);
  const std::vector<Entry>& parts = outcome.resume.sections[0].entries[0].parts;
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_TRUE(parts[0].direct);
  EXPECT_FALSE(parts[1].direct);
}

}  // namespace
}  // namespace quoin

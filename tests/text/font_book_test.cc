#include "text/font_book.h"

#include <gtest/gtest.h>

#include "quoin/failure.h"
#include "support/disk_files.h"

namespace quoin {
namespace {

constexpr char32_t two_dot_leader = 0x2025;  // in Source Serif 4, not in Source Sans 3
constexpr char32_t ideograph = 0x6F22;       // in neither

struct Books {
  DiskFiles world;
  FontBook book{world, project_path("fonts"), "local"};
};

/// The postscript name of the face that answers.
std::string found(FontBook& book, std::vector<std::string> families, int weight, bool italic) {
  return book.face(book.find({std::move(families), weight, italic})).postscript_name;
}

TEST(FontBook, FindsTheNearestFace) {
  Books books;
  const auto check = [&](std::vector<std::string> families, int weight, bool italic, const char* expected) {
    EXPECT_EQ(found(books.book, std::move(families), weight, italic), expected);
  };
  check({"Source Serif 4"}, 400, false, "SourceSerif4-Regular");
  check({"source serif 4"}, 450, true, "SourceSerif4-It");
  check({"Source Serif 4"}, 550, false, "SourceSerif4-Semibold");
  check({"Source Sans 3"}, 900, true, "SourceSans3-BoldIt");
  check({"Source Sans 3"}, 100, false, "SourceSans3-Regular");
  check({"Nowhere", "Source Serif 4", "Source Sans 3"}, 400, false, "SourceSerif4-Regular");
  check({"Nowhere"}, 400, false, "SourceSans3-Regular");
  check({}, 700, false, "SourceSans3-Bold");
}

TEST(FontBook, OpensAFaceOnceAndNoOther) {
  Books books;
  const FaceId first = books.book.find({{"Source Serif 4"}, 400, false});
  EXPECT_EQ(books.book.find({{"SOURCE SERIF 4"}, 350, false}), first);
  EXPECT_EQ(books.world.opened.size(), 2u);  // the index and the face
  EXPECT_TRUE(books.world.listed.empty());
}

TEST(FontBook, ScansTheLocalFolderOnlyForAFamilyThatIsNotBundled) {
  Books books;
  books.world.over["local/mine.otf"] =
      renamed_font(project_bytes("fonts/source-sans-3/SourceSans3-Bold.otf"), "Source Sans 3", "Thy Own Font4");
  EXPECT_TRUE(books.book.has_family("source sans 3"));
  EXPECT_TRUE(books.world.listed.empty());
  EXPECT_TRUE(books.book.has_family("thy own font4"));
  EXPECT_FALSE(books.book.has_family("Thy Own Font5"));
  const Face& face = books.book.face(books.book.find({{"Thy Own Font4"}, 400, false}));
  EXPECT_EQ(face.path, "local/mine.otf");
  EXPECT_EQ(face.family, "Thy Own Font4");
  EXPECT_EQ(face.weight, 700);
}

void check_failure(FontBook& book, const FaceRequest& request, const std::string& words) {
  try {
    book.find(request);
    FAIL() << "no failure";
  } catch (const Failure& failure) {
    EXPECT_NE(std::string(failure.what()).find(words), std::string::npos) << failure.what();
  }
}

TEST(FontBook, ABrokenFontThatMayBeTheOneWantedIsAFailure) {
  Books books;
  books.world.over["local/broken.otf"] = "garbage";
  EXPECT_EQ(found(books.book, {"Source Serif 4"}, 400, false), "SourceSerif4-Regular");
  check_failure(books.book, {{"Broken"}, 400, false}, "local/broken.otf");
}

TEST(FontBook, AMissingOrBrokenBundledFontIsAFailure) {
  DiskFiles world;
  world.over["f/index.txt"] = "A | Regular | 400 | roman | a.otf\nB | Regular | 400 | roman | b.otf\n";
  world.over["f/b.otf"] = "garbage";
  FontBook book(world, "f", "");
  check_failure(book, {{"A"}, 400, false}, "f/a.otf");
  check_failure(book, {{"B"}, 400, false}, "f/b.otf");
  FontBook nothing(world, "nowhere", "");
  check_failure(nothing, {{"A"}, 400, false}, "nowhere/index.txt");
}

TEST(FontBook, CoversWhatHarfBuzzCanDraw) {
  Books books;
  const FaceId sans = books.book.find({{"Source Sans 3"}, 400, false});
  const auto check = [&](char32_t character, bool expected) {
    EXPECT_EQ(books.book.covers(sans, character), expected) << std::hex << static_cast<unsigned>(character);
  };
  check('A', true);
  check(0xE9, true);
  check(0x2002, true);   // en space, made from U+0020
  check(0x202F, true);
  check(0xFE0F, true);   // variation selector
  check(0x200D, true);   // zero width joiner
  check(0x2060, true);
  check(two_dot_leader, false);
  check(ideograph, false);
  check(0x10FFFF, false);
}

TEST(FontBook, AFontThatMapsNulCoversNoMoreForIt) {
  Books books;
  const FaceId italic = books.book.find({{"EB Garamond"}, 400, true});
  EXPECT_TRUE(books.book.covers(italic, 0xA0));
  EXPECT_FALSE(books.book.covers(italic, 0xB2));  // superscript two
}

TEST(FontBook, CoversACharacterThatItsPartsDraw) {
  Books books;
  const FaceId serif = books.book.find({{"Source Serif 4"}, 400, false});
  EXPECT_TRUE(books.book.covers(serif, 0x012C));  // I with breve: not in the font, but both parts are
}

TEST(FontBook, FallsBackWithinTheWeightAndSlant) {
  Books books;
  const auto fallback = [&](const FaceRequest& like, char32_t character) -> std::string {
    const std::optional<FaceId> face = books.book.fallback(books.book.find(like), character);
    return face ? books.book.face(*face).postscript_name : "";
  };
  EXPECT_EQ(fallback({{"Source Sans 3"}, 400, false}, two_dot_leader), "SourceSerif4-Regular");
  EXPECT_EQ(fallback({{"Source Sans 3"}, 700, true}, two_dot_leader), "SourceSerif4-BoldIt");
  EXPECT_EQ(fallback({{"Source Sans 3"}, 400, false}, ideograph), "");
}

TEST(FontBook, FallsBackToALocalFontAndSkipsBrokenOnes) {
  DiskFiles world;
  world.over["f/index.txt"] =
      "Source Sans 3 | Bold | 700 | roman | a.otf\nGone | Regular | 400 | roman | gone.otf\n";
  world.over["f/a.otf"] = project_bytes("fonts/source-sans-3/SourceSans3-Bold.otf");
  world.over["local/a.otf"] = project_bytes("fonts/source-serif-4/SourceSerif4-Regular.otf");
  world.over["local/b.otf"] = project_bytes("fonts/source-serif-4/SourceSerif4-Bold.otf");
  world.over["local/c.otf"] = "garbage";
  FontBook book(world, "f", "local");
  const FaceId sans = book.find({{"Source Sans 3"}, 700, false});
  const std::optional<FaceId> other = book.fallback(sans, two_dot_leader);
  ASSERT_TRUE(other);
  EXPECT_EQ(book.face(*other).path, "local/b.otf");
}

TEST(FontBook, RemembersThatNothingDrawsACharacter) {
  Books books;
  const FaceId sans = books.book.find({{"Source Sans 3"}, 400, false});
  EXPECT_FALSE(books.book.fallback(sans, ideograph));
  books.world.opened.clear();
  books.world.listed.clear();
  EXPECT_FALSE(books.book.fallback(sans, ideograph));
  EXPECT_TRUE(books.world.opened.empty());
  EXPECT_TRUE(books.world.listed.empty());
}

TEST(FontBook, ListsFamilies) {
  Books books;
  books.world.over["local/mine.otf"] =
      renamed_font(project_bytes("fonts/source-sans-3/SourceSans3-Bold.otf"), "Source Sans 3", "A Font of Our");
  const std::vector<FamilyInfo> families = books.book.families();
  std::vector<std::string> names;
  for (const FamilyInfo& family : families) names.push_back(family.name);
  EXPECT_EQ(names, (std::vector<std::string>{"A Font of Our", "EB Garamond", "IBM Plex Sans", "Inter", "Source Sans 3",
                                             "Source Serif 4"}));
  EXPECT_FALSE(families[0].bundled);
  EXPECT_EQ(families[0].styles, std::vector<std::string>{"Bold"});
  EXPECT_TRUE(families[4].bundled);
  EXPECT_EQ(families[4].styles.size(), 6u);
}

TEST(FontBook, NearestFamily) {
  Books books;
  EXPECT_EQ(books.book.nearest_family("Source Serif Pro"), "Source Serif 4");
  EXPECT_EQ(books.book.nearest_family("source sans"), "Source Sans 3");
  EXPECT_EQ(books.book.nearest_family("Helvetica"), "");
}

}  // namespace
}  // namespace quoin

// `quoin layouts --gallery` from outside: which files there are, what they say, and what is never touched.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

using Names = std::vector<std::string>;

Names bundled(const Scratch& scratch) {
  std::istringstream lines(run(scratch, {"layouts", "--names"}).out);
  Names names;
  for (std::string line; std::getline(lines, line);) names.push_back(line);
  return names;
}

/// A folder with a résumé.
struct Desk : Scratch {
  explicit Desk(const std::string& resume = small_resume) { put("resume.toml", resume); }
  Result gallery(const Names& more = {}) const {
    Names arguments = {"layouts", "--gallery", "g"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(*this, arguments);
  }
  std::string page() const { return text("g/index.html"); }
  bool says(const std::string& what) const { return page().find(what) != std::string::npos; }
};

Names matches(const std::string& text, const std::regex& pattern) {
  Names out;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) out.push_back((*it)[1]);
  return out;
}

TEST(Gallery, EveryLayoutHasItsPicturesAndItsCommand) {
  const Desk desk;
  const Result result = desk.gallery();
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, "");
  const Names layouts = bundled(desk);
  const std::string count = std::to_string(layouts.size());
  EXPECT_TRUE(result.out.starts_with("g/index.html · " + count + " layouts · " + count + " pages · ")) << result.out;
  for (const std::string& layout : layouts) {
    EXPECT_TRUE(desk.has("g/" + layout + "-1.svg")) << layout;
    EXPECT_TRUE(desk.says("<h2>" + layout + "</h2>")) << layout;
    EXPECT_TRUE(desk.says("<code>quoin build --layout " + layout + "</code>")) << layout;
  }
  EXPECT_TRUE(desk.says("<h2>full</h2><span class=\"badge\">in use</span>"));
}

TEST(Gallery, ThePageLeadsOnlyToWhatIsThere) {
  const Desk desk(long_resume());
  ASSERT_EQ(desk.gallery().status, 0);
  const std::string page = desk.page();
  for (const std::string& file : matches(page, std::regex("src=\"([^\"]*)\"")))
    EXPECT_TRUE(desk.has("g/" + file)) << file;
  for (const std::string& to : matches(page, std::regex("href=\"([^\"]*)\""))) {
    if (to.starts_with("#"))
      EXPECT_NE(page.find(" id=\"" + to.substr(1) + "\""), std::string::npos) << to;
    else
      EXPECT_TRUE(desk.has("g/" + to)) << to;
  }
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("url("), std::string::npos);
  EXPECT_EQ(page.find("http"), std::string::npos);
}

TEST(Gallery, WhatTheFitLeftOutIsTold) {
  const Desk desk(long_resume());
  ASSERT_EQ(desk.gallery().status, 0);
  EXPECT_TRUE(desk.says("fitted to 1 page: body "));
  EXPECT_TRUE(desk.says(" left out</summary>\n<ul>\n<li>"));
}

TEST(Gallery, TheSamePagesAsABuild) {
  const Desk desk(long_resume());
  ASSERT_EQ(desk.gallery().status, 0);
  for (const std::string& layout : bundled(desk)) {
    const std::string dump = run(desk, {"build", "--layout", layout, "--dump", "pages"}).out;
    std::size_t drawn = 0;
    while (desk.has("g/" + layout + "-" + std::to_string(drawn + 1) + ".svg")) ++drawn;
    EXPECT_EQ(drawn, matches(dump, std::regex("(?:^|\n)(page )")).size()) << layout;
  }
}

TEST(Gallery, TheSameBytesAgainAndNothingIsWrittenTwice) {
  const Desk desk;
  ASSERT_EQ(desk.gallery().status, 0);
  const std::string page = desk.page(), picture = desk.text("g/full-1.svg");
  struct stat before {
  }, after{};
  ASSERT_EQ(::stat(desk.at("g/full-1.svg").c_str(), &before), 0);
  ASSERT_EQ(desk.gallery().status, 0);
  ASSERT_EQ(::stat(desk.at("g/full-1.svg").c_str(), &after), 0);
  EXPECT_EQ(desk.page(), page);
  EXPECT_EQ(desk.text("g/full-1.svg"), picture);
  EXPECT_EQ(before.st_ino, after.st_ino);
}

TEST(Gallery, AnOlderGalleryIsReplaced) {
  const Desk desk;
  ASSERT_EQ(desk.gallery().status, 0);
  const std::string picture = desk.text("g/full-1.svg");
  std::string other = small_resume;
  other.replace(other.find("Ada"), 3, "Ida");
  desk.put("resume.toml", other);
  ASSERT_EQ(desk.gallery().status, 0);
  EXPECT_NE(desk.text("g/full-1.svg"), picture);
  EXPECT_TRUE(desk.says("Ida Example"));
}

TEST(Gallery, FilesOfOthersAreNeverReplaced) {
  for (const char* name : {"index.html", "full-1.svg"}) {
    const Desk desk;
    desk.put(std::string("g/") + name, "mine");
    const Result result = desk.gallery();
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.err.find(std::string("g/") + name + ": error[file-exists]"), std::string::npos) << result.err;
    EXPECT_EQ(desk.text(std::string("g/") + name), "mine");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(desk.at("g")), {}), 1) << "something was written";
  }
  const Desk desk;
  desk.put("g/notes.txt", "mine");
  ASSERT_EQ(::symlink(desk.at("target").c_str(), desk.at("g/full-1.svg").c_str()), 0);
  const Result result = desk.gallery();
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err.find("error[in-the-way]"), std::string::npos) << result.err;
  EXPECT_FALSE(desk.has("target"));
  std::filesystem::remove(desk.at("g/full-1.svg"));
  EXPECT_EQ(desk.gallery().status, 0) << "a file of another name is in nobody's way";
  EXPECT_EQ(desk.text("g/notes.txt"), "mine");
}

TEST(Gallery, FaultsAreToldAsABuildTellsThem) {
  const Desk desk(faulty_resume);
  const Result result = desk.gallery();
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.err, run(desk, {"build"}).err);
  EXPECT_FALSE(desk.has("g"));
  EXPECT_EQ(run(desk, {"layouts", "--gallery", "g", "none.toml"}).status, 1);
}

TEST(Gallery, AFolderThatCannotBeMade) {
  const Desk desk;
  desk.put("file", "x");
  const Result result = run(desk, {"layouts", "--gallery", "file/g"});
  EXPECT_EQ(result.status, 3);
  EXPECT_NE(result.err.find("cannot make the folder file"), std::string::npos) << result.err;
  desk.put("g", "x");
  const Result in_the_way = desk.gallery();
  EXPECT_EQ(in_the_way.status, 3);
  EXPECT_EQ(in_the_way.err, "quoin: cannot write into g: it is no folder\n");
  EXPECT_EQ(desk.text("g"), "x");
}

TEST(Gallery, TheResumesOwnLayoutComesFirst) {
  const Desk desk("[document]\nlayout = \"./my <b>.toml\"\n" + std::string(small_resume));
  desk.put("my <b>.toml", "extends = \"full\"\ndescription = \"Mine & \\\"only\\\"\"\n");
  const Result result = desk.gallery();
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(desk.has("g/own-1.svg"));
  EXPECT_TRUE(desk.says("<h2>my &lt;b&gt;</h2><span class=\"badge\">in use</span>"));
  EXPECT_TRUE(desk.says("<p>Mine &amp; \"only\"</p>"));
  EXPECT_TRUE(desk.says("<code>quoin build</code>"));
  EXPECT_LT(desk.page().find("id=\"own\""), desk.page().find("id=\"full\""));
}

TEST(Gallery, ALayoutThatFailsStandsAmongTheOthers) {
  const Desk desk("[document]\nlayout = \"./strange.toml\"\n" + long_resume());
  desk.put("strange.toml", "extends = \"full\"\n[font]\ntext = [\"Nowhere\"]\n");
  const Result result = desk.gallery();
  EXPECT_EQ(result.status, 0);
  EXPECT_NE(result.err.find("strange.toml:3:9: error[unknown-family]"), std::string::npos) << result.err;
  EXPECT_NE(result.out.find(" layouts (1 failed) · "), std::string::npos) << result.out;
  EXPECT_FALSE(desk.has("g/own-1.svg"));
  EXPECT_TRUE(desk.says("cannot be set in this layout.</strong></p>\n<p>no font family is called `Nowhere`</p>"));
  EXPECT_FALSE(desk.says("#own-pages"));
  EXPECT_TRUE(desk.says("#full-pages"));
}

TEST(Gallery, WarningsAreThoseOfABuildAndStandByTheirLayout) {
  const Desk desk(
      "[document]\nlayout = \"./mine.toml\"\n[basics]\nname = \"Ada Example\"\n"
      "photo = { path = \"me.png\", alt = \"Ada\" }\n");
  desk.put("me.png", project_bytes("tests/image/rgb.png"));
  desk.put("mine.toml", "extends = \"full\"\n[photo]\nshape = \"none\"\n");
  const Result result = desk.gallery();
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, run(desk, {"build"}).err);
  EXPECT_NE(result.err.find("prints no photo"), std::string::npos);
  EXPECT_TRUE(desk.says("<summary lang=\"en\">1 warning</summary>\n<ul>\n<li>layout `mine` prints no photo</li>"));
  EXPECT_EQ(desk.text("g/own-1.svg").find("<image "), std::string::npos);
  EXPECT_NE(desk.text("g/full-1.svg").find("<image "), std::string::npos);
}

TEST(Gallery, NothingSaysWhereTheResumeLies) {
  const Scratch scratch;
  scratch.put("for-acme/secret.toml", "[document]\nlayout = \"./attic/mine.toml\"\n" + std::string(small_resume));
  scratch.put("for-acme/attic/mine.toml", "extends = \"full\"\n");
  ASSERT_EQ(run(scratch, {"layouts", "--gallery", "g/", scratch.at("for-acme/secret.toml")}).status, 0);
  for (const char* file : {"g/index.html", "g/own-1.svg", "g/full-1.svg"})
    for (const std::string& place : {std::string("acme"), std::string("secret"), std::string("attic"), scratch.path()})
      EXPECT_EQ(scratch.text(file).find(place), std::string::npos) << file << ' ' << place;
  EXPECT_NE(scratch.text("g/index.html").find("<code>quoin build --layout full</code>"), std::string::npos);
  Start start{{"layouts", "--gallery", "piped", "-"}, scratch.path(), small_resume, "", "", {}, -1};
  EXPECT_EQ(run(start).status, 0);
  EXPECT_TRUE(scratch.has("piped/index.html"));
}

TEST(Gallery, IsOfNoBook) {
  const Scratch scratch;
  scratch.put("resume.toml", std::string(small_resume) + "#" + std::string(256 << 10, '-') + "\n");
  const Result result = run(scratch, {"layouts", "--gallery", "g", "resume.toml"});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(result.err.starts_with("resume.toml:1:1: error[too-large]: a gallery shows")) << result.err;
  EXPECT_FALSE(scratch.has("g"));
}

TEST(Gallery, IsOfNoThousandsOfPages) {
  std::string resume = "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n"
                       "[[section.entry]]\norganization = \"Engines\"\nhighlights = [";
  for (int i = 0; i < 8000; ++i) resume += "\"k\",";
  const Desk desk(resume + "]\n");
  const Result result = desk.gallery();
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(result.err.starts_with("resume.toml:2:8: error[too-large]: a gallery shows at most 1000 pages in all"))
      << result.err;
  EXPECT_FALSE(desk.has("g"));
}

}  // namespace
}  // namespace quoin::test

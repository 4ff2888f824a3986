#include "cli/archive.h"

#include <gtest/gtest.h>

#include "support/carrying_pdf.h"

namespace quoin {
namespace {

TEST(Archive, NamesThatAreFitForPaths) {
  for (const char* name : {"resume.toml", "a/b/c.toml", "résumé.toml", "a b", ".hidden", "a..b", "...", "-o"})
    EXPECT_EQ(fault_of_name(name), "") << name;
}

TEST(Archive, NamesThatAreNot) {
  const auto check = [](const std::string& name, const char* expected) {
    EXPECT_EQ(fault_of_name(name), expected) << name;
  };
  check("", "is empty");
  check("../x", "leads out of the folder");
  check("../../x", "leads out of the folder");
  check("a/../../x", "leads out of the folder");
  check("a/..", "leads out of the folder");
  check("..", "leads out of the folder");
  check("/etc/x", "is no relative path");
  check("C:x", "is no relative path");
  check("C:\\x", "has a backslash");
  check("..\\x", "has a backslash");
  check(".", "is no plain path");
  check("a/./b", "is no plain path");
  check("a//b", "is no plain path");
  check("a/", "is no plain path");
  check(std::string("a\0b", 3), "has control characters");
  check("a\nb", "has control characters");
  check("a\x1B[2Jb", "has control characters");
  check("a\x7F", "has control characters");
  check("a\xC2\x85", "has control characters");
  check("a\xFF", "is no UTF-8");
  check(std::string(256, 'x'), "is too long");
  check(std::string(2000, 'x'), "is too long");
}

TEST(Archive, FilesInEachOthersWay) {
  const auto check = [](const char* name, const char* other, bool expected) {
    EXPECT_EQ(in_the_way(name, other), expected) << name << ' ' << other;
    EXPECT_EQ(in_the_way(other, name), expected) << other << ' ' << name;
  };
  check("a", "a", true);
  check("a", "a/b", true);
  check("a/b", "a/b/c/d", true);
  check("a", "ab", false);
  check("a/b", "a/c", false);
  check("a-b", "a", false);
}

/// What opening a PDF with these files says; the names of its sources where that is nothing.
std::string open(std::vector<Attachment> files) {
  MemoryWorld world;
  world.files["cv.pdf"] = pdf_with(std::move(files));
  Sources sources;
  Diagnostics diagnostics;
  const std::optional<Archive> archive = open_archive("cv.pdf", world, sources, diagnostics);
  std::string out;
  for (const Diagnostic& one : diagnostics.all) out += render(one, sources);
  EXPECT_EQ(archive.has_value(), out.empty());
  if (archive)
    for (const EmbeddedFile& file : archive->sources) out += file.name + ";";
  return out;
}

TEST(Archive, SourcesByTheirNames) {
  EXPECT_EQ(open({source_file("resume.toml"), source_file("a/b.toml"), source_file("a/c.toml"), source_file("a-b"),
                  source_file("résumé.bib")}),
            "resume.toml;a/b.toml;a/c.toml;a-b;résumé.bib;");
}

TEST(Archive, CarryingNothingIsNoFault) {
  EXPECT_EQ(open({}), "");
}

TEST(Archive, BadNamesAreSaid) {
  const auto check = [](std::vector<Attachment> files, const std::string& expected) {
    EXPECT_EQ(open(std::move(files)), "cv.pdf: error[bad-name]: " + expected + "\n");
  };
  check({source_file("resume.toml"), source_file("../../x")},
        "a file inside is called `../../x`: its name leads out of the folder");
  check({source_file("/etc/x")}, "a file inside is called `/etc/x`: its name is no relative path");
  check({source_file("")}, "a file inside is called ``: its name is empty");
  check({source_file("a"), source_file("b"), source_file("a/c")}, "inside, `a` is a file and the folder of `a/c`");
  check({source_file("a/c"), source_file("a-b"), source_file("a")}, "inside, `a` is a file and the folder of `a/c`");
}

TEST(Archive, ARecordAndAResumeInJsonAreNoSources) {
  MemoryWorld world;
  world.files["cv.pdf"] = pdf_with({source_file("resume.toml"), data_file("quoin-build.json", "{}"),
                                    data_file("resume.json", "[]"), data_file("../evil", "?")});
  Sources sources;
  Diagnostics diagnostics;
  const std::optional<Archive> archive = open_archive("cv.pdf", world, sources, diagnostics);
  ASSERT_TRUE(archive);
  EXPECT_EQ(archive->sources.size(), 1u);
  EXPECT_EQ(archive->record, "{}");
  EXPECT_EQ(archive->json, "[]");
}

}  // namespace
}  // namespace quoin

#include "rebuild/archive.h"

#include <gtest/gtest.h>

#include "support/carrying_pdf.h"

namespace quoin {
namespace {

/// What opening a PDF with these files says; the names of its sources where that is nothing.
std::string open(std::vector<Attachment> files) {
  Sources sources;
  Diagnostics diagnostics;
  const std::optional<Archive> archive = open_archive("cv.pdf", pdf_with(std::move(files)), sources, diagnostics);
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
  const std::string pdf = pdf_with({source_file("resume.toml"), data_file("quoin-build.json", "{}"),
                                    data_file("resume.json", "[]"), data_file("../evil", "?")});
  Sources sources;
  Diagnostics diagnostics;
  const std::optional<Archive> archive = open_archive("cv.pdf", pdf, sources, diagnostics);
  ASSERT_TRUE(archive);
  EXPECT_EQ(archive->sources.size(), 1u);
  EXPECT_EQ(archive->record, "{}");
  EXPECT_EQ(archive->json, "[]");
}

}  // namespace
}  // namespace quoin

// PDFs of a few kilobytes that a stranger made to take all memory or all time: each ends in one fault, within the budget,
// and nothing is written.
#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "confine/sanitized.h"
#include "process.h"
#include "support/carrying_pdf.h"
#include "support/disk_files.h"
#include "support/project.h"

namespace quoin::test {
namespace {

using Names = std::vector<std::string>;

constexpr std::size_t millions = 1'000'000;

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

/// A PDF with this résumé that looks as if quoin had built it.
std::string pdf_from(const std::string& resume,
                     const std::string& record = R"({"quoin": "1", "resume": "resume.toml"})") {
  return pdf_with({source_file("resume.toml", resume),
                   source_file("quoin/layouts/full.toml", project_bytes("layouts/full.toml")),
                   data_file("quoin-build.json", record)});
}

std::string prose(const std::string& text) {
  return "[basics]\nname = \"Ada\"\n\n[[section]]\ntitle = \"S\"\nkind = \"prose\"\ntext = \"" + text + "\"\n";
}

/// Each command that reads what is inside ends with this fault, or another one of the résumé's where it reads less.
void expect_harmless(const std::string& pdf, const std::string& fault) {
  ASSERT_LT(pdf.size(), millions);
  const Scratch scratch;
  scratch.put("cv.pdf", pdf);
  for (const Names& command : {Names{"build", "--from", "cv.pdf", "-o", "new.pdf"},
                               Names{"extract", "cv.pdf", "--what", "text", "-o", "new"}, Names{"verify", "cv.pdf"}}) {
    const Result result = run(scratch, command);
    EXPECT_EQ(result.status, 1) << command.front();
    const bool reads_all = command.front() != "verify";  // it need not set the pages
    EXPECT_TRUE(!reads_all || (result.err.starts_with("cv.pdf") && result.err.find(fault) != std::string::npos))
        << command.front() << '\n' << result.err.substr(0, 1000);
    EXPECT_EQ(result.err.find("unreadable-pdf"), std::string::npos) << command.front();
    EXPECT_EQ(scratch.names(), Names{"cv.pdf"});
    if (sanitized) continue;
    EXPECT_LT(result.kilobytes, 600'000) << command.front();
    EXPECT_LT(result.seconds, 20) << command.front();
  }
}

TEST(HostilePdf, FifteenMegabytesOfHighlights) {
  expect_harmless(pdf_from("[basics]\nname = \"Ada\"\n\n[[section]]\ntitle = \"S\"\nkind = \"experience\"\n\n"
                           "[[section.entry]]\norganization = \"x\"\nhighlights = [" +
                           repeated("\"a\",", 3 * millions + millions / 2) + "]\n"),
                  "error[too-large]: reading the PDF takes ");
}

TEST(HostilePdf, FifteenMegabytesOfWords) {
  expect_harmless(pdf_from(prose(repeated("ab ", 5 * millions))), "error[too-large]: reading the PDF takes ");
}

TEST(HostilePdf, AWordOfFifteenMegabytes) {
  expect_harmless(pdf_from(prose(repeated("ab", 7 * millions))), "error[too-large]: reading the PDF takes ");
}

TEST(HostilePdf, DeepNesting) {
  expect_harmless(pdf_from("a = " + repeated("[", 7 * millions) + repeated("]", 7 * millions)), "error[toml-syntax]: ");
  expect_harmless(pdf_from("a" + repeated(".a", 7 * millions) + " = 1\n"), "error[toml-syntax]: ");
  expect_harmless(pdf_from(prose("x"), repeated("[", 7 * millions)), "error[bad-record]: ");
}

TEST(HostilePdf, ResumesBeyondWhatIsRead) {
  expect_harmless(pdf_from(repeated("# x\n", 5 * millions)), "error[too-large]: the file is larger than 16 MB");
}

TEST(HostilePdf, FilesBlownUp) {
  const Scratch scratch;
  // Gone before the program starts, whose memory is counted from what this process has.
  scratch.put("cv.pdf", pdf_with({source_file("a", std::string(50 * millions, ' '))}));
  const Result result = run(scratch, {"extract", "cv.pdf", "-o", "out"});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(result.err.starts_with("cv.pdf: error[")) << result.err;
  EXPECT_FALSE(scratch.has("out"));
  EXPECT_TRUE(sanitized || result.kilobytes < 300'000) << result.kilobytes;
}

/// A named résumé does not make a PDF safe to read.
TEST(HostilePdf, VerifyAgainstANamedResume) {
  const Scratch scratch;
  scratch.put("cv.pdf", pdf_from(prose(repeated("*a* ", 3 * millions))));
  scratch.put("cv.toml", small_resume);
  const Result result = run(scratch, {"verify", "cv.pdf", "--against", "cv.toml"});
  EXPECT_EQ(result.status, 1) << result.out << result.err;
  EXPECT_TRUE(sanitized || result.kilobytes < 600'000) << result.kilobytes;
}

/// More faults than anyone reads are not carried home.
TEST(HostilePdf, FaultsWithoutEnd) {
  const Scratch scratch;
  std::string resume = "[basics]\nname = \"Ada\"\n";
  for (int i = 0; i < 5000; ++i) resume += "k" + std::to_string(i) + " = 1\n";
  scratch.put("cv.pdf", pdf_from(resume));
  const Result result = run(scratch, {"build", "--from", "cv.pdf", "-o", "new.pdf", "--json"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(nlohmann::json::parse(result.out)["diagnostics"].size(), 1000u);
}

/// A descriptor that cannot be had is no missing library.
TEST(HostilePdf, FewDescriptors) {
  const Scratch scratch;
  scratch.put("cv.pdf", pdf_from(small_resume));
  int failed = 0, done = 0;
  for (int limit = 3; limit < 12; ++limit) {
    const Result result = run(Start{{"extract", "cv.pdf", "-o", "-"}, scratch.path(), "", "", "", {}, -1, limit});
    result.status == 0 ? ++done : ++failed;
    if (result.status == 0) continue;
    EXPECT_EQ(result.err.find("not installed"), std::string::npos) << limit << ' ' << result.err;
    EXPECT_TRUE(result.status != 3 || result.err.starts_with("quoin: ")) << limit << ' ' << result.err;
  }
  EXPECT_GT(failed, 0);
  EXPECT_GT(done, 0);
}

}  // namespace
}  // namespace quoin::test

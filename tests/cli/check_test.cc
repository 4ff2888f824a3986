// `quoin check`: the same faults as a build, and never a file.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "process.h"

namespace quoin::test {
namespace {

using Names = std::vector<std::string>;

TEST(Check, AGoodFile) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  const Result result = run(scratch, {"check"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, "resume.toml: no faults\n");
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(run(scratch, {"check", "--json"}).out, "{\n  \"diagnostics\": []\n}\n");
  EXPECT_EQ(scratch.names(), Names{"resume.toml"});
}

TEST(Check, StandardInput) {
  const Scratch scratch;
  const Result result = run(Start{{"check", "-"}, scratch.path(), small_resume, "", "", {}, -1});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.out, "<stdin>: no faults\n");
}

TEST(Check, SaysWhatABuildSays) {
  const Scratch scratch;
  scratch.put("resume.toml", faulty_resume);
  const Result check = run(scratch, {"check"});
  EXPECT_EQ(check.status, 1);
  EXPECT_TRUE(check.err.ends_with("3 errors\n")) << check.err;
  const std::string build = run(scratch, {"build"}).err;
  EXPECT_EQ(check.err.substr(0, check.err.rfind("3 errors")), build.substr(0, build.rfind("3 errors")));
  const Result json = run(scratch, {"check", "--json"});
  EXPECT_EQ(json.status, 1);
  EXPECT_EQ(json.out, run(scratch, {"build", "--json"}).out);
  EXPECT_EQ(nlohmann::json::parse(json.out)["diagnostics"].size(), 3u);
}

/// Those of other variants and of outputs, which no page of this run is set in.
TEST(Check, LooksAtAllLayoutsThatAreNamed) {
  const Scratch scratch;
  const std::string text = small_resume;
  scratch.put("mine.toml", "extends = \"full\"\nmargin = 5\n");
  scratch.put("resume.toml", text + "[variant.a]\nlayout = \"onepge\"\n[[output]]\nfile = \"{layout}.pdf\"\nlayouts = [\"full\", \"onpage\", \"./mine.toml\"]\n");
  const Result result = run(scratch, {"check"});
  EXPECT_EQ(result.status, 1);
  for (const char* fault : {"error[unknown-layout]: no layout is called `onepge`", "error[unknown-layout]: no layout is called `onpage`", "mine.toml:2:1: error"})
    EXPECT_NE(result.err.find(fault), std::string::npos) << fault << "\n" << result.err;
  EXPECT_EQ(scratch.names(), (Names{"mine.toml", "resume.toml"}));
  scratch.put("resume.toml", text + "[variant.a]\nlayout = \"onepage\"\n[[output]]\nfile = \"{layout}.pdf\"\nlayouts = [\"full\", \"plain\"]\n");
  EXPECT_EQ(run(scratch, {"check"}).out, "resume.toml: no faults\n");
}

/// What a build of another variant, or of an output, refuses.
TEST(Check, ReadsOtherVariantsAndOutputs) {
  const Scratch scratch;
  const std::string text = std::string(small_resume) + "[[section]]\nid = \"more\"\ntitle = \"More\"\nkind = \"prose\"\ntext = \"More.\"\n";
  const auto check = [&](const std::string& tables, const Names& faults) {
    scratch.put("resume.toml", text + tables);
    const Result result = run(scratch, {"check"});
    EXPECT_EQ(result.status, faults.empty() ? 0 : 1) << result.err;
    for (const std::string& fault : faults) {
      const std::size_t at = result.err.find(fault);
      EXPECT_NE(at, std::string::npos) << fault << "\n" << result.err;
      EXPECT_EQ(result.err.find(fault, at + 1), std::string::npos) << "told twice: " << fault;
    }
    EXPECT_EQ(result.err.find(std::to_string(faults.size()) + " error") == std::string::npos, faults.empty()) << result.err;
  };
  check("[variant.a]\nset.document.font = \"Comic Sans\"\n[variant.b]\nextends = \"a\"\nset.section.more.title = \"\"\n[variant.c]\nredact = [\"basics.phnoe\"]\n",
        {"error[unknown-family]: no font family is called `Comic Sans`", "error[missing-field]: `title` of a section is empty",
         "error[nothing-redacted]: nothing stands at `basics.phnoe`"});
  check("[[output]]\nfile = \"x-{language}.pdf\"\nlanguages = [\"en\", \"tlh\"]\n[[section]]\nkind = \"skills\"\n[[section.entry]]\nname = \"Rye\"\n",
        {"for kind skills no heading in `tlh` is known"});
  scratch.put("refs.json", R"([{"id":"a","type":"book","title":"T","author":[{"family":"B"}],"issued":{"date-parts":[[2020]]}}])");
  scratch.put("taken.pdf/x", "");
  check("[[section]]\nkind = \"publications\"\nbibliography = \"refs.json\"\n[[output]]\nfile = \"refs.json\"\n[[output]]\nfile = \"taken.pdf\"\n",
        {"error[overwrites-source]: writing to refs.json would overwrite what was read", "error[in-the-way]: cannot write to taken.pdf: it is a folder"});
  scratch.put("private.toml", "basics.headline = { env = \"RESUME_NOWHERE\" }\n");
  check("[variant.private]\noverlay = \"private.toml\"\nset.section.more.title = \"\"\n", {});
  check("[variant.private]\noverlay = \"elsewhere.toml\"\nredact = [\"section.secret\"]\n", {});
}

TEST(Check, BytesThatAreNoUtf8StillGiveJson) {
  const Scratch scratch;
  scratch.put("resume.toml", "[basics]\nname = \"\xFF\xFE\"\n");
  const Result result = run(scratch, {"check", "--json"});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(nlohmann::json::accept(result.out)) << result.out;
}

}  // namespace
}  // namespace quoin::test

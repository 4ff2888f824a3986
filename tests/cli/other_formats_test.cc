// A file of another program's in the résumé's place: what it is, and what to do, as one plain fault.
#include <gtest/gtest.h>

#include "process.h"

namespace quoin::test {
namespace {

TEST(OtherFormats, AreToldWhatToDo) {
  const std::string import = "there is no import: write resume.toml";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"{\"basics\": {\"name\": \"Ada\"}}",
       "error[not-toml]: this is a JSON Resume, and a résumé is TOML here\n  hint: " + import},
      {"cv:\n  name: Ada\n  sections: {}\n",
       "error[not-toml]: this is a RenderCV résumé in YAML, and a résumé is TOML here\n  hint: " + import},
      {"\\documentclass{article}\n", "error[not-toml]: this is LaTeX, and a résumé is TOML here\n"},
      {"# Ada\n\n- Baker\n", "error[not-toml]: this is Markdown or plain text, and a résumé is TOML here\n"},
      {"%PDF-1.7\n",
       "error[not-toml]: this is a PDF\n  hint: one that carries its sources is built again by quoin build --from FILE "
       "-o new.pdf"},
  };
  for (const auto& [bytes, said] : cases)
    for (const char* name : {"resume.json", "resume.yaml", "resume.toml"})
      for (const char* command : {"build", "check", "variants"}) {
        const Scratch scratch;
        scratch.put(name, bytes);
        const Result result = run(scratch, {command, name});
        EXPECT_EQ(result.status, 1);
        EXPECT_EQ(result.err.substr(0, std::string(name).size() + 6 + said.size()), std::string(name) + ":1:1: " + said)
            << result.err;
        EXPECT_EQ(result.out, "");
      }
}

TEST(OtherFormats, ByContentAndNotByName) {
  const Scratch scratch;
  scratch.put("resume.json", small_resume);
  EXPECT_EQ(run(scratch, {"build", "resume.json", "-o", "cv.pdf"}).status, 0);
  const Result typed = run(Start{{"check", "-"}, scratch.path(), "{\"work\": []}", "", "", {}, -1});
  EXPECT_EQ(typed.status, 1);
  EXPECT_NE(typed.err.find("<stdin>:1:1: error[not-toml]: this is a JSON Resume"), std::string::npos) << typed.err;
  EXPECT_NE(run(scratch, {"resume.json"}).err.find("did you mean 'quoin build resume.json'?"), std::string::npos);
}

}  // namespace
}  // namespace quoin::test

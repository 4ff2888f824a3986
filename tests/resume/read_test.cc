// resume.toml texts → the diagnostics that a person sees, and the Resume that comes out.
#include "resume/read.h"

#include <gtest/gtest.h>

#include "base/world.h"

namespace quoin {
namespace {

struct Outcome {
  Resume resume;
  Sources sources;
  Diagnostics diagnostics;
};

Outcome read(const std::string& text, const std::vector<Setting>& settings = {}) {
  Outcome out;
  MemoryWorld world;
  world.files = {{"cv/papers.bib", "x"}, {"cv/me.jpg", "x"}, {"secret.bib", "x"}, {"cv/folder/x", "x"}};
  const SourceId id = out.sources.add("resume.toml", text);
  out.resume = read_resume(id, "cv", settings, out.sources, world, out.diagnostics);
  out.diagnostics.sort_by_place();
  return out;
}

/// One line for each fault: "LINE:COLUMN error[CODE] MESSAGE | HINT". Other sources than the file are named.
std::string said(const Outcome& outcome) {
  std::string out;
  for (const Diagnostic& one : outcome.diagnostics.all) {
    if (one.span.source != 0) out += outcome.sources.name(one.span.source) + ":";
    out += std::to_string(one.span.begin.line) + ":" + std::to_string(one.span.begin.column);
    out += std::string(one.severity == Severity::error ? " error[" : " warning[") + one.code + "] " + one.message;
    out += (one.hint.empty() ? "" : " | " + one.hint) + "\n";
  }
  return out;
}

void check(const std::string& text, const std::string& expected) { EXPECT_EQ(said(read(text)), expected) << text; }

const std::string me = "[basics]\nname = \"Ada\"\n";
const std::string award = "[[section]]\ntitle = \"Awards\"\nkind = \"awards\"\n[[section.entry]]\ntitle = \"Prize\"\n";
const std::string job = "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n[[section.entry]]\norganization = \"Acme\"\n";

TEST(ReadResume, NothingWrong) {
  check(me, "");
  check(me + award, "");
}

TEST(ReadResume, Names) {
  check("", "1:1 error[missing-name] the résumé has no name | write name = \"…\" under [basics]\n");
}

}  // namespace
}  // namespace quoin

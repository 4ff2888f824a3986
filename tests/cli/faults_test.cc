// Faults that only the whole program can find, as a person sees them: the first line of each, in order.
#include <gtest/gtest.h>

#include <sstream>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

/// The lines that name a place.
std::string first_lines(const std::string& said) {
  std::istringstream in(said);
  std::string out;
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("resume.toml:")) out += line + "\n";
  return out;
}

void check(const std::string& resume, const std::string& expected, const std::string& layout = "full") {
  const Scratch scratch;
  scratch.put("resume.toml", resume);
  scratch.put("me.png", project_bytes("tests/image/rgb.png"));
  scratch.put("cmyk.png", project_bytes("tests/image/cmyk.jpg"));
  scratch.put("resume.pdf", "old");
  const Result result = run(scratch, layout.empty() ? std::vector<std::string>{"build"}
                                                    : std::vector<std::string>{"build", "--layout", layout});
  EXPECT_EQ(result.status, 1) << resume;
  EXPECT_EQ(first_lines(result.err), expected) << resume << '\n' << result.err;
  EXPECT_EQ(scratch.text("resume.pdf"), "old") << resume;
}

const std::string name = "[basics]\nname = \"Ada\"\n";
const std::string prose = "[[section]]\ntitle = \"Profile\"\nkind = \"prose\"\n";

TEST(Faults, OfTheWholeProgram) {
  check("[document]\nlayout = \"ful\"\n" + name, "resume.toml:2:10: error[unknown-layout]: no layout is called `ful`\n", "");
  check("[document]\nlayout = \"../mine.toml\"\n" + name,
        "resume.toml:2:10: error[unknown-layout]: the layout file `../mine.toml` does not exist\n", "");
  check(name + prose + "text = \"plain 漢\"\n",
        "resume.toml:6:8: error[undrawable-character]: no font at hand draws “漢” (U+6F22)\n");
  check(name + prose + "text = \"a\\u0007b\"\n",
        "resume.toml:6:10: error[control-character]: U+0007 is a control character, which cannot be printed\n");
  check(name + "photo = \"../me.jpg\"\n", "resume.toml:3:9: error[missing-file]: there is no file `../me.jpg`\n");
  check(name + "photo = \"/etc/passwd\"\n",
        "resume.toml:3:9: error[outside-folder]: `/etc/passwd` lies outside the résumé's folder\n");
  check(name + "photo = \"me.png\"\n",
        "resume.toml:3:9: error[pdf-figure-alt]: a photo has no alternative text, for people who cannot see it "
        "(ISO 14289-1, 7.3)\n");
  check(name + "photo = { path = \"cmyk.png\", alt = \"Ada\" }\n",
        "resume.toml:3:18: error[photo-colors]: `cmyk.png` is in CMYK, whose colours hang on a press that nobody names "
        "(ISO 19005-3, 6.2.4.3)\n");
  check(name + "email = \"ada@example.org\n", "resume.toml:3:9: error[toml-syntax]: this text has no closing \"\n");
  std::string long_summary = name + "summary = \"";
  for (int i = 0; i < 500; ++i) long_summary += "It goes on and on and never ends. ";
  check(long_summary + "\"\n" + prose + "text = \"x\"\n",
        "resume.toml:2:8: error[page-budget]: layout `onepage` has room for 1 page, but even the tightest setting with "
        "everything left out that may be left out is 768.0 pt too long, some 69 lines\n",
        "onepage");
}

}  // namespace
}  // namespace quoin::test

#include "build/document.h"

#include <gtest/gtest.h>

#include "quoin/failure.h"
#include "support/memory_world.h"

namespace quoin {
namespace {

TEST(Input, WhereThePdfGoes) {
  const auto check = [](const std::string& resume, std::optional<std::string> output, const std::string& expected) {
    MemoryWorld world;
    world.files[resume] = "x = 1\n";
    BuildOrder options;
    options.resume = resume;
    options.output = std::move(output);
    Sources sources;
    Diagnostics diagnostics;
    const std::optional<Input> input = open_resume(options, world, sources, diagnostics);
    ASSERT_TRUE(input) << resume;
    EXPECT_EQ(output_path(options, *input), expected) << resume;
  };
  check("resume.toml", {}, "resume.pdf");
  check("resume", {}, "resume.pdf");
  check("my.cv.toml", {}, "my.cv.pdf");
  check(".toml", {}, ".toml.pdf");
  check("cv/resume.toml", {}, "cv/resume.pdf");
  check("a.b/resume", {}, "a.b/resume.pdf");
  check("/resume.toml", {}, "/resume.pdf");
  check("/cv/resume.toml", {}, "/cv/resume.pdf");
  check("cv/resume.toml", "x", "x");
  check("cv/resume.toml", "-", "-");
  check("cv/resume.toml", "out/", "out/resume.pdf");
  check("cv/resume.toml", "/", "/resume.pdf");
}

TEST(Input, AMissingFileIsAFaultAndSoIsAHugeOne) {
  MemoryWorld world;
  world.files["huge.toml"] = std::string((16u << 20) + 1, ' ');
  const auto check = [&](std::optional<std::string> name, const std::string& code, bool hint) {
    BuildOrder options;
    if (name) options.resume = *name;
    Sources sources;
    Diagnostics diagnostics;
    EXPECT_FALSE(open_resume(options, world, sources, diagnostics));
    ASSERT_EQ(diagnostics.all.size(), 1u);
    EXPECT_EQ(diagnostics.all[0].code, code);
    EXPECT_EQ(!diagnostics.all[0].hint.empty(), hint);
    EXPECT_EQ(sources.name(diagnostics.all[0].span.source), options.resume);
  };
  check(std::nullopt, "missing-file", true);
  check("cv.toml", "missing-file", false);
  check("huge.toml", "too-large", false);
}

TEST(Input, AFolderIsTheMachinesMatter) {
  MemoryWorld world;
  world.files["cv/resume.toml"] = "";
  BuildOrder options;
  options.resume = "cv";
  Sources sources;
  Diagnostics diagnostics;
  EXPECT_THROW(open_resume(options, world, sources, diagnostics), Failure);
}

}  // namespace
}  // namespace quoin

// `quoin verify` as a person runs it, and over extractors that are not what they should be.
#include "cli/verify.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>

#include "base/failure.h"
#include "cli/process.h"
#include "support/disk_files.h"
#include "support/project.h"

namespace quoin::test {
namespace {

namespace fs = std::filesystem;
using Status = ProcessResult::Status;

/// Answers each program as it is told.
class FakeProcesses : public Processes {
 public:
  std::function<ProcessResult(const ProcessRequest&)> answer;
  std::vector<ProcessRequest> asked;

  std::vector<ProcessResult> run_all(const std::vector<ProcessRequest>& requests, const ProcessLimits&) override {
    asked = requests;
    std::vector<ProcessResult> results;
    for (const ProcessRequest& request : requests) results.push_back(answer(request));
    return results;
  }
};

Scratch& scratch_with_pdf() {
  static Scratch scratch;
  if (scratch.has("cv.pdf")) return scratch;
  scratch.put("cv.toml", small_resume);
  EXPECT_EQ(run(scratch, {"build", "cv.toml", "--embed", "source"}).status, 0);
  return scratch;
}

struct Outcome {
  int status = -1;
  nlohmann::json json;
};

Outcome verify_with(FakeProcesses& processes) {
  Options options;
  options.input = scratch_with_pdf().at("cv.pdf");
  options.json = true;
  ::testing::internal::CaptureStdout();
  const int status = run_verify_with(options, *disk_world(), processes, *helper_process(program_file()));
  std::fflush(stdout);
  return {status, nlohmann::json::parse(::testing::internal::GetCapturedStdout())};
}

ProcessResult said(std::string text) {
  return {Status::exited, 0, std::move(text), {}};
}

const std::string right_text = "Ada Example\nada@example.org\nSKILLS\nMathematics: calculus, number theory\n";

TEST(Verify, NoExtractorIsNeverAPass) {
  FakeProcesses none;
  none.answer = [](const ProcessRequest&) { return ProcessResult{}; };
  Options options;
  options.input = scratch_with_pdf().at("cv.pdf");
  try {
    run_verify_with(options, *disk_world(), none, *helper_process(program_file()));
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_NE(std::string(failure.what()).find("poppler-utils"), std::string::npos);
  }
}

TEST(Verify, AnAbsentOneIsSkipped) {
  FakeProcesses only_mutool;
  only_mutool.answer = [](const ProcessRequest& request) {
    if (request.program == "mutool") return said(right_text);
    return request.program == "python3" ? ProcessResult{Status::exited, 66, {}, {}} : ProcessResult{};
  };
  const Outcome outcome = verify_with(only_mutool);
  EXPECT_EQ(outcome.status, 0) << outcome.json;
  EXPECT_EQ(outcome.json["passed"], true);
  EXPECT_EQ(outcome.json["fields"], 6);
  ASSERT_EQ(outcome.json["extractors"].size(), 1u);
  EXPECT_EQ(outcome.json["extractors"][0]["name"], "mutool");
  EXPECT_EQ(outcome.json["not-installed"].size(), extractors().size() - 1);
}

TEST(Verify, OneThatFailsIsAFault) {
  const auto check = [](const ProcessResult& result, const std::string& reason) {
    FakeProcesses processes;
    processes.answer = [&](const ProcessRequest& request) {
      return request.program == "mutool" ? result : said(right_text);
    };
    const Outcome outcome = verify_with(processes);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.json["passed"], false);
    const auto& row = outcome.json["extractors"][3];
    EXPECT_EQ(row["status"], "failed");
    EXPECT_EQ(row["reason"], reason);
  };
  check({Status::exited, 1, {}, "warning\nerror: broken\n"}, "it failed with status 1: error: broken");
  check({Status::signalled, 11, {}, {}}, "it crashed (signal 11)");
  check({Status::timed_out, 0, {}, {}}, "it took too long and was stopped");
  check({Status::too_much, 0, "x", {}}, "it wrote without end and was stopped");
}

TEST(Verify, ALostFieldIsNamedWithItsPlace) {
  FakeProcesses processes;
  processes.answer = [](const ProcessRequest&) {
    return said("Ada Example\nada@example.org\nSKILLS\nMathematics: numbertheory, calculus\n");
  };
  const Outcome outcome = verify_with(processes);
  EXPECT_EQ(outcome.status, 1);
  const auto& row = outcome.json["extractors"][0];
  EXPECT_EQ(row["found"], 5);
  ASSERT_EQ(row["lost"].size(), 1u);
  const auto& lost = row["lost"][0];
  EXPECT_EQ(lost["path"], "section[0].entry[0].keywords[1]");
  EXPECT_EQ(lost["line"], 11);
  EXPECT_TRUE(lost["file"].get<std::string>().ends_with("cv.pdf/cv.toml")) << lost["file"];
  EXPECT_EQ(lost["status"], "broken");
  EXPECT_EQ(lost["expected"], "number theory");
  EXPECT_EQ(lost["seen"], "numbertheory,");
  EXPECT_EQ(lost["why"], "words run together");
}

TEST(Verify, SlowOnesStartFirstAndTheFileIsNeverAnOption) {
  FakeProcesses processes;
  processes.answer = [](const ProcessRequest&) { return said(right_text); };
  verify_with(processes);
  EXPECT_EQ(processes.asked.front().program, "python3");
  EXPECT_EQ(processes.asked.back().program, "mutool");
  for (const ProcessRequest& request : processes.asked)
    EXPECT_TRUE(std::any_of(request.arguments.begin(), request.arguments.end(), [](const std::string& argument) {
      return argument.starts_with('/') && argument.ends_with("/cv.pdf");
    }));
}

TEST(Verify, PassesOnEveryBundledLayout) {
  const Scratch scratch;
  for (const char* layout : {"full", "onepage"}) {
    ASSERT_EQ(run(scratch, {"build", project_path("resume.toml"), "--layout", layout, "-o", "-cv.pdf", "--embed", "source"}).status, 0);
    const Result own = run(scratch, {"verify", "./-cv.pdf"});
    EXPECT_EQ(own.status, 0) << own.out << own.err;
    const Result named = run(scratch, {"verify", "./-cv.pdf", "--against", project_path("resume.toml"), "--json"});
    EXPECT_EQ(named.status, 0) << named.out << named.err;
    const auto json = nlohmann::json::parse(named.out);
    EXPECT_EQ(json["left-out"].empty(), layout == std::string("full"));
  }
}

TEST(Verify, PassesOnTheCorpus) {
  const Scratch scratch;
  int count = 0;
  for (const auto& entry : fs::directory_iterator(project_path("tests/conformance/corpus"))) {
    if (entry.path().extension() != ".toml") continue;
    ++count;
    ASSERT_EQ(run(scratch, {"build", entry.path(), "--layout", "full", "-o", "cv.pdf", "--embed", "source"}).status, 0) << entry.path();
    const Result result = run(scratch, {"verify", "cv.pdf"});
    EXPECT_EQ(result.status, 0) << entry.path() << '\n' << result.out << result.err;
  }
  EXPECT_GE(count, 15);
}

TEST(Verify, ReplaysWhatShapedThePage) {
  const Scratch scratch;
  scratch.put("cv.toml", small_resume);
  const auto build_and_verify = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"build", "cv.toml", "--embed", "source"});
    ASSERT_EQ(run(scratch, arguments).status, 0);
    for (const std::vector<std::string>& verify :
         {std::vector<std::string>{"verify", "cv.pdf"}, {"verify", "cv.pdf", "--against", "cv.toml"}}) {
      const Result result = run(scratch, verify);
      EXPECT_EQ(result.status, 0) << result.out << result.err;
    }
  };
  build_and_verify({"--set", "basics.name=Ada Byron"});
  build_and_verify({"--language", "de"});
}

TEST(Verify, WhatTheLayoutDoesNotPrintIsListed) {
  const Scratch scratch;
  scratch.put("cv.toml", small_resume);
  scratch.put("mine.toml", "extends = \"full\"\n[entry.skills]\nrows = [\"{name}\"]\n");
  ASSERT_EQ(run(scratch, {"build", "cv.toml", "--embed", "source", "--layout", "./mine.toml"}).status, 0);
  const Result result = run(scratch, {"verify", "cv.pdf", "--against", "cv.toml"});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_NE(result.out.find("section[0].entry[0].keywords"), std::string::npos) << result.out;
}

TEST(Verify, WritesWhatWasSeen) {
  const Scratch scratch;
  fs::copy(scratch_with_pdf().at("cv.pdf"), scratch.at("cv.pdf"));
  EXPECT_EQ(run(scratch, {"verify", "cv.pdf", "--text", "a/seen"}).status, 0);
  EXPECT_NE(scratch.text("a/seen/pdftotext-raw.txt").find("ada@example.org"), std::string::npos);
  EXPECT_TRUE(scratch.has("a/seen/mutool.txt"));
}

TEST(Verify, BadInputIsOnePlainMessage) {
  const Scratch scratch;
  fs::copy(scratch_with_pdf().at("cv.pdf"), scratch.at("cv.pdf"));
  const std::string pdf = scratch.text("cv.pdf");
  scratch.put("cut.pdf", pdf.substr(0, pdf.size() / 2));
  scratch.put("text.pdf", "no PDF at all\n");
  scratch.put("empty.pdf", "");
  scratch.put("folder/keep", "");
  scratch.put("cv.toml", small_resume);
  scratch.put("bad.toml", faulty_resume);
  fs::resize_file(scratch.at("empty.pdf"), 0);
  scratch.put("huge.pdf", "%PDF-1.7\n");
  fs::resize_file(scratch.at("huge.pdf"), std::uintmax_t{2} << 30);
  const auto check = [&](std::vector<std::string> arguments, int status, const std::string& said) {
    arguments.insert(arguments.begin(), "verify");
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, status) << arguments[1] << result.out << result.err;
    EXPECT_NE((result.out + result.err).find(said), std::string::npos) << arguments[1] << result.out << result.err;
  };
  for (const bool named : {false, true}) {
    const auto with = [&](const char* file) {
      return named ? std::vector<std::string>{file, "--against", "cv.toml"} : std::vector<std::string>{file};
    };
    check(with("missing.pdf"), 1, "there is no such file");
    check(with("text.pdf"), 1, "error[not-a-pdf]");
    check(with("empty.pdf"), 1, "error[not-a-pdf]");
    check(with("cut.pdf"), 1, "error[");
    check(with("huge.pdf"), 1, "error[too-large]");
    check(with("folder"), 3, "it is a folder");
    check(with("-"), 2, "must be a file");
  }
  check({"cv.pdf", "--against", "missing.toml"}, 1, "there is no such file");
  check({"cv.pdf", "--against", "bad.toml"}, 1, "3 errors");
  check({"cv.pdf", "--against", "cv.pdf"}, 1, "error[");
  check({}, 2, "pdf");
}

}  // namespace
}  // namespace quoin::test

// `quoin verify` as a person runs it, and over extractors that are not what they should be.
#include "cli/commands.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/process.h"
#include "confine/helper.h"
#include "host/process.h"
#include "quoin/failure.h"
#include "support/carrying_pdf.h"
#include "support/disk_files.h"
#include "support/pipeline.h"
#include "support/project.h"
#include "verify/report.h"

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
  VerifyOptions options;
  options.pdf = scratch_with_pdf().at("cv.pdf");
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
  VerifyOptions options;
  options.pdf = scratch_with_pdf().at("cv.pdf");
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
  check({Status::too_slow, 0, {}, {}},
        "it took more processor time than a file of this size can need, and was stopped");
  check({Status::too_large, 0, {}, {}}, "it took more memory than a file of this size can need, and was stopped");
  check({Status::not_run, 0, {}, {}}, "it was not run to its end: two others were stopped for taking too much");
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
  EXPECT_TRUE(lost["file"].get<std::string>().ends_with("cv.toml")) << lost["file"];
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

TEST(Verify, EveryExtractorHasItsBudget) {
  FakeProcesses processes;
  processes.answer = [](const ProcessRequest&) { return said(right_text); };
  verify_with(processes);
  for (const ProcessRequest& request : processes.asked) {
    EXPECT_GT(request.memory, 16'000'000u) << request.program;
    EXPECT_LT(request.memory, 400'000'000u) << request.program;
    EXPECT_LT(request.seconds, 10) << request.program;
  }
}

/// Typeset again as they were built, without a word of the PDFs' own: the order is the layout's.
TEST(Verify, PassesOnEveryBundledLayout) {
  const Scratch scratch;
  scratch.put("cv.toml", project_bytes("resume.toml"));
  const std::set<std::string> beside{"flank", "sidebar", "studio", "tandem"};
  int count = 0;
  for (const auto& entry : fs::directory_iterator(project_path("layouts"))) {
    const std::string layout = entry.path().stem();
    ++count;
    ASSERT_EQ(run(scratch, {"build", "cv.toml", "--layout", layout, "--no-embed"}).status, 0) << layout;
    const Result result = run(scratch, {"verify", "cv.pdf", "--layout", layout, "--json"});
    EXPECT_EQ(result.status, 0) << layout << '\n' << result.out << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_EQ(json["same-bytes"], true) << layout;
    EXPECT_EQ(json["left-out"].empty(), layout != "onepage");
    for (const auto& extractor : json["extractors"])
      EXPECT_TRUE(beside.contains(layout) || extractor["interleaved"].empty()) << layout << extractor["name"];
  }
  EXPECT_GE(count, 20);
}

TEST(Verify, WithoutASourceInsideTheResumeBesideItIsTypesetAgain) {
  const Scratch scratch;
  scratch.put("cv.toml", small_resume);
  ASSERT_EQ(run(scratch, {"build", "cv.toml", "--no-embed", "-o", "./-cv.pdf"}).status, 0);
  const Result unknown = run(scratch, {"verify", "./-cv.pdf"});
  EXPECT_EQ(unknown.status, 1);
  EXPECT_NE(unknown.err.find("error[no-source]"), std::string::npos) << unknown.err;
  EXPECT_NE(unknown.err.find("--against resume.toml"), std::string::npos) << unknown.err;
  const Result named = run(scratch, {"verify", "./-cv.pdf", "--against", "cv.toml"});
  EXPECT_EQ(named.status, 0) << named.out << named.err;
  fs::rename(scratch.at("-cv.pdf"), scratch.at("cv.pdf"));
  const Result beside = run(scratch, {"verify", "cv.pdf"});
  EXPECT_EQ(beside.status, 0) << beside.out << beside.err;
  EXPECT_TRUE(beside.out.starts_with("cv.pdf: 6 fields of cv.toml\n")) << beside.out;
}

TEST(Verify, SaysWhenThePdfWasMadeOtherwise) {
  const Scratch scratch;
  scratch.put("cv.toml", small_resume);
  const auto first_lines = [&](const std::vector<std::string>& build, std::vector<std::string> verify) {
    std::vector<std::string> all = {"build", "cv.toml", "--no-embed"};
    all.insert(all.end(), build.begin(), build.end());
    EXPECT_EQ(run(scratch, all).status, 0);
    verify.insert(verify.begin(), {"verify", "cv.pdf"});
    const Result result = run(scratch, verify);
    EXPECT_EQ(result.status, 0) << result.out << result.err;
    return result.out.substr(result.out.find('\n') + 1);
  };
  EXPECT_TRUE(first_lines({"--layout", "compact"}, {}).starts_with("  made with --layout compact\n"));
  EXPECT_TRUE(first_lines({"--paper", "a5"}, {"--paper", "a5"}).starts_with("  pdftotext"));
  EXPECT_TRUE(first_lines({"--paper", "a5"}, {}).starts_with("  cv.pdf was not made from cv.toml with these options"));
}

/// What a PDF says of its own making excuses nothing: this one's record leaves out every field, and its page is empty.
TEST(Verify, ARecordThatExcusesEveryFieldIsNotBelieved) {
  const Scratch scratch;
  const std::string record = R"({"quoin": "1", "resume": "cv.toml", "left-out": ["section[0].entry[0]"],
    "not-printed": ["basics", "section[0]"]})";
  scratch.put("cv.pdf", pdf_with({source_file("cv.toml", small_resume),
                                  source_file("quoin/layouts/full.toml", project_bytes("layouts/full.toml")),
                                  data_file("quoin-build.json", record)}));
  const Result result = run(scratch, {"verify", "cv.pdf", "--json"});
  EXPECT_EQ(result.status, 1) << result.out << result.err;
  const auto json = nlohmann::json::parse(result.out);
  EXPECT_EQ(json["fields"], 6);
  EXPECT_EQ(json["same-bytes"], false);
  EXPECT_EQ(json["extractors"][0]["found"], 0);
}

/// The pages of one résumé, which carry another, or another record of their making.
std::string pages_that_carry(const std::string& printed, const std::string& source, const std::string& record_options) {
  const auto run = quoin::testing::run_pipeline(printed, "full");
  PdfOptions options;
  options.standard = PdfStandard::a3a;
  options.attachments = {
      source_file("cv.toml", source), source_file("quoin/layouts/full.toml", project_bytes("layouts/full.toml")),
      data_file("quoin-build.json", R"({"quoin": "1", "resume": "cv.toml", "options": )" + record_options + "}")};
  return write_pdf(run->fitted.pages, *run->fonts, options);
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

/// What the pages say is held against what the source says, whatever the fields that are looked for.
TEST(Verify, PagesThatSayMoreThanTheirSourceAreAFault) {
  const Scratch scratch;
  const std::string resume = small_resume;
  const auto check = [&](const std::string& pdf, const std::string& pages, const std::string& source) {
    scratch.put("cv.pdf", pdf);
    const Result result = run(scratch, {"verify", "cv.pdf"});
    EXPECT_EQ(result.status, 1) << result.out << result.err;
    const std::string line = "\n  fault: its pages do not say what its source says: " + pages + ", where that has " + source;
    EXPECT_NE(result.out.find(line + "\n"), std::string::npos) << result.out;
    const auto json = nlohmann::json::parse(run(scratch, {"verify", "cv.pdf", "--json"}).out);
    EXPECT_EQ(json["passed"], false);
    EXPECT_EQ(json["same-text"], false);
    for (const auto& one : json["extractors"]) EXPECT_EQ(one["status"], "ok") << one;
  };
  check(pages_that_carry(resume, resume, R"({"set": ["section=[]"]})"), "\"SKILLS\"", "nothing");
  check(pages_that_carry(resume, with(resume, ", \"number theory\"", ""), "{}"), "\"calculus, number theory\"", "\"calculus\"");
}

TEST(Verify, PagesThatSayTheSameInOtherBytesAreNone) {
  const Scratch scratch;
  scratch.put("cv.pdf", pages_that_carry(small_resume, small_resume, "{}"));
  const Result result = run(scratch, {"verify", "cv.pdf"});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_NE(result.out.find("what it carries gives other bytes, which say the same"), std::string::npos) << result.out;
  const auto json = nlohmann::json::parse(run(scratch, {"verify", "cv.pdf", "--json"}).out);
  EXPECT_EQ(json["same-bytes"], false);
  EXPECT_EQ(json["same-text"], true);
  EXPECT_EQ(json["difference"], nullptr);
}

/// A file of the user's says less than the PDF does: all that it says is found, and it is not that PDF's source.
TEST(Verify, PagesThatSayMoreThanANamedResumeAreAFault) {
  const Scratch scratch;
  scratch.put("cv.toml", small_resume);
  ASSERT_EQ(run(scratch, {"build", "cv.toml"}).status, 0);
  scratch.put("cv.toml", with(small_resume, ", \"number theory\"", ""));
  for (const std::vector<std::string>& verify : {std::vector<std::string>{"verify", "cv.pdf"},
                                                 {"verify", "cv.pdf", "--against", "cv.toml"},
                                                 {"verify", "cv.pdf", "--layout", "full"}}) {
    const Result result = run(scratch, verify);
    EXPECT_EQ(result.status, 1) << result.out << result.err;
    EXPECT_NE(result.out.find("fault: its pages do not say what cv.toml says with these options"), std::string::npos)
        << result.out;
  }
}

/// Pages that cannot be read back prove nothing of what they carry.
TEST(Verify, WhatCarriesItsMakingHasToShowIt) {
  VerifyReport report;
  report.verification.fields.resize(1);
  report.verification.verdicts.push_back({{&extractors()[0], Extraction::Status::done, "text", ""}, {1, {}}});
  EXPECT_TRUE(report.passed()) << "another program's PDF";
  report.carried = true;
  EXPECT_FALSE(report.passed());
  EXPECT_NE(verify_text(report, {}).find("fault: its pages are not as quoin writes them"), std::string::npos);
  report.pages_read = true;
  EXPECT_TRUE(report.passed());
  report.difference = TextDifference{"a", "b"};
  EXPECT_FALSE(report.passed());
}

/// What rides along, which standard is claimed and when it was made is seen in the PDF.
TEST(Verify, AnHonestPdfIsKnownWithoutBeingTold) {
  const Scratch scratch;
  const auto check = [&](const std::string& resume, std::vector<std::string> build, const std::string& epoch) {
    scratch.put("cv.toml", resume);
    build.insert(build.begin(), {"build", "cv.toml"});
    Start start{build, scratch.path(), "", "", "", {}, -1};
    if (!epoch.empty()) start.environment = {{"SOURCE_DATE_EPOCH", epoch}};
    ASSERT_EQ(run(start).status, 0);
    const Result result = run(scratch, {"verify", "cv.pdf", "--layout", "full", "--json"});
    EXPECT_EQ(result.status, 0) << result.out << result.err;
    EXPECT_EQ(nlohmann::json::parse(result.out)["same-bytes"], true) << ::testing::PrintToString(build) << epoch;
  };
  const std::string dated = "[document]\nlast-updated = 2024-05-06\n" + std::string(small_resume);
  check(small_resume, {"--embed", "data"}, "");
  check(small_resume, {"--pdf-standard", "a-3a"}, "");
  check(dated, {"--embed", "data", "--pdf-standard", "none"}, "");
  check(dated, {"--pdf-standard", "ua-1"}, "1700000000");
  check(small_resume, {"--embed", "source", "--layout", "full"}, "1700000000");
}

/// Nobody typed what a record says.
TEST(Verify, ARecordsOptionsAreBlamedOnTheRecord) {
  const Scratch scratch;
  const auto check = [&](const std::string& options, const std::string& said) {
    scratch.put("cv.pdf", pages_that_carry(small_resume, small_resume, options));
    const Result result = run(scratch, {"verify", "cv.pdf"});
    EXPECT_EQ(result.status, 1) << result.out;
    EXPECT_NE(result.err.find(said), std::string::npos) << result.err;
    EXPECT_EQ(result.err.find("--layout"), std::string::npos) << result.err;
  };
  check(R"({"layout": "nope"})", "the PDF was built from `quoin/layouts/nope.toml`, which it does not carry");
  check(R"({"set": ["basics.shoe=43"]})", "quoin-build.json: --set basics.shoe");
}

/// Names come from a command line, or out of a PDF.
TEST(Verify, NoNameSteersATerminal) {
  VerifyReport report;
  report.pdf = "a\x1B[2J.pdf";
  report.resume = "b\nc\u202E.toml";
  report.made_with.layout = "d\x7F";
  const std::string text = verify_text(report, {});
  EXPECT_TRUE(text.starts_with("a\uFFFD[2J.pdf: 0 fields of b c\uFFFD.toml\n  made with --layout d\uFFFD\n"
                               "  a\uFFFD[2J.pdf was not made from b c\uFFFD.toml with "))
      << text;
}

TEST(Verify, NothingToFindIsNoPass) {
  Verification nothing;
  nothing.verdicts.push_back({{&extractors()[0], Extraction::Status::done, "text", ""}, {}});
  EXPECT_FALSE(nothing.passed());
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

TEST(Verify, ForeignFilesStayAsTheyAre) {
  const Scratch scratch;
  scratch.put("cv.toml", small_resume);
  ASSERT_EQ(run(scratch, {"build", "cv.toml"}).status, 0);
  scratch.put("seen/mutool.txt", "mine");
  const Result refused = run(scratch, {"verify", "cv.pdf", "--text", "seen"});
  EXPECT_EQ(refused.status, 1);
  EXPECT_NE(refused.err.find("seen/mutool.txt: error[file-exists]"), std::string::npos) << refused.err;
  EXPECT_EQ(scratch.text("seen/mutool.txt"), "mine");
  EXPECT_FALSE(scratch.has("seen/pdftotext.txt"));
  EXPECT_EQ(run(scratch, {"verify", "cv.pdf", "--text", "seen", "--force"}).status, 0);
  EXPECT_NE(scratch.text("seen/mutool.txt"), "mine");
  EXPECT_EQ(run(scratch, {"verify", "cv.pdf", "--text", "seen"}).status, 0);
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

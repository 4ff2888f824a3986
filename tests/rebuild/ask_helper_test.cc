// A helper read a stranger's bytes, and may have become the stranger's: what it says is checked.
#include "rebuild/ask_helper.h"

#include <gtest/gtest.h>

#include <cmath>

#include "quoin/failure.h"
#include "support/disk_files.h"

namespace quoin {
namespace {

/// Says what it is told to say.
class Parrot : public Helper {
 public:
  Reply reply;
  Budget asked;
  Reply ask(std::string_view, const Budget& budget) override {
    asked = budget;
    return reply;
  }
};

template <typename Value>
Answered<Value> honest(Value value) {
  return {{{"cv.pdf", ""}}, {}, std::move(value)};
}

/// The code of the fault, or empty where the answer is taken.
template <typename Value, typename Ask>
std::string code_of(const Answered<Value>& answer, Ask asking) {
  const std::unique_ptr<World> disk = disk_world();
  Parrot helper;
  helper.reply = {Reply::Status::answered, packed(answer)};
  quoin::Run run{*disk};
  run.sources.add("cv.pdf", {});
  const bool taken = asking({"cv.pdf", "%PDF-"}, helper, run);
  EXPECT_EQ(taken, !run.diagnostics.has_errors());
  return taken ? "" : run.diagnostics.all.front().code;
}

const auto for_files = [](const UnreadPdf& pdf, Helper& helper, Run& run) {
  return files_in(pdf, helper, run).has_value();
};
const auto for_text = [](const UnreadPdf& pdf, Helper& helper, Run& run) {
  return text_of_pdf(pdf, helper, run).has_value();
};
const auto for_making = [](const UnreadPdf& pdf, Helper& helper, Run& run) {
  return making_of(pdf, helper, run).has_value();
};
const auto for_document = [](const UnreadPdf& pdf, Helper& helper, Run& run) {
  return rebuild(pdf, {}, helper, run).has_value();
};

TEST(AskHelper, NamesAreCheckedAgain) {
  EXPECT_EQ(code_of(honest(CarriedFiles{{{"resume.toml", "Source", "x"}}, {}}), for_files), "");
  for (const char* name : {"../x", ".bashrc", "/etc/x", "a\x1B", ""})
    EXPECT_EQ(code_of(honest(CarriedFiles{{{name, "Source", "x"}}, {}}), for_files), "unreadable-pdf") << name;
  EXPECT_EQ(code_of(honest(CarriedText{"cv", "x"}), for_text), "");
  EXPECT_EQ(code_of(honest(CarriedText{"", "x"}), for_text), "") << "the PDF's own name";
  for (const char* stem : {"../cv", "a/cv", ".ssh"})
    EXPECT_EQ(code_of(honest(CarriedText{stem, "x"}), for_text), "unreadable-pdf") << stem;
}

TEST(AskHelper, NothingSteersATerminal) {
  const std::unique_ptr<World> disk = disk_world();
  Parrot helper;
  RebuiltDocument document;
  document.stem = "cv";
  document.details = "  fine\x1B[2J\n\u202E";
  Answered<RebuiltDocument> answer = honest(document);
  answer.sources = {{"cv.pdf\x1B[2J", ""}};
  helper.reply = {Reply::Status::answered, packed(answer)};
  quoin::Run run{*disk};
  const std::optional<RebuiltDocument> got = rebuild({"cv.pdf", "%PDF-"}, {}, helper, run);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->details, "  fine\uFFFD[2J\n\uFFFD");
  EXPECT_EQ(run.sources.name(0), "cv.pdf\uFFFD[2J");

  for (const char* bad : {"\x1B[2J", "\x7F", "\u009B2J", "\u202E", "\t", "\xFF"}) {
    document.json = std::string("{\"a\": \"") + bad + "\"}\n";
    EXPECT_EQ(code_of(honest(document), for_document), "unreadable-pdf") << bad;
  }
  document.json = "{}\n";
  document.laps = {{"\x1B[2J", 1}};
  EXPECT_EQ(code_of(honest(document), for_document), "unreadable-pdf");
}

TEST(AskHelper, NoTextSteersATerminal) {
  const std::unique_ptr<World> disk = disk_world();
  Parrot helper;
  helper.reply = {Reply::Status::answered, packed(honest(CarriedText{"cv", "Ada\x1B[2J\n\u202Ex\n"}))};
  quoin::Run run{*disk};
  const std::optional<CarriedText> got = text_of_pdf({"cv.pdf", "%PDF-"}, helper, run);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->text, "Ada\uFFFD[2J\n\uFFFDx\n");
  EXPECT_EQ(code_of(honest(CarriedText{"cv", "a\xFF"}), for_text), "unreadable-pdf");
}

TEST(AskHelper, AMakingIsOneThatCanBe) {
  const auto made = [](std::optional<std::int64_t> epoch, std::optional<std::string> text) {
    return honest(Making{Embed::none, PdfStandard::a2a, epoch, std::move(text)});
  };
  EXPECT_EQ(code_of(made({}, {}), for_making), "");
  EXPECT_EQ(code_of(made(1700000000, "Ada\n"), for_making), "");
  EXPECT_EQ(code_of(made(-1, {}), for_making), "unreadable-pdf");
  EXPECT_EQ(code_of(made(std::int64_t{1} << 60, {}), for_making), "unreadable-pdf");
  EXPECT_EQ(code_of(made({}, "a\xFF"), for_making), "unreadable-pdf");

  const std::unique_ptr<World> disk = disk_world();
  Parrot helper;
  helper.reply = {Reply::Status::answered, packed(made({}, "Ada\x1B[2J\n"))};
  quoin::Run run{*disk};
  EXPECT_EQ(making_of({"cv.pdf", "%PDF-"}, helper, run)->text, "Ada\uFFFD[2J\n");
}

TEST(AskHelper, ASnapshotHoldsTogether) {
  const auto good = [] {
    Snapshot side;
    side.has_parts = true;
    side.parts.resize(2);
    side.parts[1].parent = 0;
    side.parts[1].values.push_back({"name", "Ada", {}, 1, {{0, 1, 1, 9, 9, 0, 3}}});
    side.pages.push_back({595, 842, 1, false, "Ada", "<svg/>"});
    return side;
  };
  const auto asked = [](const UnreadPdf& pdf, Helper& helper, quoin::Run& run) { return snapshot_of_pdf(pdf, false, helper, run).has_value(); };
  EXPECT_EQ(code_of(honest(good()), asked), "");
  const auto refused = [&](auto spoil) {
    Snapshot side = good();
    spoil(side);
    EXPECT_EQ(code_of(honest(side), asked), "unreadable-pdf");
  };
  refused([](Snapshot& side) { side.parts[0].parent = 1; });
  refused([](Snapshot& side) { side.parts[1].parent = 1; });
  refused([](Snapshot& side) { side.parts[1].parent = -2; });
  refused([](Snapshot& side) { side.parts[1].values[0].patches[0].page = 1; });
  refused([](Snapshot& side) { side.parts[1].values[0].patches[0].x = std::nan(""); });
  refused([](Snapshot& side) { side.parts[1].values[0].patches[0].begin = 4; });
  refused([](Snapshot& side) { side.pages[0].begins_with = 2; });
  refused([](Snapshot& side) { side.pages[0].width = 0; });
  refused([](Snapshot& side) { side.parts[0].label = "\xFF"; });
  refused([](Snapshot& side) { side.fit.size = INFINITY; });
  refused([](Snapshot& side) {
    for (std::int32_t i = 1; i < 100; ++i) side.parts.emplace_back().parent = i;
  });

  const std::unique_ptr<World> disk = disk_world();
  Parrot helper;
  Snapshot side = good();
  side.parts[1].label = "Ada\x1B[2J\nx";
  side.text = "a\x1B\nb";
  helper.reply = {Reply::Status::answered, packed(honest(side))};
  quoin::Run run{*disk};
  const std::optional<Snapshot> got = snapshot_of_pdf({"cv.pdf", "%PDF-"}, false, helper, run);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->parts[1].label, "Ada\uFFFD[2J x");
  EXPECT_EQ(got->text, "a\uFFFD\nb");
}

TEST(AskHelper, WhatIsPrintedInALineIsOne) {
  const std::unique_ptr<World> disk = disk_world();
  Parrot helper;
  CarriedFields fields;
  fields.source.resume = "cv.toml\nquoin: fine";
  fields.source.fields.resize(1);
  fields.source.fields[0].path = "basics\n.name";
  fields.source.fields[0].label = "na\nme";
  fields.source.difference = TextDifference{"a\nb", "c\x1B"};
  helper.reply = {Reply::Status::answered, packed(honest(fields))};
  quoin::Run run{*disk};
  const std::optional<CarriedFields> got = fields_in({"cv.pdf", "%PDF-"}, {}, helper, run);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->source.resume, "cv.toml quoin: fine");
  EXPECT_EQ(got->source.fields[0].path, "basics .name");
  EXPECT_EQ(got->source.fields[0].label, "na me");
  EXPECT_EQ(got->source.difference->on_pages, "a b");
  EXPECT_EQ(got->source.difference->in_source, "c\uFFFD");
}

TEST(AskHelper, FaultsMustBeSome) {
  Answered<CarriedFiles> answer{{{"cv.pdf", ""}}, {}, {}};
  EXPECT_EQ(code_of(answer, for_files), "unreadable-pdf") << "neither an answer nor a fault";
  answer.diagnostics.error("bad-name", {}, "so it is");
  EXPECT_EQ(code_of(answer, for_files), "bad-name");
  answer.value = CarriedFiles{};
  EXPECT_EQ(code_of(answer, for_files), "unreadable-pdf") << "both";
  answer.value.reset();
  answer.diagnostics.all.resize(1001, answer.diagnostics.all.front());
  EXPECT_EQ(code_of(answer, for_files), "unreadable-pdf") << "no helper tells so many";
  answer.diagnostics.all.resize(1);
  answer.diagnostics.all.front().code = "\x1B]0;title";
  EXPECT_EQ(code_of(answer, for_files), "unreadable-pdf");
}

TEST(AskHelper, BytesThatAreNoAnswer) {
  const std::unique_ptr<World> disk = disk_world();
  const std::string bytes = packed(honest(CarriedFiles{{{"resume.toml", "Source", "x"}}, {}}));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    Parrot helper;
    helper.reply = {Reply::Status::answered, bytes.substr(0, size)};
    quoin::Run run{*disk};
    EXPECT_FALSE(files_in({"cv.pdf", "%PDF-"}, helper, run)) << size;
    EXPECT_EQ(run.diagnostics.all.front().code, "unreadable-pdf");
  }
}

TEST(AskHelper, WhatRunsOut) {
  const auto message = [](Reply::Status status) {
    const std::unique_ptr<World> disk = disk_world();
    Parrot helper;
    helper.reply = {status};
    quoin::Run run{*disk};
    EXPECT_FALSE(files_in({"cv.pdf", "%PDF-"}, helper, run));
    return run.diagnostics.all.front().code + ": " + run.diagnostics.all.front().message;
  };
  EXPECT_EQ(message(Reply::Status::out_of_time), "too-large: reading the PDF takes longer than any résumé needs");
  EXPECT_EQ(message(Reply::Status::out_of_memory), "too-large: reading the PDF takes more memory than any résumé needs");
}

/// Two seconds and 512 MB for a small PDF, helper and answer together; more for a large one.
TEST(AskHelper, TheBudgetGrowsWithThePdf) {
  const auto budget = [](std::size_t size) {
    const std::unique_ptr<World> disk = disk_world();
    Parrot helper;
    quoin::Run run{*disk};
    files_in({"folder/cv.pdf", std::string(size, ' ')}, helper, run);
    return helper.asked;
  };
  const Budget small = budget(1'000'000), large = budget(16'000'000);
  EXPECT_EQ(small.seconds, 2u);
  EXPECT_LE(small.memory + small.answer, 512u << 20);
  EXPECT_EQ(small.folders.back(), "folder/fonts");
  EXPECT_GE(large.seconds, 20u);
  EXPECT_GE(large.memory, 1024u << 20);
}

}  // namespace
}  // namespace quoin

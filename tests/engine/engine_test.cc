// The door that programs go through: pages from memory, faults as values, and the same bytes whoever asks, however often.
#include "quoin/engine.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <thread>
#include <vector>

#include "quoin/host.h"
#include "support/disk_files.h"

namespace quoin {
namespace {

const Engine& engine() {
  static const Engine one(folder_files(project_folder()));
  return one;
}

constexpr const char* small = "[basics]\nname = \"Ada Okafor\"\n[[section]]\ntitle = \"Skills\"\nkind = \"skills\"\n"
                              "[[section.entry]]\nname = \"Languages\"\nkeywords = [\"C++\", \"Erlang\"]\n";

Request request_for(const char* text, std::optional<std::string> layout = {}) {
  Request request;
  request.text = text;
  request.layout = std::move(layout);
  return request;
}

std::string messages(const Result& result) {
  std::string out;
  for (const Diagnostic& one : result.diagnostics.all) out += render(one, result.sources);
  return out;
}

TEST(Engine, PagesFromMemory) {
  Workspace workspace(engine());
  const Result result = typeset(workspace, request_for(small));
  ASSERT_TRUE(result.ok()) << messages(result);
  EXPECT_EQ(result.pages(), 1u);
  EXPECT_EQ(result.layout(), "full");
  EXPECT_TRUE(render(result, Format::pdf).starts_with("%PDF-1.7"));
  EXPECT_TRUE(render(result, Format::svg).starts_with("<svg"));
  EXPECT_NE(render(result, Format::json_resume).find("\"Ada Okafor\""), std::string::npos);
  EXPECT_TRUE(render(result, Format::text).starts_with("Ada Okafor\n")) << render(result, Format::text);
  EXPECT_THROW(render(result, Format::svg, {.page = 1}), std::out_of_range);
}

TEST(Engine, TheBundledLayouts) {
  const std::vector<std::string> names = engine().layouts();
  EXPECT_GE(names.size(), 16u);
  Workspace workspace(engine());
  for (const std::string& name : names) EXPECT_EQ(typeset(workspace, request_for(small, name)).layout(), name);
}

/// A result that lets a redacted value through has nothing to render, whatever is asked for.
TEST(Engine, WhatIsRedactedIsProvenBeforeAnythingIsRendered) {
  Workspace workspace(engine());
  const std::string text = std::string(small) + "[[section.entry]]\nname = \"Ring 020 7946 0000\"\n";
  Request request = request_for(text.c_str());
  request.settings = {{"basics.phone", "{ env = \"RESUME_PHONE\" }", "--set basics.phone"}};
  request.variable = [](const std::string& name) { return std::optional(name == "RESUME_PHONE" ? "+44 20 7946 0000" : ""); };
  EXPECT_NE(render(typeset(workspace, request), Format::text).find("+44 20 7946 0000"), std::string::npos);
  request.redact = {"basics.phone"};
  const Result leaks = typeset(workspace, request);
  EXPECT_FALSE(leaks.ok());
  EXPECT_NE(messages(leaks).find("resume.toml:10:8: error[redacted-value]"), std::string::npos) << messages(leaks);
  for (const Format format : {Format::pdf, Format::svg, Format::text, Format::json_resume}) EXPECT_THROW(render(leaks, format), std::invalid_argument);
  request.redact = {"basics.phone", "section[0].entry[1]"};
  const Result clean = typeset(workspace, request);
  ASSERT_TRUE(clean.ok()) << messages(clean);
  EXPECT_EQ(render(clean, Format::pdf), render(clean, Format::pdf));
  EXPECT_NE(render(clean, Format::report).find("\"redacted\""), std::string::npos);
}

TEST(Engine, FaultsAreValues) {
  Workspace workspace(engine());
  const auto check = [&](const Request& request, const std::string& expected) {
    const Result result = typeset(workspace, request);
    EXPECT_FALSE(result.ok());
    EXPECT_EQ(messages(result).substr(0, expected.size()), expected);
    EXPECT_THROW(render(result, Format::pdf), std::invalid_argument);
  };
  check(request_for("[basics]\nnme = \"Ada\"\n"), "resume.toml:2:1: error[unknown-key]");
  check(request_for("[basics\n"), "resume.toml:1:1: error[toml-syntax]");
  check(request_for(small, "fall"), "--layout: error[unknown-layout]");
  check(request_for(small, "../mine.toml"), "--layout: error[unknown-layout]");
  check({}, "resume.toml:1:1: error[missing-file]");
  Request claims = request_for(small);
  claims.embed = Embed::data;
  claims.standard = PdfStandard::a2a;
  check(claims, "resume.toml: error[bad-claim]");
}

/// Layouts and photos come from the request's files and from nowhere else.
TEST(Engine, FilesAreTheRequests) {
  MemoryFiles files;
  files.files = {{"cv/ada.toml", std::string("[document]\nlayout = \"./mine.toml\"\n") + small},
                 {"cv/mine.toml", "extends = \"onepage\"\n"}};
  Request request;
  request.files = &files;
  request.resume = "cv/ada.toml";
  Workspace workspace(engine());
  const Result result = typeset(workspace, request);
  ASSERT_TRUE(result.ok()) << messages(result);
  EXPECT_EQ(result.layout(), "mine");
  files.files.erase("cv/mine.toml");
  EXPECT_FALSE(typeset(workspace, request).ok());
}

/// A layout of a stranger's leads to none of the files that lie beside the engine's.
TEST(Engine, NoPathLeadsBehindTheEnginesOwnFiles) {
  MemoryFiles files;
  Request request = request_for(small, "./mine.toml");
  request.files = &files;
  Workspace workspace(engine());
  const auto extends = [&](const std::string& base) {
    files.files["mine.toml"] = "extends = \"" + base + "\"\n";
    return messages(typeset(workspace, request));
  };
  EXPECT_EQ(extends("full"), "");
  const std::string beside = "../" + project_folder().substr(project_folder().rfind('/') + 1) + "/layouts/full.toml";
  for (const std::string& base : {"quoin:/" + beside, "quoin:/layouts/../" + beside, "quoin:/" + project_path("layouts/full.toml")})
    EXPECT_NE(extends(base).find("error[unknown-layout]"), std::string::npos) << base;
}

/// With files that ride along, too.
TEST(Engine, AWorkspaceRemembersNothingOfAResume) {
  std::vector<Request> requests;
  for (const char* layout : {"full", "sidebar", "onepage"})
    for (const Embed embed : {Embed::none, Embed::data, Embed::source}) {
      requests.push_back(request_for(small, layout));
      requests.back().embed = embed;
    }
  std::vector<std::string> fresh;
  for (const Request& request : requests) {
    Workspace workspace(engine());
    fresh.push_back(render(typeset(workspace, request), Format::pdf));
  }
  Workspace workspace(engine());
  for (int round = 0; round < 2; ++round)
    for (std::size_t i = 0; i < requests.size(); ++i)
      EXPECT_EQ(render(typeset(workspace, requests[i]), Format::pdf) == fresh[i], true) << i;
}

std::string long_resume() {
  std::string text = small;
  for (int i = 0; i < 400; ++i)
    text += "[[section]]\ntitle = \"Part " + std::to_string(i) + "\"\nkind = \"prose\"\ntext = \"" +
            "Words that fill a line, and after it the next one. Words that fill a line, and after it the next one.\"\n";
  return text;
}

/// Before it begins and amid its work, with a budget to fit and without; the workspace is as good as before.
TEST(Engine, AFitEndsWhenItIsAskedTo) {
  const std::string text = long_resume();
  Workspace workspace(engine());
  for (const int pages : {0, 20})
    for (const int wait : {0, 5}) {
      std::stop_source stop;
      Request request = request_for(text.c_str());
      request.pages = pages;
      request.stop = stop.get_token();
      std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(wait));
        stop.request_stop();
      });
      if (wait == 0) stopper.join();
      const Result result = typeset(workspace, request);
      EXPECT_TRUE(result.stopped);
      EXPECT_FALSE(result.ok());
      EXPECT_EQ(result.pages(), 0u);
    }
  EXPECT_TRUE(typeset(workspace, request_for(small)).ok());
}

/// Eight workspaces over one engine give the bytes of one, of every résumé in every layout.
TEST(Engine, ThreadsGiveTheSameBytes) {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::directory_iterator(project_path("tests/conformance/corpus")))
    if (entry.path().extension() == ".toml") texts.push_back(project_bytes("tests/conformance/corpus/" + entry.path().filename().string()));
  const std::shared_ptr<const Files> corpus = folder_files(project_path("tests/conformance/corpus"));
  const std::vector<std::string> layouts = engine().layouts();
  const auto pdf_of = [&](Workspace& workspace, std::size_t job) {
    Request request;
    request.files = corpus.get();
    request.text = texts[job / layouts.size()];
    request.layout = layouts[job % layouts.size()];
    const Result result = typeset(workspace, request);
    return result.ok() ? render(result, Format::pdf) : messages(result);
  };
  std::vector<std::string> alone(layouts.size() * texts.size());
  Workspace workspace(engine());
  for (std::size_t job = 0; job < alone.size(); ++job) alone[job] = pdf_of(workspace, job);

  const Engine fresh(folder_files(project_folder()));
  std::vector<std::string> together(alone.size());
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      Workspace own(fresh);
      for (std::size_t job = t; job < together.size(); job += 8) together[job] = pdf_of(own, job);
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t job = 0; job < alone.size(); ++job) EXPECT_EQ(together[job] == alone[job], true) << job;
}

}  // namespace
}  // namespace quoin

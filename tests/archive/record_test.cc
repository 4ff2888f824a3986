#include "archive/record.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace quoin {
namespace {

std::optional<BuildRecord> read(const std::string& json, std::string& fault) {
  Diagnostics diagnostics;
  std::optional<BuildRecord> record = read_record(json, {}, diagnostics);
  fault = diagnostics.all.empty() ? "" : diagnostics.all.front().code + ": " + diagnostics.all.front().message;
  EXPECT_EQ(record.has_value(), fault.empty()) << json;
  return record;
}

TEST(Record, WhatIsWrittenIsRead) {
  BuildRecord record;
  record.version = "0.1.0";
  record.resume = "résumé.toml";
  record.layout = "onepage";
  record.layout_file = "layouts/mine.toml";
  record.pages = 2;
  record.variant = "short";
  record.include = {"a", "b"};
  record.exclude = {"c"};
  record.settings = {"document.paper=letter", "basics.name=\"A = B\""};
  record.standard = PdfStandard::ua1;
  record.epoch = last_epoch;
  std::string fault;
  const std::optional<BuildRecord> again = read(record_json(record), fault);
  ASSERT_TRUE(again) << fault;
  EXPECT_EQ(record_json(*again), record_json(record));
  EXPECT_EQ(again->layout, record.layout);
  EXPECT_EQ(again->pages, record.pages);
  EXPECT_EQ(again->variant, record.variant);
  EXPECT_EQ(again->include, record.include);
  EXPECT_EQ(again->exclude, record.exclude);
  EXPECT_EQ(again->settings, record.settings);
  EXPECT_EQ(again->standard, record.standard);
  EXPECT_EQ(again->epoch, record.epoch);
}

TEST(Record, APlainBuildSaysLittle) {
  BuildRecord record;
  record.version = "0.1.0";
  record.resume = "resume.toml";
  EXPECT_EQ(nlohmann::json::parse(record_json(record)),
            nlohmann::json::parse(R"({"quoin": "0.1.0", "resume": "resume.toml", "options": {}})"));
}

TEST(Record, UnknownKeysArePassedOver) {
  std::string fault;
  const auto record = read(R"({"quoin": "9", "resume": "r", "new": {}, "options": {"newer": "x"}})", fault);
  ASSERT_TRUE(record) << fault;
  EXPECT_EQ(record->version, "9");
  EXPECT_TRUE(read(R"({"quoin": "9", "resume": "r"})", fault)) << fault;
  EXPECT_TRUE(read(R"({"quoin": "9", "resume": "r", "left-out": ["section[0]"], "not-printed": "x"})", fault)) << fault;
}

TEST(Record, Faults) {
  const auto check = [](const std::string& json, const std::string& expected) {
    std::string fault;
    read(json, fault);
    EXPECT_EQ(fault, "bad-record: the PDF's build record cannot be followed: " + expected) << json.substr(0, 100);
  };
  const auto options = [](const std::string& text) {
    return R"({"quoin": "1", "resume": "r", "options": )" + text + "}";
  };
  check("", "it is no JSON object");
  check("[]", "it is no JSON object");
  check("{\"quoin\": ", "it is no JSON object");
  check("{\"quoin\": \"\xFF\"}", "it is no JSON object");
  check(std::string(900'000, '['), "it is no JSON object");
  check(std::string(2'000'000, ' '), "it is too large");
  check("{}", "`quoin` is missing");
  check(R"({"quoin": 1})", "`quoin` is not a text");
  check(R"({"quoin": "1"})", "`resume` is missing");
  check(options("[]"), "`options` is not an object");
  check(options(R"({"layout": 1})"), "`layout` is not a text");
  check(options(R"({"layout": "../full"})"), "`layout` is not a layout's name");
  check(options(R"({"layout": "/etc/passwd"})"), "`layout` is not a layout's name");
  check(options(R"({"layout": "x.toml"})"), "`layout` is not a layout's name");
  check(options(R"({"layout": ""})"), "`layout` is not a layout's name");
  check(options(R"({"pages": -1})"), "`pages` is not a number of pages");
  check(options(R"({"pages": 101})"), "`pages` is not a number of pages");
  check(options(R"({"pages": "1"})"), "`pages` is not a number of pages");
  check(options(R"({"set": "a=b"})"), "`set` is not a list of texts");
  check(options(R"({"set": [1]})"), "`set` is not a list of texts");
  check(options(R"({"set": ["a"]})"), "`set` is not made of KEY=VALUE");
  check(options(R"({"set": ["=b"]})"), "`set` is not made of KEY=VALUE");
  check(options(R"({"set": [""]})"), "`set` is not made of KEY=VALUE");
  check(options(R"({"pdf-standard": "x-1"})"), "`pdf-standard` names no standard that is known here");
  check(options(R"({"pdf-standard": "a-2a"})"), "`pdf-standard` is one that carries no sources");
  check(options(R"({"source-date-epoch": "1"})"), "`source-date-epoch` is not a number of seconds since 1970");
  check(options(R"({"source-date-epoch": -1})"), "`source-date-epoch` is not a number of seconds since 1970");
  check(options(R"({"source-date-epoch": 1.5})"), "`source-date-epoch` is not a number of seconds since 1970");
  check(options(R"({"source-date-epoch": 253402300800})"), "`source-date-epoch` is not a number of seconds since 1970");
}

}  // namespace
}  // namespace quoin

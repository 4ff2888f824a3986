// Of a résumé as data nothing is in a PDF that is not on its pages: every string is read there, or a link leads to it.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "document/as_printed.h"
#include "document/cased.h"
#include "export/json_resume/write.h"
#include "page/dump.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// Without white space, and letters of ASCII small: a line may end anywhere, a heading may stand in capitals.
std::string folded(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n' && c != '\t') out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return out;
}

std::string decoded(const std::string& url) {
  std::string out;
  for (std::size_t i = 0; i < url.size(); ++i) {
    const bool escape = url[i] == '%' && i + 2 < url.size() && std::isxdigit(static_cast<unsigned char>(url[i + 1])) &&
                        std::isxdigit(static_cast<unsigned char>(url[i + 2]));
    out += escape ? static_cast<char>(std::stoi(url.substr(i + 1, 2), nullptr, 16)) : url[i];
    if (escape) i += 2;
  }
  return out;
}

void strings_of(const Json& json, std::vector<std::string>& out) {
  if (json.is_string()) out.push_back(json.get<std::string>());
  if (json.is_structured())
    for (const Json& one : json) strings_of(one, out);
}

/// Paragraphs of one string stand apart on the page.
std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return out;
}

struct Said {
  std::string text;
  std::set<std::string> links;
};

Said said_by(const Pages& pages) {
  Said out{folded(text_of(pages)), {}};
  for (const Page& page : pages.pages)
    for (const PageItem& item : page.items)
      if (const auto* link = std::get_if<Link>(&item.what)) out.links.insert(decoded(link->url));
  return out;
}

void expect_only_what_is_said(const testing::Run& run, const std::string& name) {
  const Said said = said_by(run.fitted.pages);
  const Resume printed = as_printed(run.resume, run.fitted.document, run.fitted.look, run.locale);
  std::vector<std::string> strings;
  strings_of(Json::parse(json_of_printed(printed)), strings);
  EXPECT_FALSE(strings.empty()) << name;
  const std::regex date("\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?");
  for (const std::string& one : strings) {
    if (said.links.contains(decoded(one)) || std::regex_match(one, date)) continue;
    for (const std::string& paragraph : paragraphs(one)) {
      const std::string in_capitals = folded(capitals(paragraph, run.locale.language));
      const bool there = said.text.find(folded(paragraph)) != std::string::npos ||
                         said.text.find(in_capitals) != std::string::npos;
      EXPECT_TRUE(there) << name << ": " << paragraph;
    }
  }
}

TEST(PrintedJson, SaysNothingThatThePagesDoNot) {
  const fs::path corpus = fs::path(testing::source_folder()) / "tests/conformance/corpus";
  int count = 0;
  for (const auto& entry : fs::directory_iterator(corpus)) {
    if (entry.path().extension() != ".toml" || entry.path().stem() == "two-hundred-entries") continue;
    for (const char* layout : {"full", "onepage", "sidebar", "timeline"}) {
      const auto run = testing::run_pipeline(testing::read_file(entry.path()), layout, corpus);
      if (!run->set || run->diagnostics.has_errors()) continue;
      expect_only_what_is_said(*run, entry.path().stem().string() + ' ' + layout);
      ++count;
    }
  }
  EXPECT_GE(count, 120);
}

TEST(PrintedJson, InEveryLayout) {
  const fs::path root = testing::source_folder();
  for (const auto& entry : fs::directory_iterator(root / "layouts")) {
    const auto run =
        testing::run_pipeline(testing::read_file(root / "resume.toml"), entry.path().stem(), root.string());
    ASSERT_TRUE(run->set) << run->messages;
    expect_only_what_is_said(*run, entry.path().stem());
  }
}

}  // namespace
}  // namespace quoin

// Nothing in the model is a promise: whatever a résumé says somewhere, its PDF is another where it says something else.
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "quoin/engine.h"
#include "quoin/host.h"
#include "resume/kinds.h"
#include "support/disk_files.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

const Engine& engine() {
  static const Engine one(folder_files(testing::source_folder()));
  return one;
}

/// The PDF's bytes; faults where there is none.
std::string pdf_of(const std::string& text, const std::string& variant = {}) {
  static Workspace workspace(engine());
  MemoryFiles files;
  files.files["me.jpg"] = testing::read_file(testing::source_folder() + "/tests/golden/photo/portrait.jpg");
  files.files["papers.bib"] =
      "@article{a, title = {Ant}, author = {Ada Ash}, year = 2001, journal = {J}}\n"
      "@book{b, title = {Bee}, author = {Bob Box}, year = 2002, publisher = {P}, keywords = {selected}}\n";
  Request request;
  request.files = &files;
  request.text = text;
  if (!variant.empty())
    request.variant = variant;
  else
    request.pages = 0;
  const Result result = typeset(workspace, request);
  std::string faults;
  for (const Diagnostic& one : result.diagnostics.all)
    if (one.severity == Severity::error) faults += render(one, result.sources);
  EXPECT_EQ(faults, "") << text.substr(0, 2000);
  return result.ok() ? render(result, Format::pdf) : faults;
}

/// A section of each kind, with all that it takes, each key on a line of its own.
std::string every_kind() {
  std::string out;
  int next = 0;
  const auto put = [&](std::string_view key) { out += std::string(key) + " = \"" + std::string(key) + " " + std::to_string(next++) + "\"\n"; };
  const auto put_date = [&](bool range) { out += range ? "start = \"2001-02\"\nend = \"2003-04\"\n" : "date = \"2005-06\"\n"; };
  for (const KindInfo& kind : kinds()) {
    out += "[[section]]\nkind = \"" + std::string(kind.name) + "\"\n";
    put("title"), put("text");
    if (kind.fields.empty()) continue;
    out += "[[section.entry]]\n";
    put("group");
    for (const Field field : kind.fields) put(field_name(field));
    if (kind.authors) out += "authors = [\"Ada Ash\"]\n";
    if (kind.keywords) out += "keywords = [\"key\"]\n";
    if (kind.url) out += "url = \"https://example.org/" + std::to_string(next++) + "\"\n";
    if (kind.doi) out += "doi = \"10.1000/1\"\n";
    if (kind.date) put_date(kind.range);
    if (kind.summary) put("summary");
    if (kind.highlights) out += "highlights = [\"done\"]\n";
    if (kind.part.name.empty()) continue;
    out += "[[section.entry." + std::string(kind.part.name) + "]]\n";
    for (const Field field : kind.part.fields) put(field_name(field));
    put_date(true);
    if (kind.part.location_and_summary) put("summary");
    out += std::string(kind.part.items) + " = [\"did\"]\n";
  }
  return out;
}

/// The value with one character more, where the key's values may have it.
std::string changed(const std::string& line) {
  const std::size_t end = line.rfind('"');
  if (line.starts_with("start") || line.starts_with("date")) return line.substr(0, end - 1) + "1" + line.substr(end);
  if (line.starts_with("end")) return line.substr(0, end - 1) + "9" + line.substr(end);
  return line.substr(0, end) + "7" + line.substr(end);
}

TEST(EveryField, OfEveryKindChangesThePage) {
  const std::string begin = "[basics]\nname = \"Ada Ash\"\n", body = every_kind();
  std::vector<std::string> lines;
  std::istringstream in(body);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  const std::string before = pdf_of(begin + body);
  int fields = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].find(" = ") == std::string::npos || lines[i].starts_with("kind")) continue;
    std::string text = begin;
    for (std::size_t k = 0; k < lines.size(); ++k) text += (k == i ? changed(lines[k]) : lines[k]) + "\n";
    EXPECT_NE(pdf_of(text), before) << "line " << i + 3 << ": " << lines[i];
    ++fields;
  }
  EXPECT_GT(fields, 140);
}

TEST(EveryField, OfTheRestChangesThePdf) {
  const std::string basics = "[basics]\nname = \"Ada Ash\"\nphoto = { path = \"me.jpg\", alt = \"A portrait\" }\n";
  const std::string jobs = "[[section]]\nid = \"jobs\"\ntitle = \"Jobs\"\nkind = \"experience\"\n";
  const std::string entries = "[[section.entry]]\norganization = \"Acme\"\nstart = \"2001-02\"\nhighlights = [\"One.\", \"Two.\"]\n"
                              "[[section.entry]]\norganization = \"Bell\"\ntags = [\"old\"]\n";
  const std::string papers = "[[section]]\nid = \"papers\"\ntitle = \"Papers\"\nkind = \"publications\"\nbibliography = \"papers.bib\"\n";
  struct Row {
    std::string plain, with, variant = {};
  };
  const std::string whole = basics + jobs + entries + papers;
  const auto document = [&](const std::string& line) { return Row{whole, "[document]\n" + line + "\n" + whole}; };
  const auto in_basics = [&](const std::string& lines) { return Row{whole, basics + lines + "\n" + jobs + entries + papers}; };
  const auto in_jobs = [&](const std::string& line) { return Row{whole, basics + jobs + line + "\n" + entries + papers}; };
  const auto in_papers = [&](const std::string& line) { return Row{whole, whole + line + "\n"}; };
  const auto variant = [&](const std::string& lines) { return Row{whole, whole + "[variant.v]\n" + lines + "\n", "v"}; };
  const std::vector<Row> rows = {
      document("layout = \"plain\""), document("language = \"fr\""), document("paper = \"a3\""), document("title = \"T\""),
      document("keywords = [\"k\"]"), document("last-updated = \"2020-01-02\""), document("embed = \"data\""),
      document("accent = \"#7a1a1a\""), document("font = \"Inter\""),
      in_basics("aliases = [\"Bob Box\"]"), in_basics("headline = \"H\""), in_basics("email = \"a@example.org\""),
      in_basics("phone = \"+44 20 7946 0000\""), in_basics("url = \"https://example.org\""), in_basics("location = \"L\""),
      in_basics("summary = \"S\""), in_basics("[[basics.profile]]\nnetwork = \"GitHub\"\nusername = \"ada\""),
      in_basics("[[basics.detail]]\nlabel = \"D\"\ntext = \"T\""),
      {whole, "[basics]\nname = \"Ada Ash\"\n" + jobs + entries + papers},
      {whole, "[basics]\nname = \"Ada Ash\"\nphoto = { path = \"me.jpg\", alt = \"Me\" }\n" + jobs + entries + papers},
      in_jobs("numbered = \"up\""), in_jobs("text = \"T\""),
      in_papers("keys = [\"b\"]"), in_papers("exclude = [\"b\"]"), in_papers("sort = \"oldest\""), in_papers("group-by = \"year\""),
      in_papers("select = 1"), in_papers("select = \"selected\""), in_papers("numbered = \"down\""),
      variant("include = []"), variant("exclude = [\"old\"]"), variant("sections = [\"papers\", \"jobs\"]"), variant("layout = \"plain\""),
      variant("language = \"fr\""), variant("embed = \"data\""), variant("set.section.jobs.title = \"Work\""),
      variant("set.basics.headline = \"H\""), variant("redact = \"basics.photo\""),
      {whole, whole + "[variant.w]\nexclude = [\"old\"]\n[variant.v]\nextends = \"w\"\n", "v"},
  };
  for (const Row& row : rows) EXPECT_NE(pdf_of(row.plain), pdf_of(row.with, row.variant)) << row.with;
}

/// Priorities and a budget of pages decide together.
TEST(EveryField, PrioritiesDecideWhatGoes) {
  std::string text = "[basics]\nname = \"Ada Ash\"\n[[section]]\ntitle = \"Jobs\"\nkind = \"experience\"\n";
  for (int i = 0; i < 40; ++i)
    text += "[[section.entry]]\norganization = \"Employer " + std::to_string(i) + "\"\nhighlights = [\"A line.\", \"Another.\"]\n";
  const std::string kept = text + "[[section.entry]]\norganization = \"Last\"\npriority = 1\n[variant.v]\npages = 1\n";
  const std::string gone = text + "[[section.entry]]\norganization = \"Last\"\npriority = -1\n[variant.v]\npages = 1\n";
  EXPECT_NE(pdf_of(text + "[variant.v]\npages = 1\n", "v"), pdf_of(text));
  EXPECT_NE(pdf_of(kept, "v"), pdf_of(gone, "v"));
}

}  // namespace
}  // namespace quoin

// Every example in the README and in docs/ is run: résumés and entries are set, layouts loaded, commands executed,
// faults provoked. The word after ``` says what an example is.
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "layout/row_template.h"
#include "resume/kinds.h"
#include "support/pipeline.h"
#include "support/project.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

struct Example {
  std::string file, kind, text;
  int line = 0;
};

std::vector<Example> examples() {
  std::vector<Example> all;
  std::vector<fs::path> files;
  for (const char* name : {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    files.push_back(fs::path(testing::source_folder()) / name);
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(testing::source_folder()) / "docs"))
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  for (const fs::path& file : files) {
    std::istringstream in(testing::read_file(file));
    std::string line;
    bool inside = false;
    for (int number = 1; std::getline(in, line); ++number) {
      if (line.starts_with("```")) {
        inside = !inside;
        if (inside) all.push_back({fs::relative(file, testing::source_folder()), line.substr(3), "", number});
      } else if (inside) {
        all.back().text += line + "\n";
      }
    }
  }
  return all;
}

const std::string& minimal_resume() {
  static const std::string text = "[basics]\nname = \"Ada Okafor\"\n\n";
  return text;
}

/// A folder of its own that goes with the test.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "quoin-docs-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Scratch() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }

 private:
  fs::path path_;
};

struct Output {
  std::string text;
  int status = -1;
};

Output shell(const fs::path& folder, const std::string& command) {
  const std::string whole =
      "cd '" + folder.string() + "' && quoin() { " + program_file() + " \"$@\"; } && " + command + " 2>&1";
  Output output;
  FILE* pipe = ::popen(whole.c_str(), "r");
  char buffer[4096];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) output.text.append(buffer, count);
  const int status = ::pclose(pipe);
  output.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return output;
}

/// Sizes and times differ from machine to machine.
std::string without_figures(const std::string& text) {
  return std::regex_replace(std::regex_replace(text, std::regex("[0-9.]+ KB"), "# KB"),
                            std::regex("<?[0-9.]+ (ms|s)\\b"), "# ms");
}

/// What examples of a page call other files, by the word that says what those are.
using Beside = std::map<std::string, std::string>;

void write_all(const Scratch& scratch, const std::string& resume, const Beside& beside) {
  scratch.write("resume.toml", resume);
  for (const auto& [name, text] : beside) scratch.write(name, text);
}

/// Runs each `$` line; what stands below it, if anything, is what it prints.
void run_console(const Example& example, const std::string& resume, const Beside& beside) {
  const Scratch scratch;
  write_all(scratch, resume, beside);
  std::istringstream in(example.text);
  std::string line, command, expected;
  const auto run = [&] {
    if (command.empty()) return;
    const Output output = shell(scratch.path(), command);
    EXPECT_EQ(output.status, 0) << example.file << ": " << command << '\n' << output.text;
    if (!expected.empty()) {
      EXPECT_EQ(without_figures(output.text), without_figures(expected)) << example.file << ": " << command;
    }
    expected.clear();
  };
  while (std::getline(in, line)) {
    if (line.starts_with("$ ")) {
      run();
      command = line.substr(2);
    } else {
      expected += line + "\n";
    }
  }
  run();
}

void expect_clean(const Example& example, const std::string& resume, const Beside& beside = {}) {
  const Scratch scratch;
  write_all(scratch, resume, beside);
  const auto run = testing::run_pipeline(resume, "full", scratch.path().string());
  EXPECT_TRUE(run->set) << example.file << ':' << example.line;
  EXPECT_EQ(run->messages, "") << example.file << ':' << example.line;
}

TEST(Docs, EveryExampleRuns) {
  int resumes = 0, layouts = 0, consoles = 0, faults = 0;
  std::string last_resume =
      minimal_resume() + "[[section]]\ntitle = \"Profile\"\nkind = \"prose\"\ntext = \"Short.\"\n";
  const std::string plain = last_resume;
  std::string file;
  Beside beside;
  for (const Example& example : examples()) {
    if (example.file != file) {
      last_resume = plain;
      beside.clear();
    }
    file = example.file;
    if (example.kind == "toml resume") {
      ++resumes;
      last_resume = example.text;
      expect_clean(example, example.text, beside);
    } else if (example.kind == "toml entry") {
      ++resumes;
      expect_clean(example, minimal_resume() + example.text, beside);
    } else if (const std::size_t named = example.kind.find(" file "); named != std::string::npos) {
      beside[example.kind.substr(named + 6)] = example.text;
    } else if (example.kind == "toml overlay") {
      beside["private.toml"] = example.text;
    } else if (example.kind == "bibtex") {
      beside["papers.bib"] = example.text;
    } else if (example.kind == "json csl") {
      beside["papers.json"] = example.text;
    } else if (example.kind == "toml layout") {
      ++layouts;
      const Scratch scratch;
      scratch.write("resume.toml", last_resume);
      scratch.write("mine.toml", example.text);
      const Output output = shell(scratch.path(), "quoin build --layout ./mine.toml");
      EXPECT_EQ(output.status, 0) << example.file << ':' << example.line << '\n' << output.text;
    } else if (example.kind == "console") {
      ++consoles;
      run_console(example, last_resume, beside);
    } else if (example.kind == "faults") {
      ++faults;
      const Scratch scratch;
      scratch.write("resume.toml", example.text);
      EXPECT_EQ(shell(scratch.path(), "quoin check").status, 1) << example.file << ':' << example.line;
    } else {
      EXPECT_TRUE(example.kind == "sh" || example.kind == "text" || example.kind == "cpp" ||
                  example.kind == "python")  // the last two: installed_test.sh, python_test.py
          << example.file << ':' << example.line << ": an example of no known kind: " << example.kind;
    }
  }
  EXPECT_GE(resumes, 3);
  EXPECT_GE(layouts, 1);
  EXPECT_GE(consoles, 2);
  EXPECT_GE(faults, 1);
}

/// A fault's message in the README is what the program says.
TEST(Docs, TheMessageThatTheReadmeShowsIsReal) {
  const std::vector<Example> all = examples();
  int compared = 0;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (all[i].kind != "faults") continue;
    const Scratch scratch;
    scratch.write("resume.toml", all[i].text);
    const std::string said = shell(scratch.path(), "quoin check resume.toml").text;
    EXPECT_NE(said.find(all[i + 1].text), std::string::npos) << said;
    ++compared;
  }
  EXPECT_GE(compared, 1);
}

std::string after(const std::string& text, const std::string& begin) {
  const std::size_t at = text.find(begin);
  return at == std::string::npos ? std::string() : text.substr(at + begin.size());
}

/// The first word of each row of the table that follows `head`.
std::string first_cells(const std::string& text, const std::string& head) {
  std::istringstream in(after(text, head));
  std::string out, line;
  for (std::getline(in, line); std::getline(in, line) && line.starts_with('|');) {
    const std::size_t begin = line.find('`'), end = line.find('`', begin + 1);
    if (end != std::string::npos) out += line.substr(begin + 1, end - begin - 1) + "\n";
  }
  return out;
}

TEST(Docs, TheTableOfLayoutsIsWhole) {
  const std::string text = testing::read_file(fs::path(testing::source_folder()) / "docs/layouts.md");
  EXPECT_EQ(first_cells(text, "| layout | what it does |\n"),
            shell(testing::source_folder(), "quoin layouts --names").text);
}

/// What the reference says of a kind's fields is what a row may hold.
TEST(Docs, TheTableOfFieldsIsWhole) {
  std::istringstream in(after(testing::read_file(fs::path(testing::source_folder()) / "docs/layouts.md"),
                              "| kind | fields of its rows |\n|---|---|\n"));
  std::string line;
  int rows = 0;
  const KindInfo* kind = nullptr;
  while (std::getline(in, line) && line.starts_with("| ")) {
    ++rows;
    const bool part = line.find('`') > 2;
    const std::string cells = after(line, "|");
    const std::size_t begin = cells.find('`') + 1;
    const std::string name = cells.substr(begin, cells.find('`', begin) - begin);
    if (!part) {
      ASSERT_TRUE(find_kind(name)) << line;
      kind = &kind_info(*find_kind(name));
    }
    std::string expected;
    for (const std::string_view field : (part ? fields_of_part(*kind) : fields_of_kind(*kind)).names)
      expected += " `" + std::string(field) + "`";
    EXPECT_EQ(after(cells, " |"), expected + " |");
  }
  EXPECT_EQ(rows, 14);
}

TEST(Docs, TheSchemaIsWhatTheProgramPrints) {
  EXPECT_EQ(testing::read_file(fs::path(testing::source_folder()) / "docs/layout.schema.json"),
            shell(testing::source_folder(), "quoin layouts --schema").text);
}

TEST(Docs, LinksLeadToFilesThatExist) {
  const std::regex link("\\]\\(([^)#:]+)\\)");
  for (const char* name : {"README.md", "docs/resume.md", "docs/layouts.md", "docs/command-line.md", "docs/verify.md",
                           "docs/performance.md", "docs/reliability.md", "docs/batch.md", "docs/library.md", "docs/python.md", "docs/scale.md", "docs/tailoring.md", "docs/from-other-tools.md", "docs/outputs.md", "docs/privacy.md", "docs/letters.md", "docs/languages.md", "ARCHITECTURE.md",
                           "CONTRIBUTING.md", "SECURITY.md"}) {
    const fs::path file = fs::path(testing::source_folder()) / name;
    const std::string text = testing::read_file(file);
    EXPECT_FALSE(text.empty()) << name;
    for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at)
      EXPECT_TRUE(fs::exists(file.parent_path() / (*at)[1].str())) << name << ": " << (*at)[1];
  }
}

TEST(Docs, EveryTargetOfFuzzingIsDescribed) {
  const std::string text = testing::read_file(fs::path(testing::source_folder()) / "docs/reliability.md");
  std::size_t targets = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(testing::source_folder()) / "tests/fuzz")) {
    if (entry.path().extension() != ".cc" || entry.path().stem() == "replay_test") continue;
    EXPECT_NE(text.find("| `" + entry.path().stem().string() + "` |"), std::string::npos) << entry.path();
    ++targets;
  }
  EXPECT_GE(targets, 12u);
}

}  // namespace
}  // namespace quoin

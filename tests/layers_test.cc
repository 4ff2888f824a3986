// The folders of src/ know each other only as src/layers.txt says; an offender is named by file and line.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/project.h"

namespace {

using Words = std::set<std::string>;

struct Row {
  Words folders, headers;
  std::size_t number = 0;  ///< counted from the top of the table
};

using Table = std::map<std::string, Row>;
using Files = std::map<std::string, std::string>;  ///< path below src/ → text

Words words_of(const std::string& text) {
  std::istringstream in(text);
  Words out;
  for (std::string word; in >> word;) out.insert(word);
  return out;
}

Table parse_table(const std::string& text) {
  Table table;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    const std::size_t colon = line.find(':');
    if (line.starts_with('#') || colon == std::string::npos) continue;
    const std::string rest = line.substr(colon + 1);
    const std::size_t bar = rest.find('|');
    const std::size_t number = table.size();
    Row& row = table[line.substr(0, colon)];
    row.number = number;
    row.folders = words_of(rest.substr(0, bar));
    if (bar != std::string::npos) row.headers = words_of(rest.substr(bar + 1));
  }
  return table;
}

/// Files that lie in src/ itself count as a folder by the name of their stem: main.
std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? path.substr(0, path.find('.')) : path.substr(0, slash);
}

bool allowed_header(const std::string& header, const Words& patterns) {
  for (const std::string& pattern : patterns) {
    const std::size_t star = pattern.find('*');
    if (star == std::string::npos
            ? header == pattern
            : header.starts_with(pattern.substr(0, star)) && header.ends_with(pattern.substr(star + 1)))
      return true;
  }
  return false;
}

struct Include {
  std::string target;
  bool angle = false;
};

std::optional<Include> include_of(const std::string& line) {
  std::size_t at = line.find_first_not_of(" \t");
  if (at == std::string::npos || line[at] != '#') return std::nullopt;
  at = line.find_first_not_of(" \t", at + 1);
  if (at == std::string::npos || line.compare(at, 7, "include") != 0) return std::nullopt;
  const std::size_t open = line.find_first_of("<\"", at);
  if (open == std::string::npos) return std::nullopt;
  const bool angle = line[open] == '<';
  const std::size_t close = line.find(angle ? '>' : '"', open + 1);
  if (close == std::string::npos) return std::nullopt;
  return Include{line.substr(open + 1, close - open - 1), angle};
}

/// What is wrong with an include in `folder`; empty where nothing is.
std::string fault_of(const Include& include, const std::string& folder, const Table& table, const Files& files) {
  const Row& row = table.at(folder);
  if (!include.angle && files.contains(include.target)) {
    const std::string target = folder_of(include.target);
    if (target == folder || row.folders.contains(target)) return {};
    return folder + " may not include " + target;
  }
  const bool standard = include.angle && include.target.find_first_of("./") == std::string::npos;
  if (standard || allowed_header(include.target, row.headers)) return {};
  return folder + " may not include the outside header " + include.target;
}

std::vector<std::string> offenders(const Table& table, const Files& files) {
  std::vector<std::string> out;
  for (const auto& [path, text] : files) {
    if (!table.contains(folder_of(path))) {
      out.push_back(path + ": no row for folder " + folder_of(path));
      continue;
    }
    std::istringstream in(text);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      const std::optional<Include> include = include_of(line);
      if (!include) continue;
      const std::string fault = fault_of(*include, folder_of(path), table, files);
      if (!fault.empty()) out.push_back(path + ":" + std::to_string(number) + ": " + fault);
    }
  }
  return out;
}

/// Rows that name a folder without files, or without a row.
std::vector<std::string> strangers(const Table& table, const Files& files) {
  Words present;
  for (const auto& [path, text] : files) present.insert(folder_of(path));
  std::vector<std::string> out;
  for (const auto& [folder, row] : table) {
    if (!present.contains(folder)) out.push_back(folder + " has a row but no files");
    for (const std::string& other : row.folders)
      if (!table.contains(other)) out.push_back(folder + " names " + other + ", which has no row");
  }
  return out;
}

/// Rows that name themselves or one below: without them there can be no cycle.
std::vector<std::string> upside_down(const Table& table) {
  std::vector<std::string> out;
  for (const auto& [folder, row] : table)
    for (const std::string& other : row.folders)
      if (table.contains(other) && table.at(other).number >= row.number)
        out.push_back(folder + " names " + other + ", which does not stand above it");
  return out;
}

/// What rows allow and nobody includes: the table says how the folders hang together, not how they might.
std::vector<std::string> unused(const Table& table, const Files& files) {
  std::vector<std::string> out;
  for (const auto& [folder, row] : table) {
    Row rest = row;
    for (const auto& [path, text] : files) {
      if (folder_of(path) != folder) continue;
      std::istringstream in(text);
      for (std::string line; std::getline(in, line);) {
        const std::optional<Include> include = include_of(line);
        if (!include) continue;
        if (files.contains(include->target)) rest.folders.erase(folder_of(include->target));
        std::erase_if(rest.headers, [&](const std::string& pattern) { return allowed_header(include->target, {pattern}); });
      }
    }
    for (const std::string& other : rest.folders) out.push_back(folder + " does not include " + other);
    for (const std::string& header : rest.headers) out.push_back(folder + " does not include <" + header + ">");
  }
  return out;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// What is installed counts as a folder, too: quoin.
Files source_files() {
  Files files;
  for (const std::filesystem::path root : {quoin::project_path("src"), quoin::project_path("include")})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
      if (entry.path().extension() == ".h" || entry.path().extension() == ".cc")
        files[entry.path().lexically_relative(root).generic_string()] = read(entry.path());
  return files;
}

Table source_table() {
  return parse_table(read(quoin::project_path("src/layers.txt")));
}

using Lines = std::vector<std::string>;

TEST(Layers, SourcesIncludeOnlyWhatTheTableAllows) {
  const Files files = source_files();
  ASSERT_GT(files.size(), 40u) << "the sources were not found";
  EXPECT_EQ(offenders(source_table(), files), Lines{});
}

TEST(Layers, TableNamesTheFoldersThatExistAndWhatTheyInclude) {
  EXPECT_EQ(strangers(source_table(), source_files()), Lines{});
  EXPECT_EQ(unused(source_table(), source_files()), Lines{});
}

TEST(Layers, TableHasNoCycle) {
  EXPECT_EQ(upside_down(source_table()), Lines{});
}

TEST(Layers, EachOffenceIsNamed) {
  const Table table = parse_table("# a comment: with a colon\nlow: | sys/* lib*.h\n\nhigh: low |\nmain: high\n");
  const auto check = [&](const std::string& path, const std::string& text, const Lines& expected) {
    Files files = {{"low/a.h", ""}, {"high/b.h", ""}, {"main.cc", ""}};
    files[path] = text;
    EXPECT_EQ(offenders(table, files), expected) << path << "\n" << text;
  };
  check("low/c.cc", "#include \"low/a.h\"\n#include <vector>\n", {});
  check("high/c.cc", "#include \"low/a.h\"\n", {});
  check("low/c.cc", "// first\n#include \"high/b.h\"\n", {"low/c.cc:2: low may not include high"});
  check("main.cc", "#include \"low/a.h\"", {"main.cc:1: main may not include low"});
  check("low/c.cc", "#include <sys/stat.h>\n#include <libthing.h>", {});
  check("low/c.cc", "  #  include <unistd.h>", {"low/c.cc:1: low may not include the outside header unistd.h"});
  check("high/c.cc", "#include \"libthing.h\"", {"high/c.cc:1: high may not include the outside header libthing.h"});
  check("high/c.cc", "// #include \"none.h\"\nint include;\n", {});
  check("deep/er/c.cc", "", {"deep/er/c.cc: no row for folder deep/er"});
}

TEST(Layers, StaleRowsAreNamed) {
  EXPECT_EQ(strangers(parse_table("low:\nhigh: low gone\n"), {{"low/a.h", ""}}),
            (Lines{"high has a row but no files", "high names gone, which has no row"}));
  EXPECT_EQ(unused(parse_table("low: | sys/* a.h\nhigh: low | b.h\n"), {{"low/a.h", "#include <sys/stat.h>"}, {"high/b.h", ""}}),
            (Lines{"high does not include low", "high does not include <b.h>", "low does not include <a.h>"}));
}

TEST(Layers, CyclesAreFound) {
  EXPECT_EQ(upside_down(parse_table("a:\nb: a\nc: a b\n")), Lines{});
  EXPECT_EQ(upside_down(parse_table("a: c\nb: a\nc: b\n")), Lines{"a names c, which does not stand above it"});
  EXPECT_EQ(upside_down(parse_table("a: a\n")), Lines{"a names a, which does not stand above it"});
}

}  // namespace

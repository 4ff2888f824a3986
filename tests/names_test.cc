// No two classes of one namespace have one name: the linker would take the functions of either for both, and say nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/project.h"

namespace {

/// The classes that a file defines outside of unnamed namespaces, as NAMESPACE::NAME. Of a source as this project writes them:
/// a namespace opens and closes at the begin of a line, and so does a class.
std::set<std::string> classes_of(const std::string& text) {
  static const std::regex opens(R"(namespace ?([\w:]*) \{)"), closes(R"(\} +// namespace.*)"),
      defines(R"((?:struct|class|union|enum(?: class)?) (?:\[\[[^\]]*\]\] )?(\w+)(?: final)?(?: : .*)?(?: \{.*)?)");
  std::vector<std::string> around;
  std::set<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    std::smatch found;
    if (std::regex_match(line, found, opens)) around.push_back(found[1]);
    if (std::regex_match(line, closes) && !around.empty()) around.pop_back();
    const bool unnamed = std::find(around.begin(), around.end(), "") != around.end();
    if (unnamed || !std::regex_match(line, found, defines)) continue;
    std::string name;
    for (const std::string& one : around) name += one + "::";
    out.insert(name + found[1].str());
  }
  return out;
}

/// Those that several files define, with the files.
std::vector<std::string> defined_twice(const std::map<std::string, std::string>& files) {
  std::map<std::string, std::vector<std::string>> places;
  for (const auto& [path, text] : files)
    for (const std::string& name : classes_of(text)) places[name].push_back(path);
  std::vector<std::string> out;
  for (const auto& [name, all] : places) {
    if (all.size() < 2) continue;
    out.push_back(name);
    for (const std::string& path : all) out.back() += " " + path;
  }
  return out;
}

TEST(Names, AClassIsDefinedOnce) {
  std::map<std::string, std::string> files;
  for (const std::filesystem::path root : {quoin::project_path("src"), quoin::project_path("include")})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
      if (entry.path().extension() == ".h" || entry.path().extension() == ".cc") {
        std::ifstream in(entry.path(), std::ios::binary);
        files[entry.path().generic_string()] = {std::istreambuf_iterator<char>(in), {}};
      }
  ASSERT_GT(files.size(), 40u) << "the sources were not found";
  EXPECT_EQ(defined_twice(files), std::vector<std::string>{});
}

TEST(Names, ASecondDefinitionIsFound) {
  const std::string one = "namespace quoin {\n\nstruct Step {\n};\n\n}  // namespace quoin\n";
  const auto second = [&](const std::string& text) { return defined_twice({{"a.h", one}, {"b.h", text}}); };
  EXPECT_EQ(second(one), std::vector<std::string>{"quoin::Step a.h b.h"});
  EXPECT_EQ(second("namespace quoin {\nclass Step final : public Walk {\n"), std::vector<std::string>{"quoin::Step a.h b.h"});
  EXPECT_EQ(second("namespace quoin {\nstruct Step { int a; };\n"), std::vector<std::string>{"quoin::Step a.h b.h"});
  for (const char* text : {"namespace quoin {\nstruct Step;\n", "namespace quoin {\nnamespace {\nstruct Step {\n",
                           "namespace other {\nstruct Step {\n", "namespace quoin {\n  struct Step {\n",
                           "namespace quoin {\nnamespace deep {\nstruct Step {\n", "namespace quoin {\nstruct Engine::Step {\n",
                           "namespace quoin {\nnamespace deep {\n}  // namespace deep\n}  // namespace quoin\nstruct Step {\n"})
    EXPECT_EQ(second(text), std::vector<std::string>{}) << text;
}

}  // namespace

#include "base/file_name.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(FileName, NamesThatAreFitForPaths) {
  for (const char* name : {"resume.toml", "a/b/c.toml", "résumé.toml", "a b", "a..b", "a.b/c", "a-o", "COM10",
                           "console.txt", "清华/résumé.bib", "a\u00A0b"})
    EXPECT_EQ(fault_of_name(name), "") << name;
}

TEST(FileName, NamesThatAreNot) {
  const auto check = [](const std::string& name, const char* expected) {
    EXPECT_EQ(fault_of_name(name), expected) << name;
  };
  check("", "is empty");
  check("../x", "leads out of the folder");
  check("../../x", "leads out of the folder");
  check("a/../../x", "leads out of the folder");
  check("a/..", "leads out of the folder");
  check("..", "leads out of the folder");
  check("/etc/x", "is no relative path");
  check("C:x", "is no relative path");
  check("C:\\x", "has a backslash");
  check("..\\x", "has a backslash");
  check(".", "is no plain path");
  check("a/./b", "is no plain path");
  check("a//b", "is no plain path");
  check("a/", "is no plain path");
  check(std::string("a\0b", 3), "has control characters");
  check("a\nb", "has control characters");
  check("a\x1B[2Jb", "has control characters");
  check("a\x7F", "has control characters");
  check("a\xC2\x85", "has control characters");
  check("a\xFF", "is no UTF-8");
  check(std::string(256, 'x'), "is too long");
  check(std::string(2000, 'x'), "is too long");
  for (const char* name : {".bashrc", ".ssh/authorized_keys", ".git/hooks/pre-commit", "a/.config/b", "...", ".a."})
    check(name, "has a part that begins with a dot");
  for (const char* name : {"a.", "a ", "a/b. /c", "a . ", "a\u00A0", "a\u3000/b", "a\u2003"})
    check(name, "has a part that ends with a dot or a space");
  for (const char* name : {" a", "a/\u00A0b", "\u2003"}) check(name, "has a part that begins with a space");
  for (const char* name : {"-o", "a/-rf", "--force"})
    check(name, "has a part that begins with a hyphen, as options do");
  for (const char* name :
       {"CON", "nul", "Aux.toml", "a/com1.tar.gz", "LPT9", "COM\u00B9", "conin$", "prn .txt", "com0/a", "clock$"})
    check(name, "is a device's on some systems");
  for (const char* name : {"cv\u202Elmot.exe", "a\u2066b", "a\u200Bb", "a\u200Fb", "a\u00ADb", "\uFEFFa",
                           "a\u2028b", "a\u3164b", "a\u2800b", "a\uFE0F", "\U000E0041"})
    check(name, "has characters that nobody sees");
}

TEST(FileName, FilesInEachOthersWay) {
  const auto check = [](const char* name, const char* other, bool expected) {
    EXPECT_EQ(in_the_way(name, other), expected) << name << ' ' << other;
    EXPECT_EQ(in_the_way(other, name), expected) << other << ' ' << name;
  };
  check("a", "a", true);
  check("a", "a/b", true);
  check("a/b", "a/b/c/d", true);
  check("a", "ab", false);
  check("a/b", "a/c", false);
  check("a-b", "a", false);
  check("Resume.toml", "resume.TOML", true);
  check("caf\u00E9", "CAFE\u0301", true);
  check("stra\u00DFe", "STRASSE/a", true);
  check("a", "A/b", true);
  check("cafe", "caf\u00E9", false);
}

TEST(FileName, PairsInEachOthersWay) {
  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
  EXPECT_EQ(names_in_the_way({"b", "a", "c", "a/b-c"}), (Pairs{{1, 3}}));
  EXPECT_EQ(names_in_the_way({"x.pdf", "a.pdf", "X.pdf", "a.svg", "x.pdf", "A.pdf"}), (Pairs{{0, 2}, {2, 4}, {1, 5}}));
  EXPECT_EQ(names_in_the_way({}), Pairs{});
}

TEST(FileName, OneFaultOfMany) {
  EXPECT_EQ(fault_of_names({"resume.toml", "a/b.toml", "a/c.toml", "a-b"}), "");
  EXPECT_EQ(fault_of_names({"resume.toml", "a/.b"}),
            "a file inside is called `a/.b`: its name has a part that begins with a dot");
  EXPECT_EQ(fault_of_names({"a", "b", "a"}), "two files inside are called `a`");
  EXPECT_EQ(fault_of_names({"Resume.toml", "b", "resume.toml"}),
            "inside, `Resume.toml` and `resume.toml` are one name where case and accents do not count");
  EXPECT_EQ(fault_of_names({"A/c", "a-b", "a"}), "inside, `a` is a file and the folder of `A/c`");
}

}  // namespace
}  // namespace quoin

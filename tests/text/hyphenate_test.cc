#include "text/hyphenate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "support/memory_world.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

std::string parted(Hyphenator& hyphenator, const std::string& word) {
  std::string out;
  std::size_t done = 0;
  for (const std::uint32_t point : hyphenator.points(word)) {
    out += word.substr(done, point - done) + '|';
    done = point;
  }
  return out + word.substr(done);
}

/// Patterns of a few letters, which only the rules of words can make say more or less.
class HyphenatorTest : public ::testing::Test {
 protected:
  HyphenatorTest() {
    world_.files = {{"h/index.txt", "# tags\nen en.txt\nen-GB gb.txt\nde en.txt\nxx none.txt\n"},
                    {"h/en.txt", "% a notice\n1a\n1e\n1i\n2ex.\n.u4n5a\n=ta-biles\n"},
                    {"h/gb.txt", "1z\n"}};
  }

  void check(const std::string& language, const std::string& word, const std::string& expected) {
    Hyphenator hyphenator(world_, "h", language);
    EXPECT_EQ(parted(hyphenator, word), expected) << language;
  }

  MemoryWorld world_;
};

TEST_F(HyphenatorTest, TheHighestDigitDecides) {
  check("en", "bodinex", "bod|inex");
  check("en", "unabl", "un|abl");
  check("en", "tabiles", "ta|biles");  // a whole word outweighs its patterns
  check("en", "stabiles", "st|ab|iles");
}

TEST_F(HyphenatorTest, TwoLettersBeforeThreeBehindFiveInAll) {
  check("en", "baxxx", "baxxx");
  check("en", "bbaxx", "bb|axx");
  check("en", "bbax", "bbax");
  check("en", "bbbax", "bbbax");
}

TEST_F(HyphenatorTest, WordsThatAreNoneAreLeftWhole) {
  for (const char* word : {"bbaxx1", "bbaxx-bbaxx", "bbaxx@bb.xx", "bbaxx/bb", "bbAxx", "Bbaxx", "BBAXX", "bbaxx.bbaxx",
                           "bb_axx", "bbaxx\u00A0bb", "+bbaxx", "=bbaxx"})
    check("en", word, word);
}

TEST_F(HyphenatorTest, PunctuationAroundAWordAndAnApostropheInItDoNoHarm) {
  check("en", "(“bbaxx,”)", "(“bb|axx,”)");
  check("en", "l’bbaxx's", "l’bb|axx's");
}

TEST_F(HyphenatorTest, GermanNounsAreNoNames) {
  check("de-AT", "Bbaxx", "Bb|axx");
  check("de", "BBaxx", "BBaxx");
}

TEST_F(HyphenatorTest, TheLongestTagServesAndWithoutOneNothingIsParted) {
  check("en-US", "bbaxx", "bb|axx");
  check("en-GB", "bbaxx", "bbaxx");
  check("en-GB", "bbzxx", "bb|zxx");
  check("english", "bbaxx", "bbaxx");
  check("xx", "bbaxx", "bbaxx");
  check("ja", "bbaxx", "bbaxx");
}

TEST(Hyphenation, BundledLanguages) {
  const std::unique_ptr<World> world = disk_world();
  const auto check = [&](const char* language, const std::string& expected) {
    Hyphenator hyphenator(*world, testing::source_folder() + "/hyphenation", language);
    std::string word = expected;
    std::erase(word, '|');
    EXPECT_EQ(parted(hyphenator, word), expected) << language;
  };
  check("en", "hy|phen|ation");
  check("en", "in|fra|struc|ture");
  check("en", "as|so|ciate,");
  check("en", "ta|ble");
  check("en-GB", "ty|po|graphy");
  check("de", "Wis|sen|schafts|ge|schichte");
  check("de-CH", "Grö|ßen|ord|nung");
  check("fr", "dé|ve|lop|pe|ment");
  check("fr", "l’in|for|ma|tique");
  check("es", "in|ves|ti|ga|ción");
  check("it", "svi|lup|pa|tore");
  check("pt-BR", "de|sen|vol|vi|mento");
  check("nl", "on|der|zoek");
  check("pl", "do|świad|cze|nie");
  check("sv", "ut|veck|ling");
  check("nb", "ut|vik|ling");
  check("ru", "раз|ра|ботка");
  check("el", "ανά|πτυξη");
}

/// Every file that the index names is there, says under which licence it stands, and has patterns.
TEST(Hyphenation, EveryFileHasItsNotice) {
  const std::string folder = testing::source_folder() + "/hyphenation/";
  const std::string index = testing::read_file(folder + "index.txt");
  std::set<std::string> files;
  for (std::size_t at = index.find('\n') + 1; at < index.size(); at = index.find('\n', at) + 1)
    files.insert(index.substr(index.find(' ', at) + 1, index.find('\n', at) - index.find(' ', at) - 1));
  EXPECT_GT(files.size(), 20u);
  for (const std::string& file : files) {
    const std::string text = testing::read_file(folder + file);
    EXPECT_NE(text.find("% licence:"), std::string::npos) << file;
    EXPECT_GT(std::count(text.begin(), text.end(), '\n'), 200) << file;
  }
}

}  // namespace
}  // namespace quoin

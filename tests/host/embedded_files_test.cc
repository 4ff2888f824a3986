#include "host/embedded_files.h"

#include <gtest/gtest.h>

#include <cstring>

namespace quoin {
namespace {

/// The table that cmake/static/resources.cmake has the assembler write, of files sorted by their names.
class Table {
 public:
  explicit Table(const std::vector<std::pair<std::string, std::string>>& files) : words_(1 + 4 * files.size()) {
    words_[0] = files.size();
    std::uint64_t at = words_.size() * sizeof(std::uint64_t);
    std::string rest;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const auto& [name, bytes] = files[i];
      words_[1 + 4 * i] = at + rest.size();
      words_[2 + 4 * i] = name.size();
      words_[3 + 4 * i] = at + rest.size() + name.size();
      words_[4 + 4 * i] = bytes.size();
      rest += name + bytes;
    }
    const std::size_t head = words_.size();
    words_.resize(head + (rest.size() + 7) / 8);
    std::memcpy(words_.data() + head, rest.data(), rest.size());
  }
  const char* data() const { return reinterpret_cast<const char*>(words_.data()); }

 private:
  std::vector<std::uint64_t> words_;
};

class Embedded : public testing::Test {
 protected:
  const Table table_{{{"fonts/a/one.otf", "OTTO"}, {"fonts/a/two.otf", ""}, {"fonts/index.txt", "a"}, {"layouts/full.toml", "[a]\n"}}};
  const EmbeddedFiles files_{table_.data()};
};

TEST_F(Embedded, ReadsWhatItHolds) {
  EXPECT_EQ(files_.read("layouts/full.toml", 100).bytes, "[a]\n");
  EXPECT_EQ(files_.read("./layouts//../layouts/full.toml", 4).bytes, "[a]\n");
  EXPECT_EQ(files_.read("layouts/full.toml", 3).status, FileStatus::too_large);
  EXPECT_EQ(files_.read("layouts/ful.toml", 100).status, FileStatus::missing);
  EXPECT_EQ(files_.read("layouts", 100).status, FileStatus::directory);
  EXPECT_EQ(files_.read("../layouts/full.toml", 100).status, FileStatus::missing);
}

TEST_F(Embedded, MapsWithoutACopy) {
  const Blob font = files_.map("fonts/a/one.otf");
  ASSERT_TRUE(font);
  EXPECT_EQ(std::string_view(font.data, font.size), "OTTO");
  EXPECT_TRUE(font.data > table_.data() && font.data < table_.data() + 1000);
  EXPECT_FALSE(files_.map("fonts/a/three.otf"));
  EXPECT_FALSE(files_.map("fonts/a"));
}

TEST_F(Embedded, FoldersAreThoseOfTheNames) {
  for (const char* folder : {".", "fonts", "fonts/a", "fonts/a/", "layouts"}) EXPECT_TRUE(files_.is_directory(folder)) << folder;
  for (const char* none : {"font", "fonts/a/one.otf", "fonts/b", "..", "hyphenation"}) EXPECT_FALSE(files_.is_directory(none)) << none;
  EXPECT_EQ(files_.list("."), (std::vector<std::string>{"fonts", "layouts"}));
  EXPECT_EQ(files_.list("fonts"), (std::vector<std::string>{"a", "index.txt"}));
  EXPECT_EQ(files_.list("fonts/a"), (std::vector<std::string>{"one.otf", "two.otf"}));
  EXPECT_EQ(files_.list("hyphenation"), std::vector<std::string>());
  EXPECT_EQ(files_.probe("fonts/a"), FileStatus::directory);
  EXPECT_EQ(files_.probe("fonts/a/two.otf"), FileStatus::ok);
  EXPECT_EQ(files_.probe("fonts/a/tw"), FileStatus::missing);
  EXPECT_EQ(files_.canonical("fonts//a"), "fonts/a");
  EXPECT_EQ(files_.canonical("fonts/c"), std::nullopt);
}

}  // namespace
}  // namespace quoin

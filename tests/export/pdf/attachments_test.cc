// Files in a PDF as other readers see them, and what they cost.
#include "export/pdf/attachments.h"

#include <gtest/gtest.h>

#include "export/pdf/deflate.h"
#include "support/carrying_pdf.h"
#include "support/disk_files.h"

namespace quoin {
namespace {

/// From the bytes of the file alone: streams' dictionaries are not packed.
std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(Attachments, StreamsSayTypeAndSize) {
  const std::string pdf = pdf_with({source_file("resume.toml", "0123456789"), data_file("a.json", "")});
  EXPECT_EQ(count(pdf, "/Type /EmbeddedFile\n/Subtype /application#2Ftoml\n/Params <</Size 10>>"), 1u);
  EXPECT_EQ(count(pdf, "/Type /EmbeddedFile\n/Subtype /application#2Fjson\n/Params <</Size 0>>"), 1u);
}

TEST(Attachments, NoneLeaveNoTrace) {
  EXPECT_EQ(count(pdf_with({}), "EmbeddedFile"), 0u);
}

TEST(Attachments, CostLittleMoreThanTheirBytes) {
  std::vector<Attachment> files;
  std::size_t deflated = 0;
  for (const char* name :
       {"resume.toml", "layouts/mine.toml", "quoin/layouts/onepage.toml", "quoin/layouts/full.toml"}) {
    files.push_back(source_file(name, project_bytes("resume.toml") + name));
    files.back().description = "A layout that came with quoin";
  }
  files.push_back(data_file("resume.json", project_bytes("layouts/full.toml")));
  files.push_back(data_file("quoin-build.json", project_bytes("layouts/onepage.toml")));
  for (const Attachment& file : files) deflated += pdf::Deflater(9)(file.bytes).size();
  EXPECT_LE(pdf_with(files).size(), pdf_with({}).size() + deflated + 1500);
}

}  // namespace
}  // namespace quoin

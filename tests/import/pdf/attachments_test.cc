// PDFs of any maker and in any state: what they carry comes out byte for byte, or a fault does.
#include "import/pdf/attachments.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "confine/sanitized.h"
#include "export/pdf/deflate.h"
#include "rebuild/ask_helper.h"
#include "support/carrying_pdf.h"
#include "support/pipeline.h"
#include "support/project.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  std::vector<EmbeddedFile> files;
  std::string code, message;
};

Outcome read(const std::string& pdf) {
  Diagnostics diagnostics;
  std::optional<std::vector<EmbeddedFile>> files = read_attachments(pdf, {}, diagnostics);
  EXPECT_EQ(files.has_value(), diagnostics.all.empty());
  Outcome out;
  if (files) out.files = std::move(*files);
  if (!diagnostics.all.empty()) out.code = diagnostics.all.front().code, out.message = diagnostics.all.front().message;
  return out;
}

std::string all_bytes() {
  std::string out;
  for (int i = 0; i < 256; ++i) out += static_cast<char>(i);
  return out;
}

std::vector<Attachment> some_files() {
  return {source_file("résumé.toml", all_bytes()), source_file("a/b(1).toml", std::string(100'000, '\n')),
          source_file("empty", ""), data_file("record.json", "{}")};
}

void expect_the_files(const std::string& pdf, const std::string& what) {
  const Outcome got = read(pdf);
  EXPECT_EQ(got.message, "") << what;
  const std::vector<Attachment> files = some_files();
  ASSERT_EQ(got.files.size(), files.size()) << what;
  for (std::size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(got.files[i].name, files[i].name) << what;
    EXPECT_EQ(got.files[i].bytes, files[i].bytes) << what << ' ' << files[i].name;
    EXPECT_EQ(got.files[i].relationship, i < 3 ? "Source" : "Data") << what;
  }
}

/// `pdf` as `command` saves it; `%` stands for the old and the new file.
std::string saved_by(const std::string& command, const std::string& pdf) {
  std::string pattern = (fs::temp_directory_path() / "quoin-import-XXXXXX").string();
  const fs::path folder = ::mkdtemp(pattern.data());
  std::ofstream(folder / "a.pdf", std::ios::binary) << pdf;
  std::string line = "cd '" + folder.string() + "' && " + command + " >/dev/null 2>&1";
  line.replace(line.find('%'), 1, "a.pdf b.pdf");
  EXPECT_EQ(std::system(line.c_str()), 0) << line;
  std::string out = testing::read_file(folder / "b.pdf");
  fs::remove_all(folder);
  return out;
}

TEST(ReadAttachments, AsWritten) {
  expect_the_files(pdf_with(some_files()), "as written");
}

TEST(ReadAttachments, SavedAgainByOtherTools) {
  const std::string pdf = pdf_with(some_files());
  for (const char* command :
       {"qpdf --linearize %", "qpdf --qdf %", "qpdf --object-streams=disable %", "qpdf --compress-streams=n %",
        "qpdf --encrypt '' owner 256 -- %", "qpdf --allow-weak-crypto --encrypt '' owner 128 --use-aes=n -- %",
        "mutool clean -gggg %", "mutool clean -d %", "mutool clean -D -z %"})
    expect_the_files(saved_by(command, pdf), command);
}

TEST(ReadAttachments, OnlyInTheNameTree) {
  std::string pdf = saved_by("qpdf --qdf --object-streams=disable %", pdf_with(some_files()));
  const std::size_t at = pdf.find("/AF [");
  ASSERT_NE(at, std::string::npos);
  pdf[at + 1] = 'X';
  EXPECT_EQ(read(pdf).files.size(), 4u);
  EXPECT_EQ(read(pdf).message, "");
}

TEST(ReadAttachments, NoneIsNoFault) {
  const Outcome got = read(pdf_with({}));
  EXPECT_EQ(got.message, "");
  EXPECT_TRUE(got.files.empty());
}

TEST(ReadAttachments, NamesComeOutAsTheyAre) {
  for (const std::string& name : {std::string("../../x"), std::string("/etc/x"), std::string("C:\\x"), std::string(),
                                  std::string("a\0b", 3), std::string("a\n\x1B[1m")}) {
    const Outcome got = read(pdf_with({source_file(name)}));
    ASSERT_EQ(got.files.size(), 1u) << got.message;
    EXPECT_EQ(got.files.front().name, name);
  }
}

TEST(ReadAttachments, AThousandFilesAndNoMore) {
  std::vector<Attachment> files;
  for (int i = 0; i < 1000; ++i) files.push_back(source_file("f" + std::to_string(i), std::to_string(i)));
  Outcome got = read(pdf_with(files));
  EXPECT_EQ(got.message, "");
  ASSERT_EQ(got.files.size(), 1000u);
  EXPECT_EQ(got.files.back().bytes, "999");
  files.push_back(source_file("one more"));
  EXPECT_EQ(read(pdf_with(files)).code, "too-large");
}

TEST(ReadAttachments, NoPdf) {
  for (const std::string& text :
       {std::string(), std::string("[basics]\n"), std::string(5000, '\0'), "\n" + std::string(1024, ' ') + "%PDF-1.7"})
    EXPECT_EQ(read(text).code, "not-a-pdf");
}

/// Wherever the file breaks off, the answer is a fault or all of the files; never some of them, never other bytes.
TEST(ReadAttachments, CutAnywhere) {
  for (const std::string& whole :
       {pdf_with(some_files()), saved_by("qpdf --qdf --object-streams=disable %", pdf_with(some_files()))}) {
    int faults = 0;
    for (std::size_t size = 0; size < whole.size(); size += whole.size() / 40) {
      const Outcome got = read(whole.substr(0, size));
      if (got.code.empty()) expect_the_files(whole.substr(0, size), "cut at " + std::to_string(size));
      faults += got.code.empty() ? 0 : 1;
    }
    EXPECT_GT(faults, 20);
  }
}

TEST(ReadAttachments, Locked) {
  const Outcome got = read(saved_by("qpdf --encrypt user owner 256 -- %", pdf_with(some_files())));
  EXPECT_EQ(got.code, "encrypted-pdf");
  EXPECT_EQ(got.message, "the PDF is locked with a password");
}

// PDFs written by hand from here on.

std::string stream(const std::string& entries, const std::string& bytes) {
  return "<<" + entries + "/Length " + std::to_string(bytes.size()) + ">>\nstream\n" + bytes + "\nendstream";
}

const char* const specification = "<</Type/Filespec/F(a)/AFRelationship/Source/EF<</F 5 0 R>>>>";

/// Objects 1 (the catalog), 4 (a file specification), 5 (its stream) and what `objects` adds or puts in their place.
std::string by_hand(const std::map<int, std::string>& objects) {
  std::map<int, std::string> all = {{1, "<</Type/Catalog/Pages 2 0 R/AF[4 0 R]>>"},
                                    {2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"},
                                    {3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"},
                                    {4, specification},
                                    {5, stream("/Type/EmbeddedFile", "x")}};
  for (const auto& [number, text] : objects) all[number] = text;
  std::string out = "%PDF-1.7\n", table;
  for (int number = 0; number <= all.rbegin()->first; ++number) {
    char row[32];
    std::snprintf(row, sizeof row, "%010zu %05d %c \n", out.size(), number == 0 ? 65535 : 0,
                  all.contains(number) ? 'n' : 'f');
    table += row;
    if (all.contains(number)) out += std::to_string(number) + " 0 obj\n" + all[number] + "\nendobj\n";
  }
  const std::string size = std::to_string(all.rbegin()->first + 1);
  return out + "xref\n0 " + size + "\n" + table + "trailer<</Root 1 0 R/Size " + size + ">>\nstartxref\n" +
         std::to_string(out.size()) + "\n%%EOF\n";
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(ReadAttachments, BrokenStructures) {
  const auto check = [](const std::map<int, std::string>& objects, const std::string& code) {
    EXPECT_EQ(read(by_hand(objects)).code, code) << objects.begin()->second.substr(0, 100);
  };
  const std::string flate = pdf::Deflater(9)("Corner Bakery");
  check({{5, stream("/Type/EmbeddedFile", "x")}}, "");
  check({{5, stream("/Filter/FlateDecode", flate)}}, "");
  check({{5, stream("/Filter[/FlateDecode]", flate)}}, "");
  check({{5, stream("/Filter[/ASCIIHexDecode]", "4142>")}}, "");
  check({{5, stream("/Filter/FlateDecode", flate.substr(0, 10))}}, "damaged-pdf");
  check({{5, stream("/Filter/FlateDecode", flate.substr(0, flate.size() - 1) + "?")}}, "damaged-pdf");
  check({{5, stream("/Filter/JPXDecode", "?")}}, "damaged-pdf");
  check({{5, stream("/Filter/NoSuchDecode", "?")}}, "damaged-pdf");
  check({{5, "null"}}, "damaged-pdf");
  check({{4, "<</AFRelationship/Source/F(a)>>"}}, "damaged-pdf");
  check({{4, "<</AFRelationship/Source/F(a)/EF<</F 4 0 R>>>>"}}, "damaged-pdf");
  check({{4, "<</AFRelationship/Supplement/F(a)>>"}}, "");
  check({{4, "7"}}, "");
  check({{1, "1 0 R"}}, "damaged-pdf");
  check({{1, "<</Type/Catalog/AF " + std::string(1'000'000, '[') + ">>"}}, "damaged-pdf");
  check({{1, "<</Type/Catalog/AF " + repeated("<</A", 200'000) + ">>"}}, "damaged-pdf");
  check({{1, "<</Type/Catalog/Pages 2 0 R/AF[" + repeated("4 0 R ", 30'000) + "]>>"}}, "too-large");
  check({{1, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 6 0 R>>>>"}, {6, "<</Kids[6 0 R 6 0 R]>>"}},
        "too-large");
}

/// Flate data of `matches` times 258 spaces, 13 bits for each (RFC 1951, 3.2.6), without an end.
std::string bomb(const std::string& head, int matches) {
  std::string out = "\x78\xDA";
  unsigned bits = 0, count = 0;
  const auto put = [&](unsigned value, unsigned width) {
    bits |= value << count;
    for (count += width; count >= 8; count -= 8, bits >>= 8) out += static_cast<char>(bits);
  };
  const auto put_code = [&](unsigned code, unsigned width) {  // Huffman codes start with their highest bit
    for (unsigned i = width; i-- > 0;) put(code >> i & 1, 1);
  };
  put(1, 1);  // the last block
  put(1, 2);  // with fixed codes
  for (const char c : head + " ") put_code(0x30 + static_cast<unsigned char>(c), 8);
  for (int i = 0; i < matches; ++i) {
    put_code(0xC5, 8);  // length 258
    put_code(0, 5);     // distance 1
  }
  return out;
}

/// A file whose objects stand in an object stream, found through a cross-reference stream.
std::string with_streams(const std::string& object_stream, const std::string* xref_data) {
  std::string out = "%PDF-1.7\n";
  std::map<int, std::size_t> offsets;
  const auto add = [&](int number, const std::string& text) {
    offsets[number] = out.size();
    out += std::to_string(number) + " 0 obj\n" + text + "\nendobj\n";
  };
  add(1, "<</Type/Catalog/AF 4 0 R>>");
  add(3, stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", object_stream));
  offsets[5] = out.size();
  std::string rows;
  for (int number = 0; number < 6; ++number) {
    const std::size_t place = number == 4 ? 3 : offsets.contains(number) ? offsets[number] : 0;
    rows += number == 4 ? '\2' : offsets.contains(number) ? '\1' : '\0';
    for (const int shift : {24, 16, 8, 0}) rows += static_cast<char>(place >> shift);
    rows += '\0';
  }
  add(5, stream(std::string("/Type/XRef/Size 6/W[1 4 1]/Root 1 0 R") + (xref_data ? "/Filter/FlateDecode" : ""),
                xref_data ? *xref_data : rows));
  return out + "startxref\n" + std::to_string(offsets[5]) + "\n%%EOF\n";
}

/// The code of the fault that a helper finds.
std::string confined(const std::string& pdf) {
  const std::unique_ptr<World> disk = disk_world();
  Run run{*disk};
  run.sources.add("cv.pdf", {});
  const std::optional<CarriedFiles> files =
      files_in({"cv.pdf", pdf}, *helper_process(program_file()), run);
  EXPECT_EQ(files.has_value(), run.diagnostics.all.empty());
  return files ? "" : run.diagnostics.all.front().code;
}

/// The code of the fault that a helper finds when it weighs.
std::string weighed(const std::string& pdf) {
  const std::unique_ptr<World> disk = disk_world();
  Run run{*disk};
  run.sources.add("cv.pdf", {});
  const bool weight = weight_of({"cv.pdf", pdf}, *helper_process(program_file()), run).has_value();
  return weight ? "" : run.diagnostics.all.front().code;
}

TEST(ReadAttachments, BombsAreNotBlownUp) {
  constexpr int gigabyte = 4'000'000;
  const std::string blown = bomb("4 0 ", gigabyte), list = pdf::Deflater(9)("4 0 []");
  EXPECT_EQ(confined(with_streams(list, nullptr)), "");
  EXPECT_EQ(confined(with_streams(blown, nullptr)), "damaged-pdf");
  EXPECT_EQ(confined(with_streams(list, &blown)), "damaged-pdf");
  EXPECT_EQ(confined(by_hand({{5, stream("/Filter/FlateDecode", blown)}})), "damaged-pdf");
  EXPECT_NE(confined(by_hand({{5, stream("/Filter[/FlateDecode/FlateDecode]", pdf::Deflater(1)(blown))}})), "");
  const std::string twice = by_hand({{5, stream("/Filter[/FlateDecode/FlateDecode]", pdf::Deflater(1)(blown))}});
  EXPECT_EQ(weighed(twice), "too-large");  // memory that runs out is no damage, and no pass
  struct rusage use {};
  ASSERT_EQ(::getrusage(RUSAGE_CHILDREN, &use), 0);
  EXPECT_TRUE(sanitized || use.ru_maxrss < 500'000) << use.ru_maxrss;  // kilobytes
}

}  // namespace
}  // namespace quoin

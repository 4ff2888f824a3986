// What leaves in a PDF and what does not: secrets are planted in every place that no page shows, and looked for in all of
// the file's bytes.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "export/pdf/srgb_profile.h"
#include "process.h"
#include "support/disk_files.h"
#include "support/noted_photo.h"
#include "support/pdf_bytes.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

/// Each secret is a word of its own, by the place where it is planted.
const Names secrets = {"zqcomment", "zqleftout", "zqtag",   "zqreplaced", "zqunprinted", "zqlayout", "zqexif",
                       "zqxmp",     "zqiptc",    "zqtext",  "zqbehind",   "zqphoto",     "zqmine",   "zqresume",
                       "zqalias",   "zqfolder",  "zqlabel", "zqid",    "zqhover",     "zqpurpose", "zqscreen"};

std::string noted_jpeg() {
  const std::string jpeg = project_bytes("tests/golden/photo/portrait.jpg");
  return jpeg_with(jpeg, exif_segment(tiff_notes(1, true) + "zqexif") + exif_segment("zqexif") + xmp_segment("zqxmp") +
                             jpeg_segment(0xED, "Photoshop 3.0 zqiptc") + jpeg_segment(0xFE, "zqtext") +
                             jpeg_segment(0xE2, std::string("ICC_PROFILE\0\1\1", 14) + pdf::srgb_profile() + "zqscreen")) +
         "zqbehind";
}

/// One page, so that something is left out; the layout prints no department.
void plant(const Scratch& scratch, const std::string& photo, const std::string& photo_bytes) {
  std::string resume = "# zqcomment\n[document]\nlayout = \"./zqmine.toml\"\n\n[basics]\nname = \"Ada Okafor\"\n" +
                       std::string("aliases = [\"zqalias\"]\nphone = \"+1 512 555 0100\"\nheadline = \"zqreplaced\"\n") +
                       "photo = { path = \"" + photo + "\", alt = \"Portrait\" }\n\n[[basics.profile]]\n" +
                       "network = \"zqlabel\"\nusername = \"ada\"\nurl = \"https://example.org/ada\"\n\n" +
                       "[[section]]\ntitle = \"Study\"\nkind = \"education\"\nid = \"zqid\"\n\n[[section.entry]]\n" +
                       "institution = \"Leeds\"\ndepartment = \"zqunprinted\"\nname = \"M.S.\"\ntags = [\"zqtag\"]\n\n" +
                       "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n\n[[section.entry]]\n" +
                       "organization = \"Bakery\"\nhighlights = [\n  'Baked [bread](https://example.org \"zqhover\")',\n" +
                       "  { text = \"zqleftout\", priority = -5 },\n";
  for (int i = 0; i < 200; ++i) resume += "  \"Baked the bread of day " + std::to_string(i) + " for all of the town\",\n";
  scratch.put("zqfolder/zqresume.toml", resume + "]\n");
  scratch.put("zqfolder/zqmine.toml",
              "# zqlayout\nextends = \"onepage\"\ndescription = \"zqpurpose\"\n\n[photo]\nshape = \"rectangle\"\n\n[entry.education]\n"
              "rows = [\"{institution}\"]\n\n[entry.education.degree]\nrows = [\"{name}\"]\n");
  scratch.put("zqfolder/" + photo, photo_bytes);
}

const Names build = {"build", "zqfolder/zqresume.toml", "--set", "basics.headline=Baker", "-o", "cv.pdf"};

Result build_with(const Scratch& scratch, const Names& options) {
  Names arguments = build;
  arguments.insert(arguments.end(), options.begin(), options.end());
  Result result = run(scratch, arguments);
  EXPECT_EQ(result.status, 0) << result.err;
  return result;
}

void expect_no_secret(const Scratch& scratch) {
  const std::string all = inflated_pdf(scratch.text("cv.pdf"));
  for (const std::string& secret : secrets) EXPECT_FALSE(says(all, secret)) << secret;
  EXPECT_FALSE(says(all, scratch.path()));
  const Result text = run(scratch, {"extract", "cv.pdf", "--what", "text", "-o", "-"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_NE(text.out.find("Ada Okafor"), std::string::npos);
  EXPECT_EQ(text.out.find("zq"), std::string::npos);
}

TEST(Embed, ByDefaultNoSecretIsInThePdf) {
  for (const Names& options : {Names{}, Names{"--no-embed"}, Names{"--embed", "none"}, Names{"--pdf-standard", "a-3a"},
                               Names{"--pdf-standard", "ua-1"}, Names{"--embed", "data"}}) {
    const Scratch scratch;
    plant(scratch, "zqphoto.jpg", noted_jpeg());
    const Result result = build_with(scratch, options);
    EXPECT_EQ(result.out.find("rides along"), std::string::npos);
    EXPECT_EQ(result.err.find("photo-tells-place"), std::string::npos) << result.err;
    expect_no_secret(scratch);
  }
}

TEST(Embed, APngKeepsItsSecretsToo) {
  const Scratch scratch;
  const std::string png = project_bytes("tests/image/rgb.png");
  plant(scratch, "zqphoto.png",
        png_with(png, png_chunk("tEXt", "a" + raw_bytes({0}) + "zqtext") + png_chunk("eXIf", tiff_notes(1, true) + "zqexif") +
                          png_chunk("iTXt", "XML:com.adobe.xmp" + raw_bytes({0, 0, 0, 0, 0}) + "zqxmp")) +
            "zqbehind");
  build_with(scratch, {});
  expect_no_secret(scratch);
}

TEST(Embed, WithItsSourcesEverySecretIsAnnounced) {
  const Scratch scratch;
  plant(scratch, "zqphoto.jpg", noted_jpeg());
  const Result result = build_with(scratch, {"--embed", "source", "--set", "document.strip-photo=false"});
  const std::string all = inflated_pdf(scratch.text("cv.pdf"));
  for (const std::string& secret : secrets) EXPECT_EQ(says(all, secret), secret != "zqfolder") << secret;
  EXPECT_NE(result.out.find(" · carries its sources: zqresume.toml, zqphoto.jpg, zqmine.toml, "
                            "quoin/layouts/onepage.toml, quoin/layouts/full.toml, resume.json, quoin-build.json\n"
                            "  rides along, though no page shows it:\n    zqresume.toml line 1: comments\n"),
            std::string::npos)
      << result.out;
  for (const char* line : {"    zqresume.toml lines 36, ", "    zqresume.toml lines 20, 26, 36: ids, tags and priorities\n",
                           "    zqresume.toml lines 7, 13, 24, 35: not printed\n",
                           "    zqresume.toml line 9: replaced by an option\n", "    zqmine.toml line 1: comments\n",
                           "    zqmine.toml line 3: not printed\n",
                           "    zqphoto.jpg: metadata (Exif, XMP, IPTC, a comment, data behind its end)\n"})
    EXPECT_NE(result.out.find(line), std::string::npos) << line << '\n' << result.out.substr(0, 900);
  EXPECT_NE(result.err.find("warning[photo-tells-place]"), std::string::npos) << result.err;

  const Json json = Json::parse(build_with(scratch, {"--embed", "source", "--json"}).out);
  EXPECT_EQ(json["carries"][1], "zqphoto.jpg");
  EXPECT_EQ(json["unseen"][0], (Json{{"file", "zqresume.toml"}, {"what", "comments"}, {"lines", {{1, 1}}}}));
  bool left_out = false;
  for (const Json& one : json["unseen"]) left_out = left_out || one["what"] == "left out to fit";
  EXPECT_TRUE(left_out);
}

/// Layouts that print years alone leave months and days in the file that rides along; so do settings with more in them.
TEST(Embed, WhatPrintsInPartIsAnnounced) {
  const Scratch scratch;
  scratch.put("years.toml", "extends = \"full\"\n[date]\nmonth = \"none\"\n");
  scratch.put("resume.toml", "[document]\npaper = \"a4\"\n\n" + std::string(small_resume) +
                                 "\n[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n[[section.entry]]\n"
                                 "organization = \"Bakery\"\nstart = 2019\nend = 2021-03-08\n");
  const auto told = [&](Names options) {
    Names arguments = {"build", "--embed", "source"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 0) << result.err;
    const std::size_t at = result.out.find("  rides along");
    return at == std::string::npos ? "" : result.out.substr(result.out.find('\n', at) + 1);
  };
  EXPECT_EQ(told({}), "");
  const std::string years = told({"--layout", "./years.toml"});
  EXPECT_NE(years.find("resume.toml line "), std::string::npos) << years;
  EXPECT_NE(years.find(": not printed\n"), std::string::npos) << years;
  EXPECT_EQ(told({"--set", "basics.headline=Baker"}), "");
  EXPECT_EQ(told({"--paper", "letter"}), "") << "a setting of the document's is no content";
  EXPECT_EQ(told({"--set", "basics.headline=Baker", "--set", "section.0.tags=[\"zq\"]"}),
            "    quoin-build.json: --set section.0.tags, not printed\n");
  EXPECT_EQ(told({"--set", "section.1.entry.0={organization=\"Mill\",tags=[\"zq\"]}"}).substr(0, 21), "    resume.toml lines");
  EXPECT_NE(told({"--set", "section.1.entry.0={organization=\"Mill\",tags=[\"zq\"]}"})
                .find("    quoin-build.json: --set section.1.entry.0, not all printed\n"), std::string::npos);
}

/// Of a bibliography: what stands between its entries, fields that print nothing, entries that are not taken.
TEST(Embed, WhatABibliographyHoldsBesideIsAnnounced) {
  const Scratch scratch;
  scratch.put("resume.toml", "[document]\npaper = \"a4\"\n\n" + std::string(small_resume) +
                                 "\n[[section]]\ntitle = \"Papers\"\nkind = \"publications\"\nbibliography = \"papers.bib\"\n"
                                 "exclude = [\"b\"]\n");
  scratch.put("papers.bib",
              "% zqcomment\n@article{a,\n  title = {Knots},\n  journal = {J},\n  pages = {1--2},\n  abstract = {zqabstract}\n}\n\n"
              "@book{b,\n  title = {zqbook}\n}\n");
  const Result result = run(scratch, {"build", "--embed", "source"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("    papers.bib line 1: comments\n    papers.bib lines 6, 10: not printed\n"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("resume.toml line "), std::string::npos) << "whom the author leaves out is told: " << result.out;
  ASSERT_EQ(run(scratch, {"build", "--embed", "data", "-o", "cv.pdf"}).status, 0);
  const std::string all = inflated_pdf(scratch.text("cv.pdf"));
  for (const char* secret : {"zqcomment", "zqabstract", "zqbook"}) EXPECT_FALSE(says(all, secret)) << secret;
  EXPECT_TRUE(says(all, "Knots"));
  EXPECT_EQ(run(scratch, {"build", "--from", "resume.pdf", "-o", "again.pdf"}).status, 0);
  EXPECT_TRUE(scratch.text("again.pdf") == scratch.text("resume.pdf"));
}

TEST(Embed, TheCommandLineWinsOverTheResume) {
  const auto check = [](const std::string& word, const Names& options, const Names& carries, const char* standard) {
    const Scratch scratch;
    scratch.put("resume.toml", (word.empty() ? "" : "[document]\nembed = \"" + word + "\"\n") + small_resume);
    Names arguments = {"build", "--json"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Result result = run(scratch, arguments);
    ASSERT_EQ(result.status, 0) << result.err << result.out;
    const Json json = Json::parse(result.out);
    EXPECT_EQ(json["carries"].get<Names>(), carries) << word;
    const Json standards = json["standards"];
    EXPECT_EQ(standards.empty() ? "" : standards[0].get<std::string>(), standard) << word;
  };
  const Names all = {"resume.toml", "quoin/layouts/full.toml", "resume.json", "quoin-build.json"}, data = {"resume.json"};
  check("", {}, {}, "PDF/A-2a");
  check("none", {}, {}, "PDF/A-2a");
  check("data", {}, data, "PDF/A-3a");
  check("source", {}, all, "PDF/A-3a");
  check("source", {"--no-embed"}, {}, "PDF/A-2a");
  check("source", {"--embed", "none", "--no-embed"}, {}, "PDF/A-2a");
  check("source", {"--embed", "data"}, data, "PDF/A-3a");
  check("none", {"--embed", "source"}, all, "PDF/A-3a");
  check("", {"--pdf-standard", "a-3a"}, {}, "PDF/A-3a");
  check("", {"--embed", "data", "--pdf-standard", "ua-1"}, data, "PDF/UA-1");
  check("data", {"--pdf-standard", "none"}, data, "");
  check("source", {"--no-embed", "--pdf-standard", "a-2a"}, {}, "PDF/A-2a");
}

TEST(Embed, AnArchiveOfVersionTwoCarriesNothing) {
  const Scratch scratch;
  scratch.put("resume.toml", "[document]\nembed = \"source\"\n" + std::string(small_resume));
  for (const char* command : {"build", "check"}) {
    const Result result = run(scratch, {command, "--pdf-standard", "a-2a"});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find("embed = \"source\""), std::string::npos) << result.err;
    EXPECT_NE(result.err.find("--embed none"), std::string::npos) << result.err;
  }
  EXPECT_FALSE(scratch.has("resume.pdf"));
}

TEST(Embed, APlaceIsWarnedOfOnlyWhereItTravels) {
  const auto warned = [](const std::string& embed, const Names& arguments, bool strips = false) {
    const Scratch scratch;
    scratch.put("resume.toml", "[document]\nembed = \"" + embed + "\"\n[basics]\nname = \"Ada\"\n" +
                                   "photo = { path = \"p.jpg\", alt = \"Ada\" }\n");
    scratch.put("p.jpg", jpeg_with(project_bytes("tests/golden/photo/portrait.jpg"), exif_segment(tiff_notes(1, true))));
    Names all = arguments;
    if (!strips) all.insert(all.end(), {"--set", "document.strip-photo=false"});
    const Result result = run(scratch, all);
    EXPECT_EQ(result.status, 0) << result.err;
    return result.err.find("resume.toml:5:18: warning[photo-tells-place]") != std::string::npos;
  };
  EXPECT_TRUE(warned("source", {"build"}));
  EXPECT_TRUE(warned("source", {"check"}));
  EXPECT_TRUE(warned("none", {"check", "--embed", "source"}));
  EXPECT_FALSE(warned("source", {"build", "--no-embed"}));
  EXPECT_FALSE(warned("data", {"build"}));
  EXPECT_FALSE(warned("none", {"check"}));
  EXPECT_FALSE(warned("source", {"build"}, true));  // there it loses its place
}

TEST(Embed, AWordThatIsNoneIsAFault) {
  const Scratch scratch;
  scratch.put("resume.toml", "[document]\nembed = \"sorce\"\n" + std::string(small_resume));
  const Result result = run(scratch, {"build"});
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err.find("resume.toml:2:9: error[unknown-embed]"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("did you mean `source`?"), std::string::npos) << result.err;
}

TEST(Embed, APdfThatCarriesNothingSaysHowToBuildOneThatDoes) {
  const Scratch scratch;
  scratch.put("in/resume.toml", small_resume);
  ASSERT_EQ(run(scratch, {"build", "in/resume.toml", "-o", "cv.pdf"}).status, 0);
  for (const Names& arguments : {Names{"extract", "cv.pdf"}, Names{"build", "--from", "cv.pdf", "-o", "new.pdf"}}) {
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(result.err.starts_with("cv.pdf: error[no-source]: ")) << result.err;
    EXPECT_NE(result.err.find("quoin build --embed source"), std::string::npos) << result.err;
    EXPECT_EQ(scratch.names(), (Names{"cv.pdf", "in"}));
  }
  const Result json = run(scratch, {"extract", "cv.pdf", "--what", "json"});
  EXPECT_EQ(json.status, 1);
  EXPECT_NE(json.err.find("quoin build --embed data"), std::string::npos) << json.err;
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "--what", "text"}).status, 0);
  EXPECT_EQ(scratch.text("cv.txt"), run(scratch, {"build", "in/resume.toml", "--dump", "text"}).out);
}

TEST(Embed, DataIsWhatThePagesSay) {
  const Scratch scratch;
  plant(scratch, "zqphoto.jpg", noted_jpeg());
  build_with(scratch, {"--embed", "data"});
  const Json json = Json::parse(run(scratch, {"extract", "cv.pdf", "--what", "json", "-o", "-"}).out);
  EXPECT_EQ(json["basics"]["label"], "Baker");
  EXPECT_EQ(json["education"][0]["institution"], "Leeds");
  EXPECT_FALSE(json["education"][0].contains("department"));
  EXPECT_EQ(json["meta"]["quoin"]["sections"][0], (Json{{"title", "Study"}, {"education", {{"first", 0}, {"count", 1}}}}));
  EXPECT_FALSE(json.contains("$schema"));
  const Result sources = run(scratch, {"extract", "cv.pdf"});
  EXPECT_EQ(sources.status, 1);
  EXPECT_NE(sources.err.find("no-source"), std::string::npos) << sources.err;
}

TEST(Embed, ALayoutThatNamesFoldersOfTheMachineStaysOut) {
  const Scratch scratch;
  scratch.put("cv/resume.toml", small_resume);
  scratch.put("acme/base.toml", "extends = \"full\"\n");
  scratch.put("looks/mine.toml", "extends = \"" + scratch.at("acme/base.toml") + "\"\n");
  const Names arguments = {"build", "cv/resume.toml", "--layout", "looks/mine.toml", "-o", "cv.pdf", "--embed", "source"};
  const Result result = run(scratch, arguments);
  EXPECT_EQ(result.status, 0);
  EXPECT_NE(result.err.find("looks/mine.toml:1:11: warning[not-embedded]"), std::string::npos) << result.err;
  const std::string all = inflated_pdf(scratch.text("cv.pdf"));
  EXPECT_FALSE(says(all, "acme"));
  EXPECT_FALSE(says(all, scratch.path()));
  EXPECT_EQ(run(scratch, {"build", "--from", "cv.pdf", "-o", "new.pdf"}).status, 1);
}

TEST(Embed, FoldersThatTravelAreAnnounced) {
  const Scratch scratch;
  scratch.put("cv/resume.toml", small_resume);
  scratch.put("looks/mine.toml", "extends = \"../acme/base.toml\"\n");
  scratch.put("acme/base.toml", "extends = \"full\"\n");
  const Result result =
      run(scratch, {"build", "cv/resume.toml", "--layout", "looks/mine.toml", "-o", "cv.pdf", "--embed", "source"});
  EXPECT_NE(result.out.find("layouts/looks/mine.toml line 1: folders of this machine\n"), std::string::npos) << result.out;
}

}  // namespace
}  // namespace quoin::test

// A value planted in every place of a PDF that can hold one is found there, and the place is told.
#include "privacy/proof.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>

#include "export/pdf/write.h"
#include "privacy/pdf_parts.h"
#include "support/pipeline.h"
#include "support/random_resume.h"

namespace quoin {
namespace {

constexpr const char* secret = "+44 20 7946 0000";
constexpr const char* plain = "[basics]\nname = \"Ada Okafor\"\nheadline = \"Engineer\"\nurl = \"https://example.org\"\nsummary = \"Solid. Éclair.\"\n"
                              "[[section]]\ntitle = \"Skills\"\nkind = \"skills\"\n[[section.entry]]\nname = \"Go\"\n";

/// A typeset résumé of which `text` was redacted.
struct Set {
  explicit Set(const std::string& resume, const std::string& text = secret) : run(testing::run_pipeline(resume, "full")) {
    EXPECT_EQ(run->messages, "");
    set.resume = std::move(run->resume);
    set.locale = run->locale;
    set.layout.name = "full";
    set.fonts = std::move(run->fonts);
    set.fitted = std::move(run->fitted);
    set.resume.privacy.redactions = {{"basics.phone", {}}};
    set.resume.privacy.texts = {{0, text, {}, RedactedKind::text, {}}};
  }

  std::string faults() {
    Diagnostics diagnostics;
    const std::string pdf = write_pdf(set.fitted.pages, *set.fonts, options);
    proof = prove_redaction(set, pdf, run->sources, diagnostics);
    std::string out;
    for (const Diagnostic& one : diagnostics.all) out += one.code + ": " + one.message + "\n";
    return out;
  }

  Pages& pages() { return set.fitted.pages; }
  GlyphRun& first_run() {
    for (PageItem& item : pages().pages[0].items)
      if (auto* run_of_page = std::get_if<GlyphRun>(&item.what); run_of_page && item.node > 0) return *run_of_page;
    throw std::logic_error("a page without text");
  }
  Link& link() {
    for (PageItem& item : pages().pages[0].items)
      if (auto* one = std::get_if<Link>(&item.what)) return *one;
    throw std::logic_error("a page without links");
  }

  std::unique_ptr<testing::Run> run;
  Typeset set;
  PdfOptions options{.source_date_epoch = std::nullopt, .standard = PdfStandard::a3a};
  RedactionProof proof;
};

/// One glyph that says all of the value, by its font's map.
void say_by_one_glyph(GlyphRun& run) {
  run.text = secret;
  run.glyphs.resize(1);
  run.glyphs[0].cluster = 0;
}

struct Plant {
  const char* place;  ///< as it is told
  std::function<void(Set&)> plant;
};

const Plant plants[] = {
    {"the text of page 1", [](Set& set) { say_by_one_glyph(set.first_run()); }},
    {"the text of page 1", [](Set& set) {  // of a running foot
       for (PageItem& item : set.pages().pages[0].items)
         if (auto* run = std::get_if<GlyphRun>(&item.what); run && item.node > 0) {
           say_by_one_glyph(*run);
           item.node = page_foot;
           return;
         }
     }},
    {"the text of page 1", [](Set& set) {  // the tag says it in the place of its glyphs, which say too much for their fonts
       PageItem first;
       for (const PageItem& item : set.pages().pages[0].items)
         if (text_in(item) && item.node > 0) first = item;
       for (int i = 0; i <= 8; ++i) {
         say_by_one_glyph(std::get<GlyphRun>(first.what));
         if (i < 8) std::get<GlyphRun>(first.what).text = std::string(1, static_cast<char>('a' + i));
         set.pages().pages[0].items.push_back(first);
       }
     }},
    {"the target of a link", [](Set& set) { set.link().url = SharedString("tel:+442079460000"); }},
    {"the target of a link", [](Set& set) { set.link().url = SharedString("https://example.org/?call=%2B44%2020%207946%200000&" + std::string(300, 'x')); }},
    {"the description of a link", [](Set& set) { set.link().contents = SharedString("(020) 7946-0000"); }},
    {"a title", [](Set& set) { set.pages().outline[0].title = secret; }},
    {"the document's metadata", [](Set& set) { set.pages().metadata.title = secret; }},
    {"the document's author", [](Set& set) { set.pages().metadata.author = std::string("Ada – ") + secret; }},
    {"the document's keywords", [](Set& set) { set.pages().metadata.keywords = {"é", secret}; }},
    {"an alternative text", [](Set& set) { set.pages().tree.nodes[static_cast<std::size_t>(set.pages().outline[0].node)].alt = SharedString(secret); }},
    {"the title of a tag", [](Set& set) { set.pages().tree.nodes[static_cast<std::size_t>(set.pages().outline[0].node)].title = SharedString(secret); }},
    {"a language", [](Set& set) { set.pages().metadata.language = secret; }},
    {"an attached file", [](Set& set) { set.options.attachments = {{"a.json", "application/json", "", {}, R"({"a": [{"b": "0044 20 7946 0000"}]})"}}; }},
    {"an attached file", [](Set& set) { set.options.attachments = {{"a.toml", "application/toml", "", {}, "phone = '020 7946 0000'"}}; }},
    {"the name of an attached file", [](Set& set) { set.options.attachments = {{"02079460000.txt", "text/plain", "", {}, "x"}}; }},
    {"the description of an attached file", [](Set& set) { set.options.attachments = {{"a.txt", "text/plain", secret, {}, "x"}}; }},
    {"a name", [](Set& set) { set.options.attachments = {{"a.txt", "text/+442079460000", "", {}, "x"}}; }},
    {"a picture", [](Set& set) {
       Image image;
       image.coding = Image::Coding::jpeg;
       image.width = image.height = 1;
       image.bytes = std::string("\xFF\xD8 note: 442079460000 \xFF\xD9");
       set.pages().pages[0].items.push_back({{}, artifact, Picture{{Pt(9), Pt(9)}, PictureShape::rectangle, std::make_shared<const Image>(image), {}, {Pt(9), Pt(9)}}});
     }},
};

TEST(Proof, FindsAValueInEveryPlaceOfAPdf) {
  static_assert(std::size(plants) >= 12);
  for (const Plant& one : plants) {
    Set set(plain);
    EXPECT_EQ(set.faults(), "") << one.place;
    one.plant(set);
    const std::string faults = set.faults();
    EXPECT_EQ(faults.find("redacted-value: what `basics.phone` redacts is in the PDF: "), 0u) << one.place << '\n' << faults;
    EXPECT_NE(faults.find(one.place), std::string::npos) << one.place << '\n' << faults;
    EXPECT_NE(faults.find(", object "), std::string::npos) << faults;
    EXPECT_EQ(faults.find("7946"), std::string::npos) << faults;
  }
}

/// What a résumé says with which the value comes onto the page: its text is told, wherever the PDF has it.
TEST(Proof, NamesTheTextThatLetsItThrough) {
  const struct {
    const char* resume;
    int line;
  } cases[] = {
      {"[basics]\nname = \"Ada +44 20 7946 0000\"\n", 2},
      {"[basics]\nname = \"Ada\"\nheadline = \"Call **020 7946** 0000\"\n", 3},
      {"[basics]\nname = \"Ada\"\nsummary = \"\"\"\nFine.\n\n[Call](tel:+442079460000)\n\"\"\"\n", 6},
      {"[document]\nkeywords = [\"fine\", \"02079460000\"]\n[basics]\nname = \"Ada\"\n", 2},
      {"[document]\ntitle = \"+44 20 7946 0000\"\n[basics]\nname = \"Ada\"\n", 2},
      {"[basics]\nname = \"Ada\"\nurl = \"https://example.org/442079460000\"\n", 3},
      {"[basics]\nname = \"Ada\"\n[[basics.profile]]\nnetwork = \"WhatsApp\"\nusername = \"+44 20 7946 0000\"\n", 5},
      {"[basics]\nname = \"Ada\"\n[[basics.detail]]\nlabel = \"Home\"\ntext = \"+44 20 7946 0000\"\n", 5},
      {"[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"020 7946 0000\"\nkind = \"prose\"\ntext = \"x\"\n", 4},
      {"[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"S\"\nkind = \"experience\"\n[[section.entry]]\norganization = \"A\"\n"
       "highlights = [\"x\", { text = \"020 7946 0000\" }]\n", 8},
      {"[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"S\"\nkind = \"publications\"\n[[section.entry]]\ntitle = \"P\"\nauthors = [\"B\", \"020 7946 0000\"]\n", 8},
      {"[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"S\"\nkind = \"list\"\n[[section.entry]]\ntext = \"x\"\ndate = \"020 7946 0000\"\n", 8},
  };
  for (const auto& one : cases) {
    Set set(one.resume);
    Diagnostics diagnostics;
    prove_redaction(set.set, write_pdf(set.pages(), *set.set.fonts, set.options), set.run->sources, diagnostics);
    bool told = false;
    for (const Diagnostic& fault : diagnostics.all) {
      EXPECT_EQ(fault.code, "redacted-value") << one.resume;
      told = told || fault.span.begin.line == static_cast<std::uint32_t>(one.line);
    }
    EXPECT_TRUE(told) << one.resume << (diagnostics.all.empty() ? "nothing" : render(diagnostics.all[0], set.run->sources));
  }
}

TEST(Proof, WhatTheProgramSaysByItselfIsNoLeak) {
  for (const char* text : {"Skills", "quoin"}) {
    Set set("[basics]\nname = \"Ada Okafor\"\n[[section]]\ntitle = \"Tools\"\nkind = \"skills\"\n[[section.entry]]\nname = \"Go\"\n", text);
    EXPECT_EQ(set.faults().find("printed-anyway: what `basics.phone` redacts prints all the same: the program or the layout says it by itself, in "), 0u) << text << set.faults();
    EXPECT_EQ(set.proof.values, 0u);
  }
  Set set(std::string(plain) + "[[section]]\ntitle = \"Talks\"\nkind = \"talks\"\n[[section.entry]]\ntitle = \"Tides\"\ndate = \"2020-05-02\"\n", "May 2");
  EXPECT_EQ(set.faults().find("redacted-value"), 0u) << set.faults();  // its date says it
}

TEST(Proof, ASingleLetterIsTold) {
  Set set(plain, "G");
  EXPECT_EQ(set.faults(), "not-searched: what `basics.phone` redacts here is gone, but is too short to be looked for\n");
  EXPECT_EQ(set.proof.values, 0u);
  EXPECT_GT(set.proof.objects, 20u);
}

TEST(Proof, MoreThanAMegabyteIsTooMuch) {
  Set set(plain, std::string(2u << 20, 'x'));
  EXPECT_EQ(set.faults(), "too-many: more is redacted than can be looked for: a megabyte of text\n");
}

/// No résumé that is made at random is taken for one that says the value, and each PDF comes apart, tagged or not.
TEST(Proof, OfWhatIsNotThereNothingIsFound) {
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    Set set(testing::random_resume(random, 1 + round % 3, false));
    for (const PdfStandard standard : {PdfStandard::a2a, PdfStandard::none}) {
      set.options.standard = standard;
      EXPECT_EQ(set.faults(), "");
      EXPECT_EQ(set.proof.values, 1u);
    }
  }
}

TEST(Proof, ABrokenPdfIsNoProof) {
  Set set(plain);
  const std::string pdf = write_pdf(set.pages(), *set.set.fonts, set.options);
  EXPECT_NO_THROW(parts_of(pdf));
  for (const std::size_t cut : {std::size_t{0}, std::size_t{9}, pdf.size() / 2, pdf.size() - 1}) EXPECT_ANY_THROW(parts_of(pdf.substr(0, cut))) << cut;
  EXPECT_ANY_THROW(parts_of(pdf + "x"));
  EXPECT_ANY_THROW(parts_of("x" + pdf));
  std::string other = pdf;
  other.replace(other.find("/FlateDecode"), 12, "/LZWDecode  ");
  EXPECT_ANY_THROW(parts_of(other));
}

}  // namespace
}  // namespace quoin

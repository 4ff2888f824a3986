#include "export/pdf/conformance.h"

#include <gtest/gtest.h>

#include <functional>

#include "sample.h"

namespace quoin {
namespace {

/// A sound page, spoilt by `spoil`: the codes of the faults for each standard.
void check(const std::function<void(SamplePages&)>& spoil, PdfStandard standard, const std::string& expected) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  sample.pages().metadata.title = "CV";
  sample.pages().metadata.language = "en";
  const NodeId h1 = sample.node(Role::h1), h2 = sample.node(Role::h2), link = sample.node(Role::link, h2);
  for (const NodeId node : {h1, h2, link}) sample.pages().tree.nodes[static_cast<std::size_t>(node)].value_id = 1;
  sample.text({fonts.serif(), 10}, {Pt(60), Pt(80)}, "Ada", h1);
  sample.text({fonts.serif(), 10}, {Pt(60), Pt(100)}, "Work", h2);
  sample.add({Pt(60), Pt(90)}, link, Link{{Pt(30), Pt(12)}, "https://example.org", "Work"});
  spoil(sample);
  Diagnostics diagnostics;
  check_conformance(sample.pages(), fonts.book, standard, {}, diagnostics);
  std::string found;
  for (const Diagnostic& one : diagnostics.all) {
    found += (found.empty() ? "" : " ") + one.code;
    EXPECT_NE(one.message.find("(ISO "), std::string::npos) << one.message;
  }
  EXPECT_EQ(found, expected);
}

void check_all(const std::function<void(SamplePages&)>& spoil, const std::string& archive, const std::string& access) {
  check(spoil, PdfStandard::a3a,
        archive == access ? archive : archive + (archive.empty() || access.empty() ? "" : " ") + access);
  check(spoil, PdfStandard::ua1, access);
  check(spoil, PdfStandard::none, "");
}

GlyphRun& first_run(SamplePages& sample) {
  return std::get<GlyphRun>(sample.pages().pages[0].items[0].what);
}

Link& only_link(SamplePages& sample) {
  return std::get<Link>(sample.pages().pages[0].items[2].what);
}

void add_photo(SamplePages& sample, const std::string& alt) {
  const NodeId node = sample.node(Role::figure);
  sample.pages().tree.nodes[static_cast<std::size_t>(node)].alt = alt;
  sample.add({}, node, Picture{});
}

TEST(Conformance, ASoundPageBreaksNothing) {
  check_all([](SamplePages&) {}, "", "");
}

TEST(Conformance, EachPredicateSeesItsFault) {
  check_all([](SamplePages& sample) { sample.pages().metadata.title.clear(); }, "", "pdf-title");
  check_all([](SamplePages& sample) { sample.pages().metadata.language.clear(); }, "pdf-language", "pdf-language");
  check_all([](SamplePages& sample) { first_run(sample).text = "A\uE000a"; }, "pdf-private-use", "");
  check_all([](SamplePages& sample) { first_run(sample).text = "\U000F0000da"; }, "pdf-private-use", "");
  check_all([](SamplePages& sample) { first_run(sample).glyphs[1].id = 0; }, "pdf-notdef", "pdf-notdef");
  check_all([](SamplePages& sample) { sample.pages().tree.nodes[2].role = Role::h3; }, "", "pdf-heading-level");
  check_all([](SamplePages& sample) { only_link(sample).contents = {}; }, "", "pdf-link-text");
  check_all([](SamplePages& sample) { add_photo(sample, ""); }, "", "pdf-figure-alt");
  check_all([](SamplePages& sample) { add_photo(sample, "Portrait of Ada"); }, "", "");
  check_all([](SamplePages& sample) { only_link(sample).url = "https://" + std::string(40000, 'x'); }, "pdf-limit", "");
  check_all([](SamplePages& sample) { sample.pages().metadata.keywords.assign(2000, "a keyword"); }, "pdf-limit", "");
  check_all([](SamplePages& sample) { sample.pages().metadata.title = std::string(20000, 'x'); }, "pdf-limit", "");
  check_all([](SamplePages& sample) { sample.pages().pages[0].size.width = Pt(20000); }, "pdf-limit", "");
}

TEST(Conformance, AFaultPointsToItsPlace) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  sample.pages().metadata = {"CV", "Ada", "en", {}, {}};
  const NodeId node = sample.node(Role::h1);
  Places places;
  sample.pages().tree.nodes[static_cast<std::size_t>(node)].value_id = places.add({3, {7, 1}, {7, 9}});
  sample.text({fonts.serif(), 10}, {Pt(60), Pt(80)}, "Ada", node);
  first_run(sample).text = "A\uE000a";
  Diagnostics diagnostics;
  check_conformance(sample.pages(), fonts.book, PdfStandard::a3a, places, diagnostics);
  ASSERT_EQ(diagnostics.all.size(), 1u);
  EXPECT_EQ(diagnostics.all[0].span, (Span{3, {7, 1}, {7, 9}}));
}

}  // namespace
}  // namespace quoin

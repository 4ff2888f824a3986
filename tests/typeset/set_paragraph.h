// Paragraphs set with the bundled fonts and patterns, for tests.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "support/pipeline.h"
#include "text/hyphenate.h"
#include "typeset/paragraph.h"

namespace quoin::testing {

inline const char* const declaration =
    "When in the course of human events it becomes necessary for one people to dissolve the political bands which have "
    "connected them with another, and to assume among the powers of the earth the separate and equal station";

/// Bundled fonts and one style of ten points.
class SetParagraph : public ::testing::Test {
 protected:
  SetParagraph()
      : world_(disk_world()),
        fonts_(*world_, source_folder() + "/fonts", ""),
        hyphenator_(*world_, source_folder() + "/hyphenation", "en"),
        context_(fonts_, "en", false, places_, diagnostics_, &hyphenator_) {
    TextStyle style;
    style.families = {"Source Serif 4"};
    style.size = Pt(10);
    style.leading = Pt(13);
    document_.styles.all = {style};
  }

  static ParagraphText text(const std::string& words, Cohesion cohesion = Cohesion::loose) {
    TextRun run;
    run.text = words;
    run.cohesion = cohesion;
    return {{run}};
  }

  static std::string said(const SetLine& line) {
    std::string out;
    for (const LineRun& run : line.runs) out += run.glyphs.text;
    return out;
  }

  std::vector<std::string> lines(const ParagraphText& paragraph, double measure, Align align = Align::left) {
    std::vector<std::string> out;
    for (const SetLine& line : set_paragraph(paragraph, document_.styles, {Pt(measure), align}, context_)) {
      EXPECT_FALSE(line.overfull) << said(line);
      out.push_back(said(line));
    }
    return out;
  }

  std::unique_ptr<World> world_;
  FontBook fonts_;
  Places places_;  ///< nobody's: the texts are no résumé's
  Diagnostics diagnostics_;
  Hyphenator hyphenator_;
  TypesetContext context_;
  Document document_;
};

}  // namespace quoin::testing

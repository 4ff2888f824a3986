// A glyph run in terms of the file's fonts: codes, and where a code's own text does not say what the run says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/pdf/clusters.h"
#include "export/pdf/font.h"
#include "page/pages.h"

namespace quoin::pdf {

struct EncodedGlyph {
  const EmbeddedFont::Glyph* glyph = nullptr;
  const std::string* resource = nullptr;  ///< the font over the face that gives the glyph the right text
};

struct EncodedCluster {
  std::size_t first = 0, last = 0;  ///< glyphs
  std::string_view text;
  bool exact = true;  ///< read glyph by glyph, the cluster's text comes out of every reader
};

/// Borrows from the run and the font.
struct EncodedRun {
  std::vector<Cluster> parts;        ///< of the run
  std::vector<EncodedGlyph> glyphs;  ///< as in the run
  std::vector<EncodedCluster> clusters;
};

/// The run's glyphs must have been collected for `font`. `out` may hold another run: its room is used again.
void encode_run(const GlyphRun& run, const EmbeddedFont& font, EncodedRun& out);

}  // namespace quoin::pdf

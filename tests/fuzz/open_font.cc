// A font file beside the résumé, from the catalogue to the PDF: its tables are shaped with, measured, drawn and subset.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/support/kitchen.h"
#include "quoin/failure.h"
#include "text/face.h"

namespace {

/// As TOML writes it.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  }
  return out + "\"";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  fuzz::Kitchen world;
  world.files["cv/fonts/mine.otf"] = std::string(reinterpret_cast<const char*>(data), size);
  const std::vector<FaceRecord> faces = describe_font_file(world.map("cv/fonts/mine.otf"), "cv/fonts/mine.otf");
  if (faces.empty()) return 0;
  world.files["cv/resume.toml"] =
      "[document]\nlayout = \"./mine.toml\"\n[basics]\nname = \"Zoë Affinity\"\nheadline = \"fi ffl 1/2 A\"\n"
      "summary = \"To VA and *back* again: 0123456789, e\u0301.\"\n";
  const std::string family = quoted(faces.front().names.front());
  world.files["cv/mine.toml"] =
      "extends = \"full\"\n[font]\ntext = [" + family + "]\nsans = [" + family + "]\n[style.body]\nfeatures = [\"smcp\"]\n";
  try {
    fuzz::cook(world);
  } catch (const Failure&) {  // a broken font is the machine's fault, in one sentence
  }
  return 0;
}

// The whole pipeline: a résumé, a layout beside it and a photo, to PDF, SVG and JSON Resume.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "fuzz/support/kitchen.h"
#include "fuzz/support/parts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::vector<std::string> input = fuzz::parts(data, size, 3);
  fuzz::Kitchen world;
  world.files = {{"cv/resume.toml", input[0]},
                 {"cv/mine.toml", input[1]},
                 {"cv/me.jpg", input[2]},
                 {"cv/papers.bib", "@book{key, title = {Title}}\n"}};
  fuzz::cook(world);
  return 0;
}

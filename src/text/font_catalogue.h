// Which faces there are: the bundled ones from their index file, those of a folder by reading each font's names.
#pragma once

#include <string>
#include <vector>

#include "text/face.h"

namespace quoin {

/// The faces that FOLDER/index.txt lists: `family | style | weight | roman or italic | file` on each line, `#` starts
/// a comment. Throws Failure where it cannot be read.
std::vector<FaceRecord> read_font_index(const Files& files, const std::string& folder);

struct ScannedFolder {
  std::vector<FaceRecord> records;  ///< by path, then index
  std::vector<std::string> broken;  ///< paths of font files that cannot be read
};

/// Reads the .otf, .ttf, .ttc and .otc files of a folder and of the folders in it.
ScannedFolder scan_fonts(const Files& files, const std::string& folder);

}  // namespace quoin
